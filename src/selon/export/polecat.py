"""Events in the manner of POLECAT: 40 columns, parted by tabulators, with a header."""

from collections.abc import Iterable, Iterator
from pathlib import Path

from ..model import Place
from ..store.entry import Entry
from .days import day_of
from .events import tsv
from .events.codes import CONVENTIONS, QUAD_NAMES, cow, intensity, quad
from .events.deeds import Deed, Party, deeds
from .options import Options

COLUMNS = (
    "Event ID", "Event Date", "Event Type", "Event Mode", "Intensity", "Quad Code", "Contexts",
    "Actor Name", "Actor Country", "Actor COW", "Primary Actor Sector", "Actor Sectors", "Actor Title",
    "Actor Name Raw", "Wikipedia Actor ID",
    "Recipient Name", "Recipient Country", "Recipient COW", "Primary Recipient Sector", "Recipient Sectors",
    "Recipient Title", "Recipient Name Raw", "Wikipedia Recipient ID",
    "Placename", "City", "District", "Province", "Country", "Latitude", "Longitude", "GeoNames ID", "Raw Placename",
    "Feature Type", "Source", "Publication Date", "Story People", "Story Organizations", "Story Locations",
    "Language", "Version",
)  # fmt: skip
_PARTY, _PLACE = 8, 10
_ORGANISED = ("igo", "organisation", "armed_group", "media")


def write(entries: Iterable[Entry], out: Path, _: Options) -> int:
    """Write a row for each event and pair of parties, and a companion on codes; the number of rows."""
    told = (
        "Events in the columns of POLECAT, types and modes of PLOVER, made by selon. Not POLECAT's data.",
        CONVENTIONS["plover"],
        *tsv.LEFT_OUT,
        "Countries: ISO 3166-1 alpha-3; COW: numbers of the Correlates of War. Several values: parted by ; .",
        "The columns of Wikipedia, City, District, Province and Feature Type are empty: selon does not know them.",
    )
    return tsv.write(map(row, deeds(entries)), COLUMNS, out, told)


def row(deed: Deed) -> list[str]:
    """The 40 cells of a deed."""
    event, dispatch = deed.event, deed.entry.record.dispatch
    return [
        *(deed.id, deed.day, event.type, event.mode or "", str(intensity(event)), QUAD_NAMES[quad(event)]),
        _several(event.contexts),
        *_party(deed.doer),
        *_party(deed.recipient),
        *_place(deed),
        *(dispatch.outlet or dispatch.agency or "", day_of(dispatch.published) or ""),
        *map(_several, _story(deed.entry)),
        *(dispatch.language, f"selon {deed.entry.record.selon}"),
    ]


def _party(party: Party | None) -> list[str]:
    if party is None:
        return [""] * _PARTY
    actor = party.actor
    country, sector = actor.iso3 or actor.codes.country or "", actor.codes.sector or ""
    titles = _several(office.title for office in actor.offices)
    return [party.who.name, country, cow(country), sector, sector, titles, party.words, ""]


def _place(deed: Deed) -> list[str]:
    place: Place | None = deed.place
    if place is None:
        return [""] * _PLACE
    raw = deed.entry.record.dispatch.text[place.start : place.end]
    numbers = ["" if value is None else str(value) for value in (place.lat, place.lon, place.geonames)]
    return [place.name, "", "", "", place.iso3 or "", *numbers, raw, ""]


def _story(entry: Entry) -> Iterator[list[str]]:
    """The names of the people, the organisations and the places of a dispatch, each once."""
    actors = entry.record.actors
    yield list(dict.fromkeys(actor.name for actor in actors if actor.type == "person"))
    yield list(dict.fromkeys(actor.name for actor in actors if actor.type in _ORGANISED))
    yield list(dict.fromkeys(place.name for place in entry.record.places))


def _several(values: Iterable[str]) -> str:
    return ";".join(value.replace(";", ",") for value in values)
