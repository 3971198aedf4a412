"""Quotations, events, issues and accounts across dispatches: the same, different, or asked about."""

from typing import Any

import pytest

from link.newsroom import News, Newsroom

WORDS = "le port rouvrira quand les travaux de la digue seront finis et payés"
QUOTATIONS: dict[str, tuple[tuple[str, str], tuple[str, str], tuple[str, str], str | None]] = {
    "word for word": ((WORDS, "Ida Lorne"), (WORDS, "Ida Lorne"), ("2026-05-04", "2026-05-05"), "same"),
    "a part": ((WORDS, "Ida Lorne"), ("les travaux de la digue", "Ida Lorne"), ("2026-05-04", "2026-05-05"), "same"),
    "accents and case": (
        (WORDS, "Ida Lorne"),
        (WORDS.upper(), "Ida Lorne"),
        ("2026-05-04", "2026-05-05"),
        "same",
    ),
    "the surname alone": ((WORDS, "Ida Lorne"), (WORDS, "Lorne"), ("2026-05-04", "2026-05-05"), "same"),
    "another speaker": ((WORDS, "Ida Lorne"), (WORDS, "Oscar Tarn"), ("2026-05-04", "2026-05-05"), "unsure"),
    "four words": (
        ("nous ne céderons pas", "Ida Lorne"),
        ("nous ne céderons pas", "Ida Lorne"),
        ("2026-05-04", "2026-05-05"),
        None,
    ),
    "other words": (
        (WORDS, "Ida Lorne"),
        ("la digue sera payée par le port voisin en juin", "Ida Lorne"),
        ("2026-05-04", "2026-05-05"),
        None,
    ),
}


@pytest.mark.parametrize(("one", "other", "days", "expected"), QUOTATIONS.values(), ids=QUOTATIONS)
def test_quotations(
    room: Newsroom, one: tuple[str, str], other: tuple[str, str], days: tuple[str, str], expected: str | None
) -> None:
    news = [News(day) for day in days]
    for dispatch, (words, speaker) in zip(news, (one, other), strict=True):
        dispatch.said(words, dispatch.actor(speaker))
    room.link(*news)
    pair = [room.member(dispatch, "s1") for dispatch in news]
    assert room.verdict("quotation", *pair) == expected
    assert room.together("quotation", *pair) == (expected == "same")


def test_reported_speech_is_no_quotation(room: Newsroom) -> None:
    news = [News("2026-05-04"), News("2026-05-05")]
    for dispatch in news:
        dispatch.said(WORDS, dispatch.actor("Ida Lorne"), kind="indirect")
    room.link(*news)
    assert room.verdict("quotation", *(room.member(dispatch, "s1") for dispatch in news)) is None


Told = dict[str, Any]
EVENTS: dict[str, tuple[Told, Told, tuple[str, str], str | None]] = {
    "same people, day and verb": ({}, {}, ("2026-05-04", "2026-05-04"), "same"),
    "told the day after, and dated": (
        {"date": "2026-05-04"},
        {"date": "2026-05-04"},
        ("2026-05-04", "2026-05-06"),
        "same",
    ),
    "another victim": ({}, {"whom": "Noé Valbert"}, ("2026-05-04", "2026-05-04"), None),
    "another place": ({"place": "Brimont"}, {"place": "Valdor"}, ("2026-05-04", "2026-05-04"), None),
    "a month later": ({}, {}, ("2026-05-04", "2026-06-04"), None),
    "another type": ({}, {"type_": "ACCUSE"}, ("2026-05-04", "2026-05-04"), None),
}


def told(day: str, given: Told, outlet: str) -> News:
    given = dict(given)
    news = News(day, outlet=outlet)
    who = news.actor("Oscar Tarn")
    whom = news.actor(given.pop("whom", "Ida Lorne"))
    news.did(given.pop("type_", "ASSAULT"), [who], [whom], **given)
    return news


@pytest.mark.parametrize(("one", "other", "days", "expected"), EVENTS.values(), ids=EVENTS)
def test_events(room: Newsroom, one: Told, other: Told, days: tuple[str, str], expected: str | None) -> None:
    news = [told(days[0], one, "Le Phare"), told(days[1], other, "La Vigie")]
    room.link(*news)
    pair = [room.member(dispatch, "e1") for dispatch in news]
    assert room.verdict("event", *pair) == expected
    assert room.together("event", *pair) == (expected == "same")


