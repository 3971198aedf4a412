import csv
import re
from collections import Counter
from itertools import pairwise

import pytest

from selon.lang import known
from selon.lang.sources import folder


def _cells(name: str, column: str) -> set[str]:
    rows = csv.DictReader((folder() / f"{name}.csv").read_text("utf-8").splitlines())
    return {row[column] for row in rows}


def _countries() -> set[str]:
    return _cells("world/countries", "iso3")


def _contains(example: str, forms: tuple[str, ...]) -> bool:
    return any(re.search(rf"(?<!\w){re.escape(form)}(?!\w)", example, re.IGNORECASE) for form in forms if form)


@pytest.mark.parametrize("row", known.titles(), ids=lambda row: row.title)
def test_the_example_of_a_title_contains_it(row):
    assert _contains(row.example, (row.title, row.feminine, row.plural, row.feminine_plural))


@pytest.mark.parametrize("table", [known.groups, known.bodies])
def test_the_example_of_a_noun_contains_it(table):
    assert not [r.lemma for r in table() if not _contains(r.example, (r.lemma, r.plural, *getattr(r, "variants", ())))]


def test_the_example_of_a_portfolio_contains_it():
    assert not [r.portfolio for r in known.portfolios() if not _contains(r.example, (r.portfolio, *r.variants))]


@pytest.mark.parametrize(
    "forms",
    [
        [row.title for row in known.titles()],
        [row.lemma for row in known.groups()],
        [row.lemma for row in known.bodies()],
        [row.name for row in known.organisations()],
        [row.name for row in known.persons()],
        [form for row in known.portfolios() for form in (row.portfolio, *row.variants)],
    ],
    ids=["titles", "groups", "bodies", "organisations", "persons", "portfolios"],
)
def test_nothing_stands_twice(forms):
    assert not [form for form, count in Counter(forms).items() if count > 1]


@pytest.mark.parametrize("table", [known.organisations, known.persons])
def test_shared_forms_are_marked_ambiguous(table):
    shared = Counter(form for row in table() for form in known.forms(row))
    unmarked = [f for row in table() for f in known.forms(row) if shared[f] > 1 and f not in row.ambiguous]
    assert not unmarked


@pytest.mark.parametrize("table", [known.organisations, known.persons])
def test_ambiguous_forms_are_forms_of_the_row(table):
    assert not [(row.name, form) for row in table() for form in row.ambiguous if form not in known.forms(row)]


def test_no_row_repeats_a_form():
    rows = (*known.organisations(), *known.persons())
    assert not [row.name for row in rows if len(set(known.forms(row))) < len(known.forms(row))]


def test_organisations_belong_to_a_country_or_an_organisation():
    legal = _countries() | set(known.organisations_called()) | {""}
    assert not [(row.name, row.of) for row in known.organisations() if row.of not in legal]


@pytest.mark.parametrize("table", [known.organisations, known.persons])
def test_wikidata_ids_have_their_form_and_are_given_once(table):
    ids = [row.qid for row in table() if row.qid]
    assert all(re.fullmatch(r"Q[1-9]\d*", qid) for qid in ids)
    assert len(ids) == len(set(ids))


def test_paraphrases_lead_to_titles():
    titles = {row.title for row in known.titles()}
    assert not [(row.title, other) for row in known.titles() for other in row.same_as if other not in titles]


def test_office_holders_are_persons_of_the_table():
    names = {row.name for row in known.persons()}
    assert not [row.person for row in known.offices() if row.person not in names]
    assert not names - {row.person for row in known.offices()}


def test_offices_are_held_in_known_bodies():
    legal = _countries() | {row.name for row in known.organisations()}
    legal |= _cells("world/metonyms", "form") | _cells("world/countries", "name")
    assert not {row.body for row in known.offices()} - legal


def test_offices_begin_with_a_known_title():
    titles = {row.title for row in known.titles()}
    starts = {title + " " for title in titles}
    odd = {row.title for row in known.offices() if row.title not in titles}
    assert not [title for title in odd if not title.startswith(tuple(starts))]


def test_offices_end_after_they_began_and_have_real_dates():
    for row in known.offices():
        months = [int(part) for date in (row.since, row.until) for part in date.split("-")[1:2]]
        days = [int(part) for date in (row.since, row.until) for part in date.split("-")[2:3]]
        assert all(1 <= month <= 12 for month in months), row
        assert all(1 <= day <= 31 for day in days), row
        assert not row.until or row.until >= row.since[: len(row.until)], row


