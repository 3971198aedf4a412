"""Names: the tables before the parser's labels."""

from collections.abc import Callable
from itertools import pairwise

import pytest

from selon.actors.names import find
from selon.cast import Cast
from selon.parse.columns import Parse

Parsed = Callable[[str], Parse]
CastOf = Callable[..., Cast]


def found(parse: Parse) -> dict[str, tuple[str, str]]:
    return {parse.quote(c.first, c.last): (c.type, c.key) for c in find(parse)}


@pytest.mark.parametrize(
    ("text", "name", "kind", "key"),
    [
        ("Le Togo ferme sa frontière.", "Togo", "country", "iso3:TGO"),
        ("Moscou rejette le texte.", "Moscou", "country", "iso3:RUS"),
        ("La Maison-Blanche dément.", "Maison-Blanche", "country", "iso3:USA"),
        ("Washington a démenti lundi.", "Washington", "country", "iso3:USA"),
        ("La Banque mondiale prête un million.", "Banque mondiale", "igo", "org:Banque mondiale"),
        ("Paul Mérand dirige l'hôpital.", "Paul Mérand", "person", ""),
    ],
)
def test_kinds_and_keys(parsed: Parsed, text: str, name: str, kind: str, key: str) -> None:
    assert found(parsed(text)).get(name) == (kind, key)


@pytest.mark.parametrize("text", ["Une usine a brûlé à Moscou.", "Le convoi roule vers Moscou."])
def test_a_capital_behind_a_preposition_of_place_is_no_actor(parsed: Parsed, text: str) -> None:
    assert "Moscou" not in found(parsed(text))


def test_a_month_that_is_a_planet_too_is_nobody(parsed: Parsed) -> None:
    assert "Mars" not in found(parsed("La sonde a quitté Mars. Mars l'a attirée, selon Jeanne Martin."))


def test_a_day_that_begins_a_sentence_is_nobody(parsed: Parsed) -> None:
    names = found(parsed("Le port rouvre\nLundi, le maire Paul Vasseur a salué la reprise. Mme Avril a refusé."))
    assert "Lundi" not in names
    assert "Avril" in names


def test_names_never_overlap_and_stand_in_text_order(parsed: Parsed) -> None:
    names = find(parsed("Le Conseil de sécurité de l'ONU a reçu Paul Mérand, ministre de la Guinée équatoriale."))
    assert all(one.last <= other.first for one, other in pairwise(names))


def test_the_longer_name_wins(parsed: Parsed) -> None:
    names = found(parsed("La Guinée équatoriale a signé le texte."))
    assert "Guinée équatoriale" in names
    assert "Guinée" not in names


def test_inhabitants_are_a_group_of_their_country(parsed: Parsed) -> None:
    (people,) = [c for c in find(parsed("Les Togolais ont voté dimanche.")) if c.type == "group"]
    assert (people.of, people.plural) == ("iso3:TGO", True)


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("Ils ont lancé des cocktails Molotov sur la mairie.", "Molotov"),
        ("Le plan Marshall a échoué.", "Marshall"),
        ("Ils ont défilé place de la République.", "République"),
        ("La gare de Lyon est fermée.", "Lyon"),
    ],
)
def test_a_name_of_things_or_streets_is_nobody(cast_of: CastOf, text: str, word: str) -> None:
    assert not [a for a in cast_of(text).actors if word in a.name]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("La Commission européenne a tranché. Bruxelles attend une réponse.", "Union européenne"),
        ("La Belgique a tranché. Bruxelles attend une réponse.", "Belgique"),
        ("Le Portugal a tranché. Bruxelles attend une réponse.", None),
    ],
)
def test_a_seat_means_whom_the_text_speaks_of(cast_of: CastOf, text: str, name: str | None) -> None:
    at = text.index("Bruxelles")
    assert next((a.name for a in cast_of(text).actors for m in a.mentions if m.start == at), None) == name


def test_a_branch_has_a_name_of_its_own(cast_of: CastOf) -> None:
    assert "CGT-Cheminots" in {a.name for a in cast_of("La CGT-Cheminots a déposé un préavis.").actors}
