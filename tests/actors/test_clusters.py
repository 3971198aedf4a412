"""Mentions brought together to actors."""

from collections.abc import Callable
from datetime import date

import pytest

from selon.cast import Cast
from selon.model import Actor

CastOf = Callable[..., Cast]


def actor(cast: Cast, name: str) -> Actor:
    return next(a for a in cast.actors if a.name == name)


def said(text: str, one: Actor) -> list[str]:
    return [text[m.start : m.end] for m in one.mentions]


@pytest.mark.parametrize(
    ("text", "name", "mentions"),
    [
        ("Paul Mérand part. M. Mérand reviendra.", "Paul Mérand", ["Paul Mérand", "M. Mérand"]),
        ("M. Mérand est parti. Paul Mérand reviendra.", "Paul Mérand", ["M. Mérand", "Paul Mérand"]),
        (
            "Le préfet Paul Mérand est arrivé. Le préfet a parlé.",
            "Paul Mérand",
            ["Le préfet Paul Mérand", "Le préfet"],
        ),
        ("La Russie avance. Moscou se tait.", "Russie", ["Russie", "Moscou"]),
    ],
)
def test_mentions_of_one_actor(cast_of: CastOf, text: str, name: str, mentions: list[str]) -> None:
    assert said(text, actor(cast_of(text), name)) == mentions


@pytest.mark.parametrize(
    "text",
    [
        "Paul Mérand part. Odile Mérand reste.",
        "M. Paul Mérand part. Mme Mérand reste.",
        "Le ministre togolais Paul Mérand part. Le ministre malien Jean Brémond reste.",
    ],
)
def test_different_persons_stay_apart(cast_of: CastOf, text: str) -> None:
    assert len([a for a in cast_of(text).actors if a.type == "person"]) == 2


def test_an_indefinite_description_is_somebody_new(cast_of: CastOf) -> None:
    text = "Le préfet Paul Mérand est arrivé. Un préfet a parlé."
    assert said(text, actor(cast_of(text), "Paul Mérand")) == ["Le préfet Paul Mérand"]


def test_the_longest_name_is_the_actors_name(cast_of: CastOf) -> None:
    assert actor(cast_of("M. Mérand est parti. Paul Mérand reviendra."), "Paul Mérand").type == "person"


@pytest.mark.parametrize(
    ("day", "name"),
    [
        (date(2003, 5, 1), "George W. Bush"),
        (date(2012, 5, 1), "Barack Obama"),
        (date(2018, 5, 1), "Donald Trump"),
        (None, "Le président américain"),
    ],
)
def test_the_holder_of_an_office_depends_on_the_day(cast_of: CastOf, day: date | None, name: str) -> None:
    text = "Le président américain a promis de l'aide."
    (president,) = [a for a in cast_of(text, day).actors if a.type == "person"]
    assert president.name == name
    assert president.why.rule == ("actors/office-holder" if day else "actors/description")


def test_a_former_holder_is_not_todays(cast_of: CastOf) -> None:
    cast = cast_of("L'ancien président américain a promis de l'aide.", date(2012, 5, 1))
    assert "Barack Obama" not in [a.name for a in cast.actors]


def test_ids_stand_in_the_order_of_first_mention(cast_of: CastOf) -> None:
    cast = cast_of("La Russie et le Togo ont reçu Paul Mérand.")
    assert [a.id for a in cast.actors] == [f"a{at}" for at in range(1, len(cast.actors) + 1)]
    first = [a.mentions[0].start for a in cast.actors]
    assert first == sorted(first)


def test_a_person_acts_for_the_country_of_the_office(cast_of: CastOf) -> None:
    cast = cast_of("Le Togo vote. Le ministre togolais Paul Mérand est arrivé.")
    person = actor(cast, "Paul Mérand")
    assert person.of == actor(cast, "Togo").id
    assert person.codes.country == "TGO"
    assert [o.title for o in person.offices] == ["ministre"]


def test_a_surname_that_two_bear_does_not_make_them_one(cast_of: CastOf) -> None:
    text = "Jeanne Vasseur a parlé. Vasseur est partie. Paul Vasseur est arrivé."
    names = {actor.name for actor in cast_of(text).actors}
    assert names == {"Jeanne Vasseur", "Paul Vasseur"}


