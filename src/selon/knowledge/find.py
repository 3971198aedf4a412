"""Who or what a name is, by everything that our tables hold."""

import re
from collections.abc import Iterator
from datetime import date as day

import msgspec
from rapidfuzz import fuzz, process

from ..errors import OptionError
from ..lang.known import forms, organisations, persons, persons_called, plain, titles
from ..lang.schema import PersonRow
from ..lang.world import countries, metonyms, regions
from . import entries, phrases
from .entries import Entry, Term

_DATE = re.compile(r"\d{4}(-\d\d(-\d\d)?)?")
_NEAR = 5
_CLOSE = 82.0  # of 100; one letter in ten wrong is 90, one in four 75


class Answer(msgspec.Struct, frozen=True):
    """What `name` is on `at`; `office` tells how the name was read where it describes an office.

    `holders` are those who held that office, `entries` the rows that bear the name or are the holders.
    """

    name: str
    at: str
    office: dict[str, str]
    holders: tuple[Term, ...]
    entries: tuple[Entry, ...]


def find(name: str, at: str = "") -> Answer:
    """Who or what `name` is: all rows that share the form, else the office that it describes, else a surname.

    `at`: a date in ISO 8601, to the day, month or year; without it, offices of all times. Raises OptionError.
    """
    check_date(at)
    wanted = plain(" ".join(name.split()))
    found = tuple(_named(wanted, at))
    if found:
        return Answer(name, at, {}, (), found)
    asked = phrases.office(" ".join(name.split()), at)
    if asked is not None:
        return _held(name, at, asked)
    found = tuple(entries.person(row, at) for row in persons() if wanted and plain(row.name.split()[-1]) == wanted)
    if not found:
        raise OptionError(_unknown(name, wanted))
    return Answer(name, at, {}, (), found)


def check_date(at: str) -> None:
    """Raises OptionError where `at` is neither empty nor a date that the calendar has."""
    try:
        if at and not _DATE.fullmatch(at):
            raise ValueError("not in ISO format")
        if at:
            day.fromisoformat(at + "-01-01"[len(at) - 4 :] if len(at) < 10 else at)
    except ValueError as error:
        raise OptionError(f"at: '{at}' is no date ({error}); write it as 2016-08-01, 2016-08 or 2016") from error


def _named(wanted: str, at: str) -> Iterator[Entry]:
    """The rows that have the form, whatever its case and accents."""
    if not wanted:
        return
    for place in (*countries().values(), *regions().values()):
        if wanted in map(plain, (place.name, place.official, *place.variants, place.iso3, *place.demonyms)):
            yield entries.country(place, at)
    for body in organisations():
        if wanted in map(plain, forms(body)):
            yield entries.organisation(body, at)
    for row in persons():
        if wanted in map(plain, forms(row)):
            yield entries.person(row, at)
    for seat in dict.fromkeys(metonyms().values()):
        if wanted in {plain(seat.form), plain(f"le {seat.form}"), plain(f"la {seat.form}")}:
            yield entries.metonym(seat, at)


def _held(name: str, at: str, asked: phrases.Asked) -> Answer:
    rows: dict[str, PersonRow] = {p.name: p for one in asked.terms for p in persons_called().get(one.person, ())}
    about = tuple(entries.person(row, at) for row in rows.values()) if at else ()
    return Answer(name, at, {"title": asked.title, "body": asked.body}, tuple(map(entries.term, asked.terms)), about)


def _unknown(name: str, wanted: str) -> str:
    everything = [row.name for row in (*countries().values(), *regions().values())]
    everything += [row.name for row in persons()]
    everything += [form for row in organisations() for form in forms(row)] + list(metonyms())
    near = process.extract(wanted, everything, scorer=_alike, processor=plain, limit=_NEAR, score_cutoff=_CLOSE)
    hint = f"; near: {', '.join(dict.fromkeys(form for form, _, _ in near))}" if near else ""
    return f"name: nobody and nothing is called '{name}' in the tables of known actors{hint}"


def _alike(wanted: str, form: str, **_: object) -> float:
    """How alike a name is to another or to its last words ("Bouteflica", "Abdelaziz Bouteflika"), of 100."""
    end = " ".join(form.split()[-len(wanted.split()) :])
    return max(fuzz.ratio(wanted, form), fuzz.ratio(wanted, end))


def held_as(answer: Answer) -> tuple[str, ...]:
    """What the office is called where the name of it was another word ("patron": "président")."""
    asked = plain(answer.office.get("title", ""))
    same = {plain(form) for row in titles() for form in (row.title, row.feminine)
            if asked in (plain(row.title), plain(row.feminine))}  # fmt: skip
    called = dict.fromkeys(term.title for term in answer.holders)
    return tuple(title for title in called if plain(title) not in same | {asked})
