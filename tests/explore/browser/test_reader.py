"""A reader's way through the site: search, read, switch layers, follow an actor, see who stands where, judge."""

from typing import Any

import pytest

from selon.model import Record
from selon.store.store import Store

COLOUR = "element => getComputedStyle(element).backgroundColor"
DECORATION = "element => getComputedStyle(element).textDecorationLine"


def test_search_and_open_a_dispatch(database: str, serve: Any, watch: Any) -> None:
    page = watch(serve(database)).open("/")
    page.keyboard.press("/")
    page.keyboard.type("fonds commun")
    page.keyboard.press("Enter")
    page.wait_for_url("**/?q=fonds+commun")
    assert page.locator(".items > li").count() == 2
    assert page.locator(".items mark").first.inner_text() in ("fonds", "commun")
    page.locator(".items h2 a").first.click()
    page.wait_for_url("**/dispatch/*")
    assert "fonds commun pour l'eau" in page.locator(".text").inner_text()


def test_a_facet_narrows_and_is_dropped_again(database: str, serve: Any, watch: Any) -> None:
    page = watch(serve(database)).open("/")
    page.locator(".facets a", has_text="Baltique Info").click()
    page.wait_for_url("**outlet=*")
    assert page.locator(".items > li").count() == 2
    page.locator(".chips a").click()
    page.wait_for_url(lambda url: "outlet" not in url)
    assert page.locator(".items > li").count() == 8


@pytest.fixture
def dispatch(database: str, serve: Any, watch: Any, store: Store) -> Any:
    """The page of a dispatch with statements, events, positions, times and places."""
    from selon.store.wanted import Wanted

    key = store.dispatches(Wanted(text="Corvalie"), limit=1).items[0].where.key
    return watch(serve(database)).open(f"/dispatch/{key}")


def test_layers_are_switched_and_stay_so(dispatch: Any) -> None:
    said, done = dispatch.locator(".m.content").first, dispatch.locator(".m.event").first
    shown = said.evaluate(COLOUR)
    assert shown != "rgba(0, 0, 0, 0)"
    dispatch.locator("#show-statement").uncheck()
    dispatch.locator("#show-event").uncheck()
    assert said.evaluate(COLOUR) == "rgba(0, 0, 0, 0)"
    assert done.evaluate(DECORATION) == "none"
    assert dispatch.locator(".fact.statement").first.is_hidden()
    dispatch.reload()
    assert not dispatch.locator("#show-statement").is_checked()
    dispatch.locator("#show-statement").check()
    assert said.evaluate(COLOUR) == shown


def test_layers_need_no_script(database: str, serve: Any, watch: Any, store: Store) -> None:
    page = watch(serve(database), java_script_enabled=False).open(f"/dispatch/{next(store.entries()).key}")
    page.locator("#show-statement").uncheck()
    assert page.locator(".fact.statement").first.is_hidden()
    assert page.locator(".label.statement").first.is_hidden()


def test_pointing_at_words_links_source_cue_and_content(dispatch: Any) -> None:
    dispatch.locator("[data-of~='s1.cue']").first.hover()
    lit = {role for seg in dispatch.locator(".seg.lit").all() for role in seg.get_attribute("data-of").split()}
    assert {"s1.source", "s1.cue", "s1.content"} <= lit
    assert dispatch.locator("#fact-s1.lit").count() == 1
    assert dispatch.locator(".links path").count() == 2


def test_j_and_k_go_through_the_facts(dispatch: Any) -> None:
    order = [card.get_attribute("id") for card in dispatch.locator(".fact").all()]
    dispatch.keyboard.press("j")
    dispatch.keyboard.press("j")
    assert dispatch.locator(".fact.lit").get_attribute("id") == order[1]
    dispatch.keyboard.press("k")
    assert dispatch.locator(".fact.lit").get_attribute("id") == order[0]
    assert dispatch.evaluate("document.activeElement.id") == order[0]
    dispatch.keyboard.press("Escape")
    assert dispatch.locator(".lit").count() == 0


def test_on_a_phone_a_tap_brings_the_fact_up(database: str, serve: Any, watch: Any, store: Store) -> None:
    page = watch(serve(database), viewport={"width": 375, "height": 700}, has_touch=True).open(
        f"/dispatch/{next(store.entries()).key}"
    )
    page.locator("[data-of~='s1.content']").first.tap()
    assert page.locator(".sheet .fact").is_visible()


def test_follow_an_actor_to_an_issue(database: str, serve: Any, watch: Any) -> None:
    page = watch(serve(database)).open("/actors?name=Peter+Wanjala")
    page.locator("tbody a", has_text="Peter Wanjala").click()
    page.wait_for_url("**/actor/*")
    assert page.locator("h1").inner_text() == "Peter Wanjala"
    assert page.locator("#statements").is_visible()
    page.locator("a", has_text="fonds commun pour l'eau").first.click()
    page.wait_for_url("**/issue/*")
    row = page.locator(".matrix tr", has=page.locator("th a", has_text="Éthiopie"))
    assert row.locator(".cell.against").count() == 1
    assert row.locator(".cell.conditional").count() == 1
    assert row.locator(".change").is_visible()


def test_network_and_map_are_drawn(database: str, serve: Any, watch: Any) -> None:
    watched = watch(serve(database))
    page = watched.open("/network")
    assert page.locator(".net .node").count() >= 8
    box = page.locator(".net").get_attribute("viewBox")
    page.locator(".zoom [data-by='0.75']").click()
    assert page.locator(".net").get_attribute("viewBox") != box
    page.locator(".net .node").first.hover()
    assert page.locator(".net .edge.near").count() >= 1
    page = watched.open("/map")
    assert page.locator(".world .dot").count() >= 4
    assert page.locator(".world .land").count() > 150


def test_a_verdict_outlives_another_reading(
    judged_database: str, records: list[Record], serve: Any, watch: Any
) -> None:
    """The ids of a record may go to other facts; what was judged is known by its place in the text."""
    with Store.open(judged_database) as store:
        key = next(store.entries()).key
    watched = watch(serve(judged_database, judge=True))
    page = watched.open(f"/dispatch/{key}")
    before = page.locator("#fact-s2 .words").inner_text()
    card = page.locator("#fact-s2")
    card.locator("summary").click()
    card.locator("input[name=judge]").fill("Ada")
    card.locator("button[value=wrong]").click()
    page.wait_for_url("**#fact-s2")
    assert page.locator("#fact-s2 .verdict").inner_text().startswith("Faux")
    watched.keep("judged")
    with Store.open(judged_database, write=True) as store:
        store.add([renamed(records[0])])
    watched.open(f"/dispatch/{key}")
    wrong = page.locator(".fact.wrong")
    assert wrong.count() == 1
    assert wrong.locator(".words").inner_text() == before
    assert wrong.get_attribute("id") == "fact-s92"
    wrong.locator("summary").click()
    wrong.locator("button[value=undo]").click()
    page.wait_for_url("**#fact-s92")
    assert page.locator(".verdict").count() == 0


def renamed(record: Record) -> Record:
    """The same record with other ids for its statements, as another version might give."""
    import msgspec

    other = {said.id: f"s9{said.id[1:]}" for said in record.statements}
    raw = msgspec.to_builtins(record)
    for said in raw["statements"]:
        said["id"], said["within"] = other[said["id"]], other.get(said["within"])
    for fact in raw["events"]:
        fact["statement"] = other.get(fact["statement"])
    for fact in raw["positions"]:
        fact["basis"] = other.get(fact["basis"])
    return msgspec.convert(raw, Record)
