"""Recipients that stand in the text before: "rejette ces accusations", "condamne l'attentat", "nie".

The chain is one of reference, never of mere neighbourhood: a noun of saying takes up what another has
said, a noun of action takes up an event that was told, and who denies answers the one who accused him.
"""

from dataclasses import replace
from functools import cache

from ..lang.schema import SpeechNounRow
from ..lang.tables import table
from ..model import Argument
from .content import mentioned
from .draft import Draft
from .scene import Scene
from .slots import objects
from .voice import is_passive

_ANSWERING = frozenset({"ACCUSE", "REJECT", "SUPPORT", "THREATEN", "REQUEST"})
_WORDS = frozenset({"ACCUSE", "REJECT", "SUPPORT", "THREATEN", "REQUEST", "AGREE", "CONCEDE"})
_AIMED = frozenset({"ACCUSE", "THREATEN", "SUPPORT", "REQUEST"})
_NEAR = 3  # sentences back to what is taken up
_DEFINITE = frozenset({"le", "la", "l'", "les", "ce", "cet", "cette", "ces"})


def answered(scene: Scene, drafts: list[Draft]) -> list[Draft]:
    """The drafts, those without a recipient completed from what their object takes up."""
    done: list[Draft] = []
    for draft in sorted(drafts, key=lambda d: d.token):
        done.append(_completed(scene, draft, drafts, done))
    return done


def _completed(scene: Scene, draft: Draft, drafts: list[Draft], before: list[Draft]) -> Draft:
    if draft.recipients or not draft.actors or draft.type not in _ANSWERING or draft.row.pos not in {"verb", "phrase"}:
        return draft
    found: tuple[Argument, ...] = ()
    nouns = [] if is_passive(scene.parse, draft.token) else objects(scene.parse, draft.token)
    if draft.type != "REQUEST":
        for noun in nouns:
            if _is_definite(scene, noun):
                found = found or _of_words(scene, draft, noun) or _of_event(scene, draft, noun, drafts)
    if not found and draft.type in _AIMED:
        found = mentioned(scene, draft)
    if not found and draft.type in {"REJECT", "ACCUSE"}:
        found = _of_opponent(scene, draft, before)
    if not found and draft.type in {"THREATEN", "REQUEST", "ACCUSE"}:
        found = _of_own(scene, draft, before)
    return replace(draft, recipients=tuple(a for a in found if a.actor not in draft.acting))


def _is_definite(scene: Scene, noun: int) -> bool:
    parse = scene.parse
    return any(parse.form[c].lower() in _DEFINITE for c in parse.children[noun] if parse.dep[c] == "det")


def _of_event(scene: Scene, draft: Draft, noun: int, drafts: list[Draft]) -> tuple[Argument, ...]:
    """Who did what the noun takes up: the nearest event of its type."""
    found = scene.triggers.get(noun)
    if found is None:
        return ()
    alike = [d for d in drafts if d.type == found.row.type and d.actors and not d.acting & draft.acting]
    if found.row.type in _WORDS:
        alike = [d for d in alike[::-1] if d.token < noun]
    named = [d for d in alike if d.row.lemma[:5] == found.row.lemma[:5]]
    first = next(iter(named or alike), None)  # what a dispatch is about, it tells first
    return () if first is None else first.actors


def _of_words(scene: Scene, draft: Draft, noun: int) -> tuple[Argument, ...]:
    """Who said what the noun takes up: the last other speaker."""
    if scene.parse.lemma[noun].lower() not in _saying() and scene.parse.form[noun].lower().rstrip("s") not in _saying():
        return ()
    here = scene.parse.sentence_of[noun]
    for statement in reversed(scene.statements):
        if statement.source is None or statement.speaker is None or statement.speaker in draft.acting:
            continue
        token = scene.parse.at(statement.source.start)
        if token is None or token > noun or here - scene.parse.sentence_of[token] > _NEAR:
            continue
        return (Argument(actor=statement.speaker, start=statement.source.start, end=statement.source.end),)
    return ()


def _of_opponent(scene: Scene, draft: Draft, before: list[Draft]) -> tuple[Argument, ...]:
    """Who accused, asked or threatened the one who now denies or refuses, or asked for it in the same sentence."""
    here = scene.parse.sentence_of[draft.token]
    for other in reversed(before):
        gap = here - scene.parse.sentence_of[other.token]
        if gap > _NEAR:
            break
        aimed = other.receiving & draft.acting or (gap == 0 and other.type == "REQUEST" and draft.type == "REJECT")
        if (
            other.type in {"ACCUSE", "REQUEST", "THREATEN"}
            and aimed
            and other.actors
            and not other.acting & draft.acting
        ):
            return other.actors
    return ()


def _of_own(scene: Scene, draft: Draft, before: list[Draft]) -> tuple[Argument, ...]:
    """Whom the same actor has just accused, asked or threatened: "condamne l'armée et exige la libération des élus"."""
    here = scene.parse.sentence_of[draft.token]
    for other in reversed(before):
        gap = here - scene.parse.sentence_of[other.token]
        if gap > _resumed(scene, draft):
            break
        if other.type in {"ACCUSE", "REQUEST", "THREATEN"} and other.acting == draft.acting and other.recipients:
            return other.recipients
    return ()


def _resumed(scene: Scene, draft: Draft) -> int:
    """How many sentences back the same subject is spoken of: one where a pronoun takes it up."""
    start = draft.actors[0].start
    token = scene.parse.at(start)
    return int(token is not None and scene.parse.pos[token] == "PRON")


@cache
def _saying() -> frozenset[str]:
    return frozenset(row.lemma for row in table("fr/speech_nouns", SpeechNounRow))
