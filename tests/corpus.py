"""The real SOPs retold as facts (`../shared/corpus/*.yaml` beside the repository) in, procedures out."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import yaml

from sopan.model.procedure import Actor, Outcome, Procedure, Standard, Step

FOLDER = Path(__file__).resolve().parents[2] / "shared" / "corpus"


def paths() -> list[Path]:
    """The files of the corpus in their order; none where it is absent, and tests over it then skip."""
    return sorted(FOLDER.glob("*.yaml"))


def load(path: Path | str) -> Procedure:
    """One SOP of the corpus. Kinds follow from place and branches; a branch the source is silent about dangles."""
    facts: dict[str, Any] = yaml.safe_load(Path(path).read_text(encoding="utf-8"))
    warning = _text(facts.get("warning"))
    return Procedure(
        title=_text(facts.get("title")),
        number=_text(facts.get("number")),
        agency=_texts(facts.get("agency")),
        legal_basis=tuple(_text(basis["raw"]) for basis in facts.get("legal_basis") or ()),
        qualifications=_texts(facts.get("qualifications")),
        related_procedures=_texts(facts.get("related")),
        equipment=_texts(facts.get("equipment")),
        cautions=(warning,) if warning else (),
        records=_texts(facts.get("records")),
        actors=tuple(Actor(name=name) for name in _texts(facts.get("actors"))),
        steps=tuple(_step(step) for step in facts["steps"]),
    )


def _step(facts: dict[str, Any]) -> Step:
    return Step(
        activity=_text(facts.get("activity")),
        actors=_texts(facts.get("actor")),
        outcomes=_outcomes(facts),
        standard=Standard(
            requirements=_texts(facts.get("requirements")),
            duration=_text(facts.get("time")),
            output=_texts(facts.get("output")),
        ),
        note=_text(facts.get("note")),
    )


def _outcomes(facts: dict[str, Any]) -> tuple[Outcome, ...]:
    if facts.get("kind") != "decision":
        return ()
    branches = (("Ya", "yes"), ("Tidak", "no_branch"))
    return tuple(Outcome(label=label, target=_text(facts[key])) for label, key in branches if key in facts)


def _text(value: object) -> str:
    return "" if value is None else str(value)


def _texts(value: object) -> tuple[str, ...]:
    if isinstance(value, (list, tuple)):
        return tuple(_text(one) for one in value)
    return () if value is None else (_text(value),)
