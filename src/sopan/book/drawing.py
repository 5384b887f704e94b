"""SOPs → the data of their drawn pages. Whoever has them already, or more than one core, hands in another function."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from sopan.layout import lay_out
from sopan.model.procedure import Procedure
from sopan.profile import Profile
from sopan.render.pdf import pages_of, picture_name

Pages = tuple[Mapping[str, Any], ...]
_AGENCYS = "logo instansi"  # the name of a logo that the SOP does not name


@dataclass(frozen=True, slots=True, kw_only=True)
class Order:
    """One SOP to be drawn: its file, what it says, its logo (b"" for none), and the levels of the agency."""

    file: str
    procedure: Procedure
    logo: bytes = b""
    levels: tuple[str, ...] = ()

    @property
    def pictures(self) -> dict[str, bytes]:
        return {picture_name(self.logo): self.logo} if self.logo else {}


Draw = Callable[[Sequence[Order], Profile], Iterable[Pages]]


def draw(orders: Sequence[Order], profile: Profile) -> Iterator[Pages]:
    """The pages of each SOP, one after the other."""
    for order in orders:
        yield pages(order.procedure, order.logo, profile, order.levels)


def pages(procedure: Procedure, logo: bytes, profile: Profile, levels: tuple[str, ...] = ()) -> Pages:
    """The pages of one SOP. A logo and levels that it does not name are those of its agency."""
    if logo and not procedure.logo.strip():
        procedure = replace(procedure, logo=_AGENCYS)
    if levels and not any(level.strip() for level in procedure.agency):
        procedure = replace(procedure, agency=levels)
    return pages_of(lay_out(procedure, profile), {procedure.logo: logo} if logo else {})
