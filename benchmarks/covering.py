"""Time of `sopan coverage` over a region of four thousand SOPs, as a whole process and for the comparison alone."""

from __future__ import annotations

import tempfile
from pathlib import Path

import impact
from figures import Figure, command, seconds, table_of
from sopan.files.agency import contents_of, read_agency
from sopan.model.agency import Region
from sopan.planning.coverage import region_coverage

TIMES = 3
WORK = [
    "Penyusunan",
    "Penerbitan",
    "Pelayanan",
    "Evaluasi",
    "Verifikasi",
    "Pengumpulan",
    "Penyajian",
    "Pemeliharaan",
]
THINGS = [
    "Laporan Keuangan",
    "Surat Masuk",
    "Izin Usaha",
    "Data Sektoral",
    "Barang Daerah",
    "Arsip Dinamis",
    "Bantuan Sosial",
]
WAYS = ["", "Tahunan", "Triwulan", "melalui Aplikasi", "Tingkat Kabupaten", "bagi Masyarakat"]


def figures() -> list[Figure]:
    """Reading all files and comparing all titles; and the comparison, when all is read."""
    with tempfile.TemporaryDirectory() as name:
        region = Path(name)
        impact._region(region)
        _titled_apart(region)
        whole = tuple(seconds(lambda: command("coverage", name)) for _ in range(TIMES))
        agencies = tuple(read_agency(contents_of(one), one.name).agency for one in sorted(region.iterdir()))
    alone = tuple(seconds(lambda: region_coverage(Region(agencies=agencies))) for _ in range(TIMES))
    what = f"{impact.AGENCIES * impact.EACH:,} SOPs of {impact.AGENCIES} agencies"
    return [
        Figure(what=f"`sopan coverage` over {what}", unit="s", values=whole, note="all files are read"),
        Figure(what=f"coverage of {what}", unit="s", values=alone, note="all files have been read"),
    ]


def _titled_apart(region: Path) -> None:
    """Titles as various as a region's: some stand in many agencies, most in few."""
    for number, file in enumerate(sorted(region.rglob("sop/*.yaml"))):
        parts = (
            WORK[number * 7 % 8],
            THINGS[number * 3 % 7],
            WAYS[number % 6],
            f"Tahap {number % 911}" if number % 3 else "",
        )
        lines = file.read_text(encoding="utf-8").splitlines()
        title = " ".join(part for part in parts if part)
        lines = [f"judul: {title}" if line.startswith("judul:") else line for line in lines]
        file.write_text("\n".join(lines) + "\n", encoding="utf-8")


if __name__ == "__main__":
    print(table_of(figures()))
