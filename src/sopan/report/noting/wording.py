"""Problems and places go in, the words of a notes document come out, in Indonesian or English."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date

from sopan import terms
from sopan.model.time.dates import long_date
from sopan.problems import Problem, UnknownName
from sopan.profile import Profile
from sopan.report.noting.places import Parts, Places, parts
from sopan.rules import saying

LONGEST = 420  # characters of one sentence; a fact in it may be endless
FARTHEST = 240  # of the words for all places of a note

_WORDS = {
    "title": ("Catatan periksa", "Notes of the check"),
    "untitled": ("SOP tanpa nama", "SOP without a title"),
    "number": ("Nomor SOP {number}", "Number {number}"),
    "day": ("Diperiksa pada {day}", "Checked on {day}"),
    "nothing": ("Tidak ada catatan.", "Nothing to report."),
    "count": ("{notes} catatan pada {places} tempat", "{notes} note{more} at {places} place{others}"),
    "aside": ("dikesampingkan", "set aside"),
    "page": ("Halaman {page} dari {pages}", "Page {page} of {pages}"),
    "identity": ("identitas", "identity"),
    "step": ("langkah {steps}", "step {steps}"),
    "steps": ("langkah {steps}", "steps {steps}"),
    "item": ("{label} butir {item}", "{label}, item {item}"),
    "key": ("isian {label}", "key {label}"),
    "unprinted": ("{where}, tidak tercetak pada halaman", "{where}, not printed on the page"),
    "file": ("seluruh berkas", "the whole file"),
    "line": ("baris {line} pada berkas", "line {line} of the file"),
    "outcome": ("cabang “{label}”", "outcome “{label}”"),
    "none here": ("Tidak ada catatan pada halaman ini.", "Nothing to report on this page."),
    "more": ("… dan {count} tempat lain dengan catatan serupa.", "… and the same at {count} more places."),
    "also": ("Juga di halaman {pages}.", "Also on page {pages}."),
    "source": ("Sumber: {source}", "Source: {source}"),
    "set aside": ("Dikesampingkan oleh instansi", "Set aside by the office"),
    "set aside why": (
        "Catatan berikut tidak ditandai pada gambar karena instansi telah menulis alasannya.",
        "These are not marked on the drawing, for the office has written down its reason.",
    ),
    "reason": ("Alasan instansi: {reason}", "The office's reason: {reason}"),
    "statements": ("Pernyataan evaluasi mandiri", "Self-evaluation statements"),
    "statements how": (
        "Diisi bersama dalam rapat: beri tanda pada Ya atau Tidak, dan tulis alasannya bila Tidak.",
        "To be filled in together: mark Yes or No, and write down why if No.",
    ),
    "no": ("No", "No."),
    "statement": ("Pernyataan", "Statement"),
    "yes": ("Ya", "Yes"),
    "not": ("Tidak", "No"),
    "remark": ("Catatan", "Remark"),
    "on": ("Tanggal", "Date"),
    "reviewer": ("Penelaah", "Reviewer"),
    "signature": ("Tanda tangan", "Signature"),
    "continued": ("{heading} (lanjutan)", "{heading} (continued)"),
    "mark": ("Catatan {number}, {weight}: {where}", "Note {number}, {weight}: {where}"),
    "marks": ("Tanda catatan", "Marks of the notes"),
    "skip": ("Langsung ke isi", "Skip to the contents"),
    "contents": ("Daftar isi", "Contents"),
}


def word(name: str, lang: str, **facts: object) -> str:
    """A word or sentence of the document itself."""
    return _WORDS[name][lang == "en"].format(**facts)


def day(on: date, lang: str) -> str:
    """A day as it is written."""
    return on.isoformat() if lang == "en" else long_date(on)


def sentence(problem: Problem, lang: str) -> str:
    """What is wrong; the code alone where nobody has words for it."""
    try:
        return _short(saying.sentence(problem, lang))
    except UnknownName:
        return problem.code


def remedy(problem: Problem, lang: str) -> str:
    """What to do about it."""
    try:
        return _short(saying.remedy(problem, lang))
    except UnknownName:
        return ""


def remedies(problems: Sequence[Problem], lang: str) -> list[str]:
    """What to do about several of one kind; what is the same but for the number of the step is said once, with dots
    for the number."""
    if len(problems) == 1:
        return [remedy(problems[0], lang)]
    return [remedy(saying.anywhere(problem), lang) for problem in problems]


def _short(text: str, most: int = LONGEST) -> str:
    plain = " ".join(text.split())
    return plain if len(plain) <= most else plain[: most - 1].rstrip() + "…"


def _named(text: str) -> str:
    return _short(text, 40)


# places in words


def where(problems: Iterable[Problem], places: Places, choices: Profile, lang: str) -> str:
    """Where the problems are: `langkah 3, 5 (Waktu); Dasar Hukum butir 2`."""
    steps: dict[str, list[str]] = {}
    others: dict[str, None] = {}
    for problem in problems:
        told = parts(problem.at.path)
        if told.step:
            numbers = steps.setdefault(_of_step(told, choices, lang), [])
            if str(told.step) not in numbers:
                numbers.append(str(told.step))
        else:
            others[_elsewhere(problem, told, places, choices, lang)] = None
    said = [
        word("step" if len(numbers) == 1 else "steps", lang, steps=", ".join(numbers)) + label
        for label, numbers in steps.items()
    ]
    return _short("; ".join((*said, *others)), FARTHEST)


def _of_step(told: Parts, choices: Profile, lang: str) -> str:
    """The field of a step in brackets."""
    if not told.field:
        return ""
    if told.field == terms.key("Step", "outcomes") and told.inner.strip():
        return f" ({word('outcome', lang, label=_named(told.inner))})"
    return f" ({_label(told.field, ('Step', 'Standard'), choices, lang)})"


def _elsewhere(problem: Problem, told: Parts, places: Places, choices: Profile, lang: str) -> str:
    path = problem.at.path
    known = terms.term_of_key("Procedure", told.field) is not None
    if not path or (problem.at.line and not known):
        return word("line", lang, line=problem.at.line) if problem.at.line else word("file", lang)
    said = _label(told.field, ("Procedure",), choices, lang)
    if told.item:
        named = places.procedure.actors[told.item - 1 : told.item]
        if told.field == terms.key("Procedure", "actors") and named and named[0].name.strip():
            said = f"{said} “{_named(named[0].name)}”"
        else:
            said = word("item", lang, label=said, item=told.item)
    elif told.inner:
        said = f"{said} ({_label(told.inner, ('Official',), choices, lang)})"
    return said if places.is_printed(path) else word("unprinted", lang, where=word("key", lang, label=said))


def _label(key: str, holders: tuple[str, ...], choices: Profile, lang: str) -> str:
    """The word on paper for a key; an unknown key stands for itself."""
    term = next((found for holder in holders if (found := terms.term_of_key(holder, key))), None)
    if term is None:
        return f"“{_named(key)}”"
    return term.english if lang == "en" else choices.labels.get(key, term.label)
