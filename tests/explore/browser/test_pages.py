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


PHONE = {"width": 375, "height": 700}
WIDER = "document.documentElement.scrollWidth - document.documentElement.clientWidth"
RULES = "axe.run(document, {runOnly: ['wcag2a', 'wcag2aa', 'wcag21aa', 'best-practice']})"


@pytest.mark.parametrize("name", PATHS)
def test_a_page_is_whole_and_fits_a_phone(name: str, store: Store, database: str, serve: Any, watch: Any) -> None:
    watched = watch(serve(database))
    page = watched.open(PATHS[name](store))
    watched.keep(f"{name}-wide")
    assert page.locator("h1").count() == 1
    page.set_viewport_size(PHONE)
    watched.keep(f"{name}-phone")
    assert page.evaluate(WIDER) <= 0


@pytest.mark.parametrize("name", PATHS)
def test_a_page_has_no_serious_barrier(
    name: str, store: Store, database: str, serve: Any, watch: Any, axe: str
) -> None:
    page = watch(serve(database)).open(PATHS[name](store))
    assert_open(page, axe)


def test_the_form_of_verdicts_has_no_serious_barrier(
    judged_database: str, store: Store, serve: Any, watch: Any, axe: str
) -> None:
    page = watch(serve(judged_database, judge=True), viewport=PHONE).open(PATHS["dispatch"](store))
    for kind in ("statement", "event", "position"):
        page.locator(f".fact.{kind} summary").first.click()
    assert page.locator(".fact form").first.is_visible()
    assert page.evaluate(WIDER) <= 0
    assert_open(page, axe)


def assert_open(page: Any, axe: str) -> None:
    """No serious barrier, in light and in dark colours."""
    page.evaluate(axe)
    for scheme in ("light", "dark"):
        page.emulate_media(color_scheme=scheme)
        found = page.evaluate(RULES)
        serious = [problem for problem in found["violations"] if problem["impact"] in ("serious", "critical")]
        told = [(problem["id"], [node["html"][:160] for node in problem["nodes"][:3]]) for problem in serious]
        assert found["passes"]
        assert (scheme, told) == (scheme, [])
