"""Which step of the main path takes which share of a record's time."""

from collections import Counter
from collections.abc import Callable
from time import perf_counter
from typing import Any, TypeVar
from unittest.mock import patch

from selon.pipeline import Reader
from selon.work import Work

from .texts import Sample

T = TypeVar("T")
REST = "the rest"


def shares(texts: Sample, batch: int) -> dict[str, float]:
    """Seconds of each step a dispatch, in the order in which they were first taken; what no step took comes last."""
    reader = Reader(batch=batch)
    list(reader.read_many(texts.dispatches[:batch]))  # what is loaded at first use is no part of a step
    spent: Counter[str] = Counter()
    begun = perf_counter()
    with patch.object(Work, "attempt", _timed(spent)), patch.object(Reader, "_parses", _parses(spent)):
        for _ in reader.read_many(texts.dispatches):
            pass
    whole = perf_counter() - begun
    each = {step: seconds / len(texts.dispatches) for step, seconds in spent.items()}
    return {**each, REST: (whole - spent.total()) / len(texts.dispatches)}


def _timed(spent: "Counter[str]") -> Callable[[Work, str, Callable[[], T], T], T]:
    """`Work.attempt` with a clock: every step of a dispatch goes through it."""
    attempt: Callable[..., T] = Work.attempt

    def timed(work: Work, step: str, do: Callable[[], T], otherwise: T) -> T:
        begun = perf_counter()
        try:
            return attempt(work, step, do, otherwise)
        finally:
            spent[step] += perf_counter() - begun  # type: ignore[assignment]

    return timed


def _parses(spent: "Counter[str]") -> Callable[[Reader, list[Work]], Any]:
    """`Reader._parses` with a clock."""
    parses = Reader._parses

    def timed(reader: Reader, works: list[Work]) -> Any:
        begun = perf_counter()
        try:
            return parses(reader, works)
        finally:
            spent["parse"] += perf_counter() - begun  # type: ignore[assignment]

    return timed
