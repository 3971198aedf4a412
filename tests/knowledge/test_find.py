import pytest

from selon.errors import OptionError
from selon.knowledge import phrases
from selon.knowledge.find import find, held_as


@pytest.mark.parametrize(
    ("phrase", "date", "person"),
    [
        ("le Premier ministre britannique", "2016-08-01", "Theresa May"),
        ("la Première ministre britannique", "2016-08-01", "Theresa May"),
        ("le ministre britannique des Affaires étrangères", "2016-08-01", "Boris Johnson"),
        ("le chef de la diplomatie américaine", "2014", "John Kerry"),
        ("le président de la République française", "2013-04", "François Hollande"),
        ("le chef de l'Etat ivoirien", "2015", "Alassane Ouattara"),
        ("le secrétaire général de l'ONU", "2012-01-01", "Ban Ki-moon"),
        ("le patron de l’Otan", "2012-01-01", "Anders Fogh Rasmussen"),
        ("le président du Conseil européen", "2016-01-01", "Donald Tusk"),
        ("porte-parole du Kremlin", "2016-06-01", "Dmitri Peskov"),
        ("le pape", "2014-01-01", "François"),
    ],
)
def test_an_office_is_read_as_a_dispatch_names_it(phrase: str, date: str, person: str) -> None:
    asked = phrases.office(phrase, date)
    assert asked is not None
    assert [term.person for term in asked.terms] == [person]


@pytest.mark.parametrize("phrase", ["", "le", "le fauconnier britannique", "Premier ministre", "Sylvanie", "l'"])
def test_no_office_is_read_where_none_is_named(phrase: str) -> None:
    assert phrases.office(phrase) is None


def test_without_a_date_all_holders_are_told() -> None:
    asked = phrases.office("le président du Mali")
    assert asked is not None
    assert asked.body == "MLI"
    assert len(asked.terms) > 2
    assert [term.since for term in asked.terms] == sorted((term.since for term in asked.terms), reverse=True)


def test_an_office_without_known_holder_is_told_all_the_same() -> None:
    answer = find("le président du Mali", "1975")
    assert answer.office["body"] == "MLI"
    assert answer.holders == answer.entries == ()


def test_a_person_has_the_offices_held_on_the_date() -> None:
    ever, then = find("Theresa May"), find("theresa may", "2017")
    assert [entry.kind for entry in ever.entries] == ["person"]
    assert {term.title for term in ever.entries[0].terms} > {term.title for term in then.entries[0].terms}
    assert "Premier ministre" in {term.title for term in then.entries[0].terms}


def test_a_surname_alone_leads_to_all_who_bear_it() -> None:
    assert {"Fidel Castro", "Raúl Castro"} <= {entry.name for entry in find("Castro").entries}


def test_all_organisations_with_an_acronym_are_told() -> None:
    assert len({entry.facts.get("of") for entry in find("PS").entries}) > 2


@pytest.mark.parametrize(
    ("name", "kind", "told"),
    [
        ("Côte d'Ivoire", "country", ("capital", "Yamoussoukro")),
        ("cote d'ivoire", "country", ("iso3", "CIV")),
        ("Québec", "region", ("iso3", "CAN")),
        ("le Kremlin", "metonym", ("stands_for", "Russie")),
        ("Quai d'Orsay", "metonym", ("as", "ministry")),
        ("Daech", "organisation", ("type", "armed_group")),
    ],
)
def test_places_and_bodies(name: str, kind: str, told: tuple[str, str]) -> None:
    found = [entry for entry in find(name).entries if entry.kind == kind]
    assert told[1] in found[0].facts[told[0]]


def test_a_row_is_named_as_the_source() -> None:
    entry = find("Theresa May").entries[0]
    assert entry.table == "world/persons.csv"
    assert entry.origin


def test_what_is_unknown_leads_to_what_is_near() -> None:
    with pytest.raises(OptionError, match=r"'Bouteflica'.*near: .*Abdelaziz Bouteflika"):
        find("Bouteflica")


def test_nothing_is_near_that_is_not_close() -> None:
    with pytest.raises(OptionError, match=r"in the tables of known actors$"):
        find("Toto")


@pytest.mark.parametrize(
    ("phrase", "called"),
    [
        ("le patron de l'OTAN", ("secrétaire général",)),
        ("la chancelière allemande", ()),
        ("le secrétaire général de l'OTAN", ()),
    ],
)
def test_an_office_that_was_named_by_another_word_is_told_by_its_own(phrase: str, called: tuple[str, ...]) -> None:
    assert held_as(find(phrase)) == called


@pytest.mark.parametrize("name", ["", " ", "'", "|", "x" * 5000, "\ud800", "Zzyzx"])
def test_any_name_has_an_answer_or_an_error(name: str) -> None:
    with pytest.raises(OptionError):
        find(name)


@pytest.mark.parametrize("at", ["hier", "2016-13", "2016-02-30", "16", "2016-1-1", "0000"])
def test_what_is_no_date_is_refused(at: str) -> None:
    with pytest.raises(OptionError, match="is no date"):
        find("ONU", at)
