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
def test_a_page_is_whole_and_fits(name: str, size: str, store: Store, database: str, serve: Any, watch: Any) -> None:
    watched = watch(serve(database), viewport=WIDTHS[size])
    page = watched.open(PATHS[name](store))
    watched.keep(f"{name}-{size}")
    assert page.locator("h1").count() == 1
    assert page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth") <= 0


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("name", PATHS)
def test_a_page_has_no_serious_barrier(
    name: str, scheme: str, store: Store, database: str, serve: Any, watch: Any, axe: str
) -> None:
    page = watch(serve(database), color_scheme=scheme, bypass_csp=True).open(PATHS[name](store))
    page.evaluate(axe)
    found = page.evaluate("axe.run(document, {runOnly: ['wcag2a', 'wcag2aa', 'wcag21aa', 'best-practice']})")
    serious = [problem for problem in found["violations"] if problem["impact"] in ("serious", "critical")]
    told = [(problem["id"], [node["html"][:160] for node in problem["nodes"][:3]]) for problem in serious]
    assert found["passes"]
    assert told == []
