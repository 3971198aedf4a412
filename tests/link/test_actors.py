"""Who is who across dispatches: cases that must be the same, different, or asked about."""

from typing import Any

import pytest

from link.newsroom import News, Newsroom

Given = tuple[str, dict[str, Any]]


def told(name: str, given: dict[str, Any], day: str, beside: tuple[str, ...]) -> News:
    news = News(day, outlet=f"Le Phare {day}")
    news.actor(name, given.pop("type_", "person"), **given)
    for other in beside:
        news.actor(other)
    return news


LORNE, TARN = "Ida Lorne", "Oscar Tarn"
# The first, the second, their days, who stands beside them, and what must come of it.
CASES: dict[str, tuple[Given, Given, tuple[str, str], tuple[str, ...], str]] = {
    "one full name": ((LORNE, {}), (LORNE, {}), ("2026-05-04", "2026-09-01"), (), "same"),
    "hyphens and accents": (("Jean-Noël Brém", {}), ("Jean Noel Brem", {}), ("2026-05-04", "2026-09-01"), (), "same"),
    "transcriptions": (("Boris Tchernov", {}), ("Boris Chernov", {}), ("2026-05-04", "2026-05-09"), (), "same"),
    "a silent ending": (("Igor Lapoutine", {}), ("Igor Laputin", {}), ("2026-05-04", "2026-05-09"), (), "same"),
    "a typing error in one company": (
        ("Ida Lornaise", {}),
        ("Ida Lornaize", {}),
        ("2026-05-04", "2026-05-09"),
        (TARN, "Noé Valbert"),
        "same",
    ),
    "a known id": ((LORNE, {"qid": "Q1"}), (LORNE, {}), ("2026-05-04", "2026-05-09"), (), "same"),
    "two known ids": ((LORNE, {"qid": "Q1"}), (LORNE, {"qid": "Q2"}), ("2026-05-04", "2026-05-09"), (), "different"),
    "man and woman": (("Michel Tarn", {}), ("Michelle Tarn", {}), ("2026-05-04", "2026-05-09"), (), "different"),
    "brothers": (("Jean Tarn", {}), ("Marc Tarn", {}), ("2026-05-04", "2026-05-09"), (TARN,), "different"),
    "homonyms of two countries": (
        (LORNE, {"country": "FRA", "sector": "GOV"}),
        (LORNE, {"country": "BRA", "sector": "SOC"}),
        ("2016-05-04", "2026-05-09"),
        (),
        "different",
    ),
    "a deputy becomes minister": (
        (LORNE, {"country": "FRA", "sector": "LEG"}),
        (LORNE, {"country": "FRA", "sector": "GOV"}),
        ("2016-05-04", "2026-05-09"),
        (),
        "same",
    ),
    "a surname alone": ((LORNE, {}), ("Lorne", {}), ("2026-05-04", "2026-05-09"), (), "different"),
    "a surname alone, but office and body": (
        (LORNE, {"office": ("maire", "Brimont")}),
        ("Lorne", {"office": ("maire", "Brimont")}),
        ("2026-05-04", "2026-05-09"),
        (),
        "same",
    ),
    "two surnames alone": (("Lorne", {}), ("Lorne", {}), ("2026-05-04", "2026-05-04"), (), "different"),
    "a given name alone": (("Jean-Noël", {}), ("Jean-Noël", {}), ("2026-05-04", "2026-05-09"), (), "different"),
    "an office that one alone holds": (
        (LORNE, {"office": ("maire", "Brimont")}),
        ("la maire de Brimont", {"office": ("maire", "Brimont"), "form": "nominal"}),
        ("2026-05-04", "2026-05-09"),
        (),
        "same",
    ),
    "an office that many hold": (
        (LORNE, {"office": ("députée", "Brimont")}),
        ("la députée de Brimont", {"office": ("députée", "Brimont"), "form": "nominal"}),
        ("2026-05-04", "2026-05-09"),
        (),
        "different",
    ),
    "an office ten years later": (
        (LORNE, {"office": ("maire", "Brimont")}),
        ("la maire de Brimont", {"office": ("maire", "Brimont"), "form": "nominal"}),
        ("2016-05-04", "2026-05-09"),
        (),
        "different",
    ),
    "a description": (
        ("le ministre", {"office": ("ministre", None), "form": "nominal"}),
        ("le ministre", {"office": ("ministre", None), "form": "nominal"}),
        ("2026-05-04", "2026-05-04"),
        (),
        "different",
    ),
    "a group without a name": (
        ("des témoins", {"type_": "group", "form": "nominal"}),
        ("des témoins", {"type_": "group", "form": "nominal"}),
        ("2026-05-04", "2026-05-04"),
        (),
        "different",
    ),
    "a country's police": (
        ("la police française", {"type_": "organisation", "form": "nominal"}),
        ("la police française", {"type_": "organisation", "form": "nominal"}),
        ("2016-05-04", "2026-05-04"),
        (),
        "same",
    ),
    "two countries' police": (
        ("la police nigérienne", {"type_": "organisation", "form": "nominal"}),
        ("la police nigériane", {"type_": "organisation", "form": "nominal"}),
        ("2026-05-04", "2026-05-04"),
        (),
        "different",
    ),
    "police of nobody knows where": (
        ("la police", {"type_": "organisation", "form": "nominal"}),
        ("la police", {"type_": "organisation", "form": "nominal"}),
        ("2026-05-04", "2026-05-04"),
        (),
        "different",
    ),
    "names of countries that look alike": (
        ("Croissant du Niger", {"type_": "organisation"}),
        ("Croissant du Nigeria", {"type_": "organisation"}),
        ("2026-05-04", "2026-05-04"),
        (TARN, LORNE),
        "different",
    ),
    "with and without its article": (
        ("Le Phare du Nord", {"type_": "media"}),
        ("Phare du Nord", {"type_": "organisation"}),
        ("2026-05-04", "2026-05-04"),
        (),
        "same",
    ),
    "a senate of each country": (
        ("Sénat", {"type_": "organisation", "country": "FRA"}),
        ("Sénat", {"type_": "organisation", "country": "ITA"}),
        ("2026-05-04", "2026-05-04"),
        (),
        "different",
    ),
}


