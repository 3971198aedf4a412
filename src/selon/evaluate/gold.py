"""Gold annotations: what a careful reader would record of a dispatch, quoted from its text.

A document is two files, `ID.txt` (the text) and `ID.json` (an object like `Gold`). Strings are quoted exactly;
`nth` counts occurrences from 1. Entries marked `optional` cost nothing, found or not.
"""

from collections.abc import Iterator
from typing import Literal

import msgspec

from ..model import ActorType, EventType, Span, Stance, StatementKind, Status

NoiseKind = Literal[
    "caption", "comments", "credit", "dateline", "duplicate", "embed", "navigation", "promo", "related"
]  # fmt: skip


class GoldFact(msgspec.Struct, frozen=True, kw_only=True):
    """Base of all annotations. Fields that are not listed are notes of the coder and are passed over."""

    note: str | None = None
    optional: bool = False


class GoldQuote(GoldFact, frozen=True, kw_only=True):
    """A fact that is wholly in the words quoted."""

    text: str
    nth: int = 1


class GoldNoise(GoldQuote, frozen=True, kw_only=True):
    """A part of the text that is not the article."""

    kind: NoiseKind


class GoldActor(GoldFact, frozen=True, kw_only=True):
    """Somebody who acts or speaks, under all names that the text uses. `of`: whom it acts for."""

    names: tuple[str, ...]
    type: ActorType
    iso3: str | None = None
    qid: str | None = None
    of: str | None = None


class GoldStatement(GoldFact, frozen=True, kw_only=True):
    """What somebody is reported to have said. `speaker` is a key of the actors, None for nobody named."""

    content: tuple[str, ...]
    kind: StatementKind
    cue: str
    source: str | None = None
    speaker: str | None = None
    also_speaker: tuple[str, ...] = ()
    date: str | None = None
    occasion: str | None = None
    place: str | None = None
    nth: int = 1
    cue_nth: int = 1
    source_nth: int = 1


class GoldEvent(GoldFact, frozen=True, kw_only=True):
    """Who did what to whom; `also` are types that are right as well."""

    anchor: str
    type: EventType
    also: tuple[EventType, ...] = ()
    actors: tuple[str, ...]
    recipients: tuple[str, ...]
    place: str | None = None
    date: str | None = None
    status: Status
    claimed_by: tuple[str, ...] = ()
    killed: int | None = None
    injured: int | None = None
    arrested: int | None = None
    anchor_nth: int = 1


class GoldPosition(GoldFact, frozen=True, kw_only=True):
    """Who stands where on a proposal; any of `actor` is right."""

    actor: tuple[str, ...]
    stance: Stance
    proposal: str
    evidence: str
    condition: str | None = None
    nth: int = 1


class GoldVersion(GoldFact, frozen=True, kw_only=True):
    """One side's version of disputed facts."""

    by: tuple[str, ...]
    statement: str
    nth: int = 1


class GoldAccount(GoldFact, frozen=True, kw_only=True):
    """Versions of the same facts that disagree."""

    about: str
    versions: tuple[GoldVersion, ...]


class GoldTime(GoldQuote, frozen=True, kw_only=True):
    """A time expression and its TIMEX3 value (None: it cannot be known)."""

    value: str | None = None
    mod: str | None = None


class GoldPlace(GoldQuote, frozen=True, kw_only=True):
    """A place where something happens or is said (`iso3` None: no country's, as a sea)."""

    iso3: str | None = None


class Gold(msgspec.Struct, frozen=True, kw_only=True):
    """All annotations of one dispatch."""

    id: str
    actors: dict[str, GoldActor]
    language: str = "fr"
    outlet: str | None = None
    published: str | None = None
    title: str | None = None
    noise: tuple[GoldNoise, ...] = ()
    statements: tuple[GoldStatement, ...] = ()
    events: tuple[GoldEvent, ...] = ()
    positions: tuple[GoldPosition, ...] = ()
    accounts: tuple[GoldAccount, ...] = ()
    times: tuple[GoldTime, ...] = ()
    places: tuple[GoldPlace, ...] = ()


def locate(text: str, quote: str, nth: int = 1) -> Span | None:
    """The `nth` occurrence of a quoted string in code points, None where there are fewer."""
    start = -1
    for _ in range(nth):
        start = text.find(quote, start + 1)
        if start < 0:
            return None
    return Span(start=start, end=start + len(quote))


def faults(gold: Gold, text: str) -> Iterator[str]:
    """What is wrong with an annotation: strings that are not in the text, keys that no actor has."""
    for where, quote, nth in quotes(gold):
        if not quote or locate(text, quote, nth) is None:
            yield f"{where}: not in the text (occurrence {nth}): {quote!r}. Copy it exactly, or correct its nth"
    for where, key in keys(gold):
        if key not in gold.actors:
            yield f"{where}: no actor has the key {key!r}. Add it to actors, or use one of: {', '.join(gold.actors)}"


def quotes(gold: Gold) -> Iterator[tuple[str, str, int]]:
    """Every quoted string with where the annotation has it and which occurrence it means."""
    for i, said in enumerate(gold.statements):
        yield from ((f"statements[{i}].content", part, said.nth) for part in said.content)
        yield f"statements[{i}].cue", said.cue, said.cue_nth
        if said.source is not None:
            yield f"statements[{i}].source", said.source, said.source_nth
    for i, event in enumerate(gold.events):
        yield f"events[{i}].anchor", event.anchor, event.anchor_nth
    for i, position in enumerate(gold.positions):
        yield f"positions[{i}].evidence", position.evidence, position.nth
    for i, account in enumerate(gold.accounts):
        yield from ((f"accounts[{i}]", version.statement, version.nth) for version in account.versions)
    quoted: dict[str, tuple[GoldQuote, ...]] = {"noise": gold.noise, "times": gold.times, "places": gold.places}
    for name, facts in quoted.items():
        yield from ((f"{name}[{i}]", fact.text, fact.nth) for i, fact in enumerate(facts))


def keys(gold: Gold) -> Iterator[tuple[str, str]]:
    """Every actor's key that is used, with where the annotation uses it."""
    for key, actor in gold.actors.items():
        if actor.of and not _is_country_code(actor.of):
            yield f"actors.{key}.of", actor.of
    for i, said in enumerate(gold.statements):
        named = (said.speaker,) if said.speaker is not None else ()
        yield from ((f"statements[{i}].speaker", key) for key in (*named, *said.also_speaker))
    for i, event in enumerate(gold.events):
        yield from ((f"events[{i}]", key) for key in (*event.actors, *event.recipients, *event.claimed_by))
    for i, position in enumerate(gold.positions):
        yield from ((f"positions[{i}].actor", key) for key in position.actor)
    for i, account in enumerate(gold.accounts):
        yield from ((f"accounts[{i}].by", key) for version in account.versions for key in version.by)


def _is_country_code(key: str) -> bool:
    return len(key) == 3  # a country that the text names only through its people needs no entry
