"""A sentence → what is told plainly, and what is told under a condition: `jika …, …; jika tidak …, …`."""

from __future__ import annotations

import re
from dataclasses import dataclass

from sopan.language.kinds import is_active, is_passive
from sopan.language.lists import word_list
from sopan.language.words import plain, words_of

_IF = re.compile(
    r"\b(?P<word>jika|jikalau|apabila|bilamana|bila|kalau|manakala|seandainya|dalam\s+hal|sebaliknya)\b"
    r"(?!\s+(?:(?:di)?perlu(?:kan)?|dibutuhkan|memungkinkan|ada\s*(?:[.,;)]|$)))",
    re.IGNORECASE,
)
_BEFORE = re.compile(
    r"[\s,;:]*(?:\b(?:dan|tetapi|tapi|namun|sedangkan|sementara(?:\s+itu)?|akan\s+tetapi|adapun|atau|maka|hanya|khusus|lalu)\b[\s,]*)*$",
    re.IGNORECASE,
)
_THEN = re.compile(r"\s*,?\s*\bmaka\b\s*,?\s*|\s*[,:]\s*", re.IGNORECASE)
_STEP = re.compile(
    r"\s*\(\s*(?:pada\s+)?(?:langkah|step)\s+(\d{1,4})\s*\)|\s+pada\s+langkah\s+(\d{1,4})\b", re.IGNORECASE
)
_BOTH = re.compile(r"\bbaik\s+jika\s+(.{1,60}?)\s+maupun\s+(.{1,200}?),\s*belum\s+ditentukan", re.IGNORECASE)
_ROLES = word_list("roles")
_NO = frozenset({"tidak", "belum", "bukan", "tak", "kurang", "tanpa", "tdk"})
_STATES_WORDS = """
bersedia berhak berhasil lengkap sesuai setuju layak benar salah berhasil gagal lulus aman valid sah cukup kurang
tersedia tuntas selesai ada memenuhi bersih stabil normal konsisten sepakat cocok berlaku hilang rusak ya tidak absah
terdapat ditemukan terlambat kosong jelas tepat baik positif negatif wajar siap final
"""
_STATES = frozenset(_STATES_WORDS.split())
_FILLERS = frozenset(
    {
        "sudah",
        "telah",
        "dinyatakan",
        "dianggap",
        "dinilai",
        "ternyata",
        "memang",
        "masih",
        "benar-benar",
        "adalah",
    }
)
_PAIRS = (
    "setuju tolak", "disetujui ditolak", "diterima ditolak", "diberikan ditolak", "dikabulkan ditolak", "benar salah",
    "berhasil gagal", "lulus gagal", "ada kosong", "normal terganggu", "aman berbahaya", "disetujui ditangguhkan",
    "positif negatif", "baik rusak",
)  # fmt: skip
_OTHERWISE = {
    "salah": "Benar",
    "gagal": "Berhasil",
    "ditolak": "Disetujui",
    "kurang": "Lengkap",
    "tolak": "Setuju",
}


@dataclass(frozen=True, slots=True)
class Piece:
    """A part of a sentence. `condition` is "" for what is told plainly; `label` the outcome it stands for, `about` what
    is so or not so (`berkas`), `step` the number of the decision where that is told. `contrary` for "sebaliknya"."""

    text: str
    condition: str = ""
    label: str = ""
    about: str = ""
    step: str = ""
    contrary: bool = False


def pieces_of(sentence: str, strict: bool = False) -> list[Piece]:
    """The sentence in its order. `strict`: a condition begins only where a clause does."""
    openers = [found for found in _IF.finditer(sentence) if _opens(sentence, found, strict)][:12]
    if not openers:
        return [Piece(sentence)]
    found: list[Piece] = []
    head = _BEFORE.sub("", sentence[: openers[0].start()]).strip(" ,;")
    if head:
        found.append(Piece(head))
    ends = [*(_BEFORE.sub("", sentence[: one.start()]) for one in openers[1:]), sentence]
    for opener, until in zip(openers, ends, strict=True):
        body = until[opener.end() :].strip(" ,;")
        made = _branch(body, opener["word"].lower() == "sebaliknya")
        if made.text or made.contrary:
            found.append(made)
        elif found and not found[-1].condition:  # the condition stands behind what it leads to
            before = found.pop()
            clauses = re.split(r";\s*|,\s+(?=(?:dan|lalu|kemudian|atau)\b)", before.text)
            found += [Piece(one) for one in clauses[:-1]]
            found.append(Piece(clauses[-1], made.condition, made.label, made.about, made.step))
        else:
            found.append(made)
    return found


def undetermined(sentence: str) -> tuple[str, ...]:
    """The outcomes of which a sentence tells that nobody knows yet where they lead."""
    found = _BOTH.search(sentence)
    if found is None:
        return ()
    said = (found[1], *re.split(r"\s+maupun\s+", found[2]))
    return tuple(label_of(one.strip().removeprefix("jika ").strip())[0] for one in said)


