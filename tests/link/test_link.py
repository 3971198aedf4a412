"""Linking as a whole: the ledger, people's word, more dispatches, other orders of loading."""

from itertools import permutations
from pathlib import Path

from link.newsroom import News, Newsroom
from selon.link.doubts import answer, doubts
from selon.link.link import derive, link
from selon.store.ledger import Judgement

WORDS = "le port rouvrira quand les travaux de la digue seront finis et payés"


def news(day: str, name: str, words: str = WORDS, beside: str = "Noé Valbert") -> News:
    told = News(day)
    told.said(words, told.actor(name))
    told.actor(beside)
    return told


def in_force(room: Newsroom) -> list[tuple[object, ...]]:
    found = room.store.judgements()
    return sorted((one.kind, one.left, one.right, one.verdict, one.score, one.reasons, one.judge) for one in found)


def all_clusters(room: Newsroom) -> list[dict[str, str]]:
    return [room.store.clusters(kind) for kind in ("copy", "actor", "quotation", "event", "issue", "account")]


def test_linking_again_changes_nothing(room: Newsroom) -> None:
    room.link(news("2026-05-04", "Boris Tchernov"), news("2026-05-05", "Boris Chernov"))
    before = list(room.store.judgements(withdrawn=True)), all_clusters(room)
    assert before[0]
    link(room.store)
    assert (list(room.store.judgements(withdrawn=True)), all_clusters(room)) == before


def test_the_order_of_loading_does_not_matter(tmp_path: Path) -> None:
    told = [news("2026-05-04", "Boris Tchernov"), news("2026-05-05", "Boris Chernov"), news("2026-05-06", "Chernov")]
    results = []
    for number, order in enumerate(permutations(told)):
        room = Newsroom(tmp_path / f"{number}.db")
        for one in order:  # linked after each: what was judged early must not last longer than it holds
            room.link(one)
        results.append((in_force(room), all_clusters(room)))
        room.store.close()
    assert results[0][0]
    assert all(result == results[0] for result in results)


def test_what_people_keep_apart_stays_apart_when_more_is_loaded(room: Newsroom) -> None:
    one, other = news("2026-05-04", "Boris Tchernov"), news("2026-05-05", "Boris Chernov")
    room.link(one, other)
    assert room.who(one) == room.who(other)
    pair = ("person.boris-chernov", "person.boris-tchernov")
    room.store.judge([Judgement(kind="actor", left=pair[0], right=pair[1], verdict="different", judge="ida")])
    derive(room.store, ["actor"])
    assert room.who(one) != room.who(other)
    third = news("2026-05-06", "Boris Chernov")
    room.link(third)
    assert room.who(third) == room.who(other) != room.who(one)


def test_one_dispatch_can_be_parted_from_a_name(room: Newsroom) -> None:
    told = [news(f"2026-05-0{day}", "Ida Lorne", words=f"parole numéro {day}") for day in (1, 2, 3)]
    room.link(*told)
    stray = room.member(told[1], "a1")
    room.store.judge([Judgement(kind="actor", left="person.ida-lorne", right=stray, verdict="different", judge="ida")])
    derive(room.store, ["actor"])
    assert [room.who(one) for one in told] == ["person.ida-lorne", stray, "person.ida-lorne"]


def test_two_dispatches_judged_apart_leave_the_name_to_one_of_them(room: Newsroom) -> None:
    told = [news(f"2026-05-0{day}", "Ida Lorne", words=f"parole numéro {day}") for day in (1, 2, 3)]
    room.link(*told)
    pair = [room.member(one, "a1") for one in told[:2]]
    room.store.judge([Judgement(kind="actor", left=pair[0], right=pair[1], verdict="different", judge="ida")])
    derive(room.store, ["actor"])
    found = [room.who(one) for one in told]
    assert found[2] == "person.ida-lorne"
    assert found[0] != found[1]
    assert "person.ida-lorne" in found[:2]


def test_the_program_does_not_repeat_what_somebody_took_back(room: Newsroom) -> None:
    one, other = news("2026-05-04", "Boris Tchernov"), news("2026-05-05", "Boris Chernov")
    room.link(one, other)
    (judged,) = room.store.judgements("actor")
    room.store.withdraw(judged.id or 0, "ida")
    link(room.store)
    assert list(room.store.judgements("actor")) == []
    assert room.who(one) != room.who(other)


def test_an_answer_settles_a_doubt_and_its_withdrawal_opens_it_again(room: Newsroom) -> None:
    one, other = news("2026-05-04", "Ida Lorne"), news("2026-05-05", "Oscar Tarn")
    room.link(one, other)
    (doubt,) = doubts(room.store, "quotation")
    given = answer(room.store, doubt, "same", "ida")
    derive(room.store, ["quotation"])
    assert room.together("quotation", room.member(one, "s1"), room.member(other, "s1"))
    assert doubts(room.store, "quotation") == []
    room.store.withdraw(given.id or 0, "ida")
    derive(room.store, ["quotation"])
    assert doubts(room.store, "quotation") == [doubt]


def test_a_judgement_that_no_longer_holds_is_withdrawn_and_kept(room: Newsroom) -> None:
    """A second mayor of that name makes the description of an office ambiguous."""
    office = ("maire", "Brimont")
    first, described, second = News("2026-05-04"), News("2026-05-05"), News("2026-05-06")
    first.actor("Ida Lorne", office=office)
    described.actor("la maire de Brimont", form="nominal", office=office)
    second.actor("Anna Tarn", office=office)
    room.link(first, described)
    assert room.who(described) == room.who(first)
    room.link(second)
    assert room.who(described) not in (room.who(first), room.who(second))
    (gone,) = (one for one in room.store.judgements("actor", withdrawn=True) if one.withdrawn_by)
    assert gone.withdrawn_by == "selon"


def test_near_copies_of_several_runs_are_found(room: Newsroom) -> None:
    body = " ".join(f"mot{number}" for number in range(80))
    first, copy, other = News("2026-05-04", body=body), News("2026-05-05", body=f"{body} fin"), News("2026-05-06")
    room.load(copy)
    room.link(first, other)
    assert room.store.entry(room.key(copy)).copy_of == room.key(first)
    assert room.store.entry(room.key(other)).copy_of is None


def test_people_can_say_that_a_copy_is_none(room: Newsroom) -> None:
    body = " ".join(f"mot{number}" for number in range(80))
    first, copy = News("2026-05-04", body=body), News("2026-05-05", body=f"{body} fin")
    room.link(first, copy)
    keys = room.key(first), room.key(copy)
    room.store.judge([Judgement(kind="copy", left=keys[0], right=keys[1], verdict="different", judge="ida")])
    link(room.store)
    assert room.store.entry(keys[1]).copy_of is None


def test_facts_of_a_text_printed_twice_are_one(room: Newsroom) -> None:
    body = " ".join(f"mot{number}" for number in range(80))
    first, second = News(body=body), News(body=body)
    for told in (first, second):
        told.said(WORDS, told.actor("Ida Lorne"))
    room.link(first, second)
    assert room.together("quotation", room.member(first, "s1"), room.member(second, "s1"))
    assert room.verdict("quotation", room.member(first, "s1"), room.member(second, "s1")) is None


def test_an_empty_store_is_linked(room: Newsroom) -> None:
    assert [(one.clusters, one.judgements) for one in link(room.store)] == [(0, 0)] * 6
