"""The facts of one record in reading order, each in the words that a side list, a card or a report shows."""

from collections.abc import Iterable, Iterator, Mapping

import msgspec

from ..model import Event, Position, Record, Span, Statement, Why
from ..store.entry import Who

_MOST_WORDS = 600


class Party(msgspec.Struct, frozen=True, kw_only=True):
    """Somebody in a fact: `id` is the actor across dispatches, None where only words are known."""

    id: str | None
    name: str


class Fact(msgspec.Struct, frozen=True, kw_only=True):
    """A statement, an event or a position in words.

    `start`, `end`: the part of the text that tells it apart from others of its kind, in code points.
    `label`: cue, type or stance. `words`: what is said, done or proposed. `who`: speaker, actors or holder.
    `local`: the actor of the record that is `who`, for a correction. `rule`, `score`: as in the record.
    """

    id: str
    kind: str
    start: int
    end: int
    label: str
    how: str
    words: str
    who: tuple[Party, ...] = ()
    whom: tuple[Party, ...] = ()
    local: str | None = None
    within: str | None = None
    date: str | None = None
    place: str | None = None
    condition: str | None = None
    status: str | None = None
    rule: str
    score: float | None = None


class Scene(msgspec.Struct, frozen=True):
    """What the facts of a record refer to."""

    record: Record
    who: Mapping[str, Who]
    names: Mapping[str, str]
    places: Mapping[str, str]

    def party(self, actor: str | None) -> tuple[Party, ...]:
        """The actor under its name; nobody where there is none."""
        if actor is None:
            return ()
        known = self.who.get(actor)
        return (Party(id=known.id if known else None, name=known.name if known else self.names.get(actor, actor)),)

    def parties(self, actors: Iterable[str]) -> tuple[Party, ...]:
        """Each actor once."""
        return tuple(party for actor in dict.fromkeys(actors) for party in self.party(actor))

    def words(self, *spans: Span) -> str:
        """The words of spans on one line, with an ellipsis between them."""
        from .safe import clip

        text = self.record.dispatch.text
        return clip(" … ".join(text[span.start : span.end] for span in spans), _MOST_WORDS)


def scene(record: Record, who: Mapping[str, Who]) -> Scene:
    """What the facts of a record refer to. `who`: the actors across dispatches by the record's own ids."""
    names = {actor.id: actor.name for actor in record.actors}
    return Scene(record, who, names, {place.id: place.name for place in record.places})


def facts(record: Record, who: Mapping[str, Who]) -> tuple[Fact, ...]:
    """Statements, events and positions in the order of the text."""
    return tuple(sorted(_facts(record, scene(record, who)), key=lambda fact: (fact.start, -fact.end, fact.kind)))


def _facts(record: Record, seen: Scene) -> Iterator[Fact]:
    yield from (_statement(statement, seen) for statement in record.statements if statement.content)
    yield from (_event(event, seen) for event in record.events)
    yield from (_position(position, seen) for position in record.positions)


def _why(why: Why) -> tuple[str, float | None]:
    return why.rule, why.score


def _statement(statement: Statement, seen: Scene) -> Fact:
    rule, score = _why(statement.why)
    unnamed = (Party(id=None, name=seen.words(statement.source)),) if statement.source else ()
    return Fact(
        id=statement.id,
        kind="statement",
        start=statement.content[0].start,
        end=statement.content[-1].end,
        label=statement.cue.lemma if statement.cue else statement.act,
        how=statement.kind,
        words=seen.words(*statement.content),
        who=seen.party(statement.speaker) or unnamed,
        whom=seen.parties(statement.addressees),
        local=statement.speaker,
        within=statement.within,
        date=statement.date,
        place=seen.places.get(statement.place or ""),
        rule=rule,
        score=score,
    )


def _event(event: Event, seen: Scene) -> Fact:
    rule, score = _why(event.why)
    return Fact(
        id=event.id,
        kind="event",
        start=event.anchor.start,
        end=event.anchor.end,
        label=event.type,
        how=event.mode or "",
        words=seen.words(event.anchor),
        who=seen.parties(argument.actor for argument in event.actors),
        whom=seen.parties(argument.actor for argument in event.recipients),
        local=event.actors[0].actor if event.actors else None,
        date=event.date.value if event.date else None,
        place=seen.places.get(event.place or ""),
        status=event.status,
        rule=rule,
        score=score,
    )


def _position(position: Position, seen: Scene) -> Fact:
    rule, score = _why(position.why)
    return Fact(
        id=position.id,
        kind="position",
        start=position.evidence.start,
        end=position.evidence.end,
        label=position.stance,
        how="",
        words=position.proposal,
        who=seen.party(position.actor),
        local=position.actor,
        within=position.basis,
        condition=position.condition,
        rule=rule,
        score=score,
    )
