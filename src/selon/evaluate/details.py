"""What is told of an event whose type is right: status, date, place and figures; of a position found: its words.

A figure that the annotation gives and the record does not is missed; one that differs is missed and false; a figure
of victims that the annotation of a required event does not give is false.
"""

from collections.abc import Callable, Iterator

from ..model import Event, Position
from .case import Case
from .gold import GoldEvent
from .layers import LAYERS, any_parts, event_items, event_pairs, position_items, position_pairs
from .match import name_words, same_name, same_time
from .tally import Fault, Tally

_COUNTED = ("killed", "injured", "arrested")
_ENOUGH = 0.6  # share of a proposal's content words
_LETTERS, _STEM = 3, 6  # a content word has more letters, and is known by its first ones


def _pairs(case: Case) -> Iterator[tuple[GoldEvent, Event]]:
    golds, found = event_items(case)
    for pair in event_pairs(case, any_parts):
        yield golds[pair.gold].fact, found[pair.found].fact


def _told(case: Case, layer: str, wanted: object, found: object, good: bool, anchor: str) -> Tally:
    """One detail: nothing where neither side tells it, free where only the record does."""
    if wanted is None:
        return Tally()
    told = found is not None
    fault = (Fault(layer, case.gold.id, "spurious" if told else "missed", f"{anchor}: {found} for {wanted}"),)
    return Tally(tp=1) if told and good else Tally(fp=int(told), fn=1, faults=fault)


def statuses(case: Case) -> Tally:
    """Whether the events are actual, claimed, planned …"""
    told = (_told(case, "event-status", g.status, f.status, g.status == f.status, g.anchor) for g, f in _pairs(case))
    return sum(told, Tally())


def dates(case: Case) -> Tally:
    """When they took place."""
    total = Tally()
    for gold, event in _pairs(case):
        found = event.date.value if event.date is not None else None
        good = gold.date is not None and same_time(gold.date, found)
        total += _told(case, "event-dates", gold.date, found, good, gold.anchor)
    return total


def places(case: Case) -> Tally:
    """Where they took place."""
    names, total = {place.id: place.name for place in case.record.places}, Tally()
    for gold, event in _pairs(case):
        found = names.get(event.place or "")
        good = gold.place is not None and found is not None and same_name(gold.place, found)
        total += _told(case, "event-places", gold.place, found, good, gold.anchor)
    return total


def figures(case: Case) -> Tally:
    """How many were killed, hurt and arrested."""
    total = Tally()
    for gold, event in _pairs(case):
        for name in _COUNTED:
            wanted, found = getattr(gold, name), getattr(event.magnitude, name)
            total += _told(case, "event-figures", wanted, found, wanted == found, gold.anchor)
            if wanted is None and found is not None and not gold.optional:
                total += Tally(fp=1)
    return total


def proposals(case: Case) -> Tally:
    """Whether the positions that are found say what they are about."""
    golds, found = position_items(case)
    total = Tally()
    for pair in position_pairs(case):
        said = _said(case, found[pair.found].fact)
        good = _share(golds[pair.gold].fact.proposal, said) >= _ENOUGH
        fault = Fault("proposals", case.gold.id, "spurious", f"{said!r} for {golds[pair.gold].fact.proposal!r}")
        total += Tally(tp=1) if good else Tally(fp=1, fn=1, faults=(fault,))
    return total


def _said(case: Case, position: Position) -> str:
    """The proposal's own words with those that name it."""
    return position.proposal


def _share(wanted: str, found: str) -> float:
    want, have = ({word[:_STEM] for word in name_words(words) if len(word) > _LETTERS} for words in (wanted, found))
    return len(want & have) / len(want) if want else 1.0


EVERY: dict[str, Callable[[Case], Tally]] = {
    **LAYERS,
    "event-status": statuses,
    "event-dates": dates,
    "event-places": places,
    "event-figures": figures,
    "proposals": proposals,
}
