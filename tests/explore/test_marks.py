"""A text in pieces, and its facts in words."""

from sample import TEXT, record, span
from selon.explore.facts import facts
from selon.explore.marks import pieces
from selon.store.entry import Who


def test_pieces_are_the_text() -> None:
    assert "".join(piece.words for piece in pieces(record())) == TEXT


def test_overlapping_facts_are_all_named() -> None:
    found = next(piece for piece in pieces(record()) if piece.words == "tout serait prêt")
    assert set(found.of) == {"s2.content", "s3.content"}
    assert found.layers == ("content",)
    found = next(piece for piece in pieces(record()) if "a promis" in piece.words)
    assert set(found.of) == {"s2.content", "s3.cue", "e1.event"}
    assert found.layers == ("content", "cue", "event")


def test_a_fact_is_labelled_once_where_its_main_words_begin() -> None:
    found = [(piece.labels, piece.words) for piece in pieces(record()) if piece.labels]
    labels = [label for several, _ in found for label in several]
    assert sorted(labels) == sorted(set(labels))
    assert set(labels) == {"s1", "s2", "s3", "e1", "q1"}


def test_what_is_not_the_article_says_so_once() -> None:
    asides = [piece for piece in pieces(record()) if piece.aside]
    assert {piece.aside for piece in asides} == {"related"}
    assert [piece.opens for piece in asides] == [True]


def test_facts_stand_in_reading_order_with_their_actors() -> None:
    found = facts(record(), {"a1": Who(id="person.ida-lorne", name="Ida Lorne")})
    assert [fact.start for fact in found] == sorted(fact.start for fact in found)
    said = {fact.id: fact for fact in found}
    assert said["s1"].who[0].id == "person.ida-lorne"
    assert said["s3"].who[0].id is None
    assert said["s3"].who[0].name == "le préfet"
    assert said["s3"].within == "s2"
    assert (said["e1"].label, said["e1"].place, said["e1"].date) == ("AGREE", "Brimont", "2024-05-06")
    assert said["q1"].words == "rouvrir"
    assert (said["s1"].start, said["s1"].end) == tuple(span("Le port rouvrira lundi").values())
