"""Outlets: how much each prints, how much of it is copied, and whom it quotes."""

import msgspec

from ...store.answers import Count, Outlet
from ...store.explore_questions import quoted
from ...store.store import Store
from ..page import Page, Paged


class OutletsAsk(Paged, frozen=True, kw_only=True):
    """Nothing but which part of the list."""


class Printed(msgspec.Struct, frozen=True, kw_only=True):
    """An outlet, and the speakers that it quotes most."""

    outlet: Outlet
    quoted: tuple[Count, ...]


class Outlets(msgspec.Struct, frozen=True, kw_only=True):
    """Outlets, those with most dispatches first."""

    items: tuple[Printed, ...]
    next: str | None


def gather(store: Store, ask: OutletsAsk) -> Outlets:
    """The answer."""
    found = store.outlets(limit=ask.limit, after=ask.after or None)
    speakers = quoted(store, [outlet.name for outlet in found.items])
    items = tuple(Printed(outlet=outlet, quoted=speakers.get(outlet.name, ())) for outlet in found.items)
    return Outlets(items=items, next=found.next)


PAGE = Page("outlets", "/outlets", OutletsAsk, Outlets, gather, "Outlets, their copies, and whom they quote.")
