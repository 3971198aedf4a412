"""A JSON dump of Wikidata → the spool. Format: https://www.mediawiki.org/wiki/Wikibase/DumpFormat.

The file is read twice: the second time for the names of bodies and posts that the first one met.
"""

import re
from collections import Counter
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any, Literal

import msgspec

from ...lang.schema import WikidataClassRow
from ...lang.tables import table
from .lines import decoded, lines
from .spool import Spool
from .writer import countries_by_qid

HUMAN, FEMALE, MALE = "Q5", {"Q6581072", "Q1052281"}, {"Q6581097", "Q2449503"}
_ID = re.compile(rb'"id":\s*"(Q\d+)"')
_LANGUAGES = ("fr", "mul", "en")
_OF = ("P2389", "P1001", "P642", "P361", "P17")  # a post's body: what it directs, its jurisdiction, part of, country
_HEADED = ("P1313", "P1906")  # of a body: the office of its head of government, of state
_PRECISION = {9: 4, 10: 7, 11: 10}  # Wikidata's precision of a date → characters that are certain


class Snak(msgspec.Struct):
    """A value; `datavalue` is absent where it is unknown or none."""

    datavalue: dict[str, Any] = {}


class Statement(msgspec.Struct):
    """A claim with its qualifiers."""

    mainsnak: Snak = msgspec.field(default_factory=Snak)
    rank: Literal["preferred", "normal", "deprecated"] = "normal"
    qualifiers: dict[str, list[Snak]] | list[Any] = {}


class Term(msgspec.Struct):
    """A label or alias."""

    value: str


class Entity(msgspec.Struct):
    """An item. What is empty is written as an empty list in the dump, not as an empty object."""

    id: str
    labels: dict[str, Term] | list[Any] = {}
    aliases: dict[str, list[Term]] | list[Any] = {}
    claims: dict[str, list[Statement]] | list[Any] = {}

    def items(self, key: str) -> list[str]:
        """The items that a property names, preferred ones first."""
        claims = self.claims.get(key, []) if isinstance(self.claims, dict) else []
        ordered = sorted((one for one in claims if one.rank != "deprecated"), key=lambda one: one.rank != "preferred")
        return [ident for one in ordered if (ident := _item(one.mainsnak))]

    def name(self) -> str:
        """The French label, else that of all languages, else the English one; empty where there is none."""
        labels = self.labels if isinstance(self.labels, dict) else {}
        return next((_tidy(labels[code].value) for code in _LANGUAGES if code in labels), "")

    def variants(self) -> list[str]:
        """French aliases and the English label."""
        labels = self.labels if isinstance(self.labels, dict) else {}
        aliases = self.aliases.get("fr", []) if isinstance(self.aliases, dict) else []
        told = [*aliases, *(labels[code] for code in ("mul", "en") if code in labels)]
        return [form for form in dict.fromkeys(_tidy(one.value) for one in told) if form and form != self.name()]


_DECODER = msgspec.json.Decoder(Entity)


def spool(path: Path, into: Spool, counts: Counter[str]) -> None:
    """Read a dump into a spool. Raises InputError; broken lines are counted."""
    for text in lines(path, counts):
        counts["lines"] += 1
        entity = decoded(text, _DECODER, counts)
        if entity is not None and entity.id.startswith("Q"):
            _keep(entity, into)
    wanted = into.wanted() - set(countries_by_qid())
    for text in lines(path, Counter()):
        found = _ID.search(text[:400])
        # Only what is wanted is decoded: the second reading costs little more than unpacking.
        if found is None or found[1].decode() in wanted:
            entity = decoded(text, _DECODER, Counter())
            if entity is not None and entity.id in wanted:
                _keep_named(entity, into)


def _keep(entity: Entity, into: Spool) -> None:
    classes = entity.items("P31")
    if HUMAN in classes:
        _keep_human(entity, into)
        return
    for key in _HEADED:
        for post in entity.items(key):
            into.add("heads", post, entity.id)
    row = next((_classes()[one] for one in classes if one in _classes()), None)
    if row is not None and entity.name() and entity.id not in countries_by_qid():
        _keep_body(entity, row, into)
    elif entity.items("P1001") or entity.items("P2389"):
        _keep_post(entity, into)


def _keep_human(entity: Entity, into: Spool) -> None:
    """Who held no position is left out: our tables know persons by their offices."""
    terms = list(_terms(entity))
    if not terms or not entity.name():
        return
    sex = {*entity.items("P21")}
    gender = "f" if sex & FEMALE else "m" if sex & MALE else ""
    into.add("person", entity.id, entity.name(), "|".join(entity.variants()), gender, entity.id)
    for term in terms:
        into.add("term", entity.id, *term)


def _terms(entity: Entity) -> Iterator[tuple[str, str, str, str]]:
    """Post, body, start and end of each position held."""
    claims = entity.claims.get("P39", []) if isinstance(entity.claims, dict) else []
    for claim in claims:
        post = _item(claim.mainsnak)
        if post and claim.rank != "deprecated":
            told = claim.qualifiers if isinstance(claim.qualifiers, dict) else {}
            body = next(
                (item for key in ("P642", "P1001", "P2389") for one in told.get(key, []) if (item := _item(one))), ""
            )
            since, until = (next((d for one in told.get(key, []) if (d := _date(one))), "") for key in ("P580", "P582"))
            yield post, body, since, until


def _keep_body(entity: Entity, row: WikidataClassRow, into: Spool) -> None:
    variants = entity.variants()
    short = [form for form in variants if form.isupper() and len(form) <= 8 and " " not in form]
    of = next((countries_by_qid()[one] for one in entity.items("P17") if one in countries_by_qid()), "")
    rest = "|".join(form for form in variants if form not in short)
    code = "" if row.code != "IGO" and of else row.code
    into.add("body", entity.id, entity.name(), rest, "|".join(short), of, row.type, code, row.sector, entity.id)


def _keep_post(entity: Entity, into: Spool) -> None:
    body = next((item for key in _OF for item in entity.items(key)), "")
    into.add("post", entity.id, entity.name(), body, int(bool(entity.items("P2389"))))


def _keep_named(entity: Entity, into: Spool) -> None:
    """What was named as a post or as a body: a post has a label that begins with a title, the rest are places."""
    _keep_post(entity, into)
    of = next((countries_by_qid()[one] for one in entity.items("P17") if one in countries_by_qid()), "")
    if entity.name():
        into.add("place", entity.id, entity.name(), of)


@cache
def _classes() -> dict[str, WikidataClassRow]:
    return {row.qid: row for row in table("world/wikidata_classes", WikidataClassRow)}


def _item(snak: Snak) -> str:
    value = snak.datavalue.get("value")
    ident = value.get("id", "") if isinstance(value, dict) else ""
    return ident if isinstance(ident, str) else ""


def _date(snak: Snak) -> str:
    """A date to the precision that is certain, empty for what is coarser than a year or before our era."""
    value = snak.datavalue.get("value")
    if not isinstance(value, dict) or not isinstance(value.get("time"), str):
        return ""
    precise = _PRECISION.get(value.get("precision"), 0)  # type: ignore[arg-type]
    told = value["time"].removeprefix("+")[:precise]
    return told if re.fullmatch(r"\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?", told) else ""


def _tidy(name: str) -> str:
    """In one line, without what parts forms in our cells."""
    return " ".join(name.replace("|", " ").split())
