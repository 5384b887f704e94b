"""Words that tell who asks, who orders, what is handed over and what is archived: names and sentences go in, answers
come out."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache

from sopan.rules.words.flow import BARE_ROWS
from sopan.rules.words.flow import plain as read_plain

BARE = BARE_ROWS | {"berakhir"}
LONGEST_BARE = 20  # characters, with signs and blanks

_PUBLIC = (
    r"pemohon|pelapor|pengadu|masyarakat|warga|penduduk|pasien|pelanggan|pengguna (?:layanan|jasa)"
    r"|wajib (?:pajak|retribusi)|pencari kerja|pelaku usaha"
)
_SURELY = re.compile(rf"(?:calon )?(?:{_PUBLIC})\b")
_PERHAPS = re.compile(
    rf"(?:calon )?(?:{_PUBLIC}|pengunjung|pengguna|peserta|siswa|murid|mahasiswa|nasabah|konsumen|klien|tamu|penerima"
    r"|peminjam|konstituen|pemangku kepentingan|opd|skpd|perangkat daerah|satuan kerja|satker|instansi|perusahaan"
    r"|penggugat|tergugat|pendaftar|pembeli|penyewa|keluarga|wali|orang tua|ahli waris|badan (?:usaha|hukum)"
    r"|kelompok (?:orang|masyarakat|tani)|wajib (?:bayar|lapor)|(?:yang )?bersangkutan)\b"
    r"|(?:pegawai|pns|asn|guru|dosen)\Z"
)
_INSIDE = re.compile(
    r"pengguna (?:anggaran|barang)\b|wali ?kota\b|wali (?:nagari|kelas)\b"
    r"|penerima (?:surat|berkas|tamu|barang|dokumen)\b"
)
_ASKING = re.compile(r"\b(?:pemohon|pelapor|pengadu|bersangkutan)\b")
_OFFICER = re.compile(
    r"(?:petugas|staf|staff|kepala|ka|kasi|kabid|kasubbag|kasubag|seksi|bidang|bagian|subbagian|tim|operator|admin"
    r"|pengelola|verifikator|analis|pejabat|loket)\b"
)

_HEAD = re.compile(
    r"(?:(?:plt|plh|pj|pjs|wakil) )?(?:kepala|ka|direktur|direksi|sekretaris|sek|camat|lurah|ketua|pimpinan|atasan"
    r"|bupati|wali ?kota|gubernur|menteri|presiden|inspektur|rektor|dekan|deputi|asisten|komandan|manajer|pejabat"
    r"|koordinator|panitera|penanggung jawab|pengguna anggaran|kuasa pengguna anggaran|kpa|ppk|kasatpol"
    r"|kadis|kaban|kabag|kabid|kabiro|karo|kakan\w*|kasubb?ag|kasubbid|kasubdit|kasi|kasie|kanit|kasat|kapolsek"
    r"|kapolres|kapus\w*|kades|sekda|sekdis|sekcam|sekdes|sekban|sekjen|sestama|dirjen|irjen|wadir|warek)\b"
)
_ORDER = re.compile(
    r"\b(?:(?:memerintah|menugas|mendisposisi|menginstruksi|mengarah)\w*|menunjuk|menerbitkan surat tugas"
    r"|perintah|penugasan|(?:surat|nota|lembar) tugas|disposisi|instruksi|arahan)\b"
)

_ARCHIVE = re.compile(
    r"\b(?:mengarsip(?:kan)?|mendokumentasi(?:kan)?|memberkaskan|mengarsipnya|menyimpan (?:\w+ ){0,4}?arsip)\b"
)
_HANDED_FIRST = re.compile(
    r"\b(?:tanda (?:terima|penerimaan|pengambilan)|bukti (?:penerimaan|pengambilan|penyerahan|pengiriman)"
    r"|serah terima|survei|kuesioner|ekspedisi)\b"
)
_GIVING = (
    r"(?:menyerahkan|memberikan|menyampaikan|mengirim(?:kan)?|memberitahukan|memberi|menginformasikan"
    r"|mengonfirmasi(?:kan)?|mengkonfirmasi(?:kan)?|membagikan|menyerahterimakan)"
)
_GIVES = re.compile(rf"\b{_GIVING}\b")
_RECEIVES = re.compile(r"\b(?:menerima|mengambil|memperoleh|mendapat(?:kan)?|mengunduh)\b")
_TO = re.compile(r"\b(?:kepada|pada|ke|bagi) ")
_ON_THE_WAY = re.compile(
    r"\b(?:tanda (?:terima|bukti)|bukti (?:penerimaan|pendaftaran|pengajuan|permohonan)|resi|nomor|antrian|antrean"
    r"|formulir|blangko|tautan|kekurangan|permintaan|panggilan|undangan|jadwal|tagihan|penolakan|ditolak|informasi"
    r" (?:awal|persyaratan)|persyaratan|pengarahan|penjelasan|sementara)\b"
)
_REFUSAL = re.compile(
    r"\b(?:menolak|ditolak|penolakan|tolak|membatalkan|dibatalkan|pembatalan|penangguhan|menangguhkan"
    r"|tidak (?:dapat|memenuhi|sesuai|lengkap|disetujui|valid|layak|berwenang))\b"
)


plain = lru_cache(maxsize=4096)(read_plain)  # the same sentence is asked about several things


def is_bare(activity: str) -> bool:
    """A row that only says "Mulai" or "Selesai"."""
    return len(activity) <= LONGEST_BARE and plain(activity) in BARE


@lru_cache(maxsize=1024)
def is_applicant(name: str) -> bool:
    """May the name of an actor be that of one who asks for the service: Pemohon, Siswa, Pegawai Pemohon?"""
    words = plain(name)
    return bool(_PERHAPS.match(words) and not _INSIDE.match(words)) or _asks(words)


def is_surely_applicant(name: str) -> bool:
    """Can the name be read only so: Pemohon, Masyarakat, Wajib Pajak, Perangkat Daerah Pemohon?"""
    words = plain(name)
    return bool(_SURELY.match(words)) or _asks(words)


def is_superior(name: str) -> bool:
    """Does the name of an actor begin with a position that can order: Kepala Bidang, Camat, Plt. Direktur?"""
    return bool(_HEAD.match(plain(name)))


def is_order(activity: str) -> bool:
    """Does the sentence give, pass on or receive an order: memerintahkan, surat tugas, disposisi?"""
    return bool(_ORDER.search(plain(activity)))


def is_archiving(activity: str) -> bool:
    """Does the sentence archive what can be archived before the result is handed over?"""
    words = plain(activity)
    return bool(_ARCHIVE.search(words)) and not _HANDED_FIRST.search(words)


def is_refusal(activity: str) -> bool:
    """Does the sentence speak of a refusal: menolak, surat penolakan, penangguhan?"""
    return bool(_REFUSAL.search(plain(activity)))


def is_receipt_of_result(activity: str) -> bool:
    """Said of the applicant: does he receive the result, and not a form or a receipt on the way?"""
    words = plain(activity)
    return bool(_RECEIVES.search(words)) and not _ON_THE_WAY.search(words)


def gives(activity: str) -> bool:
    """Does the sentence hand over or announce something?"""
    return bool(_GIVES.search(plain(activity)))


def hands_over(activity: str, applicants: Iterable[str]) -> bool:
    """Does the sentence give something to the applicant, or give it without saying to whom?"""
    words = plain(activity)
    return gives(words) and (not _TO.search(words) or _to_applicant(words, applicants) >= 0)


def hands_result_over(activity: str, applicants: Iterable[str]) -> bool:
    """Does the sentence give the result to the applicant: "menyerahkan surat keterangan kepada Pemohon"?"""
    words = plain(activity)
    end = _to_applicant(words, applicants) if gives(words) else -1
    return end >= 0 and not _ON_THE_WAY.search(words[:end])


def _asks(words: str) -> bool:
    return bool(_ASKING.search(words)) and not _OFFICER.match(words)


def _to_applicant(words: str, applicants: Iterable[str]) -> int:
    """Where in the sentence "kepada" with an applicant after it begins; -1 when it does not."""
    names = tuple(name for name in map(plain, applicants) if name)
    for to in _TO.finditer(words):
        receiver = words[to.end() :]
        if receiver.startswith(names) or is_applicant(" ".join(receiver.split()[:4])):
            return to.start()
    return -1
