"""What the questions give: facts with who, when and where they were read. Days are ISO dates, as exact as known."""

import msgspec

from ..model import Magnitude, Span
from .entry import Who


class Answer(msgspec.Struct, frozen=True, kw_only=True):
    """Base of all answers: immutable, compared by value."""


class Where(Answer, frozen=True, kw_only=True):
    """The entry that a fact stands in. `copy_of`: the key of the entry whose text it repeats."""

    key: str
    title: str | None
    outlet: str | None
    day: str | None
    url: str | None
    copy_of: str | None = None


class Snippet(Answer, frozen=True, kw_only=True):
    """A piece of a longer text from its character `start` on; `marks` are offsets in the piece: what matched."""

    text: str
    start: int
    marks: tuple[Span, ...] = ()


class Found(Answer, frozen=True, kw_only=True):
    """A dispatch, and how many facts were read in it."""

    where: Where
    snippet: Snippet
    statements: int
    events: int
    positions: int


class Said(Answer, frozen=True, kw_only=True):
    """A statement: `id` in its record, `text` what is said, `marks` where the words asked for stand in it."""

    id: str
    speaker: Who | None
    text: str
    kind: str
    act: str
    cue: str | None
    day: str | None
    where: Where
    marks: tuple[Span, ...] = ()


class Held(Answer, frozen=True, kw_only=True):
    """A position. `issue` is the same across dispatches; `words` are the evidence, `basis` a statement's id."""

    id: str
    actor: Who
    stance: str
    proposal: str
    issue: str
    condition: str | None
    words: str
    basis: str | None
    day: str | None
    where: Where


class Done(Answer, frozen=True, kw_only=True):
    """An event: doers, sufferers, and the words from the first to the last of its parts."""

    id: str
    type: str
    mode: str | None
    status: str
    actors: tuple[Who, ...]
    recipients: tuple[Who, ...]
    claimed_by: tuple[Who, ...]
    place: str | None
    magnitude: Magnitude
    words: str
    day: str | None
    where: Where


class Moment(Answer, frozen=True, kw_only=True):
    """One thing in an actor's timeline; exactly one of the three is there. `role`: the actor's part in it."""

    day: str | None
    role: str
    statement: Said | None = None
    event: Done | None = None
    position: Held | None = None


class Known(Answer, frozen=True, kw_only=True):
    """An actor across dispatches: the name it has most often, and how much is known of it.

    dispatches: in how many it is named. statements: as speaker; events: as doer or sufferer; positions: as holder.
    """

    id: str
    name: str
    type: str
    iso3: str | None
    qid: str | None
    dispatches: int
    statements: int
    events: int
    positions: int
    first: str | None
    last: str | None


class Term(Answer, frozen=True, kw_only=True):
    """A title that texts give to an actor, in how many dispatches, and the first and last day of these."""

    title: str
    body: str | None
    dispatches: int
    first: str | None
    last: str | None


class Portrait(Answer, frozen=True, kw_only=True):
    """An actor with its other names, its offices, and for whom it acts."""

    actor: Known
    names: tuple[str, ...]
    offices: tuple[Term, ...]
    of: tuple[Who, ...]


class Side(Answer, frozen=True, kw_only=True):
    """One side's version of an account: who tells it, the statement in which they do, and the lemma of its cue."""

    by: tuple[Who, ...]
    statement: str | None
    cue: str | None
    text: str | None


class Told(Answer, frozen=True, kw_only=True):
    """Versions of the same facts that disagree. `cluster`: the same for accounts linked across dispatches."""

    id: str
    about: str
    cluster: str
    versions: tuple[Side, ...]
    day: str | None
    where: Where


class Issue(Answer, frozen=True, kw_only=True):
    """A proposal that actors are for or against, under the wording that it has most often."""

    id: str
    proposal: str
    positions: int
    actors: int
    first: str | None
    last: str | None


class Cell(Answer, frozen=True, kw_only=True):
    """How often an actor took a stance on an issue in a month (2015-09; None: no date)."""

    actor: Who
    stance: str
    month: str | None
    count: int


class Tie(Answer, frozen=True, kw_only=True):
    """What one actor did to another, or said to them (`type` SAY), how often, and between which months."""

    actor: Who
    recipient: Who
    type: str
    count: int
    first: str | None
    last: str | None


class Spot(Answer, frozen=True, kw_only=True):
    """A place with coordinates in degrees, and how many events and statements are read there."""

    name: str
    iso3: str | None
    lat: float
    lon: float
    count: int


class Outlet(Answer, frozen=True, kw_only=True):
    """An outlet: its dispatches, how many of them are copies, and the statements that they quote."""

    name: str
    dispatches: int
    copies: int
    statements: int
    first: str | None
    last: str | None


class Count(Answer, frozen=True, kw_only=True):
    """How many dispatches have a value; `name` is how to show it."""

    value: str
    name: str
    count: int


class Facets(Answer, frozen=True, kw_only=True):
    """What the dispatches that a question finds have most often.

    Counted over the newest `over` of them; `whole` says whether these are all.
    """

    speaker: tuple[Count, ...]
    actor: tuple[Count, ...]
    type: tuple[Count, ...]
    stance: tuple[Count, ...]
    outlet: tuple[Count, ...]
    month: tuple[Count, ...]
    place: tuple[Count, ...]
    over: int
    whole: bool


class Stats(Answer, frozen=True, kw_only=True):
    """How much there is: of every table its rows, dispatches by language, failures by step, days from and to.

    As last counted; `stale` says that something was loaded or linked since.
    """

    rows: dict[str, int]
    languages: dict[str, int]
    failures: dict[str, int]
    first: str | None
    last: str | None
    stale: bool
