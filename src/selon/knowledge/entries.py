"""What the tables say of a name, as entries that a person or a program can read."""

from collections.abc import Iterator
from typing import Any, Literal

import msgspec

from ..lang.known import covers, offices
from ..lang.schema import CountryRow, MetonymRow, OfficeRow, OrganisationRow, PersonRow
from ..lang.world import countries, metonyms

Kind = Literal["person", "organisation", "country", "region", "metonym"]
_HIDDEN = frozenset({"name", "form", "kind", "bare", "example", "origin", "number"})


class Term(msgspec.Struct, frozen=True):
    """A time in office; `until` is empty where it lasts or its end is not certain."""

    person: str
    title: str
    body: str
    since: str
    until: str


class Entry(msgspec.Struct, frozen=True):
    """A row of a table, which `table` names, with its filled columns and the offices that belong to it.

    `terms`: of a person, the offices held; of a body or country, its heads.
    """

    kind: Kind
    name: str
    table: str
    origin: str
    facts: dict[str, Any]
    terms: tuple[Term, ...] = ()


def person(row: PersonRow, date: str) -> Entry:
    """A person with the offices held on `date`, or ever where it is empty."""
    held = (one for one in offices() if one.person == row.name)
    return Entry("person", row.name, "world/persons.csv", row.origin, _facts(row), _terms(held, date))


def organisation(row: OrganisationRow, date: str) -> Entry:
    """An organisation with those who headed it."""
    terms = _terms(_heads(row.name), date)
    return Entry("organisation", row.name, "world/organisations.csv", row.origin, _facts(row), terms)


def country(row: CountryRow, date: str) -> Entry:
    """A state, a territory or a region with its heads of state and government and the places that stand for it."""
    is_region = row.kind == "region"
    facts = _facts(row)
    stands = [one.form for one in dict.fromkeys(metonyms().values()) if one.iso3 == row.iso3]
    if stands and not is_region:
        facts["metonyms"] = stands
    terms = _terms(_heads(row.name if is_region else row.iso3), date)
    return Entry("region" if is_region else "country", row.name, "world/countries.csv", row.origin, facts, terms)


def metonym(row: MetonymRow, date: str) -> Entry:
    """A place that stands for those who decide there, with the offices that our tables give it."""
    of = countries().get(row.iso3)
    facts = {"stands_for": of.name if of else row.iso3, "as": row.kind, "iso3": row.iso3}
    terms = _terms((one for one in offices() if one.body == row.form), date)
    return Entry("metonym", row.form, "world/metonyms.csv", "selon", facts, terms)


def term(row: OfficeRow) -> Term:
    """What a row of the table of offices says."""
    return Term(row.person, row.title, row.body, row.since, row.until)


def _heads(body: str) -> Iterator[OfficeRow]:
    return (row for row in offices() if row.body == body and row.head == "yes")


def _terms(rows: Iterator[OfficeRow], date: str) -> tuple[Term, ...]:
    return tuple(term(row) for row in sorted(rows, key=lambda row: row.since, reverse=True) if covers(row, date))


def _facts(row: msgspec.Struct) -> dict[str, Any]:
    return {key: value for key, value in msgspec.structs.asdict(row).items() if value and key not in _HIDDEN}
