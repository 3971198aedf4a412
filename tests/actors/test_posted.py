"""Whom an embedded post names."""

from selon.actors.posted import with_named
from selon.cast import Cast
from selon.context import Post
from selon.model import Actor, Why

TEXT = "Le Conseil de sécurité salue la Norvège et le Parlement. #paix"


def named(*actors: Actor, text: str = TEXT) -> list[tuple[str, str | None, list[str]]]:
    post = Post(0, len(text), 0, 0, "Ida Lorne", "ida", None, None, None)
    cast = with_named(Cast(actors), text, (post,))
    return [(a.id, a.iso3 or a.qid, [text[m.start : m.end] for m in a.mentions]) for a in cast.actors]


def test_states_and_organisations_become_actors() -> None:
    assert named() == [("a1", "Q37470", ["Conseil de sécurité"]), ("a2", "NOR", ["Norvège"])]


def test_an_actor_of_the_dispatch_gets_a_mention() -> None:
    known = Actor(id="a7", name="Norvège", type="country", iso3="NOR", why=Why(rule="actors/name"))
    assert named(known, text="Merci à la Norvège !") == [("a7", "NOR", ["Norvège"])]
