"""Dispatches a second: whole records and the bare model take turns, so that both see the machine's moods."""

from collections.abc import Callable
from dataclasses import dataclass
from time import perf_counter

from . import bare
from .texts import Sample


@dataclass(frozen=True)
class Pair:
    """Dispatches a second of two runs, one after the other."""

    record: float
    bare: float

    @property
    def ratio(self) -> float:
        """The record's speed as a share of the bare model's."""
        return self.record / self.bare


def pairs(texts: Sample, count: int, batch: int) -> list[Pair]:
    """So many pairs of runs; both are warmed up on a few texts first."""
    from selon.pipeline import Reader

    reader = Reader(batch=batch)
    few = Sample(texts.dispatches[:batch], texts.origin)

    def record(of: Sample) -> None:
        for _ in reader.read_many(of.dispatches):
            pass

    def alone(of: Sample) -> None:
        bare.parse(of, batch)

    record(few)
    alone(few)
    return [Pair(rate(record, texts), rate(alone, texts)) for _ in range(count)]


def rate(run: Callable[[Sample], None], texts: Sample) -> float:
    """Dispatches a second."""
    begun = perf_counter()
    run(texts)
    return len(texts.dispatches) / (perf_counter() - begun)
