"""Text from the web is shown and never obeyed."""

from typing import Any

import pytest

from selon.store.store import Store

PATHS = ("/", "/?q=Oumar", "/actors", "/issues", "/events", "/accounts", "/timeline", "/network", "/map", "/outlets")


@pytest.fixture
def paths(hostile_database: str) -> list[str]:
    """All pages, and one of each that is about something."""
    from urllib.parse import quote

    with Store.open(hostile_database) as store:
        keys = [entry.key for entry in store.entries()]
        who = [actor.id for actor in store.actors().items]
        issues = [issue.id for issue in store.issues().items]
    single = [*(f"/dispatch/{key}" for key in keys), *(f"/actor/{quote(one, safe='')}" for one in who)]
    return [*PATHS, *single, *(f"/issue/{quote(one, safe='')}" for one in issues), f"/event/{keys[0]}:e1"]


def test_nothing_of_it_runs_loads_or_leads_away(
    hostile_database: str, paths: list[str], serve: Any, watch: Any
) -> None:
    watched = watch(serve(hostile_database), viewport={"width": 375, "height": 700})
    for path in paths:
        page = watched.open(path)
        assert page.evaluate("window.caught") is None, path
        assert page.locator("main script, main img, main iframe, main style, main b").count() == 0, path
        assert page.locator("a[href^='javascript'], [onerror], [onclick], [style]").count() == 0, path
        assert page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth") <= 0, path
    watched.keep("hostile-phone")


def test_marks_of_direction_are_seen(hostile_database: str, paths: list[str], serve: Any, watch: Any) -> None:
    watched = watch(serve(hostile_database))
    page = watched.open(next(path for path in paths if path.startswith("/dispatch")))
    shown = page.locator("body").inner_text()
    assert "[U+202E]" in shown
    assert "\u202e" not in page.content()
    assert "</script> affirme" in page.locator(".text").inner_text()
    assert "{{ 7*7 }}" in page.locator(".text").inner_text()
    watched.keep("hostile")
