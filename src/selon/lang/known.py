"""What is known beforehand: titles, nouns of groups and bodies, organisations, persons and their offices.

Each table is read when it is first asked for, and once.
"""

import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from functools import cache, lru_cache

from .indices import Rows, lookup, numbers
from .lookup import Hit, Lookup
from .schema import (
    BodyRow,
    Gender,
    GroupRow,
    OfficeRow,
    OrganisationRow,
    PersonRow,
    PortfolioRow,
    SharedOfficeRow,
    TitleRow,
)
from .tables import table


def titles() -> tuple[TitleRow, ...]:
    """What persons are called: offices, ranks, professions, relations, honorifics."""
    return table("fr/titles", TitleRow)


def portfolios() -> tuple[PortfolioRow, ...]:
    """What follows "ministre" or "ministère"."""
    return table("fr/portfolios", PortfolioRow)


def groups() -> tuple[GroupRow, ...]:
    """Nouns for groups and collectives without a name."""
    return table("fr/groups", GroupRow)


def bodies() -> tuple[BodyRow, ...]:
    """Nouns for bodies that a country or place completes."""
    return table("fr/bodies", BodyRow)


def organisations() -> tuple[OrganisationRow, ...]:
    """Organisations, armed groups and media with names of their own."""
    return table("world/organisations", OrganisationRow)


def persons() -> tuple[PersonRow, ...]:
    """Those who hold or held the offices that are known."""
    return table("world/persons", PersonRow)


def offices() -> tuple[OfficeRow, ...]:
    """Who held which office when."""
    return table("world/offices", OfficeRow)


def shared_offices() -> tuple[SharedOfficeRow, ...]:
    """The offices that several persons can hold at the same time."""
    return table("world/shared_offices", SharedOfficeRow)


def forms(row: OrganisationRow | PersonRow) -> tuple[str, ...]:
    """All forms that name the row, the best one first; `row.ambiguous` are those that need evidence."""
    acronyms = row.acronyms if isinstance(row, OrganisationRow) else ()
    return (row.name, *acronyms, *row.variants)


@cache
def organisations_called() -> Mapping[str, tuple[OrganisationRow, ...]]:
    """The organisations by each of their forms; several rows where a form is shared."""
    return Rows(numbers("organisations", organisation_numbers), organisations())


@cache
def persons_called() -> Mapping[str, tuple[PersonRow, ...]]:
    """The persons by each of their forms."""
    return Rows(numbers("persons", person_numbers), persons())


def organisation_numbers() -> Iterator[tuple[str, int]]:
    """Forms of organisations, each with the number of its row."""
    return _numbered(organisations())


def person_numbers() -> Iterator[tuple[str, int]]:
    """Forms of persons, each with the number of its row."""
    return _numbered(persons())


def _numbered(rows: Sequence[OrganisationRow | PersonRow]) -> Iterator[tuple[str, int]]:
    return ((form, number) for number, row in enumerate(rows) for form in forms(row) if form)


def find_organisations(text: str) -> list[Hit[OrganisationRow]]:
    """Where names, acronyms and variants of known organisations stand in a text, in its order."""
    rows = organisations()
    hits = organisation_lookup().find(text)
    return [Hit(hit.start, hit.end, tuple(rows[number] for number in hit.keys)) for hit in hits]


@cache
def organisation_lookup() -> Lookup[int]:
    """Finds the forms of organisations; gives the numbers of their rows."""
    return lookup("organisations", int, organisation_numbers)


def office_holders(title: str, body: str, date: str) -> tuple[OfficeRow, ...]:
    """Who held `title` in `body` on `date`, the latest to take office first; empty where that is unknown.

    `title` may be feminine, may be a paraphrase ("cheffe de la diplomatie") and may stand for whoever
    leads the body ("patron"). `body` is an ISO 3166-1 alpha-3 code, a metonym or any form of an organisation.
    `date` is in ISO 8601, to the day, month or year. More than one row comes back on the day of a handover,
    where the date is only a month or a year, and where an office is shared. An empty `date` asks for all times.
    """
    name = _body(body)
    for candidate, gender, heads in _readings(title):
        rows = _of_body().get(f"{name}\t{'' if heads else candidate}", ())
        held = [row for row in rows if covers(row, date) and _suits(row.person, gender)]
        if held:
            return tuple(sorted(held, key=lambda row: row.since, reverse=True))
    return ()


