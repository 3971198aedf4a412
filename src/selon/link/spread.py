"""From the facts that are judged to those of texts that are printed word for word elsewhere."""

from collections.abc import Callable, Iterable, Iterator
from typing import Any

from ..store.keys import member
from ..store.ledger import Judgement
from .clusters import clusters
from .scene import Scene


def spread(
    scene: Scene, judgements: list[Judgement], fetch: Callable[[Iterable[int]], Iterator[Any]]
) -> Iterator[tuple[str, str]]:
    """Member → cluster, for judged facts, and for those of entries whose text stands in an earlier one."""
    joined = clusters(judgements)
    yield from joined.items()
    firsts: set[str] = set()
    for fact in fetch([head.n for head in scene.heads if head.n in scene.twins]):
        first = member(scene.twins[fact.entry].key, fact.local)
        if fact.member in joined:
            continue
        if first not in joined and first not in firsts:
            firsts.add(first)
            yield first, first
        yield fact.member, joined.get(first, first)
