"""Which actors a record keeps."""

from selon.actors.keep import keep
from selon.cast import Cast
from selon.model import Actor, Span, Statement, Why

RULE = Why(rule="test")


def actor(ident: str, rule: str, of: str | None = None) -> Actor:
    return Actor(id=ident, name=ident, type="person", of=of, why=Why(rule=f"actors/{rule}"))


def statement(speaker: str | None, *addressees: str) -> Statement:
    content = (Span(start=0, end=1),)
    return Statement(
        id="s1", kind="direct", content=content, cue=None, source=None, speaker=speaker, addressees=addressees, why=RULE
    )


def kept(*actors: Actor, statements: tuple[Statement, ...] = ()) -> list[str]:
    return [a.id for a in keep(Cast(actors), statements)]


def test_named_actors_stay_and_silent_descriptions_go() -> None:
    assert kept(actor("a1", "name"), actor("a2", "description"), actor("a3", "office-holder")) == ["a1", "a3"]


def test_who_speaks_or_is_spoken_to_stays() -> None:
    facts = (statement("a2", "a3"), statement(None))
    assert kept(*(actor(f"a{n}", "description") for n in (1, 2, 3)), statements=facts) == ["a2", "a3"]


def test_whom_a_kept_one_acts_for_stays() -> None:
    assert kept(actor("a1", "description"), actor("a2", "name", of="a1")) == ["a1", "a2"]
    assert kept(actor("a1", "description"), actor("a2", "description", of="a1")) == []
