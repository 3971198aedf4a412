"""Indices over tables, as they were compiled or made now: lookups for running text, numbers of rows by form."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import Generic, TypeVar

import msgspec

from .compiled import StoredLookup, current
from .lookup import Lookup

Key = TypeVar("Key")
Row = TypeVar("Row")
Pairs = Iterable[tuple[str, int]]


def lookup(name: str, key: type[Key], entries: Callable[[], Iterable[tuple[str, Key]]]) -> Lookup[Key]:
    """The lookup of this name, with keys of type `key`: what stands in MessagePack, so no rows."""
    found = current()
    if found is None:
        return Lookup(entries())
    stored = msgspec.msgpack.decode(found.lookups[name], type=StoredLookup)
    keys = msgspec.msgpack.decode(stored.keys, type=list[tuple[key, ...]])  # type: ignore[valid-type]
    return Lookup.restored(stored.automaton, keys)


def numbers(name: str, pairs: Callable[[], Pairs]) -> Mapping[str, tuple[int, ...]]:
    """The numbers of the rows that belong to each form, in the order of `pairs`."""
    found = current()
    if found is not None:
        return msgspec.msgpack.decode(found.indices[name], type=dict[str, tuple[int, ...]])
    return gathered(pairs())


def gathered(pairs: Pairs) -> dict[str, tuple[int, ...]]:
    """The numbers of each form, each once, in the order in which they come."""
    found: dict[str, dict[int, None]] = {}
    for form, number in pairs:
        found.setdefault(form, {})[number] = None
    return {form: tuple(several) for form, several in found.items()}


class Rows(Mapping[str, tuple[Row, ...]], Generic[Row]):
    """The rows of a table by each of their forms, behind the numbers of their lines."""

    def __init__(self, at: Mapping[str, tuple[int, ...]], table: Sequence[Row]) -> None:
        self._at, self._table = at, table

    def __getitem__(self, form: str) -> tuple[Row, ...]:
        return tuple(self._table[number] for number in self._at[form])

    def __iter__(self) -> Iterator[str]:
        return iter(self._at)

    def __len__(self) -> int:
        return len(self._at)
