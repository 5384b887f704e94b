"""Who does the same thing twice: the rows of one actor go in; drafts approved by their own author, rows to be merged
and papers that only wander to and fro come out (AC08, AC09)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from sopan.language.likeness import same_thing
from sopan.language.stems import roots
from sopan.model.procedure import StepKind
from sopan.problems import Severity
from sopan.rules.case import Case, Found, numbers
from sopan.rules.catalogue import rule
from sopan.rules.sources import DESIGN
from sopan.rules.words.flow import is_deciding

MOST_HAND_OVERS = 3

_DRAFTS = re.compile(
    r"(?:menyusun|membuat|mengetik|mengonsep|merancang|menulis|merumuskan"
    r"|menyiapkan(?= konsep| rancangan| draf))\s+(.+)",
    re.DOTALL,
)
_APPROVES = re.compile(
    r"(?:menyetujui|menandatangani|mengesahkan|menetapkan|(?:memberi|memberikan|membubuhkan)"
    r" (?:persetujuan|pengesahan|tanda tangan)(?: (?:atas|pada|untuk|terhadap))?)\s+(.+)",
    re.DOTALL,
)
_REVIEWS = re.compile(
    r"\b(?:memeriksa|meneliti|mengoreksi|menelaah|mereviu|memverifikasi|memvalidasi|menilai|memaraf|paraf|menyetujui"
    r"|menandatangani|mengesahkan|menetapkan|tanda tangan|persetujuan|pengesahan|membahas)\b",
    re.IGNORECASE,
)
_OWN_PAPERS = re.compile(
    r"\b(?:pemohon|pelapor|pengadu|pengguna|masyarakat|warga|penduduk|pendaftar)\b", re.IGNORECASE
)  # who signs his own request drafts it himself


@rule("AC08", "author-approves-own-draft", severity=Severity.HINT, basis="X", source=DESIGN)
def author_approves_own_draft(case: Case) -> Iterator[Found]:
    """What one actor has drafted is approved by another, or looked at by another before he approves it."""
    found = case.columns
    outside = {column.name for column in found if column.external or _OWN_PAPERS.search(column.name)}
    drafts: dict[str, list[tuple[int, str]]] = {}
    for index, text in enumerate(case.wordings if len(found) > 1 else ()):
        actors = case.steps[index].actors
        if len(actors) != 1 or actors[0] in outside:
            continue
        plainly = text.lower()
        if drafted := _DRAFTS.match(plainly):
            drafts.setdefault(actors[0], []).append((index, drafted[1]))
        elif actors[0] in drafts and (approved := _APPROVES.match(plainly)):
            own = [at for at, thing in drafts[actors[0]] if same_thing(thing, approved[1])]
            if own and not _seen_by_another(case, own[-1], index):
                yield case.at(index, "activity", actor=actors[0], draft=own[-1] + 1)


@rule("AC09", "work-done-twice", severity=Severity.HINT, basis="X", source=DESIGN)
def work_done_twice(case: Case) -> Iterator[Found]:
    """Two rows of one actor that say the same are one row; a paper that goes to and fro without change need not."""
    for index, (one, other) in enumerate(pairwise(case.wordings)):
        actors = case.steps[index].actors
        if actors and actors == case.steps[index + 1].actors and _follows(case, index) and _agree(one, other):
            yield case.at(index + 1, "activity", variant="same", first=index + 1, activity=other)
    for rows in _exchanges(case):
        first, second = (case.steps[row].actors[0].strip() for row in rows[:2])
        yield case.at(
            rows[0],
            variant="exchange",
            one=first,
            other=second,
            count=len(rows) - 1,
            steps=numbers(rows),
            output=", ".join(case.steps[rows[0]].standard.output),
        )


def _seen_by_another(case: Case, draft: int, approval: int) -> bool:
    """Does someone else check or decide between the draft and its approval?"""
    author = case.steps[draft].actors
    for index in range(draft + 1, approval):
        if case.steps[index].actors != author:
            text = case.wordings[index]
            if index in case.graph.decisions or is_deciding(text) or _REVIEWS.search(text):
                return True
    return False


def _follows(case: Case, index: int) -> bool:
    """Does a plain arrow, and nothing else, lead from this row to the next?"""
    if case.graph.kinds[index] is StepKind.DECISION:
        return False
    return case.graph.successors[index] == (index + 1,) and case.graph.predecessors[index + 1] == (index,)


def _agree(one: str, other: str) -> bool:
    """Do two sentences say the same of the same thing, whatever the affixes of its words?"""
    first, second = one.lower().split(), other.lower().split()
    if len(first) < 2 or first[:1] != second[:1]:
        return False
    return first == second or sorted(roots(one)) == sorted(roots(other))


def _exchanges(case: Case) -> Iterator[tuple[int, ...]]:
    """Runs of rows that two actors hand to each other more often than is good, always with the same output."""
    run: list[int] = []
    for index in range(len(case.steps)):
        handed = bool(run) and _hands_over(case, index)
        if not handed or (len(run) > 1 and case.steps[index].actors != case.steps[run[-2]].actors):
            yield from _long(run)
            run = [index - 1] if handed else []
        run.append(index)
    yield from _long(run)


def _hands_over(case: Case, index: int) -> bool:
    """Does the row above hand its output on to this one, unchanged and to another actor?"""
    last, step = case.steps[index - 1], case.steps[index]
    if len(last.actors) != 1 or len(step.actors) != 1 or last.actors == step.actors:
        return False
    one, other = (tuple(map(str.lower, row.standard.output)) for row in (last, step))
    return one == other and any(map(str.strip, one)) and index in case.graph.successors[index - 1]


def _long(run: list[int]) -> Iterator[tuple[int, ...]]:
    if len(run) - 1 > MOST_HAND_OVERS:
        yield tuple(run)