def label_of(condition: str) -> tuple[str, str]:
    """The outcome that a condition stands for, and what it is said of: `berkas tidak lengkap` → `Tidak lengkap`,
    `berkas`."""
    said = " ".join(condition.split()).strip(" ,.:;")
    bare = re.sub(r"^(?:ternyata|memang|seluruh|semua)\s+", "", said, flags=re.IGNORECASE)
    if bare.casefold().startswith("hasilnya "):
        bare = bare[len("hasilnya ") :]
        return bare[:1].upper() + bare[1:], ""
    words = words_of(bare)
    at = next((n for n, word in enumerate(words) if _tells_state(word.plain)), None)
    if at is None or not words:
        return bare[:1].upper() + bare[1:], ""
    about = bare[: words[at].start].strip(" ,")
    while at < len(words) - 1 and words[at].plain in _FILLERS:
        at += 1
    label = bare[words[at].start :] if at < 7 else bare
    return label[:1].upper() + label[1:], about if at < 7 else ""


def opposite(one: str, other: str) -> bool:
    """Do two outcomes answer one question with yes and no?"""
    first, second = _core(one), _core(other)
    if first == second and first:
        return _negated(one) != _negated(other)
    if {plain(one), plain(other)} & {"tidak", "ya"} and _negated(one) != _negated(other):
        return True
    return any({plain(one), plain(other)} == set(pair.split()) for pair in _PAIRS)


def against(label: str) -> str:
    """The other outcome: `Lengkap` → `Tidak lengkap`."""
    words = words_of(label)
    if plain(label) == "ya":
        return "Tidak"
    if words and words[0].plain in _NO and len(words) > 1 and words[0].plain != "kurang":
        rest = label[words[1].start :]
        return rest[:1].upper() + rest[1:]
    if plain(label) == "tidak":
        return "Ya"
    if plain(label) in _OTHERWISE:
        return _OTHERWISE[plain(label)]
    return f"Tidak {label[:1].lower()}{label[1:]}"


def _opens(sentence: str, found: re.Match[str], strict: bool) -> bool:
    """Does the word open a condition of its own, and not one inside brackets?"""
    before = sentence[max(0, found.start() - 300) : found.start()]
    if strict and re.sub(r"(?:\s|\b(?:dan|adapun|namun|tetapi|sedangkan)\b)+$", "", before)[-1:] not in (
        "",
        ",",
        ";",
        ":",
    ):
        return False
    return before.count("(") <= before.count(")")


def _branch(body: str, contrary: bool) -> Piece:
    step = _STEP.search(body[:200])
    number = (step[1] or step[2]) if step else ""
    if step:
        body = body[: step.start()] + body[step.end() :]
    if contrary:
        return Piece(body.strip(" ,"), "tidak", "Tidak", "", number, True)
    condition, text = _split(body)
    label, about = label_of(condition)
    return Piece(text, condition, label, about, number)


def _split(body: str) -> tuple[str, str]:
    """Condition and consequence: at a comma or "maka" behind which the condition says something, else where somebody
    begins to act, else behind the state."""
    acts = _begins_to_act(body)
    if 0 < acts < min((found.start() for found in _THEN.finditer(body[:400])), default=len(body)):
        return body[:acts].strip(), body[acts:].strip(" ,")
    for found in _THEN.finditer(body[:400]):
        head = body[: found.start()]
        words = words_of(head)
        if (
            "maka" in found.group()
            or any(_tells_state(word.plain) for word in words)
            or not body[found.end() :].count(",")
        ):
            return head.strip(), body[found.end() :].strip(" ,")
        if head.casefold().startswith("hasilnya"):
            return head.strip(), body[found.end() :].strip(" ,")
    words = words_of(body[:300])
    for at, word in enumerate(words):
        negates = word.plain in _NO | _FILLERS and at + 1 < len(words)
        if _tells_state(word.plain) and not negates and not is_active(word.plain):
            return body[: word.end].strip(), body[word.end :].strip(" ,")
    return body.strip(), ""


def _begins_to_act(body: str) -> int:
    """Where, behind the condition, somebody is named who does something; 0 for nowhere."""
    words = words_of(body[:300])
    told = False
    for at, word in enumerate(words):
        if told and word.plain in _ROLES and any(is_active(one.plain) for one in words[at + 1 : at + 6]):
            return word.start
        told = told or _tells_state(word.plain)
    return 0


def _tells_state(word: str) -> bool:
    return word in _STATES or word in _NO or word in _FILLERS or is_passive(word) or is_active(word)


def _core(label: str) -> str:
    return " ".join(word.plain for word in words_of(label) if word.plain not in _NO | _FILLERS)


def _negated(label: str) -> bool:
    return any(word.plain in _NO for word in words_of(label)[:3])
