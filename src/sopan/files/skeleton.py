"""A title → the text of a new SOP file: commented, short, and clean when checked."""

from __future__ import annotations

from sopan.files.writing import scalar

TITLE = "Pelayanan Permohonan Surat Keterangan"

_TEXT = """\
# Berkas SOP. Tanda # mengawali catatan untuk penyusun; catatan tidak ikut dicetak.
# Periksa dengan:   sopan check berkas-ini.yaml
# Gambar dengan:    sopan render berkas-ini.yaml -o sop.pdf

judul: {title}
# nomor: 001/SOP/2025
# instansi: [Pemerintah Kabupaten Contoh, Dinas Contoh]    # dari tingkat yang tertinggi
# tanggal_pembuatan: 27 Februari 2025
jenis_kegiatan: pelayanan    # pelayanan, rutin, atau penugasan

# Isian berikut boleh dilengkapi belakangan: hapus tanda # di depannya, lalu ganti contohnya.
# disahkan_oleh:
#   jabatan: Kepala Dinas Contoh
#   nama: …
#   nip: …
# dasar_hukum:
#   - Undang-Undang Nomor 25 Tahun 2009 tentang Pelayanan Publik
# kualifikasi_pelaksana: [Memahami tata naskah dinas]
# keterkaitan: [SOP Penomoran Surat]
# peralatan: [Komputer, Buku agenda]
# peringatan: [Bila SOP ini tidak dijalankan, permohonan terlambat dijawab]
# pencatatan: [Buku register surat keterangan]

# Siapa saja yang bekerja; urutannya menjadi urutan kolom.
pelaksana:
  - {{nama: Pemohon, luar: ya}}    # luar: ya berarti pihak di luar instansi
  - Petugas Loket
  - Kepala Seksi

# Satu butir untuk satu langkah, dari atas ke bawah. Langkah tidak perlu diberi nomor.
langkah:
  - kegiatan: Mengajukan permohonan surat keterangan
    pelaksana: Pemohon
    kelengkapan: [Formulir permohonan, Kartu identitas]
    waktu: 10 menit
    output: Berkas permohonan

  # Langkah yang bercabang adalah keputusan. Tujuan cabang: nomor langkah, atau "lanjut" untuk baris
  # berikutnya.
  - kegiatan: Memeriksa kelengkapan berkas permohonan
    pelaksana: Petugas Loket
    cabang: {{Lengkap: lanjut, Tidak lengkap: 1}}
    kelengkapan: [Berkas permohonan]
    waktu: 15 menit
    output: Berkas yang telah diperiksa

  - kegiatan: Menandatangani surat keterangan
    pelaksana: Kepala Seksi
    kelengkapan: [Berkas yang telah diperiksa]
    waktu: 1 hari kerja
    output: Surat keterangan

  - kegiatan: Menerima surat keterangan
    pelaksana: Pemohon
    kelengkapan: [Tanda terima]
    waktu: 5 menit
    output: Surat keterangan
"""


def skeleton(title: str = "") -> str:
    """A file to begin with. The officer replaces its example, line by line."""
    return _TEXT.format(title=scalar(title.strip() or TITLE))
