"""What is read: a sample of real articles where they lie beside the checkout, else our own gold texts, repeated."""

import json
import random
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import cycle, islice
from pathlib import Path

from selon.model import Dispatch

_ROOT = Path(__file__).parents[1]
_CORPUS = _ROOT.parent / "shared" / "corpus"
_GOLD = _ROOT / "quality" / "gold"
_SEED = 7


@dataclass(frozen=True)
class Sample:
    """Dispatches, and in words where they are from."""

    dispatches: tuple[Dispatch, ...]
    origin: str

    @property
    def characters(self) -> int:
        """The length of all texts together."""
        return sum(len(dispatch.text) for dispatch in self.dispatches)

    def part(self, first: int, last: int) -> "Sample":
        """The dispatches from number `first` to `last` (excluded)."""
        return Sample(self.dispatches[first:last], self.origin)


def sample(count: int) -> Sample:
    """So many dispatches, the same ones each time."""
    articles = list(_articles())
    if articles:
        drawn = random.Random(_SEED).sample(articles, min(count, len(articles)))
        return Sample(tuple(drawn), f"drawn from {len(articles):,} French news articles outside the repository")
    return Sample(tuple(islice(cycle(_gold()), count)), "the texts of `quality/gold`, repeated")


def _articles() -> Iterator[Dispatch]:
    for file in sorted(_CORPUS.glob("*.jsonl")):
        for line in file.read_text("utf-8").splitlines():
            yield _dispatch(json.loads(line))


def _gold() -> Iterator[Dispatch]:
    for file in sorted(_GOLD.glob("*.json")):
        yield _dispatch({**json.loads(file.read_text("utf-8")), "text": file.with_suffix(".txt").read_text("utf-8")})


def _dispatch(told: dict[str, str]) -> Dispatch:
    return Dispatch(
        id=told["id"],
        text=told["text"],
        title=told.get("title"),
        published=told.get("published"),
        outlet=told.get("outlet"),
    )
