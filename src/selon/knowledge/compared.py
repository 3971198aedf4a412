"""What came of holding our tables against a reference."""

from dataclasses import dataclass
from functools import cache

from ..lang.schema import DifferenceRow
from ..lang.tables import table


@dataclass(frozen=True)
class Difference:
    """An entry of the reference that is not ours in the same way: what it says, and what we say."""

    key: str
    theirs: str
    ours: str

    def reason(self, reference: str) -> str:
        """Why ours is right all the same, empty where nobody has said so."""
        known = _reasons()
        return known.get((reference, self.key), "") or known.get((reference, self.key.partition(" ")[0]), "")


@dataclass(frozen=True)
class Compared:
    """`total` entries were compared; all but `differences` agree."""

    reference: str
    total: int
    differences: tuple[Difference, ...]

    @property
    def open(self) -> tuple[Difference, ...]:
        """The differences for which `data/world/differences.csv` gives no reason."""
        return tuple(one for one in self.differences if not one.reason(self.reference))

    @property
    def agreeing(self) -> float:
        """The share of entries that agree."""
        return 1 - len(self.differences) / self.total if self.total else 1.0

    @property
    def settled(self) -> float:
        """The share of entries that agree or differ for a known reason."""
        return 1 - len(self.open) / self.total if self.total else 1.0

    def lines(self) -> list[str]:
        """The report: a line a difference, those without a reason last, then the figures."""
        explained = [one for one in self.differences if one.reason(self.reference)]
        told = [self._line(one) for one in (*explained, *self.open)]
        agree = self.total - len(self.differences)
        shares = f"{agree} of {self.total} agree ({self.agreeing:.1%}), {len(explained)} differ for a known reason"
        return [*told, f"{self.reference}: {shares}, {len(self.open)} without one"]

    def _line(self, one: Difference) -> str:
        return f"{one.key}: {one.theirs} | ours: {one.ours} | {one.reason(self.reference) or 'unexplained'}"


@cache
def _reasons() -> dict[tuple[str, str], str]:
    rows = table("world/differences", DifferenceRow)
    return {(row.reference, row.key): row.reason for row in rows}
