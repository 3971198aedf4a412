"""Events with their parties, place and day looked up: what every format of event data starts from."""

from collections.abc import Iterable, Iterator
from itertools import product
from typing import NamedTuple

from ...model import Actor, Argument, Event, Place
from ...store.entry import Entry, Who
from ..days import HAPPENED, day_of
from ..words import line


class Party(NamedTuple):
    """A side of an event, and the words that it was read in."""

    actor: Actor
    who: Who
    words: str


class Deed(NamedTuple):
    """An event of one doer and one recipient; each may be unknown. `number` counts the pairs of an event."""

    entry: Entry
    event: Event
    number: int
    doer: Party | None
    recipient: Party | None
    place: Place | None
    day: str

    @property
    def id(self) -> str:
        """The same for the same event of the same dispatch."""
        return f"{self.entry.key}-{self.event.id}-{self.number}"


def deeds(entries: Iterable[Entry]) -> Iterator[Deed]:
    """The events that are told as having happened, a deed for each pair of parties.

    What is planned, asked for, possible or denied has no column in these formats, and would be taken for done; an
    event without any day, its own or its dispatch's, has no row there. Both are left out.
    """
    for entry in entries:
        for event in entry.record.events:
            day = (day_of(event.date.value) if event.date else None) or day_of(entry.record.dispatch.published)
            if event.status in HAPPENED and day is not None:
                sides = product(_sides(entry, event.actors), _sides(entry, event.recipients))
                for number, (doer, recipient) in enumerate(sides, start=1):
                    yield Deed(entry, event, number, doer, recipient, place(entry, event), day)


def _sides(entry: Entry, arguments: Iterable[Argument]) -> list[Party | None]:
    return [*parties(entry, arguments)] or [None]


def parties(entry: Entry, arguments: Iterable[Argument]) -> list[Party]:
    """Those who take part, each once, with the words that each was first read in."""
    known = {actor.id: actor for actor in entry.record.actors}
    found: dict[str, Party] = {}
    for one in arguments:
        if one.actor in known and one.actor in entry.who and one.actor not in found:
            words = line(entry.record.dispatch.text[one.start : one.end])
            found[one.actor] = Party(known[one.actor], entry.who[one.actor], words)
    return list(found.values())


def place(entry: Entry, event: Event) -> Place | None:
    """Where an event took place, None where that is not known."""
    return next((one for one in entry.record.places if one.id == event.place), None)
