"""What speaks for a lead being somebody's position, and for which stance: features, no decision."""

from ..learned.features import Features
from ..parse.phrases import negated
from .leads import Lead
from .lexicon import Hit
from .nouns import is_action, is_proposal
from .scene import Scene

_FIRST = frozenset({"je", "j'", "nous", "notre", "nos"})
_MODALS = frozenset("doit doivent devons devrait devraient faut faudra faudrait".split())
_AIMS = frozenset("pour afin contre favorable opposé hostile".split())
_VERBS = frozenset({"VERB", "AUX"})
_CUES = 20  # letters of a cue's lemma


def signs(scene: Scene, lead: Lead, hits: tuple[Hit, ...], ruled: list[Lead]) -> Features:
    """The signs of one lead; `hits`: the words of stance; `ruled`: the leads that rules drafted."""
    return {
        "rule": lead.draft.rule,
        "drafted": lead.draft.stance,
        **_of_holder(scene, lead),
        **_of_origin(scene, lead),
        **_of_words(scene, lead, hits),
        **_of_proposal(scene, lead),
        **_of_neighbours(scene, lead, ruled),
    }


def _of_holder(scene: Scene, lead: Lead) -> Features:
    actor = scene.cast.actor(lead.draft.actor)
    return {
        "kind": actor.type,
        "sector": actor.codes.sector or "-",
        "named": float(actor.why.rule != "actors/description"),
    }


def _of_origin(scene: Scene, lead: Lead) -> Features:
    """The event or statement behind it."""
    told: Features = {}
    if lead.event is not None:
        told |= {"type": lead.event.type, "mode": lead.event.mode or "-", "status": lead.event.status}
        told["likely"] = lead.event.why.score or 0.0
        told["aimed"] = float(bool(lead.event.recipients))
    said = lead.said or next((s for s in scene.statements if s.id == lead.draft.basis), None)
    if said is not None:
        told |= {"told": said.kind, "act": said.act}
        told["cue"] = said.cue.lemma[:_CUES] if said.cue is not None else "-"
    return told


def _of_words(scene: Scene, lead: Lead, hits: tuple[Hit, ...]) -> Features:
    parse, (first, last) = scene.parse, lead.draft.evidence
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


def _of_proposal(scene: Scene, lead: Lead) -> Features:
    parse, head = scene.parse, lead.draft.proposal.head
    verbal = parse.pos[head] in _VERBS
    return {
        "head": parse.pos[head],
        "dep": parse.dep[head],
        "form": "|".join(f for f in parse.morph[head].split("|") if f.startswith(("Tense", "Mood", "VerbForm"))),
        "action": float(is_action(scene, head) if verbal else is_proposal(scene, head, "action")),
        "negated": float(verbal and negated(parse, head)),
        "infinitives": float(sum("VerbForm=Inf" in parse.morph[t] for t in range(*lead.draft.evidence))),
        "future": float(any("Tense=Fut" in parse.morph[t] for t in range(*lead.draft.evidence))),
        "wish": float(any("Mood=Cnd" in parse.morph[t] for t in range(*lead.draft.evidence))),
        "condition": float(lead.draft.condition is not None),
    }


def _of_neighbours(scene: Scene, lead: Lead, ruled: list[Lead]) -> Features:
    """Whether rules have drafted the same holder's position in the sentence, or another's."""
    number = scene.parse.sentence_of
    here = number[lead.draft.evidence[0]]
    same = [other for other in ruled if number[other.draft.evidence[0]] == here and other is not lead]
    return {
        "ruled_same": float(any(other.draft.actor == lead.draft.actor for other in same)),
        "ruled_other": float(any(other.draft.actor != lead.draft.actor for other in same)),
    }
