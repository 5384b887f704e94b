"""Words that name who acts → the actor meant: by his name, by the beginning of it, or by a pronoun for the last one."""

from __future__ import annotations

import re
from collections.abc import Sequence

from sopan.language.kinds import is_active
from sopan.language.lists import word_list
from sopan.language.sentences import ADVERBIAL, LINKERS, MODAL, SUBORDINATE
from sopan.language.words import Word, words_of

ROLES = word_list("roles")
_ONE = re.compile(
    r"(?:ia|dia|beliau|yang\s+bersangkutan|pihaknya|(?:petugas|pejabat|pegawai|staf|pemohon|pihak|orang|tim)\s+(?:tersebut|itu))",
    re.IGNORECASE,
)
_SEVERAL = re.compile(
    r"(?:mereka|keduanya|ketiganya|kedua\s+(?:pihak|pelaksana)(?:\s+tersebut)?)", re.IGNORECASE
)
_AROUND = re.compile(
    r"^(?:(?:para|pihak|seorang|sang|masing-masing|setiap|tiap-tiap|seluruh|semua|oleh|bahwa|maka|lalu|kemudian|selanjutnya|dan|si)\s+)+|"
    r"(?:\s+(?:tersebut|itu|ini|pun|juga|kemudian|selanjutnya|lalu|sendiri|segera|kembali|(?<!atasan\s)langsung|"
    r"(?:secara\s+)?bersama-sama|bersama))+$",
    re.IGNORECASE,
)
_ASIDE = re.compile(
    r"\s*(?:,\s*)?\b(?:yang|selaku|sebagai|di|pada|melalui|dengan|dalam|atas|setelah)\s.*$", re.IGNORECASE
)
_AND = re.compile(
    r"\s*,\s*(?:(?:dan|serta)\s+)?|\s+(?:dan|serta|bersama(?:-sama)?(?:\s+dengan)?|beserta)\s+", re.IGNORECASE
)
_TOGETHER = re.compile(r"\bbersama(?:-sama)?\b", re.IGNORECASE)
_LONGEST = 9  # words of one name
NOBODY = "pelaksana (belum disebut)"


class Actors:
    """The actors of one tale: who has been named so far, and who acted last."""

    def __init__(self, names: Sequence[str] = ()) -> None:
        self._names: dict[str, str] = {name.casefold(): name for name in names}
        self.told = frozenset(self._names)  # by the list at the end of the tale
        self.order: list[str] = []
        self.last: tuple[str, ...] = ()

    def known(self, name: str) -> bool:
        return name.casefold() in self._names

    def meant(self, said: str) -> tuple[tuple[str, ...], str]:
        """The actors meant by a subject, and what was guessed about it ("" for nothing)."""
        plain = " ".join(said.split()).strip(" ,.:;-")
        bare = _AROUND.sub("", plain).strip(" ,")
        if _ONE.fullmatch(bare) or _ONE.fullmatch(plain):
            names = self.last[-1:]
            return names, f"“{bare.lower()}” dibaca sebagai {_listed(names)}" if names else ""
        if _SEVERAL.fullmatch(bare):
            names = self.last if len(self.last) > 1 else tuple(dict.fromkeys(self.order[-2:]))
            return names, f"“{bare.lower()}” dibaca sebagai {_listed(names)}" if names else ""
        if plain.casefold().startswith(NOBODY):
            return (), ""
        found = [self._one(name) for name in self.apart(plain)]
        return tuple(dict.fromkeys(name for name, _ in found if name)), "; ".join(
            note for _, note in found if note
        )

    def acted(self, names: tuple[str, ...]) -> None:
        """Remember who acted last."""
        if names:
            self.last = names
            self.order = [*(one for one in self.order if one not in names), *names]

    def apart(self, said: str) -> list[str]:
        """The names in a subject: one that holds "dan" stays whole unless each part is a name by itself."""
        bare = _AROUND.sub("", said).strip(" ,")
        if self.known(bare) or not _AND.search(bare):
            return [bare]
        cuts = [(found.start(), found.end()) for found in _AND.finditer(bare)][:8]
        best: list[str] = []
        for chosen in range(1, 2 ** len(cuts)):
            parts, start = [], 0
            for at, (begin, end) in enumerate(cuts):
                if chosen >> at & 1:
                    parts.append(bare[start:begin])
                    start = end
            parts.append(bare[start:])
            if len(parts) > len(best) and all(self._stands_alone(part) for part in parts):
                best = parts
        if best:
            return best
        if _TOGETHER.search(said) and len(cuts) == 1:
            return [part for part in _AND.split(bare) if part]
        return [bare]

    def length_at(self, words: Sequence[Word], at: int) -> int:
        """How many words from this place on name somebody who then does something: `Kepala Bidang` in "Kepala Bidang
        memeriksa"; 0 for none."""
        first = words[at].plain if at < len(words) else ""
        pronoun = first in ("ia", "dia", "beliau", "mereka", "keduanya")
        begins = (
            any(name == first or name.startswith(f"{first} ") for name in self._names) if first else False
        )
        if not (pronoun or begins or first in ROLES or first in ("yang", "para", "pihak")):
            return 0
        for count in range(1, _LONGEST + 1):
            if at + count >= len(words):
                return 0
            word = words[at + count]
            if is_active(word.plain):
                return count if first != "yang" or words[at + 1].plain == "bersangkutan" else 0
            joined = word.plain in ("dan", "serta", "bersama", "bersama-sama")
            if word.plain in MODAL:
                continue
            if word.plain in (ADVERBIAL | SUBORDINATE) - LINKERS and not joined:
                return 0
        return 0

    def _stands_alone(self, part: str) -> bool:
        words = words_of(part)
        if not words:
            return False
        if self.known(part):
            return True
        shared = any(name.startswith(f"{part.casefold()} ") for name in self._names)
        return (words[0].plain in ROLES or shared or part.isupper()) and not self._is_tail(part)

    def _is_tail(self, part: str) -> bool:
        """Is the part only the end of a longer known name: `Kepegawaian` of "Umum dan Kepegawaian"?"""
        return any(name.endswith(f" {part.casefold()}") for name in self._names)

    def _one(self, said: str) -> tuple[str, str]:
        name = said if self.known(said) else _ASIDE.sub("", said).strip(" ,.")
        if not self.known(name):
            name = _AROUND.sub("", name).strip(" ,.")
        if not name:
            return "", ""
        plain = name.casefold()
        if plain in self._names:
            known = self._names[plain]
            return known, ""
        longer = [one for key, one in self._names.items() if key.startswith(f"{plain} ")]
        if longer and plain not in self.told:
            recent = [one for one in reversed(self.order) if one in longer]
            meant = recent[0] if recent else longer[0]
            return meant, f"“{name}” dibaca sebagai {meant}"
        made = name[:1].upper() + name[1:]
        self._names[plain] = made
        sure = len(words_of(name)) <= _LONGEST and words_of(name)[:1] and words_of(name)[0].plain in ROLES
        return made, "" if sure or plain in self.told else f"“{made}” dibaca sebagai pelaksana"


def _listed(names: Sequence[str]) -> str:
    return " dan ".join(names)
