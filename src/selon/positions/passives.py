"""A proposal before its word of stance: "la réforme est soutenue par X", "le projet que défend X", "voulu par X"."""

from collections.abc import Iterator

from ..parse.columns import Parse
from ..parse.nouns import noun_phrase
from .extent import phrase
from .holders import doer
from .lexicon import Hit
from .negation import stance
from .nouns import is_proposal
from .scene import Draft, Extent, Scene

_THAT = frozenset({"que", "qu'"})


def read(scene: Scene, hits: tuple[Hit, ...]) -> Iterator[Draft]:
    """Drafts for passives with an agent and for relative clauses whose object is a proposal."""
    for hit in hits:
        if hit.row.pos != "verb" or "np" not in hit.row.frames or hit.end != hit.head + 1:
            continue
        draft = _passive(scene, hit) or _relative(scene, hit)
        if draft is not None:
            yield draft


def _passive(scene: Scene, hit: Hit) -> Draft | None:
    parse, verb = scene.parse, hit.head
    agent = next((c for c in parse.children[verb] if c > verb and _case(parse, c) == "par"), None)
    if agent is None or "Tense=Past" not in parse.morph[verb]:
        return None
    if parse.child(verb, "aux:tense") is not None and parse.child(verb, "aux:pass") is None:
        return None
    who, undergoer = scene.actor((agent,)), _undergoer(parse, verb)
    if who is None or undergoer is None:
        return None
    return _draft(scene, hit, "passive", who, undergoer, noun_phrase(parse, agent)[1])


def _undergoer(parse: Parse, verb: int) -> int | None:
    """The subject of a passive, or the noun that a participle describes."""
    own = parse.child(verb, "nsubj:pass", "nsubj")
    if own is not None and own < verb:
        return own
    return parse.head[verb] if parse.dep[verb] in {"acl", "amod"} and parse.head[verb] < verb else None


def _relative(scene: Scene, hit: Hit) -> Draft | None:
    """ "le référendum que réclame l'opposition"."""
    parse, verb = scene.parse, hit.head
    object_ = next((c for c in parse.children[verb] if c < verb and parse.form[c].lower() in _THAT), None)
    if object_ is None or parse.dep[verb] != "acl:relcl" or parse.pos[object_] != "PRON":
        return None
    who = doer(scene, verb)
    return None if who is None else _draft(scene, hit, "relative", who, parse.head[verb], verb + 1)


def _case(parse: Parse, token: int) -> str:
    return next((parse.form[c].lower() for c in parse.children[token] if parse.dep[c] == "case"), "")


def _draft(scene: Scene, hit: Hit, rule: str, who: str, noun: int, last: int) -> Draft | None:
    parse, taken = scene.parse, stance(scene.parse, hit.head, hit.row)
    if taken is None or not is_proposal(scene, noun, "action" if hit.row.object == "any" else hit.row.object):
        return None
    first = min((c for c in parse.children[noun] if parse.dep[c] in {"det", "amod", "nummod"}), default=noun)
    extent = phrase(scene, min(first, noun), noun)
    end = min(extent.last, max(hit.head, noun + 1)) if noun < hit.head else extent.last
    said = scene.cued(hit.head) or scene.statement(hit.head)
    return Draft(
        rule=rule,
        actor=who,
        stance=taken,
        proposal=Extent(extent.first, _trimmed(parse, noun, end), noun),
        evidence=(min(extent.first, hit.head), max(last, hit.head + 1)),
        basis=None if said is None else said.id,
    )


def _trimmed(parse: Parse, noun: int, end: int) -> int:
    while end - 1 > noun and parse.pos[end - 1] in {"AUX", "ADV", "PUNCT", "DET", "ADP"}:
        end -= 1
    return end
