"""One source goes in; its text with every certain correction made comes out, and what is left to say about it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from sopan.cli.agencies import with_folders
from sopan.cli.changing import text_of
from sopan.cli.examining import Examined, Inquiry, look
from sopan.cli.failing import reason
from sopan.cli.inputs import Gathering, Source
from sopan.files.mending import applied, edits
from sopan.files.reading import LARGEST
from sopan.problems import UnreadableFile

_ROUNDS = 10  # a correction may bring another; two that undo each other must come to an end


@dataclass(frozen=True, slots=True)
class Mended:
    """A file before and after: `count` corrections were made, `examined` is what is found afterwards. `left` says why
    the file must be left as it is; "" when it need not."""

    source: Source
    before: str
    after: str
    count: int
    examined: Examined
    left: str = ""


def mended(source: Source, inquiry: Inquiry) -> Mended:
    """Make the corrections; nothing is written. OSError when the file cannot be opened."""
    data = source.data(LARGEST)
    try:
        before = text_of(data, source.shown)
    except UnreadableFile as error:
        return Mended(source, "", "", 0, look(data, source.shown, inquiry), reason(error))
    after, count = before, 0
    examined = look(after, source.shown, inquiry)
    for _ in range(_ROUNDS):
        changes = edits(after, (mend for problem in examined.open for mend in problem.mends))
        if not changes:
            break
        after, count = applied(after, changes), count + len(changes)
        examined = look(after, source.shown, inquiry)
    return Mended(source, before, after, count, examined)


def mended_together(done: Sequence[Mended], gathering: Gathering, inquiry: Inquiry) -> list[Mended]:
    """The same files with the corrections too that only the whole folder of an agency shows."""
    if not gathering.agencies:
        return list(done)
    found = {one.name: one for one in with_folders([one.examined for one in done], gathering, inquiry)}
    return [one if one.left else _mended_by(one, found.get(one.source.shown), inquiry) for one in done]


def _mended_by(one: Mended, found: Examined | None, inquiry: Inquiry) -> Mended:
    mends = (mend for problem in found.open for mend in problem.mends) if found else ()
    changes = edits(one.after, mends)
    if not changes:
        return one
    after = applied(one.after, changes)
    examined = look(after, one.source.shown, inquiry)
    return replace(one, after=after, count=one.count + len(changes), examined=examined)
