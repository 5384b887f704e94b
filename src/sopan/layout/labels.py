"""The words of an outcome → the ways they can be set beside their arrow, the best first; a mark when they are too
long for three lines."""

from __future__ import annotations

from sopan.layout.board import LabelForm
from sopan.layout.text import Lines, widest_word, width, wrap
from sopan.profile import Profile

MOST_LINES = 3


def forms(
    label: str, lane: float, profile: Profile, mark: str, force_mark: bool = False
) -> tuple[LabelForm, ...]:
    """Forms of one label for lanes of this width. `mark` stands for the text when it is too long, or when
    `force_mark` says that nothing else found room."""
    size = profile.small_size
    marked = _form((mark,), size, profile.leading, True)
    words = " ".join(label.split())
    if force_mark or not words:
        return (marked,) if words else (_form((" ",), size, profile.leading, True),)
    found: dict[int, LabelForm] = {}
    whole = width(words, size)
    most = max(lane * 1.6, 62.0)
    for count in range(1, MOST_LINES + 1):
        broken = _narrowest(words, size, whole, count)
        if broken is not None and not broken.cut:
            form = _form(broken.lines, size, profile.leading)
            if form.width <= most:
                found.setdefault(len(broken.lines), form)
    if not found:
        return (marked,)
    comfortable = [form for form in found.values() if form.width <= max(lane - 8, 22.0)]
    rest = [form for form in found.values() if form not in comfortable]
    return (*comfortable, *reversed(rest))


def narrowest(label: str, profile: Profile) -> float:
    """Width of the label in as many lines as it may have; of a mark when it is too long for them."""
    words = " ".join(label.split())
    broken = (
        _narrowest(words, profile.small_size, width(words, profile.small_size), MOST_LINES) if words else None
    )
    if broken is None or broken.cut:
        return 8.0
    return max(width(line, profile.small_size) for line in broken.lines)


def _narrowest(words: str, size: float, whole: float, count: int) -> Lines | None:
    """The text in at most `count` lines, as narrow as that allows."""
    low, high = max(whole / count, widest_word(words, size)), whole + 0.1
    for _ in range(12):
        middle = (low + high) / 2
        if len(wrap(words, middle, size).lines) <= count:
            high = middle
        else:
            low = middle
        if high - low < 1:
            break
    broken = wrap(words, high, size)
    return broken if len(broken.lines) <= count else None


def _form(lines: tuple[str, ...], size: float, leading: float, marked: bool = False) -> LabelForm:
    wide = max(width(line, size) for line in lines)
    return LabelForm(lines, wide + 0.6, len(lines) * size * leading + 0.6, marked)
