"""Who speaks to or of whom, who does what to whom, who stands for what: gathered from entries, with days."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from ...model import Actor, Event, Position, Statement
from ...store.entry import Entry
from ..days import HAPPENED, day_of
from ..words import line


@dataclass
class Tie:
    """What ties two nodes: how often each relation was seen, and on which days (none where nothing is dated)."""

    relations: Counter[str] = field(default_factory=Counter)
    days: set[str] = field(default_factory=set)

    def see(self, relation: str, day: str | None) -> None:
        """Count a relation; a day that is not known leaves no trace in time."""
        self.relations[relation] += 1
        if day is not None:
            self.days.add(day)


@dataclass
class Ties:
    """Nodes by id with their attributes, and ties by the ids of both ends."""

    nodes: dict[str, dict[str, str]] = field(default_factory=dict)
    ties: defaultdict[tuple[str, str], Tie] = field(default_factory=lambda: defaultdict(Tie))

    def actor(self, entry: Entry, actor: str) -> str | None:
        """The node of an actor, which is made where there is none yet; None for an id that means nobody."""
        found, who = _actors(entry).get(actor), entry.who.get(actor)
        if found is None or who is None:
            return None
        node = self.nodes.setdefault(who.id, {"label": line(who.name), "kind": "actor", "type": found.type})
        told = {"iso3": found.iso3, "qid": found.qid, "country": found.codes.country, "sector": found.codes.sector}
        for name, value in told.items():
            if value:
                node.setdefault(name, value)
        return who.id

    def tie(self, one: str | None, other: str | None, relation: str, day: str | None) -> None:
        """Count a relation of two nodes, unless one is unknown or both are the same."""
        if one is not None and other is not None and one != other:
            self.ties[one, other].see(relation, day)


def deeds_and_words(entries: Iterable[Entry]) -> Ties:
    """Ties from an actor to those to whom it speaks, of whom it speaks, and to whom it does something."""
    found = Ties()
    for entry in entries:
        for statement in entry.record.statements:
            _words(found, entry, statement)
        for event in entry.record.events:
            if event.status in HAPPENED:
                _deed(found, entry, event)
    return found


def stances(entries: Iterable[Entry]) -> Ties:
    """Ties from an actor to an issue, for each of its positions."""
    found = Ties()
    for entry in entries:
        for position in entry.record.positions:
            node = issue(entry, position)
            found.nodes.setdefault(node, {"label": line(position.proposal), "kind": "issue", "type": "issue"})
            found.tie(found.actor(entry, position.actor), node, position.stance, day(entry))
    return found


def issue(entry: Entry, position: Position) -> str:
    """The node of an issue: as it was linked, else by the words of the first proposal of the record that it is in."""
    linked = entry.issues.get(position.issue)
    if linked is not None:
        return f"issue/{linked}"
    first = next(one for one in entry.record.positions if one.issue == position.issue)
    return f"issue/{line(first.proposal).lower()}"


def day(entry: Entry) -> str | None:
    """The day of publication, None where it is not known to the day."""
    return day_of(entry.record.dispatch.published)


def _words(found: Ties, entry: Entry, statement: Statement) -> None:
    if statement.speaker is None:
        return
    speaker = found.actor(entry, statement.speaker)
    for addressee in statement.addressees:
        found.tie(speaker, found.actor(entry, addressee), "says_to", day(entry))
    for actor in _spoken_of(entry, statement):
        found.tie(speaker, found.actor(entry, actor), "says_of", day(entry))


def _spoken_of(entry: Entry, statement: Statement) -> Iterator[str]:
    for actor in entry.record.actors:
        spans = ((m, c) for m in actor.mentions for c in statement.content)
        if any(content.start <= mention.start and mention.end <= content.end for mention, content in spans):
            yield actor.id


def _deed(found: Ties, entry: Entry, event: Event) -> None:
    when = (day_of(event.date.value) if event.date else None) or day(entry)
    for one in {argument.actor: None for argument in event.actors}:
        for other in {argument.actor: None for argument in event.recipients}:
            found.tie(found.actor(entry, one), found.actor(entry, other), event.type, when)


def _actors(entry: Entry) -> dict[str, Actor]:
    return {actor.id: actor for actor in entry.record.actors}
