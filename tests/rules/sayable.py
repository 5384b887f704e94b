"""A finding goes in; it passes when no rule has failed and the rule's page can say it in both languages: every sentence
stands there, and every fact that it quotes is given and says something."""

from __future__ import annotations

from collections.abc import Mapping

from sopan import rules
from sopan.messages import holes
from sopan.rules.pages import LANGUAGES


def assert_sayable(code: str, facts: Mapping[str, str], blanks: bool = False) -> None:
    """With `blanks` a fact may also be an empty text."""
    assert code != rules.BROKEN_RULE, facts
    page = rules.page(code)
    given = {name for name, text in facts.items() if blanks or text.strip()}
    for words in LANGUAGES.values():
        for word in words:
            template = page.template(word, facts)
            assert template and holes(template) <= given, (code, word, facts)
