"""What fills a slot beside a trigger, and what kind of thing it is."""

from collections.abc import Callable

import pytest

from selon.lang.needs import fillers, kinds, satisfied
from selon.lang.roles import roles
from selon.parse.columns import Parse

FILLERS = [
    ("Le tribunal a [condamné] le trésorier.", "obj", ["trésorier"]),
    ("Le trésorier a été [condamné] par le tribunal.", "obj", ["trésorier"]),
    ("Le trésorier [condamné] par le tribunal a fui.", "obj", ["trésorier"]),
    ("L'armée a [attaqué] le village et le port.", "obj", ["village", "port"]),
    ("Le pays a [livré] des armes aux rebelles.", "à", ["rebelles"]),
    ("Les étudiants [manifestent] contre la réforme.", "contre", ["réforme"]),
    ("Le ministre a [promis] de recevoir les familles.", "de_inf", ["recevoir"]),
]
NEEDS = [
    ("La police a [arrêté] une dizaine de manifestants.", "human", True),
    ("La police les a [arrêtés].", "human", True),
    ("Le ministère a [arrêté] le programme.", "human", False),
    ("L'Union a [levé] les sanctions.", "noun:sanction", True),
    ("L'Union a [levé] la séance.", "noun:sanction", False),
]


def marked(text: str, parsed: Callable[[str], Parse]) -> tuple[Parse, int]:
    start = text.index("[")
    parse = parsed(text.replace("[", "").replace("]", ""))
    token = parse.at(start)
    assert token is not None
    return parse, token


@pytest.mark.parametrize(("text", "slot", "expected"), FILLERS)
def test_fillers(text: str, slot: str, expected: list[str], parsed: Callable[[str], Parse]) -> None:
    parse, token = marked(text, parsed)
    assert [parse.form[t] for t in fillers(parse, (token,), slot)] == expected


@pytest.mark.parametrize(("text", "need", "met"), NEEDS)
def test_needs(text: str, need: str, met: bool, parsed: Callable[[str], Parse]) -> None:
    parse, token = marked(text, parsed)
    assert satisfied(parse, (token,), (need,), roles("subj>obj")) is met


def test_no_needs_are_always_met(parsed: Callable[[str], Parse]) -> None:
    parse, token = marked("Il [pleut].", parsed)
    assert satisfied(parse, (token,), (), roles("subj>obj"))


def test_kinds() -> None:
    assert {"human", "armed", "territory", "treaty", "talks", "any"} <= kinds()
