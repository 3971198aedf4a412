from msgspec.structs import replace

from selon.model import Dispatch
from selon.read.revisions import Revisions

FIRST = Dispatch(id="1", text="Un.", url="https://g.example/1", published="2024-05-06")


def linked(*dispatches: Dispatch) -> list[str | None]:
    revisions = Revisions()
    return [revisions.linked(each).replaces for each in dispatches]


def test_a_later_text_of_the_same_address_replaces_the_former() -> None:
    second = replace(FIRST, id="2", text="Deux.")
    assert linked(FIRST, second, replace(FIRST, id="3")) == [None, "1", "2"]
    assert linked(FIRST, replace(second, url="https://g.example/1#bas")) == [None, "1"]


def test_the_same_text_replaces_nothing() -> None:
    assert linked(FIRST, FIRST, replace(FIRST, url="https://g.example/2", id="2")) == [None, None, None]


def test_without_an_address_nothing_is_replaced() -> None:
    assert linked(replace(FIRST, url=None), replace(FIRST, url=None, id="2")) == [None, None]


def test_an_older_text_behind_a_newer_one_replaces_nothing() -> None:
    newer = replace(FIRST, id="2", modified="2024-05-07T08:00:00Z")
    older = replace(FIRST, id="3", modified="2024-05-07T09:00:00+02:00")
    latest = replace(FIRST, id="4", modified="2024-05-07T08:00:01Z")
    assert linked(newer, older, latest) == [None, None, "2"]


def test_a_day_says_nothing_of_the_hour() -> None:
    assert linked(replace(FIRST, published="2024-05-06T10:00:00Z"), replace(FIRST, id="2")) == [None, "1"]
