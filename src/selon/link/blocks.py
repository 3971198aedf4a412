"""Which things are worth comparing: those that share a key. Keys lie on disk, a part of them in memory at a time."""

from array import array
from collections.abc import Iterator
from hashlib import blake2b
from itertools import combinations
from pathlib import Path

import numpy as np

_PARTS = 16
_BUFFER = 100_000  # numbers that wait to be written
_NEXT = 4  # neighbours that a thing is compared with where very many share its key


class Blocks:
    """Things by number under keys; gives the pairs of those that share one. Numbers say in which order things stand."""

    def __init__(self, place: Path, name: str, limit: int = 40) -> None:
        self._keys = _Parts(place, f"{name}.keys")
        self._pairs = _Parts(place, f"{name}.pairs")
        self._limit = limit

    def add(self, key: str, item: int) -> None:
        """Put a thing under a key."""
        hashed = int.from_bytes(blake2b(key.encode("utf-8", "surrogatepass"), digest_size=8).digest(), "little")
        self._keys.add(hashed % _PARTS, hashed, item)

    def pairs(self) -> Iterator[tuple[int, int]]:
        """Each pair once, the lesser number first. Of those with a very common key, only near neighbours."""
        for part in range(_PARTS):
            for items in _groups(self._keys.read(part)):
                for one, other in self._paired(items):
                    self._pairs.add((one * 31 + other) % _PARTS, one, other)
        for part in range(_PARTS):
            found = np.unique(self._pairs.read(part), axis=0)
            yield from ((int(one), int(other)) for one, other in found)

    def _paired(self, items: list[int]) -> Iterator[tuple[int, int]]:
        if len(items) <= self._limit:
            yield from combinations(items, 2)
            return
        for at, one in enumerate(items):
            yield from ((one, other) for other in items[at + 1 : at + 1 + _NEXT])


def _groups(rows: "np.ndarray[tuple[int, int], np.dtype[np.uint64]]") -> Iterator[list[int]]:
    """The things of each key that several have, in order."""
    if not len(rows):
        return
    rows = np.unique(rows, axis=0)
    cuts = np.flatnonzero(np.diff(rows[:, 0])) + 1
    for group in np.split(rows[:, 1], cuts):
        if len(group) > 1:
            yield [int(item) for item in group]


class _Parts:
    """Pairs of numbers in files, cut into parts by whoever writes them."""

    def __init__(self, place: Path, name: str) -> None:
        self._paths = [place / f"{name}.{part}" for part in range(_PARTS)]
        self._waiting = [array("Q") for _ in range(_PARTS)]

    def add(self, part: int, one: int, other: int) -> None:
        """Write two numbers."""
        waiting = self._waiting[part]
        waiting.extend((one, other))
        if len(waiting) >= _BUFFER:
            self._flush(part)

    def _flush(self, part: int) -> None:
        with self._paths[part].open("ab") as file:
            self._waiting[part].tofile(file)
        self._waiting[part] = array("Q")

    def read(self, part: int) -> "np.ndarray[tuple[int, int], np.dtype[np.uint64]]":
        """All that was written to a part."""
        self._flush(part)
        return np.fromfile(self._paths[part], dtype=np.uint64).reshape(-1, 2)
