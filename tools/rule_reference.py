"""The pages of all rules as chapters of the handbook, one for each family: `docs/panduan/aturan/`."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby
from pathlib import Path

from sopan.model.procedure import Stage
from sopan.rules import Rule, page, registry
from sopan.rules.saying import weight
from sopan.rules.told import basis_told, family_title

TARGET = Path(__file__).resolve().parents[1] / "docs" / "panduan" / "aturan"
_MADE = "Halaman ini dibuat dari aturan itu sendiri (`python -m tools.rule_reference`); jangan disunting dengan tangan."


def chapters() -> Iterator[tuple[str, str]]:
    """Name and text of every file."""
    grouped = {family: list(rules) for family, rules in groupby(registry(), key=lambda rule: rule.code[:2])}
    yield "README.md", _index(grouped)
    for family, rules in grouped.items():
        yield f"{family}.md", _chapter(family, rules)


def _index(grouped: dict[str, list[Rule]]) -> str:
    lines = [
        "# Semua aturan\n",
        f"{_MADE}\n",
        "Kolom *Dasar* menyebut sejujurnya seberapa kuat sebuah aturan. Aturan yang hanya berdasarkan rancangan kami",
        "atau sumber yang belum dipastikan tidak pernah lebih berat daripada saran. Instansi dapat mengubah bobot",
        "aturan, atau mematikannya, dalam profilnya.\n",
    ]
    for family, rules in grouped.items():
        lines.append(f"## {family_title(family)}\n")
        lines.append("| Kode | Aturan | Bobot | Dasar | Sumber |\n|---|---|---|---|---|")
        for rule in rules:
            cells = (
                f"[{rule.code}]({family}.md#{rule.code.lower()})",
                page(rule.code).title,
                *_standing(rule),
            )
            lines.append(f"| {' | '.join(cells)} |")
        lines.append("")
    return "\n".join(lines)


def _standing(rule: Rule) -> tuple[str, str, str]:
    return weight(rule.severity), basis_told(rule.basis), rule.source


def _chapter(family: str, rules: list[Rule]) -> str:
    lines = [f"# {family_title(family)}\n", f"{_MADE}\n"]
    for rule in rules:
        lines.extend(_section(rule))
    return "\n".join(lines)


def _section(rule: Rule) -> Iterator[str]:
    told = page(rule.code)
    weight, basis, source = _standing(rule)
    yield f'<a id="{rule.code.lower()}"></a>\n'
    yield f"## {rule.code} · {told.title}\n"
    yield f"*{weight} · {basis}: {source}{_since(rule)}*\n"
    yield f"{told.why}\n"
    for head, examples in (("Contoh salah", told.wrong), ("Contoh benar", told.right)):
        yield f"**{head}**\n"
        for example in examples:
            yield f"```yaml\n{example}```\n"


def _since(rule: Rule) -> str:
    if rule.since is Stage.DRAFT:
        return ""
    return f" · sejak status {rule.since.value}"


if __name__ == "__main__":
    TARGET.mkdir(exist_ok=True)
    for old in TARGET.glob("*.md"):
        old.unlink()
    for name, text in chapters():
        (TARGET / name).write_text(text, encoding="utf-8", newline="\n")
    print(TARGET.relative_to(TARGET.parents[2]))
