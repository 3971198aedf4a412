"""Sides that an event's own words leave out because the dispatch has told them before.

Dispatches do not repeat whom a quarrel is with, and arrests need no doer: whoever goes on asking asks the
same, whoever is accused answers his accuser, whoever reacts reacts to what was told last, people who march
address the state that they live in, and only a state puts people in prison.
"""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import chain

from ..lang.needs import nouns
from ..model import Actor, Argument
from .details import place_of
from .draft import Draft
from .scene import Scene

_ADDRESSED = frozenset({"ACCUSE", "REJECT", "REQUEST", "SUPPORT", "THREATEN"})
_QUARREL = frozenset({"ACCUSE", "REJECT", "REQUEST", "THREATEN", "PROTEST", "SANCTION", "COERCE", "ASSAULT"})
_WELCOME = frozenset({"AGREE", "AID", "CONCEDE", "COOPERATE", "RETREAT", "SUPPORT"})
_DEEDS = frozenset({"COERCE", "ASSAULT"})
_FIGHTING = frozenset({"COERCE", "ASSAULT", "RETREAT"})
_BY_THE_STATE = frozenset({"arrest", "convict", "deport", "investigate", "martial-law", "curfew"})
_NEAR = 3  # sentences back to what somebody reacts to
_ONE_COUNTRY = 0.6  # share of the places that must lie in a country for the dispatch to be about it


def completed(scene: Scene, drafts: list[Draft]) -> list[Draft]:
    """The drafts, in text order, with the sides that the text before them tells."""
    done: list[Draft] = []
    for draft in drafts:
        actors, recipients = _told(scene, draft, done, drafts)
        changed = (actors, recipients) != (draft.actors, draft.recipients)
        done.append(replace(draft, actors=actors, recipients=recipients, rule="implied") if changed else draft)
    return done


def _told(
    scene: Scene, draft: Draft, before: list[Draft], all_told: list[Draft]
) -> tuple[tuple[Argument, ...], tuple[Argument, ...]]:
    """Both sides of an event, what it leaves out taken from the others."""
    if not draft.actors:
        return _doers(scene, draft, before), draft.recipients
    if not draft.recipients:
        return draft.actors, _addressed(scene, draft, before, all_told)
    if draft.type in _FIGHTING and _is_ground(scene, draft):
        rivals = _first(scene, draft, _fought(scene, draft, before))
        return draft.actors, (*draft.recipients, *rivals)
    return draft.actors, draft.recipients


def _first(scene: Scene, draft: Draft, found: Iterable[tuple[Argument, ...]]) -> tuple[Argument, ...]:
    """The first that are not of the event's own side."""
    return next((others for sides in found if (others := _others(scene, draft, sides))), ())


def _is_ground(scene: Scene, draft: Draft) -> bool:
    """Whether only places are hit: "a repris la ville" leaves out from whom."""
    spans = [(p.start, p.end) for p in scene.places]
    heads = [t for a in draft.recipients for t in scene.parse.tokens_within(a.start, a.end)]
    named = all(any(s <= a.start < e for s, e in spans) for a in draft.recipients)
    return bool(heads) and (named or any(scene.parse.lemma[t].lower() in nouns("territory") for t in heads))


def _doers(scene: Scene, draft: Draft, before: list[Draft]) -> tuple[Argument, ...]:
    """Who arrests, convicts, expels: the state. Who lets go: whoever holds."""
    if draft.row.mode in _BY_THE_STATE:
        return _others(scene, draft, _state(scene, draft))
    if draft.type == "RETREAT" and draft.row.mode == "release":
        holders = (d.actors for d in reversed(before) if d.type in _DEEDS and d.receiving & draft.receiving)
        return next((found for found in holders if found), ())
    return ()


def _addressed(scene: Scene, draft: Draft, before: list[Draft], all_told: list[Draft]) -> tuple[Argument, ...]:
    """Whom words or deeds are aimed at, from the strongest link to the weakest."""
    if (
        draft.type == "MOBILIZE"
        or draft.row.mode in {"curfew", "martial-law"}
        or (draft.type == "PROTEST" and draft.row.mode != "strike")
    ):
        return _others(scene, draft, _state(scene, draft))
    links = [_claimant(scene, draft), _fought(scene, draft, before)]
    if draft.type in _ADDRESSED:
        links = [_resumed(scene, draft, before), _answered(scene, draft, before), _told_last(scene, draft, before)]
        links.append(_told_first(draft, all_told))
    found = _first(scene, draft, chain.from_iterable(links))
    if found or draft.type != "REQUEST" or not _is_subject(scene, draft):
        return found
    return _others(scene, draft, _state(scene, draft))


def _resumed(scene: Scene, draft: Draft, before: list[Draft]) -> Iterator[tuple[Argument, ...]]:
    """Whom the same side was at odds with before."""
    own = _side(scene, draft.acting)
    if draft.type in _QUARREL:
        for other in reversed(before):
            if other.type in _QUARREL and _side(scene, other.acting) & own and other.recipients:
                yield other.recipients


def _answered(scene: Scene, draft: Draft, before: list[Draft]) -> Iterator[tuple[Argument, ...]]:
    """Who was at odds with the actor or with those that it acts for."""
    own = _side(scene, draft.acting)
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
        if other.type in (_WELCOME if draft.type == "SUPPORT" else _QUARREL):
            yield other.actors


def _told_first(draft: Draft, all_told: list[Draft]) -> Iterator[tuple[Argument, ...]]:
    """Who did the deed that the dispatch is about, which it tells first: to that the world reacts."""
    if draft.type in _QUARREL:
        yield from (d.actors for d in all_told if d.type in _DEEDS and d.actors and d.recipients)


def _claimant(scene: Scene, draft: Draft) -> Iterator[tuple[Argument, ...]]:
    """Who complains of a breach that names no victim: "l'armée affirme que les rebelles ont violé la trêve"."""
    statement = next((s for s in scene.statements if s.id == draft.statement), None)
    if draft.type in _FIGHTING and statement is not None and statement.speaker and statement.source:
        source = statement.source
        yield (Argument(actor=statement.speaker, start=source.start, end=source.end),)


def _fought(scene: Scene, draft: Draft, before: list[Draft]) -> Iterator[tuple[Argument, ...]]:
    """Whom the same side has already struck or who has struck it."""
    own = _side(scene, draft.acting)
    if draft.type in _FIGHTING:
        for other in reversed(before):
            if other.type in _FIGHTING and _side(scene, other.acting) & own:
                yield other.recipients
            elif other.type in _FIGHTING and _side(scene, other.receiving) & own:
                yield other.actors


def _others(scene: Scene, draft: Draft, found: tuple[Argument, ...]) -> tuple[Argument, ...]:
    """Without those of the event's own side."""
    own = _side(scene, draft.acting | draft.receiving)
    return tuple(a for a in found if a.actor not in own and scene.cast.actor(a.actor).of not in own)


def _side(scene: Scene, idents: frozenset[str]) -> frozenset[str]:
    """With those that they act for."""
    above = idents | {of for i in idents if (of := scene.cast.actor(i).of)}
    return above if above == idents else _side(scene, above)


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
