"""Events in the manner of GDELT 2.0's event table: 61 columns, parted by tabulators, without a header."""

from collections.abc import Iterable, Iterator
from datetime import UTC, datetime
from pathlib import Path

from anyascii import anyascii

from ..model import Place
from ..store.entry import Entry
from .days import day_of
from .events import tsv
from .events.codes import CONVENTIONS, Role, cameo, fips, gdelt_quad, role
from .events.deeds import Deed, Party, deeds
from .options import Options
from .words import digest

_ACTOR = (
    "Code", "Name", "CountryCode", "KnownGroupCode", "EthnicCode", "Religion1Code", "Religion2Code", "Type1Code",
    "Type2Code", "Type3Code",
)  # fmt: skip
_GEO = ("Type", "Fullname", "CountryCode", "ADM1Code", "ADM2Code", "Lat", "Long", "FeatureID")
COLUMNS = (
    "GLOBALEVENTID", "SQLDATE", "MonthYear", "Year", "FractionDate",
    *(f"Actor1{name}" for name in _ACTOR), *(f"Actor2{name}" for name in _ACTOR),
    "IsRootEvent", "EventCode", "EventBaseCode", "EventRootCode", "QuadClass", "GoldsteinScale",
    "NumMentions", "NumSources", "NumArticles", "AvgTone",
    *(f"{of}Geo_{name}" for of in ("Actor1", "Actor2", "Action") for name in _GEO),
    "DATEADDED", "SOURCEURL",
)  # fmt: skip
_NONE = [""] * len(_GEO)
_COUNTRY, _US_CITY, _CITY = "1", "3", "4"


def write(entries: Iterable[Entry], out: Path, _: Options) -> int:
    """Write a row for each event and pair of parties, and a companion on codes; the number of rows."""
    told = (
        "Events in the columns of GDELT 2.0, codes of CAMEO from PLOVER's types, made by selon. Not GDELT's data.",
        CONVENTIONS["gdelt"],
        *tsv.LEFT_OUT,
        "Countries of actors: CAMEO's three letters; of places: FIPS 10-4. AvgTone and the places of actors: unknown.",
        "NumMentions, NumSources and NumArticles are 1: each row is one dispatch's.",
        "Columns: " + ", ".join(COLUMNS),
    )
    return tsv.write(map(row, deeds(entries)), None, out, told)


def row(deed: Deed) -> list[str]:
    """The 61 cells of a deed."""
    coded = cameo(deed.event)
    dispatch = deed.entry.record.dispatch
    return [
        str(int(digest(deed.id, 6), 16)),
        *_date(deed.day),
        *_actor(deed.doer),
        *_actor(deed.recipient),
        str(int(_leads(deed))),
        *(coded.code, coded.code[:3], coded.code[:2]),
        *(str(gdelt_quad(coded.code)), str(coded.goldstein)),
        *("1", "1", "1", ""),
        *_NONE,
        *_NONE,
        *_place(deed.place),
        _added(dispatch.published or "", deed.day),
        dispatch.url or dispatch.source or deed.entry.key,
    ]


def _date(day: str) -> Iterator[str]:
    year, month, of_month = day.split("-")
    yield from (f"{year}{month}{of_month}", f"{year}{month}", year)
    yield f"{int(year) + (int(month) * 30 + int(of_month)) / 365:.4f}"


def _actor(party: Party | None) -> list[str]:
    if party is None:
        return [""] * len(_ACTOR)
    coded = role(party.actor)
    return [_code(coded), anyascii(party.who.name).upper(), coded.country, coded.group, "", "", "", coded.type, "", ""]


def _code(coded: Role) -> str:
    return coded.country + (coded.group or "") + coded.type


def _leads(deed: Deed) -> bool:
    """Whether the event is told in the headline or in the first paragraph, which is what a root event is."""
    passages = deed.entry.record.passages
    first = next((p.end for p in passages if p.kind == "body"), 0)
    paragraph = deed.entry.record.dispatch.text.find("\n", 0, first)
    headline = max((p.end for p in passages if p.kind == "headline"), default=0)
    return deed.event.anchor.start < max(headline, first if paragraph < 0 else paragraph)


def _place(place: Place | None) -> list[str]:
    if place is None or place.iso3 is None:
        return _NONE
    kind = _COUNTRY if place.lat is None or _is_country(place) else _US_CITY if place.iso3 == "USA" else _CITY
    code = fips(place.iso3)
    at = ["" if degrees is None else str(degrees) for degrees in (place.lat, place.lon)]
    feature = str(place.geonames) if place.geonames is not None else ""
    return [kind, place.name, code, code, "", *at, feature]


def _is_country(place: Place) -> bool:
    from ..lang.world import countries

    found = countries().get(place.iso3 or "")
    return found is not None and (place.name == found.name or place.geonames == found.geonames)


def _added(published: str, day: str) -> str:
    """When the dispatch came out, in UTC: midnight where only its day, or only the event's, is known."""
    try:
        when = datetime.fromisoformat(published)
    except ValueError:
        when = datetime.fromisoformat(day_of(published) or day)
    return (when.astimezone(UTC) if when.tzinfo else when).strftime("%Y%m%d%H%M%S")
