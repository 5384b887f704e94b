"""The text of an SOP file → the same file tidied (`sopan fmt`): even indentation, comments kept, nothing
changed in what it says."""

from __future__ import annotations

import io

from sopan.files.reading import read


def tidy(text: str) -> str:
    """The tidied text. A text that tidying would change in meaning, or that is no YAML, comes back as it
    was."""
    from ruamel.yaml import YAML
    from ruamel.yaml.error import YAMLError
    from ruamel.yaml.resolver import BaseResolver

    yaml = YAML(typ="rt")
    yaml.Resolver = BaseResolver  # every plain scalar stays the text it is: 001, 1:30, Tidak
    yaml.preserve_quotes = True
    yaml.width = 100_000
    yaml.indent(mapping=2, sequence=4, offset=2)
    before = read(text)
    try:
        tree = yaml.load(before.text)
        out = io.StringIO()
        yaml.dump(tree, out)
    except (YAMLError, RecursionError, ValueError, TypeError, AttributeError, AssertionError):
        return text
    tidied = "\n".join(line.rstrip() for line in out.getvalue().rstrip().split("\n")) + "\n"
    after = read(tidied)
    same = after.procedure == before.procedure and len(after.problems) == len(before.problems)
    return tidied if same else text
