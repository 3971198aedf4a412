"""What rows of different tables owe one another: persons of offices exist, terms do not overlap …"""

import re
from collections import defaultdict
from collections.abc import Iterator
from datetime import date

from ..lang.known import forms, shared_offices, titles
from ..lang.schema import (
    CountryRow,
    MetonymRow,
    OfficeRow,
    OrganisationRow,
    PersonRow,
    PlaceRow,
    SharedOfficeRow,
)
from .check import Problem, Tables, problem

PERSONS, OFFICES, BODIES = "world/persons", "world/offices", "world/organisations"
COUNTRIES, METONYMS, SHARED, PLACES = "world/countries", "world/metonyms", "world/shared_offices", "world/places_own"
_QID = re.compile(r"Q[1-9]\d*")
Named = PersonRow | OrganisationRow


def crossing(read: Tables) -> Iterator[Problem]:
    """The problems that no single row shows."""
    yield from _countries(read)
    yield from _forms(read, BODIES, OrganisationRow)
    yield from _forms(read, PERSONS, PersonRow)
    yield from _owners(read)
    yield from _offices(read)
    yield from _overlaps(read)


def _countries(read: Tables) -> Iterator[Problem]:
    seen: dict[str, int] = {}
    for line, row in read.own(COUNTRIES, CountryRow):
        if row.kind != "region" and seen.setdefault(row.iso3, line) != line:
            yield _at(read, COUNTRIES, line, f"'{row.iso3}' stands in line {seen[row.iso3]} too", "Keep one of them")
    codes = {row.iso3 for row in read.all(COUNTRIES, CountryRow)}
    for line, metonym in read.own(METONYMS, MetonymRow):
        if metonym.iso3 not in codes:
            yield _at(read, METONYMS, line, f"no country has the code '{metonym.iso3}'", "Use ISO 3166-1 alpha-3")


def _forms(read: Tables, name: str, kind: type[Named]) -> Iterator[Problem]:
    """Names that stand twice, forms that are shared and not marked, ids that are given twice."""
    rows = read.own(name, kind)
    bearers: dict[str, set[int]] = defaultdict(set)
    names: dict[str, int] = {}
    ids: dict[str, int] = {}
    for line, row in rows:
        for form in forms(row):
            bearers[form].add(line)
        if names.setdefault(row.name, line) != line:
            yield _at(read, name, line, f"'{row.name}' stands in line {names[row.name]} too", "Keep one of them")
        if row.qid and not _QID.fullmatch(row.qid):
            yield _at(read, name, line, f"'{row.qid}' is no id of Wikidata", "Write it as Q142")
        elif row.qid and ids.setdefault(row.qid, line) != line:
            yield _at(read, name, line, f"{row.qid} is given to line {ids[row.qid]} too", "One of them is wrong")
    for line, row in rows:
        for form in sorted({one for one in forms(row) if len(bearers[one]) > 1} - set(row.ambiguous)):
            other = min(bearers[form] - {line})
            what = f"the form '{form}' is shared with line {other}"
            yield _at(read, name, line, what, "Put it into `ambiguous` of both")
        for form in sorted(set(row.ambiguous) - set(forms(row))):
            yield _at(read, name, line, f"'{form}' is ambiguous, but no form of the row", "Add it to `variants`")


def _owners(read: Tables) -> Iterator[Problem]:
    codes = {row.iso3 for row in read.all(COUNTRIES, CountryRow)}
    known = codes | {form for row in read.all(BODIES, OrganisationRow) for form in forms(row)}
    for line, row in read.own(BODIES, OrganisationRow):
        if row.of and row.of not in known:
            what = f"'{row.of}', which it belongs to, is neither a country's code nor an organisation"
            yield _at(read, BODIES, line, what, "Add a row for it, or correct `of`")


def _offices(read: Tables) -> Iterator[Problem]:
    people = {row.name for row in read.all(PERSONS, PersonRow)}
    bodies = {row.name for row in read.all(BODIES, OrganisationRow)}
    bodies |= {form for row in read.all(COUNTRIES, CountryRow) for form in (row.iso3, row.name)}
    bodies |= {row.form for row in read.all(METONYMS, MetonymRow)}
    bodies |= {row.name for row in read.all(PLACES, PlaceRow)}
    words = {form for row in titles() for form in (row.title, row.feminine) if form}
    for line, row in read.own(OFFICES, OfficeRow):
        if row.person not in people:
            yield _at(read, OFFICES, line, f"'{row.person}' is no name in persons.csv", "Add the person")
        if row.body not in bodies:
            yield _at(read, OFFICES, line, f"'{row.body}' is no body that the tables know", "Use a code or full name")
        if not any(" ".join(row.title.split()[:n]) in words for n in range(1, len(row.title.split()) + 1)):
            yield _at(read, OFFICES, line, f"'{row.title}' begins with no title of titles.csv", "Add the title there")
        yield from _dates(read, line, row)


def _dates(read: Tables, line: int, row: OfficeRow) -> Iterator[Problem]:
    for told in filter(None, (row.since, row.until)):
        try:
            date.fromisoformat(told + "-01-01"[len(told) - 4 :] if len(told) < 10 else told)
        except ValueError as error:
            yield _at(read, OFFICES, line, f"{told} is no date ({error})", "Write 2016-08-01, 2016-08 or 2016")
    if row.until and row.until < row.since[: len(row.until)]:
        yield _at(read, OFFICES, line, f"it ends {row.until}, before it begins {row.since}", "Correct one of the dates")


def _overlaps(read: Tables) -> Iterator[Problem]:
    """Terms of one office may touch in the month or year that is all that is known, not overlap beyond it."""
    told = (*shared_offices(), *(row for _, row in read.own(SHARED, SharedOfficeRow)))
    shared = {(row.title, row.body) for row in told}
    held: dict[tuple[str, str], list[tuple[str, int, OfficeRow]]] = defaultdict(list)
    for line, row in read.own(OFFICES, OfficeRow):
        if (row.head == "yes" or row.title.startswith("ministre ")) and (row.title, row.body) not in shared:
            held[row.title, row.body].append((row.since, line, row))
    for terms in held.values():
        ordered = sorted(terms, key=lambda term: (term[0], term[2].until or "9"))
        for at, (_, line, row) in enumerate(ordered):
            for _, before, other in ordered[:at]:
                if other.until[: len(row.since)] > row.since[: len(other.until)] or not other.until:
                    until = other.until or "today"
                    what = f"{row.person} begins {row.since}, but {other.person} (line {before}) stays until {until}"
                    yield _at(
                        read, OFFICES, line, what, "Close the earlier term, or add the office to shared_offices.csv"
                    )


def _at(read: Tables, name: str, line: int, what: str, remedy: str) -> Problem:
    return problem(read.files[name], line, what, remedy)
