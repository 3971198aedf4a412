"""An export of FollowTheMoney, an entity a line → the spool. Format: https://followthemoney.tech/.

Read are persons, organisations and public bodies, positions, and occupancies, which join a holder and a post.
"""

import re
from collections import Counter
from functools import cache
from pathlib import Path
from typing import Any

import msgspec

from ...lang.world import countries
from .lines import decoded, lines
from .spool import Spool

_TYPES = {
    "Organization": ("organisation", "UNK"),
    "PublicBody": ("organisation", "GOV"),
    "Company": ("organisation", "BUS"),
}
_GENDERS = {"female": "f", "male": "m"}
_DATE = re.compile(r"\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?")
_LATIN = re.compile(r"[a-zA-ZÀ-ɏ]")


class Entity(msgspec.Struct):
    """An entity; every property has a list of values, of which a few exports hold single ones."""

    id: str
    schema: str
    properties: dict[str, Any] = {}

    def all(self, *names: str) -> list[str]:
        """The values of properties, in order, each once and in one line."""
        told = (self.properties.get(name, []) for name in names)
        values = (value for one in told for value in (one if isinstance(one, list) else [one]))
        tidy = (" ".join(value.replace("|", " ").split()) for value in values if isinstance(value, str))
        return list(dict.fromkeys(filter(None, tidy)))

    def first(self, *names: str) -> str:
        """The first value of the first property that has one."""
        return next(iter(self.all(*names)), "")


_DECODER = msgspec.json.Decoder(Entity)


def spool(path: Path, into: Spool, counts: Counter[str]) -> None:
    """Read an export into a spool. Raises InputError; broken lines are counted."""
    for text in lines(path, counts):
        counts["lines"] += 1
        entity = decoded(text, _DECODER, counts)
        if entity is not None:
            _keep(entity, into)


def _keep(entity: Entity, into: Spool) -> None:
    if entity.schema == "Person":
        _keep_person(entity, into)
    elif entity.schema in _TYPES:
        _keep_body(entity, into)
    elif entity.schema == "Position":
        body = entity.first("organization") or _place(entity, into) or _country(entity)
        into.add("post", entity.id, entity.first("name"), body, 0)
    elif entity.schema == "Occupancy":
        since, until = _date(entity.first("startDate", "date")), _date(entity.first("endDate"))
        for holder in entity.all("holder"):
            for post in entity.all("post"):
                into.add("term", holder, post, "", since, until)


def _keep_person(entity: Entity, into: Spool) -> None:
    name, *others = _names(entity) or [""]
    if name:
        gender = _GENDERS.get(entity.first("gender").lower(), "")
        into.add("person", entity.id, name, "|".join(others), gender, _qid(entity))


def _keep_body(entity: Entity, into: Spool) -> None:
    kind, sector = _TYPES[entity.schema]
    name, *others = _names(entity) or [""]
    if name:
        short = [form for form in others if form.isupper() and len(form) <= 8 and " " not in form]
        rest = "|".join(form for form in others if form not in short)
        into.add("body", entity.id, name, rest, "|".join(short), _country(entity), kind, "", sector, _qid(entity))


def _place(entity: Entity, into: Spool) -> str:
    """The part of a country that a position is of, which becomes a place of its own."""
    area = entity.first("subnationalArea")
    if area:
        into.add("place", f"area:{area}", area, _country(entity))
    return f"area:{area}" if area else ""


def _names(entity: Entity) -> list[str]:
    """The names in Latin letters, the main one first; weak aliases are nicknames, and left out."""
    return [name for name in entity.all("name", "alias", "abbreviation") if _LATIN.search(name)]


def _country(entity: Entity) -> str:
    code = entity.first("country", "jurisdiction", "mainCountry", "nationality").upper()
    return _codes().get(code, "")


@cache
def _codes() -> dict[str, str]:
    """Our codes by those of two letters."""
    return {row.iso2: code for code, row in countries().items() if row.iso2}


def _qid(entity: Entity) -> str:
    told = entity.first("wikidataId") or entity.id
    return told if re.fullmatch(r"Q[1-9]\d*", told) else ""


def _date(told: str) -> str:
    """The day, month or year; empty where there is none."""
    found = _DATE.match(told)
    return found[0] if found else ""
