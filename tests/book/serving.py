"""A small agency with two services, as the tests of what is printed of services need it."""

from __future__ import annotations

from sopan.files.agency import read_agency
from sopan.files.agency.reading import AgencyReading
from sopan.model.service.components import FilledStandard, filled_standard

OFFICE = """
nama: Dinas Contoh Kabupaten Contoh
tingkat: [Pemerintah Kabupaten Contoh, Dinas Contoh]
tempat: Kota Contoh
pimpinan: Kepala Dinas Contoh
alamat: Jalan Contoh Nomor 1
telepon: (0361) 000000
surel: dinas@contoh.go.id
situs: https://dinas.contoh.go.id
"""
OFFICIALS = """
pejabat:
  - {nama: "Contoh Satu, S.Sos.", nip: "19700101 199003 1 001", jabatan: Kepala Dinas Contoh, pangkat: Pembina (IV/a), sejak: 1 Januari 2020, sampai: 31 Desember 2022}
  - {nama: "Contoh Dua, S.E.", nip: "19720202 199203 2 002", jabatan: Kepala Dinas Contoh, sebagai: Plt., pangkat: Penata Tk. I (III/d), sejak: 1 Januari 2023}
"""
PROCEDURE = """
judul: Pelayanan Permohonan Informasi
nomor: 800/01/2023
status: berlaku
jenis_kegiatan: pelayanan
dasar_hukum: [Undang-Undang Nomor 14 Tahun 2008 tentang Keterbukaan Informasi Publik]
peralatan: [Komputer, Meja layanan]
kualifikasi_pelaksana: [Mampu menelusuri dokumen]
pelaksana: [{nama: Pemohon, luar: ya}, Petugas, PPID]
langkah:
  - {id: ajukan, kegiatan: Mengajukan permohonan informasi, pelaksana: Pemohon, kelengkapan: [Formulir permohonan, Salinan KTP], waktu: 15 menit, output: Berkas permohonan}
  - {kegiatan: Memeriksa kelengkapan berkas, pelaksana: Petugas, waktu: 10 menit, output: Berkas terperiksa, cabang: {Lengkap: lanjut, Tidak lengkap: ajukan}}
  - {kegiatan: Menelusuri dokumen rahasia dapur, pelaksana: Petugas, waktu: 2 hari kerja, output: Dokumen}
  - {kegiatan: Memutuskan pemberian informasi, pelaksana: PPID, waktu: 1 hari kerja, output: Lembar keputusan, cabang: {Diberikan: lanjut, Ditolak: tolak}}
  - {kegiatan: Menyerahkan jawaban permohonan, pelaksana: Petugas, waktu: 15 menit, output: Jawaban permohonan}
  - {kegiatan: Menerima jawaban permohonan, pelaksana: Pemohon, waktu: 10 menit, output: Tanda terima, jenis: akhir}
  - {id: tolak, kegiatan: Menyusun surat penolakan, pelaksana: Petugas, waktu: 1 jam, output: Surat penolakan}
  - {kegiatan: Menerima surat penolakan, pelaksana: Pemohon, waktu: 10 menit, output: Tanda terima}
"""
ENACTED = """
nama: Permohonan Informasi
sop: [informasi]
unit_kerja: Bidang Informasi
status: ditetapkan
pemohon: [Warga negara Indonesia]
biaya: Tidak dipungut biaya
jangka_waktu: 5 hari kerja
pengaduan: [Datang ke loket, Surel pengaduan@contoh.go.id]
pengawasan: [Pengawasan rahasia kepala bidang]
jumlah_pelaksana: 4 orang petugas dapur
jaminan_pelayanan: Jaminan internal
jaminan_keamanan: Keamanan internal
evaluasi_kinerja: Evaluasi internal
tempat: Lantai 1
jam_layanan: Senin–Jumat 08.00–15.00
alamat_web: https://dinas.contoh.go.id/layanan/informasi?a=1&b=2
keputusan: 800/09/2023
ditetapkan_pada: 20 Februari 2023
maklumat: {tanggal: 27 Februari 2023, penanda_tangan: Kepala Dinas Contoh}
konsultasi:
  - tanggal: 16 Januari 2023
    tempat: Ruang rapat
    berita_acara: 800/05/2023
    hadir: [Perwakilan pers, Perwakilan mahasiswa]
    tanggapan:
      - {dari: Perwakilan pers, tanggapan: Biaya supaya jelas, tindak_lanjut: Ditulis}
"""
DRAFT = "nama: Layanan <b>Baru</b> & lain\nsop: [informasi]\n"


def agency(**files: str) -> AgencyReading:
    """The agency; files by name (`__` for `/`) replace or add to it, "" removes one."""
    contents = {
        "instansi.yaml": OFFICE,
        "pejabat.yaml": OFFICIALS,
        "sop/informasi.yaml": PROCEDURE,
        "layanan/informasi.yaml": ENACTED,
        "layanan/baru.yaml": DRAFT,
    }
    contents |= {f"{name.replace('__', '/')}.yaml": text for name, text in files.items()}
    return read_agency({name: text for name, text in contents.items() if text}, "contoh")


def filled(reading: AgencyReading, stem: str = "informasi") -> FilledStandard:
    """One of its services with its components."""
    (held,) = (one for one in reading.agency.services if one.stem == stem)
    return filled_standard(reading.agency, held)