def test_candidates_of_two_parties_are_two(cast_of: CastOf) -> None:
    text = "Le candidat de la Ligue, Jean Laurier, est venu. Le candidat du Front est parti."
    laurier = next(a for a in cast_of(text).actors if a.name == "Jean Laurier")
    assert all("Front" not in (office.body or "") for office in laurier.offices)


def test_several_are_no_single_bearer(cast_of: CastOf) -> None:
    text = "Les députés norvégiens ont voté. Le député Jean Laurier attend."
    laurier = next(a for a in cast_of(text).actors if a.name == "Jean Laurier")
    assert len(laurier.mentions) == 1


@pytest.mark.parametrize(
    ("text", "mentions"),
    [
        ("Jeanne Vasseur et Luc Perrin sont là. Jeanne dort.", ["Jeanne Vasseur", "Jeanne"]),
        ("Jeanne Vasseur et Jeanne Perrin sont là. Jeanne dort.", ["Jeanne Vasseur"]),
    ],
)
def test_a_given_name_alone(cast_of: CastOf, text: str, mentions: list[str]) -> None:
    assert said(text, actor(cast_of(text), "Jeanne Vasseur")) == mentions


@pytest.mark.parametrize(
    ("text", "day", "name"),
    [
        ("Le président Macron est arrivé.", date(2024, 5, 16), "Emmanuel Macron"),
        ("Le président Macron est arrivé.", date(2014, 5, 16), "Macron"),
        ("La France attend. M. Macron est arrivé.", date(2024, 5, 16), "Emmanuel Macron"),
        ("Le Chili attend. M. Macron est arrivé.", date(2024, 5, 16), "Macron"),
        ("La France attend. Le chef de l'Etat est arrivé.", date(2024, 5, 16), "Emmanuel Macron"),
        ("La France et le Chili attendent. Le chef de l'Etat est arrivé.", date(2024, 5, 16), "Le chef de l'Etat"),
        ("Le Canada attend. Le pape est arrivé.", date(2024, 5, 16), "François"),
        ("Le président du Conseil européen est arrivé.", date(2016, 1, 1), "Donald Tusk"),
        ("La présidente de la Commission européenne est arrivée.", date(2022, 1, 1), "Ursula von der Leyen"),
    ],
)
def test_who_held_an_office_that_day(cast_of: CastOf, text: str, day: date, name: str) -> None:
    assert name in {a.name for a in cast_of(text, day).actors}


def test_of_two_who_lead_a_country_neither_is_its_leader(cast_of: CastOf) -> None:
    names = {a.name for a in cast_of("Le dirigeant ukrainien est arrivé.", date(2023, 5, 16)).actors}
    assert names == {"Le dirigeant ukrainien", "Ukraine"}


@pytest.mark.parametrize("words", ["Le collectif « Stop bitume »", "« Stop bitume »"])
def test_a_name_between_marks_beside_its_noun(cast_of: CastOf, words: str) -> None:
    text = f"Le collectif « Stop bitume » est né. {words} grandit."
    found = said(text, actor(cast_of(text), "Stop bitume"))
    assert len(found) == 2


def test_the_country_of_a_person_that_an_inhabitant_s_noun_tells(cast_of: CastOf) -> None:
    assert actor(cast_of("Le Russe Ivan Mérand est arrivé."), "Ivan Mérand").codes.country == "RUS"


def test_the_inhabitant_alone_takes_up_the_person_of_the_country(cast_of: CastOf) -> None:
    text = "L'Espagnol Ivan Mérand est arrivé. L'Espagnol dort."
    assert said(text, actor(cast_of(text), "Ivan Mérand")) == ["L'Espagnol Ivan Mérand", "Espagnol"]


@pytest.mark.parametrize(
    "text",
    [
        "L'Espagnol Ivan Mérand est arrivé. L'Espagnole dort.",
        "L'Espagnol Ivan Mérand est arrivé. L'Espagnol Paul Ruy dort.",
        "L'Espagnol Ivan Mérand est arrivé. Un autre Espagnol dort.",
    ],
)
def test_another_inhabitant_is_somebody_else(cast_of: CastOf, text: str) -> None:
    assert said(text, actor(cast_of(text), "Ivan Mérand")) == ["L'Espagnol Ivan Mérand"]
