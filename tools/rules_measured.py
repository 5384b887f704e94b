"""How the rules fare on real SOPs: hits per rule over the corpus, precision and recall on what was answered by hand.

Writes `docs/dev/rules-measured.md` between its marks. The corpus stands beside the repository; without it the table of
hits is left as it is.
"""

from __future__ import annotations

import re
from collections import Counter
from pathlib import Path

from sopan import rules
from tests import corpus
from tests.rules.checked import Score
from tests.rules.test_checked_by_hand import SCORES
from tests.rules.test_mutations import MUTATIONS

PAGE = Path(__file__).resolve().parents[1] / "docs" / "dev" / "rules-measured.md"


def hits() -> str:
    """For each rule: in how many SOPs, and how often, it finds something; and whether a planted fault triggers it."""
    procedures = [corpus.load(path) for path in corpus.paths()]
    found = [rules.check(procedure) for procedure in procedures]
    often = Counter(problem.code for problems in found for problem in problems)
    sops = Counter(code for problems in found for code in {problem.code for problem in problems})
    rows = ["| rule | fault | SOPs | findings | planted |", "|---|---|---:|---:|:---:|"]
    for rule in rules.registry():
        planted = "yes" if rule.code in MUTATIONS else ""
        rows.append(f"| {rule.code} | {rule.name} | {sops[rule.code]} | {often[rule.code]} | {planted} |")
    return "\n".join(rows)


def by_hand() -> str:
    """Precision and recall of the rules that were answered by hand."""
    rows = ["| rule | right | false | missed | precision | recall |", "|---|---:|---:|---:|---:|---:|"]
    rows.extend(_row(code, score) for code, score in SCORES.items())
    return "\n".join(rows)


def _row(code: str, score: Score) -> str:
    met = score.right + score.false + score.missed
    shares = f"{score.precision:.2f} | {score.recall:.2f}" if met else "– | –"
    return f"| {code} | {score.right} | {score.false} | {score.missed} | {shares} |"


def filled(page: str) -> str:
    """The page with its tables renewed."""
    tables = {"by-hand": by_hand(), **({"hits": hits()} if corpus.paths() else {})}
    for name, table in tables.items():
        between = re.compile(rf"<!-- {name} -->.*<!-- /{name} -->", re.DOTALL)
        page = between.sub(f"<!-- {name} -->\n{table}\n<!-- /{name} -->", page)
    return page


if __name__ == "__main__":
    PAGE.write_text(filled(PAGE.read_text(encoding="utf-8")), encoding="utf-8", newline="\n")
    print(PAGE.relative_to(PAGE.parents[2]))
