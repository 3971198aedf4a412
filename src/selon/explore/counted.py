"""Counts over the whole database by month, kept until the store is counted anew: they read every fact."""

from collections.abc import Mapping
from weakref import WeakKeyDictionary

from ..store.answers import Stats
from ..store.explore_questions import months
from ..store.store import Store

Months = Mapping[str, Mapping[str, int]]

_KEPT: WeakKeyDictionary[Store, tuple[Stats, Months]] = WeakKeyDictionary()


def by_month(store: Store, actor: str | None = None) -> Months:
    """Month → kind of fact → how many; those that an actor takes part in where one is named."""
    if actor is not None:
        return months(store, actor)
    stats = store.stats()
    kept = _KEPT.get(store)
    if kept is None or kept[0] != stats:
        kept = _KEPT[store] = stats, months(store)
    return kept[1]
