"""The text of a dispatch in pieces: each says which facts lie over it, in which part, and what begins there."""

from collections.abc import Iterable, Mapping

import msgspec

from ..model import Record
from ..show.lists import visible
from ..show.marks import ARTICLE, Mark, Segment, marks, segments

LAYERS = ("headline", "content", "source", "cue", "event", "party", "position", "time", "place")  # the outermost first
SHORT = ("source", "cue", "party", "time", "place")  # no label of their own in the text


class Piece(msgspec.Struct, frozen=True, kw_only=True):
    """Words between two borders. `layers` lie over them, the outermost first.

    `of`: the facts they belong to, as "s1.content". `labels`: facts whose widest part begins here.
    `aside`: the kind of passage where it is not the article; `opens`: whether that passage begins here.
    """

    words: str
    layers: tuple[str, ...] = ()
    of: tuple[str, ...] = ()
    labels: tuple[str, ...] = ()
    anchors: tuple[str, ...] = ()
    aside: str | None = None
    opens: bool = False


def pieces(record: Record) -> tuple[Piece, ...]:
    """The whole text, cut at every border of a passage or a fact."""
    text = visible(record.dispatch.text)
    found = all_marks(record)
    labels, anchors = _labels(found), _anchors(found)
    asides = {mark.start: mark for mark in found if mark.kind == "aside"}
    kinds = {passage.start: passage.kind for passage in record.passages if passage.kind not in ARTICLE}
    return tuple(
        _piece(text, part, labels.get(part.start, ()), anchors.get(part.start, ()), kinds, part.start in asides)
        for part in segments(len(text), found)
    )


def all_marks(record: Record) -> list[Mark]:
    """The marks that every rendering has, and those of positions; none leads outside the text."""
    length = len(record.dispatch.text)
    held = (Mark(p.evidence.start, p.evidence.end, "position", p.proposal, p.id) for p in record.positions)
    top = (Mark(p.start, p.end, "headline", "") for p in record.passages if p.kind == "headline")
    return [*marks(record), *(mark for mark in (*top, *held) if 0 <= mark.start < mark.end <= length)]


def _piece(
    text: str,
    part: Segment,
    labels: tuple[str, ...],
    anchors: tuple[str, ...],
    kinds: Mapping[int, str],
    opens: bool,
) -> Piece:
    over = {mark.kind for mark in part.marks}
    aside = next((mark for mark in part.marks if mark.kind == "aside"), None)
    return Piece(
        words=text[part.start : part.end],
        layers=tuple(layer for layer in LAYERS if layer in over),
        of=tuple(dict.fromkeys(f"{mark.of}.{mark.kind}" for mark in part.marks if mark.of)),
        labels=labels,
        anchors=anchors,
        aside=kinds.get(aside.start) if aside else None,
        opens=opens,
    )


def _labels(found: list[Mark]) -> dict[int, tuple[str, ...]]:
    """Where statements, events and positions are labelled: at the first of their main words."""
    return _first(mark for mark in found if mark.of and mark.kind not in SHORT)


def _anchors(found: list[Mark]) -> dict[int, tuple[str, ...]]:
    """Where a link to a fact leads: to the first of all its words."""
    return _first(mark for mark in found if mark.of)


def _first(found: Iterable[Mark]) -> dict[int, tuple[str, ...]]:
    starts: dict[str, int] = {}
    for mark in found:
        if mark.of:
            starts[mark.of] = min(mark.start, starts.get(mark.of, mark.start))
    at: dict[int, tuple[str, ...]] = {}
    for fact, start in starts.items():
        at[start] = (*at.get(start, ()), fact)
    return at
