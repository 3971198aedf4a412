"""Reads a description of an office without a parser: "le Premier ministre britannique", "le patron de l'OTAN"."""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache

from ..lang.known import forms, office_holders, offices, organisations, plain
from ..lang.schema import OfficeRow
from ..lang.world import countries, metonyms, regions

_WORD = re.compile(r"[^\s'’-]+['’]?|-")
_LINKS = frozenset("de d' du des la le les l' en au aux à".split())


@dataclass(frozen=True)
class Asked:
    """An office as a phrase names it, with all who held it, the latest first."""

    title: str
    body: str
    terms: tuple[OfficeRow, ...]


def office(phrase: str, date: str = "") -> Asked | None:
    """The office that a phrase names, with those who held it on `date`; without a date, ever.

    None where the phrase names no office that our tables know. An office that nobody is known to
    have held on that date has no terms. `date` is in ISO 8601, to the day, month or year.
    """
    readings = list(_readings(phrase))
    held = ((title, body, office_holders(title, body, date)) for title, body in readings)
    found = next((Asked(*one) for one in held if one[2]), None)
    if found is not None or not date:
        return found
    ever = office(phrase)
    return Asked(ever.title, ever.body, ()) if ever else None


def _readings(phrase: str) -> Iterator[tuple[str, str]]:
    """Pairs of a title and a body that a phrase can mean: the longest name of a body first."""
    words = list(_WORD.finditer(phrase))
    for length in range(min(len(words), 12), 0, -1):
        for first in range(len(words) - length + 1):
            named = phrase[words[first].start() : words[first + length - 1].end()]
            for body in _bodies().get(plain(named), ()):
                yield _title(phrase, words, first, first + length), body
    title = _title(phrase, words, len(words), len(words))
    yield from ((title, body) for body in _only_bodies().get(plain(title), ()))


def _title(phrase: str, words: list[re.Match[str]], first: int, last: int) -> str:
    """What is left of the phrase without the body's name, the preposition before it, and articles in front."""
    while first > 0 and plain(words[first - 1][0]) in _LINKS:
        first -= 1
    begin = next((at for at in range(first) if plain(words[at][0]) not in _LINKS), first)
    before = phrase[words[begin].start() : words[first - 1].end()] if begin < first else ""
    behind = phrase[words[last].start() : words[-1].end()] if last < len(words) else ""
    return " ".join(filter(None, (before, behind)))


@cache
def _bodies() -> Mapping[str, tuple[str, ...]]:
    """Keys of the table of offices by every form that names the body or says that something is its own."""
    found: dict[str, dict[str, None]] = defaultdict(dict)
    for country in countries().values():
        for form in (country.name, country.official, *country.variants, *country.adjectives, *country.capital):
            found[plain(form)][country.iso3] = None
    for region in regions().values():
        for form in (region.name, *region.variants, *region.adjectives):
            found[plain(form)][region.name] = None
    for metonym in metonyms().values():
        found[plain(metonym.form)].update({metonym.form: None, metonym.iso3: None})
    for row in organisations():
        for form in forms(row):
            found[plain(form)][row.name] = None
    return {form: tuple(keys) for form, keys in found.items() if form}


@cache
def _only_bodies() -> Mapping[str, tuple[str, ...]]:
    """The body of each title that a single body has ("pape")."""
    found: dict[str, set[str]] = defaultdict(set)
    for row in offices():
        found[plain(row.title)].add(row.body)
    return {title: tuple(bodies) for title, bodies in found.items() if len(bodies) == 1}