def _body(form: str) -> str:
    rows = () if form in _of_body() else organisations_called().get(form, ())
    return rows[0].name if len(rows) == 1 else form


@cache
def _of_body() -> Mapping[str, tuple[OfficeRow, ...]]:
    """Offices by body; by body, tab and title; and by body and tab alone those that lead the body."""
    return Rows(numbers("offices", office_numbers), offices())


def office_numbers() -> Iterator[tuple[str, int]]:
    """Keys of offices as `_of_body` has them, each with the number of its row."""
    for number, row in enumerate(offices()):
        yield from ((form, number) for form in (row.body, f"{row.body}\t{_canonical(plain(row.title))}"))
        if row.head == "yes":
            yield f"{row.body}\t", number


def _readings(title: str) -> Iterator[tuple[str, Gender, bool]]:
    """The offices that a title can mean, nearest first: folded title, gender that it tells, whoever leads."""
    asked, gender = _canonical(plain(title)), _gender(plain(title))
    queue, seen = [asked], set[str]()
    while queue:
        name = queue.pop(0)
        if name in seen:
            continue
        seen.add(name)
        yield name, gender, False
        row = _titles_called().get(name)
        if row is None:
            continue
        if row.heads == "yes" and name == asked:
            yield name, gender, True
        gender = "" if gender == "m" else gender  # only the word itself excludes a queen from "roi"
        queue += [_canonical(plain(other)) for other in row.same_as]


def _gender(title: str) -> Gender:
    row = _titles_called().get(title)
    if row is None or row.feminine == row.title:
        return ""
    if title in (plain(row.feminine), plain(row.feminine_plural)):
        return "f"
    return "m" if row.kind in ("nobility", "religious") else ""


def _canonical(title: str) -> str:
    """A folded title in its masculine singular, its portfolio in the form that the table of offices uses."""
    row = _titles_called().get(title)
    if row is not None:
        return plain(row.title)
    head, portfolio = _split(title)
    return f"{plain(head.title)} {portfolio}" if head else title


def _split(title: str) -> tuple[TitleRow | None, str]:
    words = title.split(" ")
    for cut in range(len(words) - 1, 0, -1):
        head = _titles_called().get(" ".join(words[:cut]))
        if head is not None:
            rest = " ".join(words[cut:])
            return head, _portfolios_called().get(rest, rest) if head.portfolio == "yes" else rest
    return None, title


@cache
def _titles_called() -> Mapping[str, TitleRow]:
    """The first title of each folded form."""
    found = Rows(numbers("titles", title_numbers), titles())
    return {form: rows[0] for form, rows in found.items()}


def title_numbers() -> Iterator[tuple[str, int]]:
    """Folded forms of titles, each with the number of its row."""
    for number, row in enumerate(titles()):
        for form in (row.title, row.feminine, row.plural, row.feminine_plural):
            if form:
                yield plain(form), number


@cache
def _portfolios_called() -> Mapping[str, str]:
    return {plain(form): plain(row.portfolio) for row in portfolios() for form in (row.portfolio, *row.variants)}


def _suits(person: str, gender: Gender) -> bool:
    return not gender or any(row.gender == gender for row in persons_called().get(person, ()))


def covers(row: OfficeRow, date: str) -> bool:
    """Whether the office was held at some time in `date`; dates are compared at the coarser precision.

    Every office covers the empty date.
    """
    began = row.since[: len(date)] <= date[: len(row.since)]
    return began and (not row.until or date[: len(row.until)] <= row.until[: len(date)])


@lru_cache(maxsize=4096)  # the same few titles stand in thousands of rows
def plain(text: str) -> str:
    """Without case and accents: "Chef de l'Etat" is "chef de l'État"."""
    opened = unicodedata.normalize("NFD", text.replace("’", "'")).casefold()
    return "".join(char for char in opened if not unicodedata.combining(char))
