"""The stage's main path: triggers → candidates → what the models hold for told → one event for each thing, in order."""

from dataclasses import replace

from ..cast import Cast
from ..learned.model import Models, model
from ..model import Argument, Event, EventType, Passage, Place, Span, Statement, Time, Why
from ..parse.columns import Parse
from ..parse.phrases import verb_group
from .decide import Weighed, decided
from .details import contexts, date_of, place_of
from .draft import Draft
from .hosts import Host
from .magnitude import magnitude
from .merge import merge
from .roles import Arguments
from .scene import Scene
from .voice import is_passive

# PLOVER's types for deeds still to come; a meeting that is fixed stays a meeting here.
_ANNOUNCED: dict[EventType, EventType] = {
    "AID": "AGREE", "COOPERATE": "AGREE", "SUPPORT": "AGREE", "RETREAT": "CONCEDE",
}  # fmt: skip


def read(
    parse: Parse,
    cast: Cast,
    statements: tuple[Statement, ...],
    passages: tuple[Passage, ...],
    times: tuple[Time, ...],
    places: tuple[Place, ...],
    by: Models = model,
) -> tuple[Event, ...]:
    """The events of a dispatch, numbered in the order of their anchors. `by` gives the models that decide."""
    scene = Scene(parse, cast, statements, passages, times, places)
    drafts = [_announced(_diplomatic(scene, _draft(scene, weighed))) for weighed in decided(scene, by)]
    return tuple(_event(scene, draft, f"e{at}") for at, draft in enumerate(merge(scene, drafts), 1))


def _diplomatic(scene: Scene, draft: Draft) -> Draft:
    """States do not march: "Quito proteste" is a reproof."""
    states = draft.actors and all(scene.cast.actor(a).type in {"country", "igo"} for a in draft.acting)
    return replace(draft, type="ACCUSE") if states and draft.row.lemma == "protester" else draft


def _announced(draft: Draft) -> Draft:
    """What is only announced: a future deed of help is an agreement, a future retreat a concession."""
    kind = _ANNOUNCED.get(draft.type)
    return replace(draft, type=kind) if kind is not None and draft.status == "planned" else draft


def _draft(scene: Scene, weighed: Weighed) -> Draft:
    found, sides = weighed.candidate, weighed.parties
    statement = scene.statement(found.head)
    speaker = statement.speaker if statement is not None else None
    claimed = found.status == "actual" and speaker is not None and not _is_presupposed(found.at, statement)
    return Draft(
        rule="refusal" if found.refused else _rule(scene, found.at),
        type=found.type,
        row=found.at.found.row,
        token=found.head,
        carrier=None if found.at.verbal else found.at.verb,
        span=_anchor(scene.parse, found.at),
        actors=sides.actor.arguments,
        recipients=sides.recipient.arguments,
        status="claimed" if claimed else found.status,
        statement=statement.id if statement else None,
        claimed_by=(speaker,) if speaker is not None and (claimed or found.status == "claimed") else (),
        score=weighed.score,
    )


def _is_presupposed(at: Host, statement: Statement | None) -> bool:
    """What somebody praises or condemns has happened: "a salué les frappes"."""
    return at.found.row.pos == "noun" and statement is not None and statement.why.rule == "statements/object"


def _rule(scene: Scene, at: Host) -> str:
    if at.found.row.pos == "noun":
        return "light-verb" if at.verb is not None else "noun"
    if at.found.row.pos == "adj":
        return "adjective"
    if is_passive(scene.parse, at.head):
        return "passive"
    return "phrase" if at.found.row.pos == "phrase" else "verb"


def _anchor(parse: Parse, at: Host) -> tuple[int, int]:
    """The verb group with the words of its phrase, or the noun with its adjectives."""
    tokens = at.found.tokens
    first, last = min(tokens), max(tokens) + 1
    if at.verbal:
        left, right = verb_group(parse, at.head)
        first, last = min(first, left), max(last, right)
    elif at.found.row.pos == "noun":
        near = [c for c in parse.children[at.head] if parse.dep[c] == "amod" and c in {first - 1, last}]
        first, last = min([first, *near]), max([last, *(c + 1 for c in near)])
    return parse.start[first], parse.end[last - 1]


def _event(scene: Scene, draft: Draft, ident: str) -> Event:
    return Event(
        id=ident,
        type=draft.type,
        mode=draft.row.mode if draft.row.type == draft.type and draft.row.mode else None,
        contexts=contexts(scene, draft),
        anchor=Span(start=draft.span[0], end=draft.span[1]),
        actors=_spelled_out(scene.cast, draft.actors),
        recipients=_spelled_out(scene.cast, draft.recipients),
        date=date_of(scene, draft),
        place=place_of(scene, draft),
        status=draft.status,
        claimed_by=draft.claimed_by,
        statement=draft.statement,
        magnitude=magnitude(scene, draft),
        why=Why(rule=f"events/{draft.rule}", score=round(draft.score, 2)),
    )


def _spelled_out(cast: Cast, arguments: Arguments) -> Arguments:
    """With "les deux pays" as the two countries that it takes up."""
    return tuple(
        Argument(actor=actor, start=argument.start, end=argument.end)
        for argument in arguments
        for actor in cast.members.get(argument.actor, (argument.actor,))
    )
