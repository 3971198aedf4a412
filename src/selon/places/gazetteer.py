"""The gazetteer: towns and regions of GeoNames by their French and other names, and places of our own tables."""

import gzip
from collections.abc import Iterator, Mapping
from functools import cache, lru_cache

import msgspec

from ..lang.indices import numbers
from ..lang.lookup import FOLDING, Lookup, fold
from ..lang.schema import PlaceRow
from ..lang.sources import folder
from ..lang.tables import table
from ..lang.world import capitals, countries, metonyms, names

SUFFIXES = ("est", "ouest", "nord", "sud", "Est", "Ouest", "Nord", "Sud", "centre", "ville")


class Site(msgspec.Struct, frozen=True, kw_only=True):
    """Something that a name can mean. `people`: inhabitants, 0 where unknown; `seat`: a seat of government."""

    name: str
    iso3: str | None
    kind: str
    geonames: int | None = None
    lat: float | None = None
    lon: float | None = None
    people: int = 0
    seat: bool = False


@cache
def _lines() -> list[str]:
    """The lines of the packed files: one a town, largest towns first, then one a region, which has no position."""
    packed = ((folder() / "world" / name).read_bytes() for name in ("places.tsv.gz", "regions.tsv.gz"))
    return [line for data in packed for line in gzip.decompress(data).decode().splitlines()]


@cache
def _numbers() -> Mapping[str, tuple[int, ...]]:
    return numbers("towns", town_numbers)


def town_numbers() -> Iterator[tuple[str, int]]:
    """Folded names of towns, each with the number of its line."""
    for at, line in enumerate(_lines()):
        yield from ((_key(form), at) for form in line[: line.index("\t")].split("|"))


def _key(form: str) -> str:
    # A plain replacement is much faster than a translation, and does for four forms in five.
    return form.replace("-", " ") if form.isascii() else form.translate(FOLDING)


@lru_cache(maxsize=4096)  # a dispatch names the same few places again and again
def towns(form: str) -> tuple[Site, ...]:
    """The towns of this name, largest first; typographic variants and "Alep-Est" are understood."""
    if len(form) < 3:
        return ()
    found, key = _numbers(), fold(form)
    at = found.get(key) or found.get(key.title() if key.isupper() else key[:1].upper() + key[1:])
    if at is None and key.endswith(SUFFIXES) and " " in key:
        at = found.get(key.rpartition(" ")[0])
    return tuple(_town(_lines()[number]) for number in at or ())


@cache
def _town(line: str) -> Site:
    if line.count("\t") == 1:
        region, country = line.split("\t")
        return Site(name=region, iso3=country, kind="region")
    forms, iso3, geonames, lat, lon, people = line.split("\t")
    shown = forms.split("|")
    return Site(
        name=shown[0], iso3=iso3, kind="town", geonames=int(geonames), lat=float(lat), lon=float(lon),
        people=int(people), seat=any(capitals().get(form) == iso3 for form in shown),
    )  # fmt: skip


@cache
def known() -> Lookup[Site]:
    """Finds countries and our own places; a form's hit gives all that it can mean, countries first."""
    return Lookup((*_countries(), *_seats(), *_own()))


def _countries() -> Iterator[tuple[str, Site]]:
    for row in countries().values():
        site = Site(name=row.name, iso3=row.iso3, kind="country", geonames=row.geonames)
        yield from ((form, site) for form in names(row))


def _seats() -> Iterator[tuple[str, Site]]:
    """ "à la Maison-Blanche": seats that are no towns; armies have no address."""
    for form, row in metonyms().items():
        if row.kind not in ("capital", "army"):
            yield form, Site(name=form, iso3=row.iso3, kind="seat", seat=True)


def _own() -> Iterator[tuple[str, Site]]:
    for row in table("world/places_own", PlaceRow):
        forms = (row.name, *row.variants)
        yield from ((form, Site(name=form, iso3=row.iso3 or None, kind=row.kind)) for form in forms)
