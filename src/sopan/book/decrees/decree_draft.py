"""An agency goes in; the text of a draft decree for its SOPs that no decree lists yet comes out."""

from __future__ import annotations

from datetime import date

from sopan.model.agency import Agency, Filed
from sopan.model.decree.decrees import Decree, DecreeKind, DecreeState

_HEAD = (
    "# Konsep keputusan. Yang tidak ditulis di sini (menimbang, mengingat, diktum, tembusan, tanda tangan) diisi dengan\n"
    "# kalimat baku dari profil; tulis bagiannya di sini untuk menggantinya. Periksa dengan: sopan check\n"
)


def draft_text(agency: Agency) -> str:
    """The file's text; "" where every SOP is listed. A decree in force is amended: the new list holds its SOPs and the
    new ones. Without one, the SOPs are enacted for the first time."""
    new = [held for held in agency.procedures if agency.enacting(held) is None]
    if not new:
        return ""
    base = _in_force(agency)
    if base is None:
        return _text(DecreeKind.ENACTMENT, None, agency, [held.file for held in new])
    listed = [held.file for held in agency.procedures if held in new or _listed_by(agency, base, held.file)]
    return _text(DecreeKind.AMENDMENT, base, agency, listed)


def _in_force(agency: Agency) -> Filed[Decree] | None:
    """The latest decree that enacts SOPs, has a number and was not revoked."""
    revoked = {"".join(number.casefold().split()) for held in agency.decrees for number in held.said.revokes}
    found = [
        held
        for held in agency.decrees
        if held.said.kind is DecreeKind.ENACTMENT
        and held.said.state is DecreeState.ENACTED
        and held.said.number.strip()
        and "".join(held.said.number.casefold().split()) not in revoked
    ]
    found.sort(key=lambda held: (held.said.enacted_on.on or date.min, held.file))
    return found[-1] if found else None


def _listed_by(agency: Agency, base: Filed[Decree], file: str) -> bool:
    """Does the decree list the SOP, or one that has amended it?"""
    number = "".join(base.said.number.casefold().split())
    decrees = [
        held
        for held in agency.decrees
        if held.file == base.file or number in {"".join(one.casefold().split()) for one in held.said.amends}
    ]
    return any(
        one.file == file for held in decrees for annex in held.said.annexes for one in agency.listed(annex)
    )


def _text(kind: DecreeKind, base: Filed[Decree] | None, agency: Agency, files: list[str]) -> str:
    lines = [_HEAD, f"jenis: {kind.value}\n", "status: konsep\n"]
    if base is not None:
        lines.append(f"mengubah: [{_scalar(base.said.number)}]\n")
    if not agency.office.own_numbers:
        lines.append("nomor:   # dari buku agenda surat\n")
    lines += ["ditetapkan_pada:   # misalnya 2 Maret 2026\n", "lampiran:\n", "  - sop:\n"]
    stems = {held.file: held.stem for held in agency.procedures}
    lines += [f"      - {_scalar(stems[file])}\n" for file in files]
    return "".join(lines)


def _scalar(text: str) -> str:
    """A text that YAML reads as text."""
    return "'" + " ".join(text.split()).replace("'", "''") + "'"
