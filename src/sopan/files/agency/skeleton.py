"""The name of an agency → the files of a new folder: short, commented, and read without a problem."""

from __future__ import annotations

from sopan.files.agency.old_list import old_list_form
from sopan.files.agency.shape import OFFICE, OLD_LIST, PROCEDURES, PROFILE, TEXTS
from sopan.files.skeleton import skeleton
from sopan.files.writing import scalar

_OFFICE = """\
# Instansi: nama dan alamat yang tercetak pada sampul, keputusan, dan standar pelayanan.
nama: {name}
# singkatan: Discontoh
# tingkat: [Pemerintah Kabupaten Contoh, {name}]    # kepala halaman, dari yang tertinggi
# wilayah: Kabupaten Contoh
# tempat: Ibukota                                    # tempat keputusan ditetapkan
# pimpinan: Kepala {name}
# logo: logo.svg
# alamat: Jalan Contoh Nomor 1
# telepon: …
# surel: …
# situs: …
"""
_STRUCTURE = """\
# Susunan organisasi menurut peraturannya. status: rancangan atau final.
status: rancangan
# peraturan: Peraturan Bupati Contoh Nomor 1 Tahun 2025 tentang …
# sejak: 1 Januari 2025
unit:
  - nama: Sekretariat
    jabatan:
      - Sekretaris
#     - {nama: Kepala Subbagian Umum, singkatan: Kasubag Umum}
# peran:                     # pelaksana yang bukan jabatan
#   - Petugas Loket
"""
_OFFICIALS = """\
# Siapa menjabat apa, sejak kapan. sebagai: definitif, Plt., Plh., Pj., atau Pjs.
# - nama: …
#   nip: …
#   jabatan: Kepala Dinas Contoh
#   pangkat: Pembina (IV/a)
#   sejak: 2 Januari 2025
"""
_DUTIES = """\
# Tugas dan fungsi menurut peraturan organisasi; satu butir satu rangkaian sampai judul SOP.
# - id: t1
#   unit_kerja: Sekretariat
#   pasal: Pasal 5 ayat (2) huruf a
#   tugas: melaksanakan urusan umum
#   fungsi: pengelolaan surat menyurat
#   kegiatan: mengelola surat masuk
#   output: surat masuk
#   aspek: [Penanganan]
#   judul: [Penanganan Surat Masuk]
"""
_TEXT = """\
# Kata-kata buku disimpan di folder ini, satu berkas satu bagian (misalnya kata-pengantar.md).
# Selama belum ada berkas, buku memakai kata-kata bawaan Sopan.
"""


def agency_skeleton(name: str) -> dict[str, bytes]:
    """The files by their paths."""
    called = name.strip() or "Dinas Contoh"
    texts = {
        OFFICE: _OFFICE.replace("{name}", scalar(called)),
        PROFILE: '# Pilihan instansi di atas bentuk nasional.\ndasar = "permenpanrb-35-2012"\n',
        "organisasi.yaml": _STRUCTURE,
        "pejabat.yaml": _OFFICIALS,
        "tugas.yaml": _DUTIES,
        f"{PROCEDURES}/contoh.yaml": skeleton(""),
        f"{TEXTS}/BACA.txt": _TEXT,
    }
    return {**{path: text.encode() for path, text in texts.items()}, OLD_LIST: old_list_form()}
