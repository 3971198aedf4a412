"""Every page in a real browser: nothing goes wrong, nothing is fetched elsewhere, phones need no sideways scrolling."""

from collections.abc import Callable
from typing import Any

import pytest

from selon.store.store import Store
from selon.store.wanted import Wanted

PATHS: dict[str, Callable[[Store], str]] = {
    "search": lambda store: "/",
    "found": lambda store: "/?q=fonds+commun",
    "nothing": lambda store: "/?q=introuvable",
    "dispatch": lambda store: f"/dispatch/{found(store, 'fonds commun')}",
    "example": lambda store: f"/dispatch/{found(store, 'Corvalie')}",
    "actors": lambda store: "/actors",
    "actor": lambda store: f"/actor/{store.actors(name='Kenya', limit=1).items[0].id}",
    "issues": lambda store: "/issues",
    "issue": lambda store: f"/issue/{store.issues('fonds commun', limit=1).items[0].id}",
    "events": lambda store: "/events",
    "event": lambda store: "/event/" + event(store),
    "accounts": lambda store: "/accounts",
    "timeline": lambda store: "/timeline",
    "network": lambda store: "/network",
    "map": lambda store: "/map",
    "outlets": lambda store: "/outlets",
}


def found(store: Store, words: str) -> str:
    return store.dispatches(Wanted(text=words), limit=1).items[0].where.key


def event(store: Store) -> str:
    done = store.events(Wanted(type="ASSAULT"), limit=1).items[0]
    return f"{done.where.key}:{done.id}"


WIDTHS = {"wide": {"width": 1280, "height": 900}, "phone": {"width": 375, "height": 700}}


@pytest.mark.parametrize("size", WIDTHS)
@pytest.mark.parametrize("name", PATHS)
def test_a_page_is_whole_and_fits(
    name: str, size: str, store: Store, database: str, serve: Any, watch: Any, sites: dict[str, str]
) -> None:
    watched = watch(
        sites.setdefault(database, "") or sites.setdefault("@" + database, serve(database)), viewport=WIDTHS[size]
    )
    page = watched.open(PATHS[name](store))
    watched.keep(f"{name}-{size}")
    assert page.locator("h1").count() == 1
    assert page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth") <= 0
