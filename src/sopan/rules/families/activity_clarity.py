"""Wording of activities, third part: verbs that say nothing, two activities in one row, words without measure (ST04,
ST06, ST11)."""

from __future__ import annotations

from collections.abc import Iterator

from sopan.language.clarity import asked_for, concrete, measureless
from sopan.language.lexicon import near
from sopan.language.rewording import apart
from sopan.language.sentences import activities_of, is_verb, main_verb
from sopan.language.words import opening, words_of
from sopan.problems import Severity
from sopan.rules.activity_rows import activities, wording_field
from sopan.rules.case import Case, Found
from sopan.rules.catalogue import rule
from sopan.rules.cells import quoted
from sopan.rules.sources import DESIGN, PRACTICE


@rule("ST04", "vague-verb", severity=Severity.HINT, basis="P", source=PRACTICE)
def vague_verb(case: Case) -> Iterator[Found]:
    """ "Melakukan verifikasi berkas" says no more than "Memverifikasi berkas"."""
    for index, text in activities(case):
        better = concrete(text)
        if better is None:
            continue
        bare = not words_of(text[better.end :])
        yield case.at(
            index,
            wording_field(case, index),
            variant="bare" if bare else "plain",
            said=quoted(better.said),
            instead=better.instead,
            proposal=quoted(better.applied(text)),
        )


@rule("ST06", "two-activities-in-one-row", severity=Severity.WARNING, basis="P", source=PRACTICE)
def two_activities_in_one_row(case: Case) -> Iterator[Found]:
    """One row, one activity. Two verbs that mean nearly the same work on one object are only worth a look."""
    for index, text in activities(case):
        pieces = activities_of(text)
        if len(pieces) < 2:
            continue
        alike = _says_one_thing(pieces)
        yield case.at(
            index,
            wording_field(case, index),
            severity=Severity.HINT if alike else None,
            variant="alike" if alike else "plain",
            count=len(pieces),
            first=_verb_of(pieces[0]),
            second=_verb_of(pieces[1]),
            activity=quoted(text),
            split="; ".join(f'"{quoted(piece)}"' for piece in apart(text)),
        )


@rule("ST11", "unmeasurable-word", severity=Severity.HINT, basis="X", source=DESIGN)
def unmeasurable_word(case: Case) -> Iterator[Found]:
    """Words by which no one can tell whether the work was done as asked."""
    for index, text in activities(case):
        for word in measureless(text):
            ours, english = asked_for(word.said)
            yield case.at(index, wording_field(case, index), said=word.said, ask=ours, ask_en=english)


def _says_one_thing(pieces: tuple[str, ...]) -> bool:
    """ "Memeriksa dan meneliti berkas": two verbs of one meaning that share their object."""
    return (
        len(pieces) == 2 and len(words_of(pieces[0])) == 1 and near(_verb_of(pieces[0]), _verb_of(pieces[1]))
    )


def _verb_of(piece: str) -> str:
    words = words_of(piece)
    at = opening(piece)
    if at < len(words) and not is_verb(words[at]):
        at = main_verb(words) or at
    return words[at].plain if words else ""
