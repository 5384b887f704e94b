"""The handbook's chapter on stories and reorganisation: the draft and the story shown are the ones made, the map is read."""

from __future__ import annotations

import re
from pathlib import Path

from sopan.files import read
from sopan.files.prose import procedure_from_prose
from sopan.files.reorganisation_map import read_map
from sopan.files.table import written
from sopan.model.reorganisation import ChangeKind
from sopan.planning.storytelling.story import story
from sopan.planning.storytelling.wording import plain_text

CHAPTER = (Path(__file__).parents[2] / "docs" / "panduan" / "cerita-dan-penataan.md").read_text("utf-8")


def shown(language: str) -> list[str]:
    return re.findall(rf"^```{language}\n(.*?)^```", CHAPTER, re.MULTILINE | re.DOTALL)


def test_the_draft_shown_is_made_from_the_tale_shown() -> None:
    tale, _ = shown("text")
    assert written(procedure_from_prose(tale)) == shown("yaml")[0]


def test_the_story_shown_is_told_of_the_draft() -> None:
    told = plain_text(story(read(shown("yaml")[0]).procedure))
    assert " ".join(shown("text")[1].split()) in " ".join(told.split())


def test_the_map_shown_is_read_without_a_problem() -> None:
    reading = read_map(shown("yml")[0].encode(), "peta.yaml")
    assert reading.problems == ()
    assert [change.meant for change in reading.said.units] == [ChangeKind.RENAMED, ChangeKind.SPLIT]
    assert reading.said.choices[0].unit == "Bidang Palawija"
