"""An SOP and new names for its actors go in; the new edition and what is to be rewritten in its file come out."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace

from sopan import terms
from sopan.model.procedure import Actor, Procedure, Stage, Step
from sopan.model.reorganisation import Rewrite
from sopan.model.time.dates import WrittenDate

_DATES = ("completed_on", "revised_on", "effective_on")


@dataclass(slots=True)
class Page:
    """The changes of one file under way."""

    name: str
    rewrites: list[Rewrite] = field(default_factory=list)
    told: list[tuple[str, str, str]] = field(default_factory=list)

    def change(self, path: str, old: str, new: str, label: str = "") -> None:
        self.rewrites.append(Rewrite(path, new))
        self.told.append((label or path, old, new))


def drafted(procedure: Procedure) -> Procedure:
    """A new edition: a draft, its dates of enactment still to come."""
    none = WrittenDate()
    return replace(procedure, stage=Stage.DRAFT, completed_on=none, revised_on=none, effective_on=none)


def as_draft(file: Page, said: Procedure) -> Iterator[Rewrite]:
    yield from file.rewrites
    if said.stage is not Stage.DRAFT:
        yield Rewrite(terms.key("Procedure", "stage"), Stage.DRAFT.value)
    for name in _DATES:
        if getattr(said, name).text:
            yield Rewrite(terms.key("Procedure", name), "")


def renamed_actors(actors: tuple[Actor, ...], names: Mapping[str, str]) -> tuple[Actor, ...]:
    """The actors under their new names; of two that become one the first column stays."""
    renamed = [replace(actor, name=names.get(actor.name, actor.name)) for actor in actors]
    moved = {names[actor.name] for actor in actors if actor.name in names}
    kept: list[Actor] = []
    for actor in renamed:
        if actor.name in moved and any(one.name == actor.name for one in kept):
            continue
        kept.append(actor)
    return tuple(kept)


def renamed_step(step: Step, names: Mapping[str, str]) -> Step:
    if not any(name in names for name in step.actors):
        return step
    renamed = [names.get(name, name) for name in step.actors]
    return replace(step, actors=tuple(dict.fromkeys(renamed)))


def rewrite_list(file: Page, held: list[str], path: str, names: Mapping[str, str]) -> None:
    """The items of a list under their new names; one that is then there twice is taken out."""
    if not any(name in names for name in held):
        return
    seen: set[str] = set()
    for at, name in enumerate(held, 1):
        new = names.get(name, name)
        place = f"{path}[{at}]"
        if new in seen and (new in names.values()):
            file.rewrites.append(Rewrite(place, None))
        elif new != name:
            file.rewrites.append(Rewrite(place, new))
        seen.add(new)
