"""Each event once: later mentions join the clearest one.

Two mentions are one event where the type is the same and no argument contradicts; words (a request, an
accusation) are one only where both sides are the same or one is the headline's. What the headline tells
with the same word is told again in the body, however it names those concerned.
"""

from dataclasses import replace

from ..cast import Cast
from ..model import Argument
from .details import place_of
from .draft import Draft
from .scene import Scene

_VERBAL = frozenset({"AGREE", "CONSULT", "SUPPORT", "CONCEDE", "REQUEST", "ACCUSE", "REJECT", "THREATEN"})
_DEFINITE = frozenset({"le", "la", "l'", "ce", "cet", "cette", "ces"})
_LEAD = 4  # sentences in which a dispatch tells again what its headline says
_NEAR = 2  # sentences
_STEM = 5  # letters that a verb and its noun share: "bombarder", "bombardement"


def merge(scene: Scene, drafts: list[Draft]) -> list[Draft]:
    """The drafts without repetitions, in text order."""
    kept: list[Draft] = []
    for draft in sorted(drafts, key=lambda d: d.span):
        at = next((i for i, other in enumerate(kept) if same(scene, other, draft)), None)
        if at is None:
            kept.append(draft)
        else:
            kept[at] = _clearer(scene, kept[at], draft)
    return sorted(kept, key=lambda d: d.span)


def same(scene: Scene, one: Draft, other: Draft) -> bool:
    """Whether two mentions can be of one event."""
    if one.type != other.type:
        return False
    doing = _agree(scene.cast, one.acting, other.acting)
    suffering = _agree(scene.cast, one.receiving, other.receiving)
    alike = _stem(one) == _stem(other)
    if scene.in_headline(one.token):
        return alike or (suffering and (doing or _is_described(scene, one)))
    if _is_apart(scene, one, other):
        return False
    if suffering and _takes_up(scene, other) and not (_is_full(one) and _is_full(other)):
        return doing or one.type == "PROTEST"
    if not (doing and suffering):
        return _depends(scene, one, other) and bool(one.acting & other.acting)
    if one.type in _VERBAL:
        return _told_alike(one, other, alike)
    if _completes(scene, one, other):
        return True
    shared = bool(one.receiving & other.receiving or one.acting & other.acting)
    return (shared and (alike or not _is_full(one) or not _is_full(other))) or _is_all(one, other)


def _completes(scene: Scene, one: Draft, other: Draft) -> bool:
    """Near each other, one mention names only who attacked and the other only who was hit."""
    gap = scene.parse.sentence_of[other.token] - scene.parse.sentence_of[one.token]
    halves = bool(one.actors) != bool(one.recipients) and bool(one.actors) == bool(other.recipients)
    return one.type == "ASSAULT" and gap <= _NEAR and halves and bool(other.actors) == bool(one.recipients)


def _is_apart(scene: Scene, one: Draft, other: Draft) -> bool:
    """Whether two deeds are told of different countries."""
    if one.type in _VERBAL:
        return False
    countries = {p.id: p.iso3 for p in scene.places if p.iso3}
    here, there = (countries.get(place_of(scene, d) or "") for d in (one, other))
    return here is not None and there is not None and here != there


def _takes_up(scene: Scene, draft: Draft) -> bool:
    """A noun of a deed with a definite article or demonstrative speaks of what was told before: "l'attaque"."""
    if draft.row.pos != "noun" or draft.type in _VERBAL:
        return False
    parse = scene.parse
    return any(parse.form[c].lower() in _DEFINITE for c in parse.children[draft.token] if parse.dep[c] == "det")


def _is_full(draft: Draft) -> bool:
    return bool(draft.actors and draft.recipients)


def _is_all(one: Draft, other: Draft) -> bool:
    """Both sides shared, or the same word where one mention names nobody whom the other does not."""
    return bool(one.acting & other.acting and one.receiving & other.receiving) or _stem(one) == _stem(other)


def _told_alike(one: Draft, other: Draft, alike: bool) -> bool:
    """Words by the same actor to the same recipients, or in the same words where it is no request."""
    if not one.acting & other.acting:
        return False
    if one.receiving and one.receiving == other.receiving:
        return one.type != "REQUEST" or alike
    return alike and (one.type != "REQUEST" or (one.statement is None) != (other.statement is None))


def _is_described(scene: Scene, draft: Draft) -> bool:
    """Whether those who act have no name there: "une ONG dénonce", and the body names it."""
    return all(scene.cast.actor(a).why.rule != "actors/name" for a in draft.acting)


def _depends(scene: Scene, one: Draft, other: Draft) -> bool:
    """ "ont ouvert le feu, tuant douze passants": the second tells what came of the first."""
    return scene.parse.head[other.token] == one.token and scene.parse.dep[other.token] in {"advcl", "acl", "xcomp"}


def _stem(draft: Draft) -> str:
    word = draft.row.lemma.split(" ")[-1] if draft.row.pos == "phrase" else draft.row.lemma.split(" ")[0]
    return word.removeprefix("s'")[:_STEM]


def _agree(cast: Cast, ones: frozenset[str], others: frozenset[str]) -> bool:
    """Whether two sets of actors share one, or one that acts for another; an empty one contradicts nothing."""
    if not ones or not others or ones & others:
        return True
    return bool(_with_principals(cast, ones) & _with_principals(cast, others))


def _with_principals(cast: Cast, idents: frozenset[str]) -> frozenset[str]:
    above = idents | {of for i in idents if (of := cast.actor(i).of)}
    return above if above == idents else _with_principals(cast, above)


def _clearer(scene: Scene, one: Draft, other: Draft) -> Draft:
    """The mention with more arguments, outside the headline if both have as many, with what only the other tells."""
    apart = scene.parse.sentence_of[other.token] - scene.parse.sentence_of[one.token]
    near = apart <= _LEAD or scene.in_headline(one.token)
    better = near and _clarity(scene, other) > _clarity(scene, one)
    best, rest = (other, one) if better else (one, other)
    return replace(
        best,
        actors=_united(best.actors, rest.actors),
        recipients=_united(best.recipients, rest.recipients),
        score=max(best.score, rest.score),
    )


def _united(ones: tuple[Argument, ...], others: tuple[Argument, ...]) -> tuple[Argument, ...]:
    known = {a.actor for a in ones}
    return (*ones, *(a for a in others if a.actor not in known))


def _clarity(scene: Scene, draft: Draft) -> tuple[int, bool, bool]:
    told = bool(draft.actors) + bool(draft.recipients)
    return told, draft.status == "actual", not scene.in_headline(draft.token)
