"""Texts whose accents are marks of their own (NFD, as macOS and PDF extraction leave them), read as if composed.

What is read is the composed text; the record keeps the text as received, and every offset points into that.
"""

from dataclasses import dataclass
from typing import TypeVar, cast
from unicodedata import combining, is_normalized, normalize

import msgspec

from .model import Dispatch, Record

_PLACES = frozenset({"start", "end", "of"})  # fields that are offsets, where they are numbers
S = TypeVar("S")


@dataclass(frozen=True, slots=True)
class Way:
    """For each character of the composed text, and for its end, the place in the text as received."""

    places: tuple[int, ...]

    def back(self, offset: int) -> int:
        """The place as received of an offset in the composed text."""
        return self.places[min(offset, len(self.places) - 1)]


def composed(dispatch: Dispatch) -> tuple[Dispatch, Way | None]:
    """The dispatch with accents on their letters, and the way back; None where they are there already."""
    if is_normalized("NFC", dispatch.text):
        return dispatch, None
    parts, places = [], []
    for first, last in _clusters(dispatch.text):
        part = normalize("NFC", dispatch.text[first:last])
        parts.append(part)
        places += [first + min(n, last - first - 1) for n in range(len(part))]
    title = None if dispatch.title is None else normalize("NFC", dispatch.title)
    plain = msgspec.structs.replace(dispatch, text="".join(parts), title=title)
    return plain, Way((*places, len(dispatch.text)))


def _clusters(text: str) -> list[tuple[int, int]]:
    """Each letter with the marks behind it, as half-open ranges."""
    starts = [at for at, char in enumerate(text) if not at or not combining(char)]
    return list(zip(starts, (*starts[1:], len(text)), strict=True))


def restored(record: Record, way: Way, received: Dispatch) -> Record:
    """The record of the composed text with every offset in the text as received."""
    return msgspec.structs.replace(_moved(record, way), dispatch=received)


def _moved(value: S, way: Way) -> S:
    if isinstance(value, tuple):
        return cast(S, tuple(_moved(one, way) for one in value))
    if not isinstance(value, msgspec.Struct) or isinstance(value, Dispatch):
        return value
    fields = {name: getattr(value, name) for name in value.__struct_fields__}
    moved = {
        name: way.back(held) if name in _PLACES and isinstance(held, int) else _moved(held, way)
        for name, held in fields.items()
    }
    return cast(S, msgspec.structs.replace(value, **moved))
