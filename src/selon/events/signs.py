"""What speaks for a trigger telling an event that a careful coder would record: features, no decision."""

from ..learned.features import Features
from ..parse.columns import Parse
from ..parse.phrases import negated
from .candidate import Candidate
from .domains import is_mishap, is_sport
from .elsewhere import has_lifeless_subject, is_elsewhere, is_mere_speech
from .parties import Parties
from .sides import Surroundings
from .told import is_adverbial, is_description, is_modifier, is_quoted, is_told

_VERBS = frozenset({"VERB", "AUX"})
_STEM = 5  # letters that a verb and its noun share: "bombarder", "bombardement"


def signs(around: Surroundings, sides: Parties, told: list[tuple[Candidate, Parties]]) -> Features:
    """The signs of one candidate with the sides that were chosen; `told`: the candidates before it, with theirs."""
    return {
        **around.words,
        **_of_sentence(around),
        **_of_vetoes(around),
        **_of_speech(around),
        **_of_sides(around, sides),
        **_of_repeats(around.candidate, sides, told),
    }


def _of_sentence(around: Surroundings) -> Features:
    scene, parse, head = around.scene, around.scene.parse, around.candidate.head
    first, last = scene.sentence(head)
    above = parse.head[head]
    return {
        "sentence": float(min(30, parse.sentence_of[head])),
        "length": float(min(80, last - first)),
        "triggers": float(sum(first <= t < last for t in scene.triggers)),
        "mentions": float(len(around.mentions)),
        "words": float(len(around.candidate.at.found.tokens)),
        "negated": float(parse.pos[head] in _VERBS and negated(parse, head)),
        "above": parse.pos[above] if above != head else "ROOT",
        "above_trigger": float(above != head and above in scene.triggers),
        "article": _article(parse, around.candidate),
        "form": "|".join(f for f in parse.morph[head].split("|") if f.startswith(("Tense", "Mood", "VerbForm"))),
        "auxiliary": next((parse.lemma[c] for c in parse.children[head] if parse.dep[c].startswith("aux")), "-"),
    }


def _article(parse: Parse, candidate: Candidate) -> str:
    if candidate.at.found.row.pos != "noun":
        return "-"
    return next((parse.form[c].lower() for c in parse.children[candidate.head] if parse.dep[c] == "det"), "-")


def _of_vetoes(around: Surroundings) -> Features:
    """What rules hold against it."""
    scene, at, found = around.scene, around.candidate.at, around.candidate
    return {
        "ruled": float(is_told(scene, at, found.actors, found.recipients)),
        "quoted": float(is_quoted(scene, at)),
        "elsewhere": float(is_elsewhere(scene, at, found.actors)),
        "description": float(is_description(scene, at)),
        "modifier": float(is_modifier(scene, at)),
        "adverbial": float(is_adverbial(scene, at)),
        "mere_speech": float(is_mere_speech(scene, at)),
        "lifeless": float(has_lifeless_subject(scene, at)),
        "mishap": float(is_mishap(scene, found.head)),
        "sport": float(is_sport(scene, found.head)),
        "refused": float(found.refused),
    }


def _of_speech(around: Surroundings) -> Features:
    within, introduced = around.within, around.introduced
    return {
        "told_kind": within.kind if within is not None else "-",
        "teller": float(within is not None and within.speaker is not None),
        "cue": introduced.act if introduced is not None else "-",
    }


def _of_sides(around: Surroundings, sides: Parties) -> Features:
    found = around.candidate
    return {
        "actor_chance": sides.actor.chance,
        "recipient_chance": sides.recipient.chance,
        "actor_lead": sides.actor.lead,
        "recipient_lead": sides.recipient.lead,
        "actors": float(len(sides.actor.arguments)),
        "recipients": float(len(sides.recipient.arguments)),
        "ruled_actors": float(len(found.actors)),
        "ruled_recipients": float(len(found.recipients)),
        "actor_agrees": float(not sides.actor.idents.isdisjoint(a.actor for a in found.actors)),
        "recipient_agrees": float(not sides.recipient.idents.isdisjoint(a.actor for a in found.recipients)),
    }


def _of_repeats(found: Candidate, sides: Parties, told: list[tuple[Candidate, Parties]]) -> Features:
    """Whether an earlier mention may be of the same event."""
    same = [(other, theirs) for other, theirs in told if other.type == found.type]
    acting = [not sides.actor.idents.isdisjoint(theirs.actor.idents) for _, theirs in same]
    receiving = [not sides.recipient.idents.isdisjoint(theirs.recipient.idents) for _, theirs in same]
    return {
        "same": float(min(8, len(same))),
        "same_actor": float(any(acting)),
        "same_recipient": float(any(receiving)),
        "same_both": float(any(a and r for a, r in zip(acting, receiving, strict=True))),
        "same_word": float(any(stem(other) == stem(found) for other, _ in same)),
        "last_same": float(bool(same) and bool(told) and same[-1] == told[-1]),
    }


def stem(found: Candidate) -> str:
    """The letters that a verb and the noun of the same action share."""
    row = found.at.found.row
    word = row.lemma.split(" ")[-1] if row.pos == "phrase" else row.lemma.split(" ")[0]
    return word.removeprefix("s'")[:_STEM]
