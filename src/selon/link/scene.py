"""What all kinds of linking look at: the store, its entries in order, and which of them repeat which."""

from collections.abc import Callable, Iterable, Iterator
from functools import cached_property
from itertools import islice
from pathlib import Path
from typing import Any, Generic, NamedTuple, TypeVar

from ..store.link_answers import Head
from ..store.link_questions import heads
from ..store.store import Store
from .blocks import Blocks

Fact = TypeVar("Fact")
_AT_ONCE = 1_000  # pairs whose facts are held at a time


class Scene:
    """A store while it is linked. `place` is a folder for what does not fit into memory."""

    def __init__(self, store: Store, place: Path) -> None:
        self.store, self.place = store, place

    @cached_property
    def heads(self) -> list[Head]:
        """All latest entries, by day and key."""
        return heads(self.store)

    @cached_property
    def by_number(self) -> dict[int, Head]:
        """The entries by number."""
        return {head.n: head for head in self.heads}

    @cached_property
    def twins(self) -> dict[int, Head]:
        """Entries whose text stands word for word in an earlier one that the same version read: entry → that one."""
        first: dict[tuple[Any, ...], Head] = {}
        found = {}
        for head in self.heads:
            known = first.setdefault((head.id, *head.reading), head)
            if known is not head:
                found[head.n] = known
        return found

    @cached_property
    def single(self) -> list[int]:
        """The numbers of the entries that are no twins, by day and key."""
        return [head.n for head in self.heads if head.n not in self.twins]

    def source(self, entry: int) -> int:
        """The entry whose text this one repeats, wholly or nearly; else itself."""
        head = self.by_number.get(entry)
        return head.original if head and head.original is not None else entry


class Shelf(NamedTuple, Generic[Fact]):
    """Facts in blocks: how they are fetched by number, and the numbers in order."""

    blocks: Blocks
    numbers: list[int]
    fetch: Callable[[Iterable[int]], Iterator[Fact]]

    def pairs(self) -> Iterator[tuple[Fact, Fact]]:
        """The pairs of facts that share a key."""
        rest = self.blocks.pairs()
        while chunk := list(islice(rest, _AT_ONCE)):
            wanted = sorted({self.numbers[item] for pair in chunk for item in pair})
            found: dict[int, Any] = {fact.n: fact for fact in self.fetch(wanted)}  # type: ignore[attr-defined]
            for one, other in chunk:
                yield found[self.numbers[one]], found[self.numbers[other]]


def shelve(
    scene: Scene, name: str, facts: Iterable[Any], keys: Callable[[Any], Iterable[str]], fetch: Any
) -> Shelf[Any]:
    """Put facts under their keys, in the order in which they come."""
    blocks, numbers = Blocks(scene.place, name), []
    for item, fact in enumerate(facts):
        numbers.append(fact.n)
        for key in set(keys(fact)):
            blocks.add(key, item)
    return Shelf(blocks, numbers, fetch)
