"""Dispatches a second: whole records and the bare model take turns, so that both see the machine's moods."""

from collections.abc import Callable
from dataclasses import dataclass
from time import perf_counter, process_time

from . import bare
from .texts import Sample

Run = Callable[[Sample], None]


@dataclass(frozen=True)
class Cost:
    """Seconds a dispatch, by the clock and of processor time."""

    clock: float = 0.0
    processor: float = 0.0

    def __add__(self, other: "Cost") -> "Cost":
        return Cost(self.clock + other.clock, self.processor + other.processor)


@dataclass(frozen=True)
class Pair:
    """What the same dispatches cost read whole and parsed bare."""

    record: Cost
    bare: Cost
    dispatches: int

    @property
    def rates(self) -> tuple[float, float]:
        """Dispatches a second by the clock, record and bare."""
        return self.dispatches / self.record.clock, self.dispatches / self.bare.clock

    @property
    def ratio(self) -> float:
        """The record's speed as a share of the bare model's, by the clock."""
        return self.bare.clock / self.record.clock

    @property
    def processor_ratio(self) -> float:
        """The same in processor time, which other programs on the machine disturb less."""
        return self.bare.processor / self.record.processor


def pairs(texts: Sample, count: int, batch: int) -> list[Pair]:
    """So many times through all texts; both ways are warmed up on the first batch."""
    from selon.pipeline import Reader

    reader = Reader(batch=batch)

    def record(of: Sample) -> None:
        for _ in reader.read_many(of.dispatches):
            pass

    def alone(of: Sample) -> None:
        bare.parse(of, batch)

    record(texts.part(0, batch))
    alone(texts.part(0, batch))
    return [_pair(record, alone, texts, batch) for _ in range(count)]


def _pair(record: Run, alone: Run, texts: Sample, batch: int) -> Pair:
    spent, least = Cost(), Cost()
    for start in range(0, len(texts.dispatches), batch):
        part = texts.part(start, start + batch)
        spent, least = spent + _cost(record, part), least + _cost(alone, part)
    return Pair(spent, least, len(texts.dispatches))


def _cost(run: Run, texts: Sample) -> Cost:
    clock, processor = perf_counter(), process_time()
    run(texts)
    return Cost(perf_counter() - clock, process_time() - processor)
