"""The stage's main path: triggers → drafts → one event for each thing that happened, in text order."""

from collections.abc import Iterator
from dataclasses import replace

from ..cast import Cast
from ..model import Argument, Event, EventType, Passage, Place, Span, Statement, Status, Time, Why
from ..parse.columns import Parse
from ..parse.phrases import verb_group
from .allegation import allegations
from .answers import answered
from .details import contexts, date_of, place_of
from .draft import Draft
from .hosts import Host, host
from .magnitude import magnitude
from .merge import merge
from .negation import is_refusal
from .roles import Arguments, cast_roles
from .scene import Scene
from .sides import completed
from .status import judge
from .told import is_quoted, is_told
from .voice import is_passive

# Types that PLOVER does not code without a recipient.
_TWO_SIDED = frozenset({"AID", "COOPERATE", "SANCTION"})
# PLOVER's types for deeds still to come; a meeting that is fixed stays a meeting here.
_ANNOUNCED: dict[EventType, EventType] = {
    "AID": "AGREE", "COOPERATE": "AGREE", "SUPPORT": "AGREE", "RETREAT": "CONCEDE",
}  # fmt: skip
_KEPT = frozenset({"actual", "claimed", "planned"})


def read(
    parse: Parse,
    cast: Cast,
    statements: tuple[Statement, ...],
    passages: tuple[Passage, ...],
    times: tuple[Time, ...],
    places: tuple[Place, ...],
) -> tuple[Event, ...]:
    """The events of a dispatch, numbered in the order of their anchors."""
    scene = Scene(parse, cast, statements, passages, times, places)
    drafts = list(_drafts(scene))
    drafts += allegations(scene, drafts)
    drafts = completed(scene, merge(scene, answered(scene, drafts)))
    drafts = [draft for draft in drafts if draft.recipients or draft.type not in _TWO_SIDED]
    return tuple(_event(scene, draft, f"e{at}") for at, draft in enumerate(drafts, 1))


def _drafts(scene: Scene) -> Iterator[Draft]:
    for found in scene.triggers.values():
        at = host(scene, found)
        if found.row.pos == "noun" and at.verb in scene.triggers:
            continue  # "a signé un accord": the verb tells it
        refused = is_refusal(scene, at)
        status = judge(scene, at, but_negation=refused)
        if status not in _KEPT or (status == "planned" and is_quoted(scene, at)):
            continue
        actors, recipients = cast_roles(scene, at)
        if is_told(scene, at, actors, recipients):
            draft = _draft(scene, at, status, actors, recipients)
            yield replace(draft, type="REJECT", rule="refusal") if refused else _announced(_diplomatic(scene, draft))


def _diplomatic(scene: Scene, draft: Draft) -> Draft:
    """States do not march: "Quito proteste" is a reproof."""
    states = draft.actors and all(scene.cast.actor(a).type in {"country", "igo"} for a in draft.acting)
    return replace(draft, type="ACCUSE") if states and draft.row.lemma == "protester" else draft


def _announced(draft: Draft) -> Draft:
    """What is only announced: a future deed of help is an agreement, a future retreat a concession."""
    kind = _ANNOUNCED.get(draft.type)
    return replace(draft, type=kind) if kind is not None and draft.status == "planned" else draft


def _draft(scene: Scene, at: Host, status: Status, actors: Arguments, recipients: Arguments) -> Draft:
    statement = scene.statement(at.head)
    speaker = statement.speaker if statement is not None else None
    claimed = status == "actual" and speaker is not None and not _is_presupposed(at, statement)
    return Draft(
        rule=_rule(scene, at),
        type=at.found.row.type,
        row=at.found.row,
        token=at.head,
        carrier=None if at.verbal else at.verb,
        span=_anchor(scene.parse, at),
        actors=actors,
        recipients=recipients,
        status="claimed" if claimed else status,
        statement=statement.id if statement else None,
        claimed_by=(speaker,) if speaker is not None and (claimed or status == "claimed") else (),
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
        why=Why(rule=f"events/{draft.rule}"),
    )


def _spelled_out(cast: Cast, arguments: Arguments) -> Arguments:
    """With "les deux pays" as the two countries that it takes up."""
    return tuple(
        Argument(actor=actor, start=argument.start, end=argument.end)
        for argument in arguments
        for actor in cast.members.get(argument.actor, (argument.actor,))
    )
