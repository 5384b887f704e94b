"""Names of persons as documents write them: a name goes in, the person without degrees and titles comes out; a text goes
in, the persons who sign it come out."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher
from functools import lru_cache

from sopan.language.words import words_of
from sopan.rules.words import nip as nips

_TITLE = re.compile(
    r"^(?:(?:prof|dr|drs|dra|drg|ir|h|hj|r|apt|ns)\b\.?\s*)+(?=\S)|^(?:bapak|ibu|sdr|saudara)\.?\s+",
    re.IGNORECASE,
)
_DEGREES_AT_END = re.compile(
    r"(?:[\s.,]+(?:[SMAD]\.[A-Z][A-Za-z.]{0,6}|S[EHTS]|M[HMTS]|[SM](?:Si|Pd|Kom|Sos|Ak)|Ph\.?D|A\.?Md)\.?(?=[\s.,]|$))+[\s.,\w]*$"
)
_NIP_LINE = re.compile(r"\bN\s?\.?I\s?\.?P\b\s*[.:]*\s*(?P<nip>\d[\d .–-]{15,28}\d)")
_RANK = re.compile(
    r"\b(?:pembina|penata|pengatur|juru|golongan|gol\.|pangkat)\b|\([IV]+/[a-e]\)", re.IGNORECASE
)
_MARKS = "*_#|> \t"
LONGEST_NAME = 200  # signs; what is longer is no name
LONGEST_TEXT = 400_000  # signs of a text in which names are looked for
MOST_ALIKE = 20  # names that share a word
SLIP = 0.82  # so much alike, two words of a name are one word and a slip of the pen


@dataclass(frozen=True, slots=True)
class Signed:
    """A person under a text: name and NIP as written, and the line (from 1) of the name."""

    name: str
    nip: str
    line: int
    nip_line: int


@lru_cache(maxsize=4096)
def core(name: str) -> str:
    """The person's own name in small letters: `Drs. I Made Contoh, M.M.` → `i made contoh`."""
    own = _TITLE.sub("", name.strip()[:LONGEST_NAME]).partition(",")[0]
    own = _DEGREES_AT_END.sub("", own) or own
    return " ".join(word.plain for word in words_of(own))


def digits(nip: str) -> str:
    """The eighteen digits of a NIP; "" for anything else."""
    number = nips.bare(nip) or ""
    return number if len(number) == nips.LENGTH and number.isdigit() else ""


def same_but_for_a_slip(one: str, other: str) -> bool:
    """Are two names (without degrees) one name, a word of it misspelt?"""
    first, second = one.split(), other.split()
    if one == other or len(first) != len(second) or len(first) < 2:
        return False
    apart = [pair for pair in zip(first, second, strict=True) if pair[0] != pair[1]]
    return len(apart) == 1 and min(map(len, apart[0])) >= 5 and _is_slip(*apart[0])


def signed_in(text: str) -> Iterator[Signed]:
    """Who signs a text: a line with a NIP, and above it the name, a rank between them aside."""
    lines = text.splitlines()
    for number, line in enumerate(lines):
        found = _NIP_LINE.search(line)
        if found is None:
            continue
        above = [at for at in range(number - 1, max(number - 6, -1), -1) if _says(lines[at])]
        at = next((at for at in above if not _RANK.search(lines[at])), None)
        if at is not None:
            name = " ".join(lines[at].strip(_MARKS).split())
            yield Signed(name.rstrip("\\ ").strip(_MARKS), found["nip"].strip(), at + 1, number + 1)


class NameIndex:
    """Names of persons (without degrees) by their words, so that a name with a slip is found without comparing all."""

    def __init__(self, names: Iterable[str]) -> None:
        self._by_word: dict[str, list[str]] = {}
        for name in dict.fromkeys(names):
            for word in dict.fromkeys(name.split()):
                if len(word) >= 4:
                    self._by_word.setdefault(word, []).append(name)

    def meant_by(self, name: str) -> str:
        """The name of which this one is a slip of the pen; "" when there is none."""
        near = (other for word in name.split() for other in self._by_word.get(word, ())[:MOST_ALIKE])
        return next((other for other in near if same_but_for_a_slip(name, other)), "")

    def written_in(self, text: str) -> Iterator[tuple[int, str, str]]:
        """Names with a slip in a text: the line, what is written, and the name that is meant."""
        for number, line in enumerate(text[:LONGEST_TEXT].splitlines(), 1):
            small = line.lower()
            if any(word in small for word in self._by_word) if len(self._by_word) < 40 else True:
                yield from ((number, said, name) for said, name in self._in_line(line))

    def _in_line(self, line: str) -> Iterator[tuple[str, str]]:
        words = words_of(line)
        seen: set[tuple[int, str]] = set()
        for at, word in enumerate(words):
            for name in self._by_word.get(word.plain, ())[:MOST_ALIKE]:
                parts = name.split()
                start = at - parts.index(word.plain)
                if start < 0 or (start, name) in seen:
                    continue
                seen.add((start, name))
                piece = words[start : start + len(parts)]
                if same_but_for_a_slip(" ".join(one.plain for one in piece), name):
                    yield line[piece[0].start : piece[-1].end], name


def _says(line: str) -> bool:
    return any(map(str.isalpha, line))


def _is_slip(one: str, other: str) -> bool:
    return abs(len(one) - len(other)) <= 1 and SequenceMatcher(None, one, other).ratio() >= SLIP
