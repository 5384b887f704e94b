"""One source goes in; its text with every certain correction made comes out, and what is left to say about it."""

from __future__ import annotations

from dataclasses import dataclass

from sopan.cli.changing import text_of
from sopan.cli.examining import Examined, Inquiry, look
from sopan.cli.failing import reason
from sopan.cli.inputs import Source
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
