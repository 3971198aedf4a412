"""What linking is given to compare: facts with their entry and with who takes part, small enough for millions."""

from typing import Any, NamedTuple

from ..model import Magnitude
from .keys import member


class Head(NamedTuple):
    """An entry. `reading`: the versions that read it; `original`: the number of the entry whose text it repeats."""

    n: int
    key: str
    id: str
    day: str
    outlet: str | None
    reading: tuple[str, str, str]
    original: int | None


class Named(NamedTuple):
    """An actor of an entry. `of`: the base of the actor that it acts for; `called`: it is named, not just described."""

    entry: int
    key: str
    local: str
    day: str
    name: str
    type: str
    iso3: str | None
    qid: str | None
    country: str | None
    sector: str | None
    of: str | None
    base: str
    who: str
    called: bool
    offices: tuple[tuple[str, str | None], ...]

    @property
    def member(self) -> str:
        """How the ledger names it."""
        return member(self.key, self.local)


class Party(NamedTuple):
    """Who takes part in a fact; `who` as linked so far; `nameless`: only described where the fact stands."""

    role: str
    who: str
    name: str
    type: str
    start: int | None
    end: int | None
    nameless: bool


class Quote(NamedTuple):
    """A statement in its speaker's own words."""

    n: int
    entry: int
    key: str
    local: str
    day: str
    text: str
    speaker: Party | None

    @property
    def member(self) -> str:
        """How the ledger names it."""
        return member(self.key, self.local)


class Deed(NamedTuple):
    """An event. `day` is that of the event, `dated` says that the text gives it; `words` are those of its anchor."""

    n: int
    entry: int
    key: str
    local: str
    day: str
    dated: bool
    outlet: str | None
    type: str
    mode: str | None
    status: str
    contexts: tuple[str, ...]
    words: str
    site: str | None
    geonames: int | None
    iso3: str | None
    magnitude: Magnitude
    parties: tuple[Party, ...]

    @classmethod
    def read(cls, row: Any, parties: list[Party]) -> "Deed":
        """From a row of the table of events."""
        starts = [party.start for party in parties if party.start is not None]
        start = min([row.anchor_start, *starts])
        return cls(
            n=row.n,
            entry=row.entry,
            key=row.key,
            local=row.id,
            day=row.day,
            dated=row.date_value is not None,
            outlet=row.outlet,
            type=row.type,
            mode=row.mode,
            status=row.status,
            contexts=tuple(row.contexts),
            words=row.words[row.anchor_start - start : row.anchor_end - start],
            site=row.site,
            geonames=row.geonames,
            iso3=row.iso3,
            magnitude=Magnitude(
                killed=row.magnitude_killed, injured=row.magnitude_injured, arrested=row.magnitude_arrested
            ),
            parties=tuple(parties),
        )

    @property
    def member(self) -> str:
        """How the ledger names it."""
        return member(self.key, self.local)


class Stand(NamedTuple):
    """A position. `local` is its issue in its entry, `base` the issue before linking."""

    n: int
    entry: int
    key: str
    local: str
    day: str
    proposal: str
    base: str
    holder: Party | None

    @property
    def member(self) -> str:
        """How the ledger names its issue."""
        return member(self.key, self.local)


class Telling(NamedTuple):
    """Versions of the same facts that disagree within an entry. `statements`: those that tell them."""

    n: int
    entry: int
    key: str
    local: str
    day: str
    about: str
    statements: tuple[str, ...]
    tellers: tuple[Party, ...]

    @property
    def member(self) -> str:
        """How the ledger names it."""
        return member(self.key, self.local)
