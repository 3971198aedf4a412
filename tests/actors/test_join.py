"""Titles and names by apposition."""

from collections.abc import Callable

import pytest

from selon.actors import names, nominals
from selon.actors.join import join
from selon.cast import Cast
from selon.parse.columns import Parse

Parsed = Callable[[str], Parse]
CastOf = Callable[..., Cast]


def mentions(parse: Parse) -> dict[str, str]:
    """The words of each mention of a named person, and its title."""
    named = names.find(parse)
    joined = join(parse, named, nominals.find(parse, named))
    return {parse.quote(c.first, c.last): c.title for c in joined if c.form == "name" and c.type == "person"}


@pytest.mark.parametrize(
    ("text", "words", "title"),
    [
        ("Le maire Paul Mérand est parti.", "Le maire Paul Mérand", "maire"),
        (
            "Le porte-parole de l'armée, Paul Mérand, est parti.",
            "Le porte-parole de l'armée, Paul Mérand",
            "porte-parole",
        ),
        ("Paul Mérand, président de la Ligue, est parti.", "Paul Mérand, président de la Ligue", "président"),
        ("Hier, la ministre Jeanne Vasseur est partie.", "la ministre Jeanne Vasseur", "ministre"),
        ("Hier, M. Mérand est parti.", "M. Mérand", ""),
    ],
)
def test_one_mention(parsed: Parsed, text: str, words: str, title: str) -> None:
    assert mentions(parsed(text)).get(words) == title


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Hier, Paul Mérand a vu le ministre.", "Paul Mérand"),
        ("Les ministres Paul Mérand et Jeanne Vasseur sont partis.", "Paul Mérand"),
    ],
)
def test_titles_of_others_stay_apart(parsed: Parsed, text: str, words: str) -> None:
    assert mentions(parsed(text))[words] == ""


def test_a_woman_is_no_bearer_of_a_masculine_title(parsed: Parsed) -> None:
    assert "" in mentions(parsed("Le président, Mme Vasseur, est parti.")).values()


@pytest.mark.parametrize(
    "text",
    [
        "Un prix pour l'élève, reçu par le roi du Maroc\nJean Laurier, boulanger, est arrivé.",
        "Paul Mérand, adjoint à la maire de Paris, Jean Laurier, préfet, et d'autres sont venus.",
    ],
)
def test_a_title_is_not_the_next_name_s(cast_of: CastOf, text: str) -> None:
    laurier = next(a for a in cast_of(text).actors if a.name == "Jean Laurier")
    assert not {office.title for office in laurier.offices} & {"roi", "maire"}


@pytest.mark.parametrize(
    ("text", "title", "words"),
    [
        (
            "Le Premier ministre conservateur, Jean Laurier, dort.",
            "Premier ministre",
            "Le Premier ministre conservateur, Jean Laurier",
        ),
        ("Le député LR Jean Laurier dort.", "député", "Le député LR Jean Laurier"),
        (
            "Le rapporteur, le Lituanien Jean Laurier (libéral), dort.",
            "rapporteur",
            "Le rapporteur, le Lituanien Jean Laurier",
        ),
        (
            "Son porte-parole, le général Jean Laurier, dort.",
            "porte-parole",
            "Son porte-parole, le général Jean Laurier",
        ),
        ("La directrice de l'usine, Sofia Lund, dort.", "directeur", "La directrice de l'usine, Sofia Lund"),
    ],
)
def test_what_stands_between_title_and_name(cast_of: CastOf, text: str, title: str, words: str) -> None:
    [person] = [a for a in cast_of(text).actors if a.type == "person"]
    assert text[person.mentions[0].start : person.mentions[0].end] == words
    assert person.offices[0].title == title


def test_who_asks_is_not_who_is_asked(cast_of: CastOf) -> None:
    persons = [
        a for a in cast_of("Interrogé par le président du tribunal, M. Laurier a nié.").actors if a.type == "person"
    ]
    assert len(persons) == 2


def test_a_title_in_capitals_is_no_body(cast_of: CastOf) -> None:
    kinds = {a.type for a in cast_of("La Première ministre britannique, Liz Laurier, a annoncé une aide.").actors}
    assert kinds == {"person", "country"}
