"""Events: a list, and one of them in all its mentions, with the version of each outlet."""

from collections.abc import Iterable

import msgspec

from ...errors import NoSuch
from ...store.answers import Done
from ...store.entry import Who
from ...store.explore_questions import mentions
from ...store.store import Store
from ...store.wanted import Wanted
from ..page import Ask, Page, Paged, or_none

_FIELDS = ("text", "actor", "recipient", "type", "status", "place", "since", "until")


class EventsAsk(Paged, frozen=True, kw_only=True):
    """`text`: words of the passage. `actor`: an id or a name of the doer; `recipient`: of whom it is done to."""

    text: str = ""
    actor: str = ""
    recipient: str = ""
    type: str = ""
    status: str = ""
    place: str = ""
    since: str = ""
    until: str = ""


class Events(msgspec.Struct, frozen=True, kw_only=True):
    """Events, newest first."""

    items: tuple[Done, ...]
    next: str | None


def gather_all(store: Store, ask: EventsAsk) -> Events:
    """The answer."""
    fields = msgspec.structs.asdict(ask)
    wanted = Wanted(copies=False, **or_none({name: fields[name] for name in _FIELDS}))
    found = store.events(wanted, limit=ask.limit, after=ask.after or None)
    return Events(items=found.items, next=found.next)


class EventAsk(Ask, frozen=True, kw_only=True):
    """`member`: the key of an entry and the id of an event in its record, as 0123456789abcdef:e1."""

    member: str


class Version(msgspec.Struct, frozen=True, kw_only=True):
    """How one outlet tells an event."""

    outlet: str | None
    mentions: tuple[Done, ...]


class Case(msgspec.Struct, frozen=True, kw_only=True):
    """An event across dispatches: everything that is told of it, by anybody."""

    mentions: tuple[Done, ...]
    versions: tuple[Version, ...]
    actors: tuple[Who, ...]
    recipients: tuple[Who, ...]
    days: tuple[str, ...]
    places: tuple[str, ...]


def gather(store: Store, ask: EventAsk) -> Case:
    """The answer. Raises NoSuch where there is no such event."""
    found = mentions(store, ask.member)
    if not found:
        raise NoSuch("event", ask.member, ())
    by_outlet: dict[str | None, list[Done]] = {}
    for done in found:
        by_outlet.setdefault(done.where.outlet, []).append(done)
    return Case(
        mentions=found,
        versions=tuple(Version(outlet=outlet, mentions=tuple(told)) for outlet, told in by_outlet.items()),
        actors=_once(who for done in found for who in done.actors),
        recipients=_once(who for done in found for who in done.recipients),
        days=tuple(sorted({done.day for done in found if done.day})),
        places=tuple(sorted({done.place for done in found if done.place})),
    )


def _once(all_of: Iterable[Who]) -> tuple[Who, ...]:
    return tuple({who.id: who for who in all_of}.values())


LIST = Page("events", "/events", EventsAsk, Events, gather_all, "Events by type, actors, time and place.")
PAGE = Page("event", "/event/{member:path}", EventAsk, Case, gather, "An event in all its mentions.")
