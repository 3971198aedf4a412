"""Search: dispatches by their words and by who, what, when and where is read in them, with counts to narrow it."""

from typing import Any

import msgspec

from ...errors import StoreError
from ...store.answers import Facets, Found
from ...store.store import Store
from ...store.wanted import Wanted
from ..page import Page, Paged, or_none

FILTERS = ("speaker", "actor", "type", "stance", "outlet", "place", "since", "until")


class SearchAsk(Paged, frozen=True, kw_only=True):
    """`q`: words, "words in a row", OR, -without. `since`, `until`: 2015, 2015-09 or 2015-09-30."""

    q: str = ""
    speaker: str = ""
    actor: str = ""
    type: str = ""
    stance: str = ""
    outlet: str = ""
    place: str = ""
    since: str = ""
    until: str = ""


class Results(msgspec.Struct, frozen=True, kw_only=True):
    """Dispatches, newest first, and what they have most often. `names`: of the actors that were asked for."""

    items: tuple[Found, ...]
    next: str | None
    facets: Facets | None
    names: dict[str, str]
    stored: bool

    def around(self, ask: SearchAsk) -> dict[str, Any]:
        """What only the page shows: the filters that are set, in words."""
        fields = msgspec.structs.asdict(ask)
        chips = [(name, self.names.get(fields[name], fields[name])) for name in FILTERS if fields[name]]
        return {"chips": chips, "nothing_stored": not self.stored}


def gather(store: Store, ask: SearchAsk) -> Results:
    """The answer. Facets are of all that is found, the same on each page of results."""
    fields = msgspec.structs.asdict(ask)
    wanted = Wanted(text=ask.q or None, **or_none({name: fields[name] for name in FILTERS}))
    found, counted = store.search(wanted, limit=ask.limit, counts=8, after=ask.after or None)
    facets = counted if found.items else None
    return Results(
        items=found.items,
        next=found.next,
        facets=facets,
        names=_names(store, {ask.speaker, ask.actor} - {""}, facets),
        stored=bool(found.items) or bool(store.dispatches(Wanted(), limit=1).items),
    )


def _names(store: Store, asked: set[str], facets: Facets | None) -> dict[str, str]:
    """Names for ids of actors; who is asked for by name has none."""
    shown = [*facets.speaker, *facets.actor] if facets else []
    names = {count.value: count.name for count in shown if count.value in asked}
    return names | {who: name for who in asked - set(names) if (name := _name(store, who))}


def _name(store: Store, who: str) -> str | None:
    try:
        return store.actor(who).actor.name
    except StoreError:
        return None


PAGE = Page("search", "/", SearchAsk, Results, gather, "Dispatches by words and facets.")
