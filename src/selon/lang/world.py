"""The countries of the world: names, adjectives, inhabitants, capitals, and the seats that stand for them."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from functools import cache

from .indices import Rows, lookup, numbers
from .lookup import Lookup, fold
from .schema import CountryRow, MetonymRow
from .tables import table

CONTRACTED = {"le": ("le ", "au ", "du "), "la": ("la ",), "les": ("les ", "aux ", "des "), "l'": ("l'",)}


@cache
def countries() -> Mapping[str, CountryRow]:
    """States, territories and former states by ISO 3166 alpha-3 code."""
    return {row.iso3: row for row in table("world/countries", CountryRow) if row.kind != "region"}


@cache
def regions() -> Mapping[str, CountryRow]:
    """Parts of a state that act in their own name (Écosse, Catalogne, Tibet …), by name."""
    return {row.name: row for row in table("world/countries", CountryRow) if row.kind == "region"}


@cache
def country_lookup() -> Lookup[str]:
    """Finds names, variants and official names; gives alpha-3 codes, several where a name is shared ("Congo").

    A name that is also a first name or a word ("Dominique") is only found together with its article,
    which the hit then includes.
    """
    return lookup("countries", str, lambda: ((form, row.iso3) for row in countries().values() for form in names(row)))


@cache
def region_lookup() -> Lookup[str]:
    """Finds the names of regions; gives the key of `regions`."""
    return lookup("regions", str, lambda: ((form, row.name) for row in regions().values() for form in names(row)))


@cache
def region_adjectives() -> Mapping[str, str]:
    """Adjective in lower case, any inflection → the name of its region ("catalanes" → "Catalogne")."""
    return {form.lower(): row.name for row in regions().values() for form in row.adjectives}


def names(row: CountryRow) -> tuple[str, ...]:
    """The forms that can stand for the country alone."""
    if row.bare == "yes":
        return tuple(filter(None, (row.name, row.official, *row.variants)))
    with_article = (f"{word}{row.name}" for word in CONTRACTED.get(row.article, ("à ", "de ")))
    return tuple(filter(None, (*with_article, row.official, *row.variants)))


@cache
def adjective_countries() -> Mapping[str, tuple[str, ...]]:
    """Adjective in lower case, any inflection → the codes of its countries ("guinéen", "coréens" …)."""
    return _codes((form.lower(), row) for row in countries().values() for form in row.adjectives)


@cache
def demonym_countries() -> Mapping[str, tuple[str, ...]]:
    """Name of inhabitants with its capital, any inflection → the codes of their countries."""
    codes = tuple(countries())
    return Rows(numbers("demonyms", demonym_numbers), codes)


def demonym_numbers() -> Iterator[tuple[str, int]]:
    """Names of inhabitants, each with the number of its country among `countries`."""
    for number, row in enumerate(countries().values()):
        for form in row.demonyms:
            yield from ((written, number) for written in (form, _bare_capitals(form)))


def _bare_capitals(form: str) -> str:
    """ "Égyptiens" as many write it: "Egyptiens"."""
    return "".join(fold(letter) if letter.isupper() else letter for letter in form)


def _codes(pairs: Iterable[tuple[str, CountryRow]]) -> dict[str, tuple[str, ...]]:
    found: dict[str, dict[str, None]] = defaultdict(dict)
    for form, row in pairs:
        found[form][row.iso3] = None
    return {form: tuple(codes) for form, codes in found.items()}


@cache
def metonyms() -> Mapping[str, MetonymRow]:
    """Capitals and seats that stand for a government, by form ("Kremlin", "Quai d'Orsay", "Pékin")."""
    rows = table("world/metonyms", MetonymRow)
    return {_bare_capitals(row.form): row for row in rows} | {row.form: row for row in rows}


@cache
def metonym_lookup() -> Lookup[str]:
    """Finds metonyms; gives the key of `metonyms`."""
    return lookup("metonyms", str, lambda: ((form, form) for form in metonyms()))


def capital_of(iso3: str) -> str | None:
    """The capital of a country in French, None where it has none or the code is unknown."""
    row = countries().get(iso3)
    return row.capital[0] if row and row.capital else None


@cache
def capitals() -> Mapping[str, str]:
    """Capital or seat of government in French → alpha-3 code; today's states before former ones."""
    return dict(_capitals())


def _capitals() -> Iterator[tuple[str, str]]:
    rows = sorted(countries().values(), key=lambda row: ("state", "territory", "former").index(row.kind))
    for row in reversed(rows):
        yield from ((capital, row.iso3) for capital in reversed(row.capital))
