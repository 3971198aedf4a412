"""FollowTheMoney entities, one a line: articles, mentions, events and notes as they are read, then who is in them.

Statements and positions are notes on who speaks: FollowTheMoney has no type of its own for what is said.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import msgspec

from ..lang.world import countries
from ..model import Actor, Event, Position, Statement
from ..store.entry import Entry, Who
from .days import HAPPENED, day_of
from .events.deeds import place
from .options import Options
from .words import digest, line, plain, quoted

Entity = dict[str, Any]

SCHEMATA = {
    "person": "Person",
    "country": "PublicBody",
    "igo": "Organization",
    "organisation": "Organization",
    "armed_group": "Organization",
    "media": "Organization",
    "group": "LegalEntity",
}
_LANGUAGES = {"fr": "fra", "en": "eng", "de": "deu", "es": "spa", "it": "ita", "pt": "por", "nl": "nld", "ar": "ara"}


@dataclass
class Known:
    """An actor as all dispatches tell of it: memory grows with the number of actors, not of dispatches."""

    actor: Actor
    names: dict[str, None] = field(default_factory=dict)
    qid: str | None = None
    iso3: str | None = None
    offices: dict[str, None] = field(default_factory=dict)

    def learn(self, actor: Actor) -> None:
        """Add what a record says of the actor."""
        self.names[line(actor.name)] = None
        self.qid = self.qid or actor.qid
        self.iso3 = self.iso3 or actor.iso3
        self.offices |= dict.fromkeys(line(office.title) for office in actor.offices)


def write(entries: Iterable[Entry], out: Path, _: Options) -> int:
    """Write a line an entity, each id once; the number of lines."""
    known: dict[str, Known] = {}
    count = 0
    with out.open("wb") as lines:
        for entry in entries:
            for entity in _of_entry(entry, known):
                lines.write(msgspec.json.encode(entity) + b"\n")
                count += 1
        for who, one in known.items():
            lines.write(msgspec.json.encode(_actor(who, one)) + b"\n")
            count += 1
    return count


def _of_entry(entry: Entry, known: dict[str, Known]) -> Iterator[Entity]:
    yield _article(entry)
    for actor in entry.record.actors:
        if actor.id in entry.who:
            who = entry.who[actor.id]
            known.setdefault(who.id, Known(actor, {line(who.name): None})).learn(actor)
            yield _mention(entry, actor, who)
    yield from (_event(entry, event) for event in entry.record.events if event.status in HAPPENED)
    yield from (_said(entry, one) for one in entry.record.statements if one.speaker in entry.who)
    yield from (_stance(entry, one) for one in entry.record.positions if one.actor in entry.who)


def _entity(schema: str, *key: str, **properties: str | Iterable[str | None] | None) -> Entity:
    """An entity with the properties that have values; its id is made from `key`."""
    told = {name: [values] if isinstance(values, str) else values for name, values in properties.items()}
    kept = {name: [plain(one) for one in values if one] for name, values in told.items() if values}
    return {"id": _id(*key), "schema": schema, "properties": {name: values for name, values in kept.items() if values}}


def _id(*key: str) -> str:
    return f"selon-{digest(chr(0).join(key), 12)}"


def _article(entry: Entry) -> Entity:
    dispatch = entry.record.dispatch
    return _entity(
        "Article",
        "dispatch",
        entry.key,
        title=line(dispatch.title or dispatch.text[:120]),
        bodyText=dispatch.text,
        author=dispatch.author,
        publisher=dispatch.outlet,
        sourceUrl=_url(dispatch.url),
        publishedAt=day_of(dispatch.published),
        language=_LANGUAGES.get(dispatch.language),
    )


def _actor(who: str, one: Known) -> Entity:
    name, *others = one.names
    return _entity(
        SCHEMATA[one.actor.type],
        "actor",
        who,
        name=name,
        alias=others,
        country=_country(one.iso3 or one.actor.codes.country),
        wikidataId=one.qid,
        **({"position": one.offices} if one.actor.type == "person" else {}),
    )


def _mention(entry: Entry, actor: Actor, who: Who) -> Entity:
    words = {line(entry.record.dispatch.text[m.start : m.end]): None for m in actor.mentions if m.form != "pronoun"}
    return _entity(
        "Mention",
        "mention",
        entry.key,
        actor.id,
        document=_id("dispatch", entry.key),
        resolved=_id("actor", who.id),
        name=[*words] or [line(actor.name)],
        detectedSchema=SCHEMATA[actor.type],
    )


def _event(entry: Entry, event: Event) -> Entity:
    dispatch, where = entry.record.dispatch, place(entry, event)
    parties = (*event.actors, *event.recipients)
    words = quoted(dispatch.text, [event.anchor])
    return _entity(
        "Event",
        "event",
        entry.key,
        event.id,
        name=f"{event.type}{f' ({event.mode})' if event.mode else ''}: {words}",
        date=(day_of(event.date.value) if event.date else None) or day_of(dispatch.published),
        location=line(where.name) if where else None,
        country=_country(where.iso3) if where else None,
        involved=[_id("actor", entry.who[one.actor].id) for one in parties if one.actor in entry.who],
        keywords=event.contexts,
        proof=_id("dispatch", entry.key),
        sourceUrl=_url(dispatch.url),
    )


def _said(entry: Entry, one: Statement) -> Entity:
    words = quoted(entry.record.dispatch.text, one.content)
    return _note(entry, one.id, one.speaker or "", f"{one.act}: {words}", "statement")


def _stance(entry: Entry, one: Position) -> Entity:
    condition = f" ({line(one.condition)})" if one.condition else ""
    return _note(entry, one.id, one.actor, f"{one.stance}: {line(one.proposal)}{condition}", "position")


def _note(entry: Entry, fact: str, actor: str, description: str, keyword: str) -> Entity:
    return _entity(
        "Note",
        keyword,
        entry.key,
        fact,
        entity=_id("actor", entry.who[actor].id),
        description=description,
        keywords=keyword,
        proof=_id("dispatch", entry.key),
        sourceUrl=_url(entry.record.dispatch.url),
    )


def _country(iso3: str | None) -> str | None:
    found = countries().get(iso3 or "")
    return found.iso2.lower() if found and found.iso2 else None


def _url(url: str | None) -> str | None:
    """Only what is an address of the web: anything else would be dropped by whoever reads it."""
    return url if url and url.startswith(("http://", "https://")) else None
