"""Titles for dispatches whose container gives none: the headline that was found in the text."""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from typing import Any

import msgspec

from ..store.answers import Where
from ..store.explore_questions import headlines
from ..store.store import Store


def titles(store: Store, answer: msgspec.Struct) -> Mapping[str, str]:
    """Headline by key for every dispatch without a title in an answer; empty for all others."""
    keys = {where.key for where in _wheres(answer) if not where.title}
    found: dict[str, str] = defaultdict(str)
    found.update(headlines(store, keys) if keys else {})
    return found


def _wheres(value: Any) -> Iterator[Where]:
    if isinstance(value, Where):
        yield value
    elif isinstance(value, msgspec.Struct) and type(value).__module__.startswith(("selon.store", "selon.explore")):
        for name in value.__struct_fields__:
            yield from _wheres(getattr(value, name))
    elif isinstance(value, tuple):
        for item in value:
            yield from _wheres(item)
