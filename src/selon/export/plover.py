"""Events as the JSON records of the manual of PLOVER, one a line. What is planned or denied has its auxiliary mode."""

from collections.abc import Iterable
from pathlib import Path
from typing import Any

import msgspec

from ..model import Event, Place
from ..store.entry import Entry
from .days import day_of
from .events.codes import intensity, quad
from .events.deeds import Party, parties, place
from .options import Options
from .tables.columns import clean
from .words import quoted

# The manual's auxiliary modes; what is called for is no more than possible.
AUXILIARY = {"planned": "future", "called_for": "hypothetical", "hypothetical": "hypothetical", "denied": "negation"}


def write(entries: Iterable[Entry], out: Path, _: Options) -> int:
    """Write a line an event, with all its parties; the number of lines. Events without any day are left out."""
    count = 0
    with out.open("wb") as lines:
        for entry in entries:
            for event in entry.record.events:
                if told := event_of(entry, event):
                    lines.write(msgspec.json.encode(clean(told)) + b"\n")
                    count += 1
    return count


def event_of(entry: Entry, event: Event) -> dict[str, Any] | None:
    """The PLOVER record of an event, without what is not known; None where it has no day, which PLOVER demands."""
    dispatch = entry.record.dispatch
    day = (day_of(event.date.value) if event.date else None) or day_of(dispatch.published)
    if day is None:
        return None
    told = {
        "id": f"{entry.key}-{event.id}",
        "date": day,
        "actor": [_entity(party) for party in parties(entry, event.actors)],
        "recipient": [_entity(party) for party in parties(entry, event.recipients)],
        "event": [event.type],
        "event_loc": _location(place(entry, event)),
        "event_text": [quoted(dispatch.text, [event.anchor])],
        "quad_code": quad(event),
        "event_scale": intensity(event),
        "mode": [mode for mode in (event.mode, AUXILIARY.get(event.status)) if mode],
        "context": list(event.contexts),
        "size": _known(dead=event.magnitude.killed, injured=event.magnitude.injured, arrested=event.magnitude.arrested),
        "text": [{"sequence": 1, "start": event.anchor.start, "end": event.anchor.end}],
        "link": dispatch.url,
        "cite_info": _cited(entry),
        "coder": f"selon {entry.record.selon}",
        "comment": _comment(entry, event),
    }
    return {"actor": told["actor"], "event": told["event"]} | _known(**told)


def _entity(party: Party) -> dict[str, Any]:
    actor = party.actor
    return _known(
        code=actor.iso3 or actor.codes.country,
        sector=actor.codes.sector,
        entity_text=party.words,
        identifier_id=actor.qid,
        identifier_text=party.who.name,
        office=next((office.title for office in actor.offices), None),
    )


def _location(found: Place | None) -> dict[str, Any]:
    if found is None:
        return {}
    return _known(
        resolved_place=found.name, geonameid=found.geonames, lat=found.lat, lon=found.lon, country_code=found.iso3
    )


def _cited(entry: Entry) -> dict[str, Any]:
    dispatch = entry.record.dispatch
    return _known(
        citation=entry.key,
        url=dispatch.url,
        title=dispatch.title,
        language=dispatch.language,
        publication=dispatch.outlet,
        coder="selon",
        codebook="PLOVER manual 2.0 draft; its own quad classes",
        version=entry.record.selon,
    )


def _comment(entry: Entry, event: Event) -> str | None:
    """The status where it is not simply a fact, and on whose word it rests."""
    if event.status == "actual":
        return None
    names = [entry.who[actor].name for actor in event.claimed_by if actor in entry.who]
    return f"status: {event.status}" + (f"; according to {', '.join(names)}" if names else "")


def _known(**told: Any) -> dict[str, Any]:
    return {name: value for name, value in told.items() if value not in (None, [], {}, "")}
