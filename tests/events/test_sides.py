"""Sides that a clause leaves out and the dispatch has told before."""

from collections.abc import Callable

import pytest

from selon.actors.read import read as read_actors
from selon.context import Context
from selon.events.read import read
from selon.lang.speech import find
from selon.model import Place
from selon.parse.columns import Parse
from selon.statements.read import read as read_statements

Parsed = Callable[[str], Parse]


def last(parsed: Parsed, text: str, *places: str) -> tuple[str, list[str], list[str], str]:
    """Type, actors' and recipients' names and rule of the last event; every place lies in Mali."""
    parse = parsed(text)
    held = tuple(
        Place(id=f"p{n}", name=p, iso3="MLI", start=text.index(p), end=text.index(p) + len(p))
        for n, p in enumerate(places)
    )
    cues = find(parse)
    cast = read_actors(parse, cues, None, ())
    statements = read_statements(parse, cast, cues, Context((), (), (), ()))
    event = read(parse, cast, statements, (), (), held)[-1]
    named = [[cast.actor(a.actor).name for a in side] for side in (event.actors, event.recipients)]
    return event.type, named[0], named[1], event.why.rule


@pytest.mark.parametrize(
    ("text", "kind", "actor", "recipient"),
    [
        # who goes on quarrelling quarrels with the same
        (
            "Le Chili a accusé le Pérou de mentir. Le sommet s'ouvre lundi. Une semaine passe. Le Chili proteste.",
            "ACCUSE",
            "Chili",
            "Pérou",
        ),
        # who was struck answers whoever struck
        ("Le Ghana a bombardé le Togo. La nuit fut longue. Le Togo a riposté.", "ASSAULT", "Togo", "Ghana"),
        # a place is taken from somebody
        (
            "L'armée a attaqué les rebelles. Elle compte des blessés. L'armée a repris la ville.",
            "ASSAULT",
            "l'armée",
            "les rebelles",
        ),
    ],
)
def test_the_other_side_is_the_one_told_before(
    parsed: Parsed, text: str, kind: str, actor: str, recipient: str
) -> None:
    found, actors, recipients, _ = last(parsed, text)
    assert (found, actors[0].lower()) == (kind, actor.lower())
    assert recipient.lower() in [r.lower() for r in recipients]


def test_the_state_arrests_and_is_addressed_by_a_march(parsed: Parsed) -> None:
    text = "Huit journalistes ont été arrêtés jeudi à Gao, au Mali."
    assert last(parsed, text, "Gao") == ("COERCE", ["Mali"], ["Huit journalistes"], "events/implied")
    text = "Le Mali est en deuil. Des milliers de manifestants ont défilé à Gao."
    assert last(parsed, text, "Gao")[2] == ["Mali"]


def test_a_state_that_is_nobody_in_the_dispatch_is_left_out(parsed: Parsed) -> None:
    assert last(parsed, "Huit journalistes ont été arrêtés jeudi à Gao.", "Gao")[1] == []


def test_whoever_holds_lets_go(parsed: Parsed) -> None:
    text = "Les rebelles ont enlevé Paul Ledru. Paul Ledru a été libéré mardi."
    assert last(parsed, text)[:2] == ("RETREAT", ["Les rebelles"])


def test_nobody_is_addressed_where_nobody_was_told_of(parsed: Parsed) -> None:
    assert last(parsed, "Le Chili menace de riposter.")[2] == []