SOLE = {"président", "Premier ministre", "chancelier", "roi", "pape", "ministre des Affaires étrangères"}


def test_a_sole_office_is_never_held_by_two_for_long():
    """Terms of one office may touch in a month or a year that is all that is known, not overlap beyond it."""
    terms = [row for row in known.offices() if row.title in SOLE and len(row.body) == 3 and row.body not in DISPUTED]
    by_office: dict[tuple[str, str], list] = {}
    for row in terms:
        by_office.setdefault((row.body, row.title), []).append(row)
    for rows in by_office.values():
        ordered = sorted(rows, key=lambda row: row.since)
        for one, next_ in pairwise(ordered):
            assert one.until, (one, next_)
            assert one.until[: len(next_.since)] <= next_.since[: len(one.until)], (one, next_)


DISPUTED = {"CIV", "LBY", "MDG"}  # two held the office at once, each with his own recognition


@pytest.mark.parametrize(
    ("title", "body", "date", "person"),
    [
        ("président", "FRA", "2013-04-01", "François Hollande"),
        ("Président", "FRA", "2012-05-16", "François Hollande"),
        ("chef de l'Etat", "FRA", "2018", "Emmanuel Macron"),
        ("chef de l'État", "ESP", "2016-01-01", "Felipe VI"),
        ("chef du gouvernement", "DEU", "2010-02", "Angela Merkel"),
        ("Premier ministre", "ITA", "2015-03-01", "Matteo Renzi"),
        ("Première ministre", "GBR", "2017-01-01", "Theresa May"),
        ("chef de la diplomatie", "USA", "2014-01-01", "John Kerry"),
        ("chef de la diplomatie", "USA", "2017-06-01", "Rex Tillerson"),
        ("cheffe de la diplomatie", "UE", "2015-01-01", "Federica Mogherini"),
        ("ministre de l'Europe et des Affaires étrangères", "FRA", "2019-01-01", "Jean-Yves Le Drian"),
        ("ministre des Armées", "FRA", "2019-01-01", "Florence Parly"),
        ("secrétaire général", "ONU", "2012-01-01", "Ban Ki-moon"),
        ("patron", "FMI", "2012-01-01", "Christine Lagarde"),
        ("patronne", "FMI", "2012-01-01", "Christine Lagarde"),
        ("numéro un", "Otan", "2012-01-01", "Anders Fogh Rasmussen"),
        ("porte-parole", "Kremlin", "2016-06-01", "Dmitri Peskov"),
        ("reine", "GBR", "2010-01-01", "Élisabeth II"),
        ("chef de l'État", "GBR", "2010-01-01", "Élisabeth II"),
        ("souverain pontife", "VAT", "2014-01-01", "François"),
    ],
)
def test_office_holders(title, body, date, person):
    assert [row.person for row in known.office_holders(title, body, date)] == [person]


@pytest.mark.parametrize(
    ("title", "body", "date"),
    [
        ("roi", "GBR", "2010-01-01"),  # a queen was no king
        ("président", "ESP", "2016-01-01"),  # a king is no president
        ("chancelière", "AUT", "2018-01-01"),  # the chancellor was a man
        ("président", "FRA", "1850-01-01"),
        ("fauconnier", "FRA", "2015-01-01"),
        ("président", "Sylvanie", "2015-01-01"),
        ("", "", ""),
    ],
)
def test_nobody_is_better_than_a_wrong_one(title, body, date):
    assert known.office_holders(title, body, date) == ()


def test_both_hold_an_office_on_the_day_of_the_handover():
    found = known.office_holders("président", "USA", "2009-01-20")
    assert [row.person for row in found] == ["Barack Obama", "George W. Bush"]


def test_a_year_covers_all_who_held_the_office_in_it():
    found = {row.person for row in known.office_holders("Premier ministre", "GBR", "2016")}
    assert found == {"David Cameron", "Theresa May"}


@pytest.mark.parametrize("form", ["Daech", "Daesh", "État islamique", "Etat islamique", "organisation État islamique"])
def test_spellings_lead_to_one_group(form):
    assert [row.name for row in known.organisations_called()[form]] == ["État islamique"]


def test_an_acronym_of_several_parties_leads_to_all():
    countries = {row.of for row in known.organisations_called()["PS"]}
    assert {"FRA", "BEL", "SEN"} <= countries


@pytest.mark.parametrize("form", ["Vladimir Poutine", "Vladimir Putin"])
def test_spellings_lead_to_one_person(form):
    assert [row.name for row in known.persons_called()[form]] == ["Vladimir Poutine"]
