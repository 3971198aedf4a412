"""PLOVER's types in CAMEO's codes, and countries in the codes of CAMEO, FIPS and the Correlates of War.

`cameo.csv`: the code of each type and mode, and what it weighs on Goldstein's scale in GDELT's table. Codes are texts:
they begin with zeros. `countries.csv`: ISO 3166-1, FIPS 10-4 (from GeoNames) and CAMEO. Both tables hold facts only.
"""

import tomllib
from functools import cache
from importlib.resources import files
from typing import Annotated, Any

import msgspec

from ...lang.schema.basics import Row
from ...lang.tables import rows
from ...lang.world import countries
from ...model import Actor, Event

# How GDELT counts the roots of CAMEO; others put 01 and 02 with 0, and 16 with 3.
_QUADS = {1: range(1, 6), 2: range(6, 9), 3: range(9, 14), 4: range(14, 21)}
QUAD_NAMES = {1: "VERBAL COOPERATION", 2: "MATERIAL COOPERATION", 3: "VERBAL CONFLICT", 4: "MATERIAL CONFLICT"}
CONVENTIONS = {
    "gdelt": (
        "QuadClass follows GDELT by the root of the CAMEO code: 1 verbal cooperation 01-05, 2 material cooperation "
        "06-08, 3 verbal conflict 09-13, 4 material conflict 14-20. Other data sets count 01, 02 and 16 otherwise."
    ),
    "plover": (
        "Quad classes follow the manual of PLOVER: 1 verbal cooperation AGREE, CONSULT, SUPPORT, CONCEDE; 2 material "
        "cooperation COOPERATE, AID, RETREAT; 3 verbal conflict REQUEST, ACCUSE, REJECT, THREATEN; 4 material "
        "conflict PROTEST, SANCTION, MOBILIZE, COERCE, ASSAULT."
    ),
}
_ROLES = frozenset("COP GOV JUD LEG MIL OPP REB SPY UAF AGR BUS CRM CVL EDU ELI LAB MED REF".split())
_ROLE_OF = {"JRN": "MED"}
_STATELESS = {"IGO": "IGO", "UNO": "IGO", "EUR": "IGO", "NGO": "NGO", "IMG": "IMG", "MNC": "MNC"}
_GROUPS = {"UNO": "UNO", "EUR": "EEC"}


class CameoRow(Row, frozen=True, forbid_unknown_fields=True, kw_only=True, gc=False):
    """The CAMEO code of a PLOVER type and mode (mode "": the type without one)."""

    type: str
    mode: str = ""
    code: Annotated[str, msgspec.Meta(pattern=r"^\d{3,4}$")]
    goldstein: float


class CountryCodes(Row, frozen=True, forbid_unknown_fields=True, kw_only=True, gc=False):
    """A country's codes."""

    iso3: str
    fips: str
    cameo: str


class Role(msgspec.Struct, frozen=True):
    """An actor in CAMEO's codes: country, known group and type; "" where there is none."""

    country: str = ""
    group: str = ""
    type: str = ""


def cameo(event: Event) -> CameoRow:
    """The code of an event: of its mode, else of its type."""
    known = _cameo()
    return known.get((event.type, event.mode or "")) or known[event.type, ""]


def gdelt_quad(code: str) -> int:
    """GDELT's quad class of a CAMEO code."""
    return next(quad for quad, roots in _QUADS.items() if int(code[:2]) in roots)


def quad(event: Event) -> int:
    """The manual's quad class of an event's PLOVER type."""
    return int(_types()[event.type]["quad"])


def intensity(event: Event) -> float:
    """PLOVER's score of an event: its mode's, else its type's."""
    entry = _types()[event.type]
    return float(entry["modes"].get(event.mode, entry["score"]))


def role(actor: Actor) -> Role:
    """An actor's country, known group and type in CAMEO's codes."""
    country = actor.iso3 or actor.codes.country or ""
    sector = _ROLE_OF.get(actor.codes.sector or "", actor.codes.sector or "")
    kind = sector if sector in _ROLES else _STATELESS.get(country, "")
    if actor.type == "country" and not kind:
        kind = "GOV"
    found = _countries().get(country)
    return Role(found.cameo if found else "", _GROUPS.get(country, ""), kind)


def fips(iso3: str | None) -> str:
    """A country's FIPS code, "" where it has none."""
    found = _countries().get(iso3 or "")
    return found.fips if found else ""


def cow(iso3: str | None) -> str:
    """A country's number in the Correlates of War, "" where it has none."""
    found = countries().get(iso3 or "")
    return str(found.cow) if found and found.cow is not None else ""


@cache
def _cameo() -> dict[tuple[str, str], CameoRow]:
    return {(row.type, row.mode): row for row in rows("cameo.csv", _text("cameo.csv"), CameoRow)}


@cache
def _countries() -> dict[str, CountryCodes]:
    return {row.iso3: row for row in rows("countries.csv", _text("countries.csv"), CountryCodes)}


@cache
def _types() -> dict[str, Any]:
    text = (files("selon") / "data" / "ontology" / "plover.toml").read_text("utf-8")
    types: dict[str, Any] = tomllib.loads(text)["types"]
    return types


def _text(name: str) -> str:
    return (files("selon") / "export" / "events" / name).read_text("utf-8")
