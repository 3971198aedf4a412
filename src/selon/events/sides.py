"""Sides that an event's own words leave out because the dispatch has told them before.

Dispatches do not repeat whom a quarrel is with, and arrests need no doer: whoever goes on asking asks the
same, whoever is accused answers his accuser, whoever reacts reacts to what was told last, people who march
address the state that they live in, and only a state puts people in prison.
"""

from collections.abc import Iterator
from dataclasses import replace
from itertools import chain

from ..model import Actor, Argument
from .details import place_of
from .draft import Draft
from .scene import Scene

_ADDRESSED = frozenset({"ACCUSE", "REJECT", "REQUEST", "SUPPORT", "THREATEN"})
_QUARREL = frozenset({"ACCUSE", "REJECT", "REQUEST", "THREATEN", "PROTEST", "SANCTION", "COERCE", "ASSAULT"})
_DEEDS = frozenset({"COERCE", "ASSAULT"})
_FIGHTING = frozenset({"COERCE", "ASSAULT", "RETREAT"})
_BY_THE_STATE = frozenset({"arrest", "convict", "deport", "investigate", "martial-law", "curfew"})
_NEAR = 3  # sentences back to what somebody reacts to
_ONE_COUNTRY = 0.6  # share of the places that must lie in a country for the dispatch to be about it


def completed(scene: Scene, drafts: list[Draft]) -> list[Draft]:
    """The drafts, in text order, with the sides that the text before them tells."""
    done: list[Draft] = []
    for draft in drafts:
        found = draft
        if draft.actors and not draft.recipients:
            found = replace(draft, recipients=_addressed(scene, draft, done, drafts))
        elif draft.recipients and not draft.actors and draft.row.mode in _BY_THE_STATE:
            found = replace(draft, actors=_others(scene, draft, _state(scene, draft)))
        done.append(found if found == draft else replace(found, rule="implied"))
    return done


def _addressed(scene: Scene, draft: Draft, before: list[Draft], all_told: list[Draft]) -> tuple[Argument, ...]:
    """Whom words or deeds are aimed at, from the strongest link to the weakest."""
    if draft.type == "MOBILIZE" or (draft.type == "PROTEST" and draft.row.mode != "strike"):
        return _others(scene, draft, _state(scene, draft))
    links = [_fought(draft, before)]
    if draft.type in _ADDRESSED:
        links = [_resumed(draft, before), _answered(scene, draft, before), _told_last(scene, draft, before)]
        links.append(_told_first(draft, all_told))
    for found in chain.from_iterable(links):
        others = _others(scene, draft, found)
        if others:
            return others
    return _others(scene, draft, _state(scene, draft)) if draft.type == "REQUEST" and _is_subject(scene, draft) else ()


def _resumed(draft: Draft, before: list[Draft]) -> Iterator[tuple[Argument, ...]]:
    """Whom the same actor was at odds with before."""
    if draft.type in _QUARREL:
        for other in reversed(before):
            if other.type in _QUARREL and other.acting & draft.acting and other.recipients:
                yield other.recipients


def _answered(scene: Scene, draft: Draft, before: list[Draft]) -> Iterator[tuple[Argument, ...]]:
    """Who was at odds with the actor or with those that it acts for."""
    own = draft.acting | _principals(scene, draft.acting)
    if draft.type in _QUARREL:
        for other in reversed(before):
            if other.type in _QUARREL and other.receiving & own and other.actors:
                yield other.actors


def _told_last(scene: Scene, draft: Draft, before: list[Draft]) -> Iterator[tuple[Argument, ...]]:
    """Who did what was told in the sentences before."""
    here = scene.parse.sentence_of[draft.token]
    for other in reversed(before):
        if here - scene.parse.sentence_of[other.token] > _NEAR:
            return
        if other.type in _QUARREL or draft.type == "SUPPORT":
            yield other.actors


def _told_first(draft: Draft, all_told: list[Draft]) -> Iterator[tuple[Argument, ...]]:
    """Who did the deed that the dispatch is about, which it tells first: to that the world reacts."""
    if draft.type in _QUARREL:
        yield from (d.actors for d in all_told if d.type in _DEEDS and d.actors and d.recipients)


def _fought(draft: Draft, before: list[Draft]) -> Iterator[tuple[Argument, ...]]:
    """Whom the same actor has already struck or who has struck it."""
    if draft.type in _FIGHTING:
        for other in reversed(before):
            if other.type in _FIGHTING and other.acting & draft.acting:
                yield other.recipients
            elif other.type in _FIGHTING and other.receiving & draft.acting:
                yield other.actors


def _others(scene: Scene, draft: Draft, found: tuple[Argument, ...]) -> tuple[Argument, ...]:
    """Without those of the event's own side."""
    own = draft.acting | draft.receiving
    own |= _principals(scene, own)
    return tuple(a for a in found if a.actor not in own and scene.cast.actor(a.actor).of not in own)


def _principals(scene: Scene, idents: frozenset[str]) -> frozenset[str]:
    return frozenset(of for i in idents if (of := scene.cast.actor(i).of))


def _is_subject(scene: Scene, draft: Draft) -> bool:
    """Whether those who act are people or bodies that are no state and act for none."""
    actors = [scene.cast.actor(a) for a in draft.acting]
    return all(a.type in {"group", "organisation", "person"} and not _acts_for_state(scene, a) for a in actors)


def _acts_for_state(scene: Scene, actor: Actor) -> bool:
    above = None if actor.of is None else scene.cast.actor(actor.of)
    return above is not None and above.type in {"country", "igo"}


def _state(scene: Scene, draft: Draft) -> tuple[Argument, ...]:
    """The country where it happens, or that the dispatch is about, where it is an actor."""
    near = place_of(scene, draft)
    iso3 = next((p.iso3 for p in scene.places if p.id == near and p.iso3), None) or _country(scene)
    ident = None if iso3 is None else scene.cast.country(iso3)
    part = next((p for p in scene.cast.parts if p.actor == ident), None)
    if ident is None or part is None:
        return ()
    return (Argument(actor=ident, start=scene.parse.start[part.first], end=scene.parse.end[part.last - 1]),)


def _country(scene: Scene) -> str | None:
    """The country that most places of the dispatch lie in."""
    codes = [p.iso3 for p in scene.places if p.iso3]
    best = max(codes, key=codes.count, default=None)
    return best if best is not None and codes.count(best) >= _ONE_COUNTRY * len(codes) else None
