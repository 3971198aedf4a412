"""What stands below the text: the facts of a record as lists of plain words, the same in all renderings."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from ..model import Event, Record, Span, Statement

UNKNOWN = "?"


@dataclass(frozen=True)
class Entry:
    """A fact in words. `id` is empty where the record gives none; `parts` are joined by dashes."""

    id: str
    label: str
    parts: tuple[str, ...]

    @property
    def words(self) -> str:
        return " — ".join(part for part in self.parts if part)


@dataclass(frozen=True)
class Listing:
    """Facts of one kind under their heading; never empty."""

    heading: str
    entries: tuple[Entry, ...]


def listings(record: Record) -> list[Listing]:
    """The lists of a record in their order; kinds of which it has none are left out."""
    names = {actor.id: actor.name for actor in record.actors}
    all_lists = {
        "Statements": _statements(record, names),
        "Events": _events(record, names),
        "Positions": (
            Entry(p.id, p.stance, (names.get(p.actor, UNKNOWN), p.proposal, p.condition or ""))
            for p in record.positions
        ),
        "Accounts": _accounts(record, names),
        "Times": (Entry(t.id, _value(t.value, t.mod), (_quote(record, t),)) for t in record.times),
        "Places": _places(record),
        "Failures": (Entry("", failure.step, (failure.error,)) for failure in record.failures),
    }
    listed = (Listing(heading, tuple(entries)) for heading, entries in all_lists.items())
    return [listing for listing in listed if listing.entries]


def header(record: Record) -> list[str]:
    """Title, then where and when the dispatch appeared; lines that say nothing are left out."""
    dispatch = record.dispatch
    origin = [dispatch.outlet, dispatch.published, dispatch.url or dispatch.source]
    return [line for line in (dispatch.title, ", ".join(part for part in origin if part)) if line]


def _statements(record: Record, names: dict[str, str]) -> Iterator[Entry]:
    for statement in record.statements:
        cue = _quote(record, statement.cue) if statement.cue else ""
        content = " … ".join(_quote(record, span) for span in statement.content)
        label = statement.kind + (f" in {statement.within}" if statement.within else "")
        yield Entry(statement.id, label, (_speaker(record, statement, names), cue, content))


def _speaker(record: Record, statement: Statement, names: dict[str, str]) -> str:
    """The speaker's name; where it is not known, the words of the source, or a question mark."""
    if statement.speaker in names:
        return names[statement.speaker]
    return f"{UNKNOWN} ({_quote(record, statement.source)})" if statement.source else UNKNOWN


def _events(record: Record, names: dict[str, str]) -> Iterator[Entry]:
    places = {place.id: place.name for place in record.places}
    for event in record.events:
        who = ", ".join(names.get(argument.actor, UNKNOWN) for argument in event.actors) or UNKNOWN
        whom = ", ".join(names.get(argument.actor, UNKNOWN) for argument in event.recipients)
        label = f"{event.type} {event.status}"
        where = ", ".join(part for part in (places.get(event.place or ""), _when(event)) if part)
        yield Entry(event.id, label, (f"{who} → {whom}" if whom else who, _quote(record, event.anchor), where))


def _when(event: Event) -> str:
    return event.date.value if event.date else ""


def _accounts(record: Record, names: dict[str, str]) -> Iterator[Entry]:
    for account in record.accounts:
        sides = (", ".join(names.get(actor, UNKNOWN) for actor in version.by) for version in account.versions)
        yield Entry(account.id, "", (account.about, " / ".join(sides)))


def _places(record: Record) -> Iterator[Entry]:
    for place in record.places:
        words = _quote(record, place)
        yield Entry(place.id, place.iso3 or UNKNOWN, (words, "" if words == place.name else place.name))


def _value(value: str | None, mod: str | None) -> str:
    return " ".join(part for part in (value or UNKNOWN, mod) if part)


def _quote(record: Record, span: Span) -> str:
    """The words of a span on one line."""
    return " ".join(record.dispatch.text[span.start : span.end].split())


def visible(text: str) -> str:
    """The text with control characters made visible, one for one: none may steer a terminal or break a page."""
    return text.replace("\r\n", " \n").translate(_VISIBLE)


_VISIBLE: dict[int, str] = {
    **{code: chr(0x2400 + code) for code in range(32) if code not in (0x09, 0x0A, 0x0D)},
    0x0D: "\n",
    0x7F: "\u2421",
    **dict.fromkeys(range(0x80, 0xA0), "\ufffd"),
    0x85: "\n",
}


def counts(listed: Iterable[Listing]) -> str:
    """How many facts of each kind there are, in a line."""
    return ", ".join(f"{len(listing.entries)} {listing.heading.lower()}" for listing in listed)
