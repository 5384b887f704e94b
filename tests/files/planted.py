"""One planted mistake for each code of reading: code → text, line and column where it must be told."""

from __future__ import annotations

GOOD = "judul: Uji\npelaksana: [Pemohon, Petugas]\nlangkah:\n"
STEP = "  - kegiatan: Menerima berkas\n    pelaksana: Petugas\n"


def _with(extra: str) -> str:
    return GOOD + STEP + extra


PLANTED: dict[str, tuple[str | bytes, int, int]] = {
    "BR01": ((GOOD + STEP).encode() + b"    output: Berkas ter\xe9ma\n", 6, 23),
    "BR02": (_with("    output: 'Berkas\n"), 7, 1),
    "BR03": ("#" * 2_100_000, 1, 1),
    "BR04": (_with("    kelengkapn: [KTP]\n"), 6, 5),
    "BR05": (_with("    pelaksana: Pemohon\n"), 6, 5),
    "BR06": (_with("    waktu: [1, 2]\n"), 6, 5),
    "BR07": ("tanggal_efektif: 31 Februari 2023\n" + GOOD + STEP, 1, 1),
    "BR08": (_with("    jenis: putusan\n"), 6, 5),
    "BR09": (_with("    cabang: {Ya: lanjut, Tidak: 9}\n" + STEP), 6, 26),
    "BR10": (GOOD + "  - kegiatan: Menerima\n    pelaksana: Petugs\n", 5, 5),
    "BR11": (GOOD + "  - id: a\n    kegiatan: Satu\n  - id: a\n    kegiatan: Dua\n", 6, 5),
    "BR12": ("dasar_hukum: &x [" + "a, " * 5000 + "a]\nlangkah:\n" + "  - {kelengkapan: *x}\n" * 50, 1, 1),
    "BR13": ("  \n# kosong\n", 1, 1),
    "BR15": (
        '{"format":"sopan/99","sidik":"","sop":{"judul":"Uji","langkah":[{"kegiatan":"Menerima"}]}}',
        1,
        2,
    ),
    "BR16": (_with("    output: Ber\x07kas\n"), 6, 16),
    "BR17": (_with("---\njudul: Lain\n"), 7, 1),
    "BR18": (_with("    output: Berkas: asli\n"), 6, 19),
    "BR19": (GOOD + "\t- kegiatan: Menerima\n", 4, 1),
    "BR20": (_with("    xyzzy: 1\n"), 6, 5),
    "BR21": ("judul: Uji\n", 1, 1),
}
