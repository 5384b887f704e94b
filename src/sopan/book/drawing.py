"""SOPs → the data of their drawn pages. Whoever has them already, or more than one core, hands in another function."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from sopan.layout import lay_out
from sopan.model.procedure import Procedure
from sopan.profile import Profile
from sopan.render.pdf import pages_of, picture_name

Pages = tuple[Mapping[str, Any], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Order:
    """One SOP to be drawn: its file, what it says, its logo (b"" for none)."""

    file: str
    procedure: Procedure
    logo: bytes = b""

    @property
    def pictures(self) -> dict[str, bytes]:
        return {picture_name(self.logo): self.logo} if self.logo else {}


Draw = Callable[[Sequence[Order], Profile], Iterable[Pages]]


def draw(orders: Sequence[Order], profile: Profile) -> Iterator[Pages]:
    """The pages of each SOP, one after the other."""
    for order in orders:
        yield pages(order.procedure, order.logo, profile)


def pages(procedure: Procedure, logo: bytes, profile: Profile) -> Pages:
    """The pages of one SOP."""
    return pages_of(lay_out(procedure, profile), {procedure.logo: logo} if logo else {})
