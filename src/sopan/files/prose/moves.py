"""A piece of a sentence → where the work goes from here, when that is what the piece tells: back to a step or a person,
on to a step, to its end, or nowhere yet."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum

_NUMBER = r"(?:langkah|tahap(?:an)?|nomor|no\.?|butir|poin|angka|proses|kegiatan)\s+(?:ke-?\s*)?(?:nomor\s+)?"
_GO = re.compile(
    r"\b(?:kembali|dikembalikan|mengulang(?:i)?|diulang(?:i)?|ulangi|berlanjut|dilanjutkan|lanjut(?:kan)?|langsung|diteruskan|"
    r"melompat|loncat|menuju|masuk|beralih|ke)\b[^;.]{0,60}?\b"
    + _NUMBER
    + r"(?P<numbers>\d{1,4}(?:(?:\s*,\s*|\s+dan\s+|\s*,\s*dan\s+)\d{1,4})*)",
    re.IGNORECASE,
)
_END = re.compile(
    r"(?:^|\b(?:maka|dan|lalu|kemudian|dengan demikian)\s+)\s*(?:(?:seluruh\s+)?"
    r"(?:proses|alur|prosedur|pelayanan|layanan|kegiatan|"
    r"permohonan|pengurusan|penanganan|urusan|pengaduan|pekerjaan|tahapan)(?:nya)?(?:\s+\w+){0,3}?\s+)"
    r"(?:(?:pun|dinyatakan|dianggap|telah|sudah|langsung|akan|harus)\s+)*"
    r"(?:selesai|berakhir|ditutup|dihentikan|berhenti|tidak\s+(?:dapat\s+)?(?:dilanjutkan|diproses)|dibatalkan|batal)\s*[.!]?$|"
    r"^(?:(?:dan|lalu|maka)\s+)?selesai(?:lah)?\s*[.!]?$",
    re.IGNORECASE,
)
_OPEN = re.compile(r"\bbelum\s+(?:ditentukan|diatur|jelas|diputuskan|disepakati)\b", re.IGNORECASE)
_ON = re.compile(
    r"^(?:maka\s+)?(?:(?:proses|alur|permohonan|berkas|kegiatan|pelayanan)(?:nya)?\s+)?(?:dapat\s+|akan\s+|langsung\s+)?"
    r"(?:berlanjut|dilanjutkan|lanjut|diteruskan|diproses)(?:\s+(?:ke\s+)?(?:(?:proses|tahap|langkah)\s+)?(?:berikutnya|selanjutnya|"
    r"lebih\s+lanjut))?$",
    re.IGNORECASE,
)
_SENT = re.compile(
    r"\b(?:dikembalikan|mengembalikan(?:nya)?|dipulangkan|diserahkan\s+kembali|disampaikan\s+kembali|dikirim(?:kan)?\s+kembali|"
    r"menyerahkan(?:nya)?\s+kembali|(?<!datang\s)kembali)\b[^;]{0,120}?\b(?:kepada|ke|pada)\s+"
    r"(?P<name>.{2,90}?)(?=\s+(?:untuk|agar|supaya|guna|dengan|disertai|beserta|dan|lalu|dalam|paling|yang|karena)\b|[,;.(]|$)",
    re.IGNORECASE,
)
_ASKED = re.compile(
    r"\b(?:meminta|memberitahu(?:kan)?|menghubungi|menyuruh|mempersilakan)\s+(?:kembali\s+)?(?:kepada\s+)?(?P<name>[^,;]{2,60}?)\s+"
    r"(?:untuk|agar|supaya)?\s*(?:segera\s+)?(?P<deed>melengkapi|memperbaiki|menyempurnakan|merevisi|mengulang)\w*|"
    r"(?:^|\s)(?P<asked>[^,;]{2,60}?)\s+(?:diminta|diwajibkan|harus|wajib|perlu|dapat|diberi\s+kesempatan)\s+"
    r"(?:untuk\s+)?(?:segera\s+)?(?P<done>melengkapi|memperbaiki|menyempurnakan|merevisi|mengulang)\w*",
    re.IGNORECASE,
)
_MEND = re.compile(
    r"\b(?:melengkapi|memperbaiki|menyempurnakan|merevisi|mengulangi|mengoreksi)\b", re.IGNORECASE
)


class Way(StrEnum):
    """Where a move leads."""

    NUMBERS = "langkah"  # to steps by their numbers
    PERSON = "pelaksana"  # back to somebody, to the step of his that can mend it
    END = "selesai"
    ON = "lanjut"
    OPEN = "belum ditentukan"


@dataclass(frozen=True, slots=True)
class Move:
    """One move, the words that tell it, and what stands before them in the piece."""

    way: Way
    said: str
    numbers: tuple[str, ...] = ()
    person: str = ""
    before: str = ""


def move_in(piece: str, branch: bool = False) -> Move | None:
    """The move that a piece tells. A way back to a person is one only in a branch: elsewhere it is work."""
    said = piece.strip(" ,.;")
    back = _SENT.search(said) if branch else None
    if back and not (_is_step(back["name"]) or _GO.search(said) or _END.search(said)):
        return Move(Way.PERSON, said, person=back["name"].strip())
    if found := _GO.search(said):
        numbers = tuple(re.findall(r"\d+", found["numbers"]))
        cut = max(said.rfind(", ", 0, found.start()), said.rfind("; ", 0, found.start()))
        before = said[:cut] if cut > 0 else ""
        return Move(Way.NUMBERS, said[cut + 1 :].strip(), numbers, before=before)
    if _OPEN.search(said):
        return Move(Way.OPEN, said)
    if found := _END.search(said):
        return Move(Way.END, found.group().strip(), before=said[: found.start()].strip(" ,"))
    if _ON.search(said):
        return Move(Way.ON, said)
    if branch and (found := _ASKED.search(said)):
        return Move(Way.PERSON, said, person=(found["name"] or found["asked"]).strip())
    return None


def mends(piece: str) -> bool:
    """Does the piece tell that something is completed or put right?"""
    return _MEND.search(piece) is not None


def _is_step(name: str) -> bool:
    return bool(
        re.match(_NUMBER + r"\d", name.strip() + " ", re.IGNORECASE)
    ) or name.strip().lower().startswith(("langkah", "tahap"))
