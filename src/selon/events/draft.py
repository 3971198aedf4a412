"""An event on its way: what its trigger's own clause says of it."""

from dataclasses import dataclass

from ..lang.schema import TriggerRow
from ..model import Argument, EventType, Status


@dataclass(frozen=True, slots=True)
class Draft:
    """An event before it is compared with the others. `token` heads its anchor, `span` is the anchor in characters."""

    rule: str
    type: EventType
    row: TriggerRow
    token: int
    span: tuple[int, int]
    actors: tuple[Argument, ...]
    recipients: tuple[Argument, ...]
    status: Status
    statement: str | None = None
    claimed_by: tuple[str, ...] = ()
    score: float = 0.0  # the probability that a careful coder would record it
    carrier: int | None = None  # the light verb of a noun: its clause tells when and where

    @property
    def acting(self) -> frozenset[str]:
        """The ids of those who act."""
        return frozenset(a.actor for a in self.actors)

    @property
    def receiving(self) -> frozenset[str]:
        """The ids of those who are acted upon."""
        return frozenset(a.actor for a in self.recipients)
