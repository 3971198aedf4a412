"""What speaks for a draft being somebody's position that a coder records: features, no decision."""

from ..learned.features import Features
from ..parse.phrases import negated
from .lexicon import Hit
from .nouns import is_action, is_proposal
from .scene import Draft, Scene

_FIRST = frozenset({"je", "j'", "nous", "notre", "nos"})
_MODALS = frozenset("doit doivent devons devrait devraient faut faudra faudrait".split())
_AIMS = frozenset("pour afin contre favorable opposé hostile".split())
_VERBS = frozenset({"VERB", "AUX"})
_CUES = 20  # letters of a cue's lemma


def signs(scene: Scene, draft: Draft, hits: tuple[Hit, ...], drafts: list[Draft]) -> Features:
    """The signs of one draft; `hits`: the words of stance; `drafts`: all of the dispatch."""
    return {
        "rule": draft.rule,
        "drafted": draft.stance,
        **_of_holder(scene, draft),
        **_of_origin(scene, draft),
        **_of_words(scene, draft, hits),
        **_of_proposal(scene, draft),
        **_of_neighbours(scene, draft, drafts),
    }


def _of_holder(scene: Scene, draft: Draft) -> Features:
    actor = scene.cast.actor(draft.actor)
    return {
        "kind": actor.type,
        "sector": actor.codes.sector or "-",
        "named": float(actor.why.rule != "actors/description"),
    }


def _of_origin(scene: Scene, draft: Draft) -> Features:
    """The statement behind it."""
    said = next((s for s in scene.statements if s.id == draft.basis), None)
    if said is None:
        return {}
    return {"told": said.kind, "act": said.act, "cue": said.cue.lemma[:_CUES] if said.cue is not None else "-"}


def _of_words(scene: Scene, draft: Draft, hits: tuple[Hit, ...]) -> Features:
    parse, (first, last) = scene.parse, draft.evidence
    begin, end = scene.sentence(first)
    words = [form.lower() for form in parse.form[first:last]]
    within = [hit for hit in hits if first - 1 <= hit.head < last]
    near = [hit for hit in hits if begin <= hit.head < end]
    told: Features = {f"word_{hit.row.pos}_{hit.row.stance}": 1.0 for hit in within}
    told |= {f"near_{hit.row.pos}_{hit.row.stance}": 1.0 for hit in near}
    told["against_words"] = float(sum(hit.row.stance == "against" for hit in within))
    told["for_words"] = float(sum(hit.row.stance == "for" for hit in within))
    told["modal"] = float(sum(word in _MODALS for word in words))
    told["aim"] = float(sum(word in _AIMS for word in words))
    told["first_person"] = float(any(word in _FIRST for word in words))
    told["asks"] = float(parse.form[end - 1] == "?")
    told["length"] = float(min(60, last - first))
    told["sentence"] = float(min(30, parse.sentence_of[first]))
    return told


def _of_proposal(scene: Scene, draft: Draft) -> Features:
    parse, head = scene.parse, draft.proposal.head
    verbal = parse.pos[head] in _VERBS
    return {
        "head": parse.pos[head],
        "dep": parse.dep[head],
        "form": "|".join(f for f in parse.morph[head].split("|") if f.startswith(("Tense", "Mood", "VerbForm"))),
        "action": float(is_action(scene, head) if verbal else is_proposal(scene, head, "action")),
        "negated": float(verbal and negated(parse, head)),
        "infinitives": float(sum("VerbForm=Inf" in parse.morph[t] for t in range(*draft.evidence))),
        "future": float(any("Tense=Fut" in parse.morph[t] for t in range(*draft.evidence))),
        "wish": float(any("Mood=Cnd" in parse.morph[t] for t in range(*draft.evidence))),
        "condition": float(draft.condition is not None),
    }


def _of_neighbours(scene: Scene, draft: Draft, drafts: list[Draft]) -> Features:
    """Whether rules have drafted the same holder's position in the sentence, or another's."""
    number = scene.parse.sentence_of
    here = number[draft.evidence[0]]
    same = [other for other in drafts if number[other.evidence[0]] == here and other is not draft]
    return {
        "same_holder": float(any(other.actor == draft.actor for other in same)),
        "other_holder": float(any(other.actor != draft.actor for other in same)),
    }
