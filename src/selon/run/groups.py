"""Which dispatches are copies of an earlier one: the same text, or nearly the same words in the same order.

A group's first dispatch speaks for it. A later text joins the group whose first it resembles most; so the groups
follow from the order of the inputs alone, and no chain of small changes joins texts that differ much.
"""

from array import array
from functools import lru_cache
from hashlib import blake2b

from rensa import RMinHash, RMinHashLSH

from .shingles import shingles, similarity
from .spool import Spool

NEAR = 0.7  # Jaccard measure from which a dispatch is a near copy
_PERMUTATIONS, _BANDS, _SEED = 64, 16, 1
_CANDIDATES = 32  # the latest ones are compared; a template that thousands of texts fill in must not cost more
_GENERATION = 500_000  # firsts that an index remembers; two indices are kept, so that memory is bounded


class Groups:
    """For each dispatch of a spool, by number: the first of its group, and how similar it is to it."""

    def __init__(self, spool: Spool) -> None:
        self._spool = spool
        self.first, self.similar = array("L"), array("d")
        self._indices = [_Index()]
        self._shingles = lru_cache(maxsize=512)(lambda number: shingles(spool.dispatch(number).text))

    def add(self, number: int, text: str) -> None:
        """Say which group the dispatch is in. Numbers come in order from 0."""
        key = blake2b(text.encode("utf-8", "surrogatepass"), digest_size=16).digest()
        same = next((index.texts[key] for index in self._indices if key in index.texts), None)
        first, similar = (number, 1.0) if same is None else (self.first[same], self.similar[same])
        if same is None:
            first, similar = self._nearest(number, text)
            self._indices[0].texts[key] = number
        self.first.append(first)
        self.similar.append(similar)

    def _nearest(self, number: int, text: str) -> tuple[int, float]:
        """The first that it resembles, the earliest where several do; else itself."""
        own = shingles(text)
        if not own:
            return number, 1.0
        hashed = RMinHash(num_perm=_PERMUTATIONS, seed=_SEED)
        hashed.update(sorted(own))
        near = {found for index in self._indices for found in index.near.query(hashed)}
        latest = sorted(near, reverse=True)[:_CANDIDATES]
        similar, back = max(((similarity(own, self._shingles(one)), -one) for one in latest), default=(0.0, 0))
        if similar >= NEAR:
            return -back, round(similar, 4)
        self._remember(number, hashed)
        return number, 1.0

    def _remember(self, number: int, hashed: RMinHash) -> None:
        if self._indices[0].firsts == _GENERATION:
            self._indices = [_Index(), self._indices[0]]
        self._indices[0].near.insert(number, hashed)
        self._indices[0].firsts += 1


class _Index:
    """Texts by their digest, and firsts by their signature."""

    def __init__(self) -> None:
        self.texts: dict[bytes, int] = {}
        self.near = RMinHashLSH(threshold=NEAR, num_perm=_PERMUTATIONS, num_bands=_BANDS)
        self.firsts = 0
