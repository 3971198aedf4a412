"""Descriptions: titles, groups, bodies."""

from collections.abc import Callable

import pytest

from selon.actors.candidate import Candidate
from selon.actors.names import find as names
from selon.actors.nominals import find
from selon.parse.columns import Parse

Parsed = Callable[[str], Parse]


def described(parse: Parse) -> dict[str, Candidate]:
    return {parse.quote(c.first, c.last): c for c in find(parse, names(parse))}


@pytest.mark.parametrize(
    ("text", "words", "kind", "title", "gender", "plural"),
    [
        ("Le maire dort.", "Le maire", "person", "maire", "m", False),
        ("La présidente dort.", "La présidente", "person", "président", "f", False),
        ("Des manifestants crient.", "Des manifestants", "group", "manifestant", "m", True),
        ("Les rapporteurs se réunissent.", "Les rapporteurs", "group", "", "m", True),
    ],
)
def test_titles_and_groups(
    parsed: Parsed, text: str, words: str, kind: str, title: str, gender: str, plural: bool
) -> None:
    one = described(parsed(text))[words]
    assert (one.type, one.title, one.gender, one.plural) == (kind, title, gender, plural)


@pytest.mark.parametrize(
    ("text", "words", "body", "of"),
    [
        ("Le porte-parole du ministère a parlé.", "Le porte-parole du ministère", "ministère", ""),
        ("Le président du Togo est parti.", "Le président du Togo", "Togo", "iso3:TGO"),
        ("Le président togolais est parti.", "Le président togolais", "", "iso3:TGO"),
    ],
)
def test_complements_tell_the_body_and_the_country(parsed: Parsed, text: str, words: str, body: str, of: str) -> None:
    one = described(parsed(text))[words]
    assert (one.body, one.of) == (body, of)


@pytest.mark.parametrize(
    ("text", "definite"), [("Le maire dort.", True), ("Ce maire dort.", True), ("Un maire dort.", False)]
)
def test_definite_descriptions_can_point_back(parsed: Parsed, text: str, definite: bool) -> None:
    (one,) = described(parsed(text)).values()
    assert one.definite is definite


def test_one_of_several_is_one(parsed: Parsed) -> None:
    (one,) = [c for words, c in described(parsed("Un des juges est parti.")).items() if "juges" in words]
    assert not one.plural


def test_a_verb_with_the_form_of_a_title_is_none(parsed: Parsed) -> None:
    assert not [w for w in described(parsed("Paul Mérand juge la loi inutile.")) if w.startswith("juge")]


def test_a_title_inside_a_name_is_left_out(parsed: Parsed) -> None:
    assert described(parsed("La Banque mondiale prête un million.")) == {}
