"""How far two people agree who annotated the same texts: F1 layer by layer, Krippendorff's α for labels.

α (Krippendorff 2004, "Content Analysis", ch. 11; nominal, two coders) is counted over units: what both marked in
overlapping words, and what only one marked, which the other gave the label "none".
"""

from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import chain

from .. import __version__
from ..ids import dispatch_id
from ..model import (
    Actor,
    Argument,
    Dispatch,
    Event,
    Magnitude,
    Mention,
    Passage,
    Place,
    Position,
    Record,
    Span,
    Statement,
    Time,
    Why,
)
from .case import Case
from .gold import Gold, locate

_WHY = Why(rule="gold")
_NONE = "none"
_NOWHERE = Span(start=0, end=0)
Pair = tuple[str, str]


def as_record(gold: Gold, text: str) -> Record:
    """An annotation in the form of a record, so that another can be held against it."""
    return Record(
        selon=__version__,
        model="",
        data="",
        dispatch=Dispatch(id=dispatch_id(text), text=text, published=gold.published),
        passages=tuple(_passages(gold, text)),
        actors=tuple(_actors(gold, text)),
        statements=tuple(_statements(gold, text)),
        events=tuple(_events(gold, text)),
        positions=tuple(_positions(gold, text)),
        times=tuple(
            Time(id=f"t{n}", value=t.value, type="DATE", start=s.start, end=s.end)
            for n, t in enumerate(gold.times)
            if (s := locate(text, t.text, t.nth))
        ),
        places=tuple(
            Place(id=f"p{n}", name=p.text, iso3=p.iso3, start=s.start, end=s.end)
            for n, p in enumerate(gold.places)
            if (s := locate(text, p.text, p.nth))
        ),
    )


def _passages(gold: Gold, text: str) -> Iterator[Passage]:
    for noise in gold.noise:
        span = locate(text, noise.text, noise.nth)
        if span is not None:
            yield Passage(start=span.start, end=span.end, kind=noise.kind, why="gold")


def _actors(gold: Gold, text: str) -> Iterator[Actor]:
    for key, actor in gold.actors.items():
        found = (locate(text, name) for name in actor.names)
        mentions = tuple(Mention(start=s.start, end=s.end, form="name") for s in found if s is not None)
        yield Actor(
            id=key, name=actor.names[0], type=actor.type, iso3=actor.iso3, qid=actor.qid, mentions=mentions, why=_WHY
        )


def _statements(gold: Gold, text: str) -> Iterator[Statement]:
    for number, said in enumerate(gold.statements):
        content = tuple(span for part in said.content if (span := locate(text, part, said.nth) or locate(text, part)))
        if content:
            yield Statement(
                id=f"s{number}", kind=said.kind, content=content, cue=None, source=None, speaker=said.speaker, why=_WHY
            )


def _events(gold: Gold, text: str) -> Iterator[Event]:
    for number, event in enumerate(gold.events):
        anchor = locate(text, event.anchor, event.anchor_nth) or _NOWHERE
        sides = [
            tuple(Argument(actor=key, start=anchor.start, end=anchor.end) for key in keys)
            for keys in (event.actors, event.recipients)
        ]
        magnitude = Magnitude(killed=event.killed, injured=event.injured, arrested=event.arrested)
        yield Event(
            id=f"e{number}", type=event.type, anchor=anchor, actors=sides[0], recipients=sides[1],
            status=event.status, magnitude=magnitude, why=_WHY,
        )  # fmt: skip


def _positions(gold: Gold, text: str) -> Iterator[Position]:
    for number, position in enumerate(gold.positions):
        if position.actor:
            yield Position(
                id=f"q{number}", actor=position.actor[0], stance=position.stance, proposal=position.proposal, issue="",
                evidence=locate(text, position.evidence, position.nth) or _NOWHERE, why=_WHY,
            )  # fmt: skip


def case(one: Gold, other: Gold, text: str) -> Case:
    """The first annotation as gold, the second as what is held against it."""
    return Case(one, as_record(other, text), text)


def event_types(one: Gold, other: Gold, text: str) -> list[Pair]:
    """The types that two coders gave to each event that either marked."""
    return _labels(
        [(locate(text, e.anchor, e.anchor_nth) or _NOWHERE, e.type) for e in one.events],
        [(locate(text, e.anchor, e.anchor_nth) or _NOWHERE, e.type) for e in other.events],
    )


def stances(one: Gold, other: Gold, text: str) -> list[Pair]:
    """The stances that two coders gave to each position that either marked."""
    return _labels(
        [(locate(text, p.evidence, p.nth) or _NOWHERE, p.stance) for p in one.positions],
        [(locate(text, p.evidence, p.nth) or _NOWHERE, p.stance) for p in other.positions],
    )


def _labels(ones: Sequence[tuple[Span, str]], others: Sequence[tuple[Span, str]]) -> list[Pair]:
    """Labels in pairs, by the largest overlap, each once; what only one has against "none"."""
    fits = sorted(
        (
            (-(min(a.end, b.end) - max(a.start, b.start)), x, y)
            for x, (a, _) in enumerate(ones)
            for y, (b, _) in enumerate(others)
            if min(a.end, b.end) > max(a.start, b.start)
        )
    )
    taken: dict[int, int] = {}
    for _, x, y in fits:
        if x not in taken and y not in taken.values():
            taken[x] = y
    pairs = [(label, others[taken[x]][1] if x in taken else _NONE) for x, (_, label) in enumerate(ones)]
    return pairs + [(_NONE, label) for y, (_, label) in enumerate(others) if y not in taken.values()]


def alpha(pairs: Sequence[Pair]) -> float:
    """Krippendorff's α for nominal labels of two coders, 1 where they never differ."""
    counted = Counter(chain.from_iterable(pairs))
    total = sum(counted.values())
    differing = sum(one != other for one, other in pairs) * 2
    by_chance = sum(count * (total - count) for count in counted.values())
    return 1.0 if not differing else 1 - (total - 1) * differing / by_chance
