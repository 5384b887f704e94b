"""An agency and what a reorganisation changes in it go in; the draft of the one decree that amends its enactments comes
out."""

from __future__ import annotations

from sopan.model.agency import Agency, Filed
from sopan.model.decree.decree_facts import named
from sopan.model.decree.decrees import Annex, Decree, DecreeKind, DecreeState, Listed
from sopan.model.procedure import Procedure
from sopan.model.reorganisation import Reorganisation
from sopan.planning.reorganising.reorganise import Changed

_LISTED = 30  # titles that one clause can name


def amending_decree(
    agency: Agency, said: Reorganisation, changed: tuple[Changed, ...], signer: str
) -> Decree | None:
    """The draft; None where no enacted decree lists a changed SOP. It lists all SOPs of the amended decrees as they are
    afterwards, and says which of them are changed."""
    procedures = [one for one in agency.procedures if any(one.file == change.file for change in changed)]
    bases = _bases(agency, procedures)
    if not bases:
        return None
    listed = _listed(agency, bases)
    names = [named(agency, held.said.number) for held in bases]
    whole = " dan ".join(names)
    basis = said.regulation.strip() or "susunan organisasi yang baru"
    titles = f"Standar Operasional Prosedur: {'; '.join(held.said.title for held in procedures)}"
    if len(procedures) > _LISTED:
        titles = f"{len(procedures)} Standar Operasional Prosedur dalam Lampiran"
    citations = tuple(
        dict.fromkeys([*bases[0].said.citations, *([f"{basis};"] if said.regulation.strip() else [])])
    )
    return Decree(
        kind=DecreeKind.AMENDMENT,
        state=DecreeState.DRAFT,
        signer=signer,
        place=agency.office.place,
        considerations=(
            f"bahwa dengan ditetapkannya {basis}, standar operasional prosedur yang ditetapkan dengan {whole} perlu "
            "disesuaikan;",
            f"bahwa berdasarkan pertimbangan sebagaimana dimaksud dalam huruf a, perlu mengubah {whole};",
        ),
        citations=citations,
        clauses=(
            f"Mengubah Lampiran {whole} sehingga menjadi sebagaimana tercantum dalam Lampiran yang merupakan bagian "
            "tidak terpisahkan dari Keputusan ini.",
            "Perubahan sebagaimana dimaksud dalam Diktum KESATU berupa penyesuaian unit kerja, jabatan, dan pelaksana "
            "pada "
            f"{titles}.",
            f"Ketentuan lain dalam {whole} yang tidak diubah dengan Keputusan ini dinyatakan tetap berlaku.",
            "Keputusan ini mulai berlaku pada tanggal ditetapkan.",
        ),
        copies_to=bases[0].said.copies_to,
        annexes=(Annex(procedures=tuple(Listed(procedure=stem) for stem in listed)),),
        amends=tuple(held.said.number for held in bases),
    )


def _bases(agency: Agency, procedures: list[Filed[Procedure]]) -> list[Filed[Decree]]:
    """The enacted decrees that list the SOPs; of an amended one the decree that was amended."""
    found: dict[str, Filed[Decree]] = {}
    for held in procedures:
        decree = agency.enacting(held)
        if decree is None or decree.said.state is not DecreeState.ENACTED or not decree.said.number.strip():
            continue
        root = next((one for one in map(agency.decree, decree.said.amends) if one is not None), decree)
        found.setdefault(root.file, root)
    return list(found.values())


def _listed(agency: Agency, bases: list[Filed[Decree]]) -> list[str]:
    """The SOPs of the decrees and of those that amend them, in their order."""
    numbers = {"".join(held.said.number.casefold().split()) for held in bases}
    decrees = [
        held
        for held in agency.decrees
        if held in bases or numbers & {"".join(one.casefold().split()) for one in held.said.amends}
    ]
    return list(
        dict.fromkeys(
            one.stem for held in decrees for annex in held.said.annexes for one in agency.listed(annex)
        )
    )
