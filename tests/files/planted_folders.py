"""One planted mistake for each code that only an agency's folder can show: code → files, names there, file and line."""

from __future__ import annotations

from sopan.files.workbook import Worksheet, workbook

OFFICE = "nama: Dinas Contoh\n"
HEAD = ("Nomor SOP", "Judul", "Tanggal Efektif", "Berkas PDF")
Planted = tuple[dict[str, bytes | str], frozenset[str] | None, str, int]


def old_list(*rows: tuple[str, ...]) -> bytes:
    return workbook((Worksheet(name="SOP lama", head=HEAD, rows=rows),))


PLANTED_IN_FOLDERS: dict[str, Planted] = {
    "BR22": (
        {
            "instansi.yaml": OFFICE,
            "keputusan/a.yaml": "nomor: 1\nlampiran:\n  - sop: [surat-masuk, surat-kelur]\n",
            "sop/surat-masuk.yaml": "judul: Surat Masuk\nlangkah: []\n",
            "sop/surat-keluar.yaml": "judul: Surat Keluar\nlangkah: []\n",
        },
        None,
        "keputusan/a.yaml",
        3,
    ),
    "BR23": ({"instansi.yaml": OFFICE, "profil.toml": "paper = 'a0'\n"}, None, "profil.toml", 1),
    "BR24": ({"pejabat.yaml": "- nama: Contoh\n"}, None, "instansi.yaml", 1),
    "BR25": ({"instansi.yaml": OFFICE, "sop-lama.xlsx": b"bukan XLSX"}, None, "sop-lama.xlsx", 0),
    "BR26": (
        {"instansi.yaml": OFFICE, "sop-lama.xlsx": old_list(("1", "Cuti", "kapan-kapan", ""))},
        None,
        "sop-lama.xlsx",
        2,
    ),
    "BR27": (
        {"instansi.yaml": OFFICE + "logo: lambang.png\n"},
        frozenset({"instansi.yaml"}),
        "instansi.yaml",
        2,
    ),
    "BR29": ({"instansi.yaml": OFFICE, "keputusan/a.yaml": "# nanti\n"}, None, "keputusan/a.yaml", 1),
    "BR30": (
        {
            "instansi.yaml": OFFICE,
            "organisasi.yaml": "unit:\n  - nama: A\n  - nama: B\n    induk: C\n  - nama: C\n    induk: b\n",
        },
        None,
        "organisasi.yaml",
        4,
    ),
    "BR28": (
        {
            "instansi.yaml": OFFICE,
            "organisasi.yaml": "unit:\n  - nama: Sekretariat\n",
            "tugas.yaml": "- id: t1\n  unit_kerja: Bidang Pupuk\n",
        },
        None,
        "tugas.yaml",
        2,
    ),
    "BR31": (
        {
            "instansi.yaml": OFFICE,
            "keputusan/a.yaml": "nomor: 800/1\nmengubah: [800/2]\n",
            "keputusan/b.yaml": "nomor: 800/2\nmengubah: [800/1]\n",
        },
        None,
        "keputusan/a.yaml",
        2,
    ),
}
