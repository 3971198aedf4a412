"""Records made from gold: a perfect reader to check the scoring with, and a careless one."""

import random
from collections.abc import Callable
from typing import TypeVar

import pytest

from selon.evaluate.gold import Gold, GoldStatement, locate
from selon.model import (
    Actor,
    Argument,
    Cue,
    Dispatch,
    Event,
    Passage,
    Place,
    Position,
    Record,
    Span,
    Statement,
    Time,
    Why,
)

T = TypeVar("T")
WHY = Why(rule="test")


def _found(text: str, quote: str, nth: int) -> Span:
    span = locate(text, quote, nth)
    assert span is not None, quote
    return span


def _actors(gold: Gold) -> tuple[Actor, ...]:
    return tuple(
        Actor(id=key, name=a.names[0], type=a.type, iso3=a.iso3, qid=a.qid, why=WHY) for key, a in gold.actors.items()
    )


def _statement(number: int, said: GoldStatement, text: str) -> Statement:
    cue = _found(text, said.cue, said.cue_nth)
    return Statement(
        id=f"s{number}",
        kind=said.kind,
        content=tuple(_found(text, part, said.nth) for part in said.content),
        cue=Cue(start=cue.start, end=cue.end, lemma="dire"),
        source=_found(text, said.source, said.source_nth) if said.source else None,
        speaker=said.speaker,
        why=WHY,
    )


def _events(gold: Gold, text: str) -> tuple[Event, ...]:
    return tuple(
        Event(
            id=f"e{i}",
            type=e.type,
            anchor=_found(text, e.anchor, e.anchor_nth),
            actors=tuple(Argument(actor=key, start=0, end=1) for key in e.actors),
            recipients=tuple(Argument(actor=key, start=0, end=1) for key in e.recipients),
            why=WHY,
        )
        for i, e in enumerate(gold.events)
    )


def _positions(gold: Gold, text: str) -> tuple[Position, ...]:
    return tuple(
        Position(
            id=f"q{i}",
            actor=p.actor[0],
            stance=p.stance,
            proposal=p.proposal,
            issue="i1",
            evidence=_found(text, p.evidence, p.nth),
            why=WHY,
        )
        for i, p in enumerate(gold.positions)
    )


def _times(gold: Gold, text: str) -> tuple[Time, ...]:
    spans = [(t, _found(text, t.text, t.nth)) for t in gold.times]
    return tuple(
        Time(id=f"t{i}", start=s.start, end=s.end, value=t.value, type="DATE") for i, (t, s) in enumerate(spans)
    )


def _places(gold: Gold, text: str) -> tuple[Place, ...]:
    spans = [(p, _found(text, p.text, p.nth)) for p in gold.places]
    return tuple(
        Place(id=f"p{i}", start=s.start, end=s.end, name=p.text, iso3=p.iso3) for i, (p, s) in enumerate(spans)
    )


def _passages(gold: Gold, text: str) -> tuple[Passage, ...]:
    spans = [(n, _found(text, n.text, n.nth)) for n in gold.noise]
    return tuple(Passage(start=s.start, end=s.end, kind=n.kind, why="test") for n, s in spans)


def make_perfect(gold: Gold, text: str) -> Record:
    """The record of a reader that finds exactly what is annotated."""
    return Record(
        selon="0",
        model="none",
        data="none",
        dispatch=Dispatch(id=gold.id, text=text),
        passages=_passages(gold, text),
        actors=_actors(gold),
        statements=tuple(_statement(i, said, text) for i, said in enumerate(gold.statements)),
        events=_events(gold, text),
        positions=_positions(gold, text),
        times=_times(gold, text),
        places=_places(gold, text),
    )


def make_careless(gold: Gold, text: str) -> Record:
    """The record of a reader that loses, shifts, doubles and confuses: the same at every call."""
    from msgspec.structs import replace

    chance = random.Random(gold.id)
    perfect = make_perfect(gold, text)
    keys = list(gold.actors)

    def shifted(span: Span) -> Span:
        start = min(span.end - 1, span.start + chance.randrange(12))
        return Span(start=start, end=min(len(text), span.end + chance.randrange(12)))

    def kept(facts: tuple[T, ...]) -> list[T]:
        return [fact for fact in facts if chance.random() < 0.75]

    statements = [replace(s, content=tuple(map(shifted, s.content))) for s in kept(perfect.statements)]
    statements += [replace(s, speaker=chance.choice(keys)) for s in kept(perfect.statements)[::3]]
    events = [replace(e, anchor=shifted(e.anchor)) for e in kept(perfect.events)]
    events += [replace(e, actors=e.recipients, recipients=e.actors) for e in kept(perfect.events)[::2]]
    times = [replace(t, value="2015-11-21" if chance.random() < 0.2 else t.value) for t in kept(perfect.times)]
    return replace(
        perfect,
        passages=(*kept(perfect.passages), Passage(start=40, end=90, kind="promo", why="test")),
        statements=tuple(statements),
        events=tuple(events),
        positions=tuple(kept(perfect.positions)),
        times=tuple(times),
        places=tuple(replace(p, iso3=chance.choice([p.iso3, "FRA"])) for p in kept(perfect.places)),
    )


@pytest.fixture(scope="session")
def perfect() -> Callable[[Gold, str], Record]:
    return make_perfect


@pytest.fixture(scope="session")
def careless() -> Callable[[Gold, str], Record]:
    return make_careless
