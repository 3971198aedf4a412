"""Actors: a list, and one of them with names, offices, what it says, does and stands for, and with whom."""

import msgspec

from ...store.answers import Done, Held, Known, Portrait, Said, Tie
from ...store.entry import Who
from ...store.explore_questions import members, months
from ...store.store import Store
from ...store.wanted import Wanted
from ..draw.bars import Bars, bars
from ..page import Ask, Page, Paged, or_none

KINDS = ("statement", "event", "position")
_SHOWN, _PARTNERS = 10, 15


class ActorsAsk(Paged, frozen=True, kw_only=True):
    """`name`: words of a name."""

    name: str = ""


class Actors(msgspec.Struct, frozen=True, kw_only=True):
    """Actors, those in most dispatches first."""

    items: tuple[Known, ...]
    next: str | None


def gather_all(store: Store, ask: ActorsAsk) -> Actors:
    """The answer."""
    found = store.actors(name=ask.name or None, limit=ask.limit, after=ask.after or None)
    return Actors(items=found.items, next=found.next)


class ActorAsk(Ask, frozen=True, kw_only=True):
    """`id`: of an actor across dispatches."""

    id: str


class Life(msgspec.Struct, frozen=True, kw_only=True):
    """One actor. Of statements, events and positions the newest; `members` act for it, `partners` act with it."""

    portrait: Portrait
    members: tuple[Who, ...]
    chart: Bars
    partners: tuple[Tie, ...]
    positions: tuple[Held, ...]
    events: tuple[Done, ...]
    statements: tuple[Said, ...]


def gather(store: Store, ask: ActorAsk) -> Life:
    """The answer. Raises StoreError where nobody has that id."""
    whose = Wanted(actor=ask.id)
    return Life(
        portrait=store.actor(ask.id),
        members=members(store, ask.id),
        chart=bars(months(store, ask.id), KINDS),
        partners=tuple(store.network(actor=ask.id, limit=_PARTNERS)),
        positions=store.positions(whose, limit=_SHOWN).items,
        events=_events(store, ask.id),
        statements=store.statements(Wanted(speaker=ask.id), limit=_SHOWN).items,
    )


def _events(store: Store, actor: str) -> tuple[Done, ...]:
    """The newest that it does or that are done to it."""
    found = [store.events(Wanted(**or_none({role: actor})), limit=_SHOWN).items for role in ("actor", "recipient")]
    once = {(done.where.key, done.id): done for items in found for done in items}
    return tuple(sorted(once.values(), key=lambda done: done.day or "", reverse=True)[:_SHOWN])


LIST = Page("actors", "/actors", ActorsAsk, Actors, gather_all, "Actors by name.")
PAGE = Page("actor", "/actor/{id:path}", ActorAsk, Life, gather, "An actor.")
