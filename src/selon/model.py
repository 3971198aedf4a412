"""The record: what is known of a dispatch, and where in its text it was read.

These types mirror the published format field by field (`selon schema` prints it as JSON Schema).
All offsets are half-open ranges of Unicode code points in `Dispatch.text`. `None` means unknown.
Read this file first; `pipeline.py` second.
"""

from typing import Literal

import msgspec

PassageKind = Literal[
    "headline", "body", "duplicate", "embed", "related", "comments",
    "navigation", "promo", "caption", "credit", "dateline",
]  # fmt: skip
ActorType = Literal["person", "country", "igo", "organisation", "armed_group", "media", "group"]
MentionForm = Literal["name", "nominal", "pronoun", "title", "metonym"]
StatementKind = Literal["direct", "indirect", "mixed"]
EventType = Literal[
    "AGREE", "CONSULT", "SUPPORT", "CONCEDE", "COOPERATE", "AID", "RETREAT", "REQUEST",
    "ACCUSE", "REJECT", "THREATEN", "PROTEST", "SANCTION", "MOBILIZE", "COERCE", "ASSAULT",
]  # fmt: skip
Status = Literal["actual", "claimed", "planned", "called_for", "hypothetical", "denied"]
Stance = Literal["for", "against", "conditional"]
TimeType = Literal["DATE", "TIME", "DURATION", "SET"]
TimeMod = Literal["START", "MID", "END", "APPROX"]


class Fact(msgspec.Struct, frozen=True, kw_only=True):
    """Base of everything in a record: immutable, compared by value, written field by field."""


class Span(Fact, frozen=True, kw_only=True):
    """Characters `start` to `end` (excluded) of the dispatch's text."""

    start: int
    end: int


class Why(Fact, frozen=True, kw_only=True):
    """The rule that read a fact, and the precision measured for it (None: never measured)."""

    rule: str
    score: float | None = None


class Dispatch(Fact, frozen=True, kw_only=True):
    """One news text as received, with what its container says about it."""

    id: str
    text: str
    source: str | None = None
    url: str | None = None
    outlet: str | None = None
    agency: str | None = None
    author: str | None = None
    title: str | None = None
    published: str | None = None
    modified: str | None = None
    language: str = "fr"
    replaces: str | None = None


class Passage(Span, frozen=True, kw_only=True):
    """A part of the text. For a duplicate, `of` is the start of the passage that it repeats."""

    kind: PassageKind
    of: int | None = None
    why: str


class Mention(Span, frozen=True, kw_only=True):
    """Where an actor is named, and by what kind of expression."""

    form: MentionForm


class Office(Span, frozen=True, kw_only=True):
    """A title that the text gives to an actor, and the body in which it is held."""

    title: str
    body: str | None = None


class Codes(Fact, frozen=True, kw_only=True):
    """Country and sector in the manner of PLOVER and CAMEO."""

    country: str | None = None
    sector: str | None = None


class Actor(Fact, frozen=True, kw_only=True):
    """Somebody who says, does or suffers something. `of`: the actor that it acts for."""

    id: str
    name: str
    type: ActorType
    iso3: str | None = None
    qid: str | None = None
    codes: Codes = Codes()
    offices: tuple[Office, ...] = ()
    of: str | None = None
    mentions: tuple[Mention, ...] = ()
    why: Why


class Cue(Span, frozen=True, kw_only=True):
    """The words that attribute a statement; `lemma` is their entry in the table of cues."""

    lemma: str


class Statement(Fact, frozen=True, kw_only=True):
    """What somebody is reported to have said. `within`: the statement that reports this one."""

    id: str
    kind: StatementKind
    content: tuple[Span, ...]
    cue: Cue | None
    source: Span | None
    speaker: str | None
    addressees: tuple[str, ...] = ()
    within: str | None = None
    date: str | None = None
    place: str | None = None
    occasion: Span | None = None
    act: str = "say"
    why: Why


class Argument(Span, frozen=True, kw_only=True):
    """An actor's part in an event, with the words that it was read in."""

    actor: str


class EventDate(Fact, frozen=True, kw_only=True):
    """A TIMEX3 value, and the words that it was read in."""

    value: str
    start: int
    end: int


class Magnitude(Fact, frozen=True, kw_only=True):
    """Counts that the text gives for an event."""

    killed: int | None = None
    injured: int | None = None
    arrested: int | None = None


class Event(Fact, frozen=True, kw_only=True):
    """Who did what to whom, after PLOVER."""

    id: str
    type: EventType
    mode: str | None = None
    contexts: tuple[str, ...] = ()
    anchor: Span
    actors: tuple[Argument, ...] = ()
    recipients: tuple[Argument, ...] = ()
    date: EventDate | None = None
    place: str | None = None
    status: Status = "actual"
    claimed_by: tuple[str, ...] = ()
    statement: str | None = None
    magnitude: Magnitude = Magnitude()
    why: Why


class Position(Fact, frozen=True, kw_only=True):
    """An actor's stance on a proposal. `basis`: the statement that it was read from."""

    id: str
    actor: str
    stance: Stance
    proposal: str
    issue: str
    condition: str | None = None
    evidence: Span
    basis: str | None = None
    why: Why


class Version(Fact, frozen=True, kw_only=True):
    """One side's version of facts that another side tells differently."""

    by: tuple[str, ...]
    statement: str | None


class Account(Fact, frozen=True, kw_only=True):
    """Versions of the same facts that disagree."""

    id: str
    about: str
    versions: tuple[Version, ...]


class Time(Span, frozen=True, kw_only=True):
    """A TIMEX3 expression. `earliest` and `latest` (excluded) bound it on the calendar.

    A range ("du 5 au 12 juin") is one expression: its value is that of its first end, its bounds span both.
    """

    id: str
    value: str | None
    mod: TimeMod | None = None
    type: TimeType
    earliest: str | None = None
    latest: str | None = None


class Place(Span, frozen=True, kw_only=True):
    """A place where something happens or is said."""

    id: str
    name: str
    iso3: str | None = None
    geonames: int | None = None
    lat: float | None = None
    lon: float | None = None


class Failure(Fact, frozen=True, kw_only=True):
    """A step that failed; it costs its own facts and no others."""

    step: str
    error: str


class Record(Fact, frozen=True, kw_only=True):
    """Everything that was read in one dispatch. `data`: digest of the language data used."""

    record: Literal[1] = 1
    selon: str
    model: str
    data: str
    dispatch: Dispatch
    passages: tuple[Passage, ...] = ()
    actors: tuple[Actor, ...] = ()
    statements: tuple[Statement, ...] = ()
    events: tuple[Event, ...] = ()
    positions: tuple[Position, ...] = ()
    accounts: tuple[Account, ...] = ()
    times: tuple[Time, ...] = ()
    places: tuple[Place, ...] = ()
    failures: tuple[Failure, ...] = ()
