"""Examples of events: which candidate is which annotated event, who its sides are, whether it is one at all."""

from collections.abc import Iterator

from ..evaluate.gold import GoldEvent
from ..evaluate.layers import EVENT_REACH, MUTUAL
from ..events.candidate import Candidate, candidates
from ..events.decide import Weighed, weighed
from ..events.earlier import with_earlier
from ..events.parties import Parties
from ..events.parties import weighed as weighed_mentions
from ..events.scene import Scene
from ..events.sides import Side, Surroundings
from ..lang.schema import TriggerRow
from . import tables
from .boost import ALWAYS, Examples, Made, in_folds
from .gold import Document

Plain = tuple[TriggerRow, Scene]  # a row of triggers and its example
SIDES: tuple[Side, ...] = ("actor", "recipient")
OPTIONAL = 0.5  # weight of what careful coders could disagree on
SIDE_ROUNDS, TOLD_ROUNDS = 160, 120


def aligned(document: Document, found: list[Candidate]) -> dict[int, GoldEvent]:
    """Which candidate (by number) is the mention that an annotated event is anchored at: the nearest, once each."""
    fits = [
        (fit, -g, -c)
        for g, event in enumerate(document.gold.events)
        for c, candidate in enumerate(found)
        if (fit := _fit(document, event, candidate)) is not None
    ]
    taken: dict[int, int] = {}
    for _, g, c in sorted(fits, reverse=True):
        if -c not in taken and -g not in taken.values():
            taken[-c] = -g
    return {c: document.gold.events[g] for c, g in taken.items()}


def _fit(document: Document, event: GoldEvent, candidate: Candidate) -> float | None:
    """How well a candidate stands for an annotated event, None where type or sentence differ."""
    parse, tokens = document.scene.parse, candidate.at.found.tokens
    span = document.case.span(event.anchor, event.anchor_nth)
    if span is None or candidate.type not in (event.type, *event.also):
        return None
    start, end = min(parse.start[t] for t in tokens), max(parse.end[t] for t in tokens)
    apart = document.case.sentences.apart(span.start, parse.start[candidate.head])
    if apart > EVENT_REACH:
        return None
    shared = min(end, span.end) > max(start, span.start)
    return 2.0 * shared - 0.5 * apart - abs(start - span.start) / 1e5


def keys_of(event: GoldEvent, side: Side, mutual: bool) -> tuple[str, ...]:
    """The annotated actors of a side; of what both do to each other, those of both."""
    if mutual:
        return tuple(dict.fromkeys((*event.actors, *event.recipients)))
    return event.actors if side == "actor" else event.recipients


def side_examples(documents: list[Document], plain: list[Plain], side: Side) -> Examples:
    """For each annotated event every mention nearby, with whether it is this side."""
    rows = [row for document in documents for row in _side_rows(document, side)]
    rows += [row for example in plain for row in _plain_sides(example, side)]
    features, answers, weights, folds = zip(*rows, strict=True)
    return Examples(features, answers, weights, folds)


def _side_rows(document: Document, side: Side) -> Iterator[tuple]:  # type: ignore[type-arg]
    found = list(with_earlier(candidates(document.scene)))
    gold = aligned(document, [candidate for candidate, _ in found])
    for at, event in gold.items():
        around = Surroundings(document.scene, *found[at])
        keys = keys_of(event, side, around.candidate.at.found.roles.mutual)
        weight = OPTIONAL if event.optional else 1.0
        right = {p.actor: document.case.identities.any_is([p.actor], keys) for p in around.mentions}
        for part, features in zip(around.mentions, weighed_mentions(around)[side], strict=True):
            yield features, float(right[part.actor]), weight * document.weight, document.fold


def _plain_sides(plain: Plain, side: Side) -> Iterator[tuple]:  # type: ignore[type-arg]
    """The mentions of an example, right where the frame of its row says so."""
    row, scene = plain
    for candidate, before in with_earlier(candidates(scene)):
        if candidate.at.found.row == row and candidate.actors and (candidate.recipients or side == "actor"):
            around = Surroundings(scene, candidate, before)
            ruled = {a.actor for a in (candidate.actors if side == "actor" else candidate.recipients)}
            for part, features in zip(around.mentions, weighed_mentions(around)[side], strict=True):
                yield features, float(part.actor in ruled), tables.TRIGGER_WEIGHT, ALWAYS


def is_right(document: Document, event: GoldEvent, parties: Parties, mutual: bool) -> bool:
    """Whether both sides are right as the scorer counts it."""
    acting, receiving = parties.actor.idents, parties.recipient.idents
    identities = document.case.identities
    if event.actors and not identities.any_is(acting | (receiving if mutual else frozenset()), event.actors):
        return False
    return not event.recipients or mutual or identities.any_is(receiving, event.recipients)


def sides(documents: list[Document], plain: list[Plain]) -> dict[Side, Made]:
    """The models that choose actors and recipients."""
    return {side: Made(*in_folds(side_examples(documents, plain, side), SIDE_ROUNDS)) for side in SIDES}


def told(documents: list[Document], plain: list[Plain], by: dict[Side, Made]) -> Made:
    """The model that says whether a candidate with the sides chosen for it is an event that a coder records."""
    rows = [row for document in documents for row in _told_rows(document, by)]
    rows += [row for example in plain for row in _plain_told(example, by)]
    features, answers, weights, folds = zip(*rows, strict=True)
    return Made(*in_folds(Examples(features, answers, weights, folds), TOLD_ROUNDS))


def _told_rows(document: Document, by: dict[Side, Made]) -> Iterator[tuple]:  # type: ignore[type-arg]
    """The signs of every candidate, its sides chosen by models that have not seen the document."""
    found: list[Weighed] = list(
        weighed(document.scene, {side: made.apart[document.fold].probabilities for side, made in by.items()})
    )
    gold = aligned(document, [held.candidate for held in found])
    for at, held in enumerate(found):
        event = gold.get(at)
        mutual = held.candidate.at.found.roles.mutual or held.candidate.type in MUTUAL
        right = event is not None and is_right(document, event, held.parties, mutual)
        if event is None or not event.optional:  # on what is optional careful coders differ: it teaches nothing
            yield held.signs, float(right), document.weight, document.fold


def _plain_told(plain: Plain, by: dict[Side, Made]) -> Iterator[tuple]:  # type: ignore[type-arg]
    """The signs of an example's own candidate: it is an event, since its row says so."""
    row, scene = plain
    for held in weighed(scene, {side: made.whole.probabilities for side, made in by.items()}):
        if held.candidate.at.found.row == row and held.parties.named:
            yield held.signs, 1.0, tables.TRIGGER_WEIGHT, ALWAYS


def make(documents: list[Document], plain: list[Plain]) -> dict[str, Made]:
    """The models of events."""
    by = sides(documents, plain)
    return {f"events-{side}": made for side, made in by.items()} | {"events-told": told(documents, plain, by)}