ISSUES: dict[str, tuple[str, str, tuple[str, str], bool]] = {
    "forms of words": (
        "la fermeture du port de Brimont",
        "fermer le port de Brimont",
        ("2026-05-04", "2026-06-04"),
        False,
    ),
    "other order, same words": (
        "la réouverture du tunnel de Valdor",
        "du tunnel de Valdor, la réouverture",
        ("2026-05-04", "2026-06-04"),
        True,
    ),
    "this bill, that bill": ("ce projet de loi", "ce projet de loi", ("2026-05-04", "2026-05-05"), False),
    "any resolution": ("une résolution", "une résolution", ("2026-05-04", "2026-05-05"), False),
    "next Saturday, weeks apart": (
        "manifester samedi prochain à Brimont",
        "manifester samedi prochain à Brimont",
        ("2026-05-04", "2026-06-04"),
        False,
    ),
    "next Saturday, one week": (
        "manifester samedi prochain à Brimont",
        "manifester à Brimont samedi prochain",
        ("2026-05-04", "2026-05-05"),
        True,
    ),
    "other numbers": (
        "une taxe de 10 euros sur le carburant",
        "une taxe de 30 euros sur le carburant",
        ("2026-05-04", "2026-05-05"),
        False,
    ),
}


@pytest.mark.parametrize(("one", "other", "days", "same"), ISSUES.values(), ids=ISSUES)
def test_issues(room: Newsroom, one: str, other: str, days: tuple[str, str], same: bool) -> None:
    news = [News(day) for day in days]
    for dispatch, proposal in zip(news, (one, other), strict=True):
        dispatch.wants(proposal, dispatch.actor("Ida Lorne"))
    room.link(*news)
    assert (room.issue(news[0]) == room.issue(news[1])) == same


def test_an_issue_is_called_by_its_commonest_wording(room: Newsroom) -> None:
    news = [News(f"2026-05-0{day}") for day in (1, 2, 3)]
    words = ["la réouverture du tunnel de Valdor"] * 2 + ["du tunnel de Valdor, la réouverture"]
    for dispatch, proposal in zip(news, words, strict=True):
        dispatch.wants(proposal, dispatch.actor("Ida Lorne"), stance="against")
    room.link(*news)
    assert [issue.proposal for issue in room.store.issues().items] == [words[0]]


def test_other_figures_of_one_event_are_an_account(room: Newsroom) -> None:
    news = [told("2026-05-04", {"killed": 12}, "Le Phare"), told("2026-05-04", {"killed": 19}, "La Vigie")]
    room.link(*news)
    one, other = (room.member(dispatch, "e1") for dispatch in news)
    (found,) = room.store.judgements("account")
    assert {found.left, found.right} == {one, other}
    assert sorted(found.reasons[0].removeprefix("killed: ").split(", ")) == ["12 (Le Phare)", "19 (La Vigie)"]
    assert room.together("account", one, other)


def test_a_denial_stands_against_a_claim(room: Newsroom) -> None:
    news = [told("2026-05-04", {"status": "claimed"}, "Le Phare"), told("2026-05-04", {"status": "denied"}, "La Vigie")]
    room.link(*news)
    assert room.verdict("account", *(room.member(dispatch, "e1") for dispatch in news)) == "same"


def test_equal_figures_are_no_account(room: Newsroom) -> None:
    room.link(told("2026-05-04", {"killed": 12}, "Le Phare"), told("2026-05-04", {"killed": 12}, "La Vigie"))
    assert list(room.store.judgements("account")) == []


def test_accounts_of_one_matter_are_joined(room: Newsroom) -> None:
    news = [News("2026-05-04", "Le Phare"), News("2026-05-05", "La Vigie")]
    for dispatch in news:
        who = dispatch.actor("Ida Lorne")
        said = dispatch.said("la digue a cédé hier soir", who, kind="indirect")
        dispatch.tells("la rupture de la digue", (who, said))
    room.link(*news)
    assert room.together("account", *(room.member(dispatch, "c1") for dispatch in news))