@pytest.mark.parametrize(("one", "other", "days", "beside", "expected"), CASES.values(), ids=CASES)
def test_actors_are_the_same_or_not(
    room: Newsroom, one: Given, other: Given, days: tuple[str, str], beside: tuple[str, ...], expected: str
) -> None:
    first = told(one[0], dict(one[1]), days[0], beside)
    second = told(other[0], dict(other[1]), days[1], beside)
    room.link(first, second)
    assert (room.who(first) == room.who(second)) == (expected == "same")


def test_a_surname_alone_is_asked_about_where_one_person_fits(room: Newsroom) -> None:
    first, second = told(LORNE, {}, "2026-05-04", (TARN,)), told("Lorne", {}, "2026-05-05", (TARN,))
    room.link(first, second)
    assert room.verdict("actor", "person.ida-lorne", room.member(second, "a1")) == "unsure"
    assert room.who(first) != room.who(second)


def test_two_holders_of_an_office_leave_its_description_alone(room: Newsroom) -> None:
    office = {"office": ("maire", "Brimont")}
    first, second = told(LORNE, dict(office), "2026-05-04", ()), told(TARN, dict(office), "2026-05-05", ())
    third = told("la maire de Brimont", {**office, "form": "nominal"}, "2026-05-06", ())
    room.link(first, second, third)
    assert room.who(third) not in (room.who(first), room.who(second))


def test_the_name_shown_is_that_of_the_cluster(room: Newsroom) -> None:
    often = [told("Boris Tchernov", {}, f"2026-05-0{day}", ()) for day in (1, 2, 3)]
    once = told("Boris Chernov", {}, "2026-05-04", ())
    room.link(*often, once)
    assert room.store.entry(room.key(once)).who["a1"].name == "Boris Tchernov"


def test_half_named_actors_of_a_text_are_the_same_in_its_copies(room: Newsroom) -> None:
    """The same text at two addresses, and nearly the same: whoever is described in one is described in the others."""
    body = " ".join(f"mot{number}" for number in range(60))
    first, second, near = (News(body=body) for _ in range(3))
    near.write("Mis à jour")
    for news in (first, second, near):
        news.actor("le préfet", form="nominal")
        news.actor("Lorne")
    room.link(first, second, near)
    assert room.who(first) == room.who(second) == room.who(near)
    assert room.who(first, "a2") == room.who(second, "a2") == room.who(near, "a2")
