"""What a speaker says will not be done until something else is: "cela ne se fera pas avant que P"."""

from collections.abc import Iterator

from ..model import Statement
from ..parse.phrases import is_finite, subject
from .conditions import opening
from .echoes import latest
from .extent import phrase
from .negation import is_negated
from .nouns import is_proposal
from .scene import Draft, Extent, Scene

_BACK = 2  # sentences from the proposal to the "cela" that takes it up
_POINTING = frozenset({"cela", "ceci", "ça", "c'"})


def read(scene: Scene, drafts: list[Draft]) -> Iterator[Draft]:
    """Drafts for negated clauses of statements with a condition behind them."""
    for said in scene.statements:
        if said.speaker is not None:
            tokens = [t for span in said.content for t in scene.parse.tokens_within(span.start, span.end)]
            draft = next((d for verb in tokens if (d := _draft(scene, drafts, said, verb)) is not None), None)
            if draft is not None:
                yield draft


def _draft(scene: Scene, drafts: list[Draft], said: Statement, verb: int) -> Draft | None:
    parse = scene.parse
    if parse.pos[verb] != "VERB" or said.speaker is None or not is_finite(parse, verb) or not is_negated(parse, verb):
        return None
    put = opening(scene, verb + 1)
    meant = None if put is None else _meant(scene, drafts, verb)
    if put is None or meant is None:
        return None
    like = meant if isinstance(meant, Draft) else None
    extent = like.proposal if like is not None else meant
    if not isinstance(extent, Extent):
        return None
    first = parse.child(verb, "nsubj", "nsubj:pass")
    evidence = (min(verb, first if first is not None else verb), put[1])
    return Draft("pending", said.speaker, "conditional", extent, evidence, put, said.id, like)


def _meant(scene: Scene, drafts: list[Draft], verb: int) -> Draft | Extent | None:
    """The proposal that is the subject, or that "cela" takes up."""
    parse, who = scene.parse, subject(scene.parse, verb)
    if who is None:
        return None
    if parse.form[who].lower() in _POINTING:
        last = latest(scene, drafts, verb, _BACK)
        return None if last is None else last.like or last
    if not is_proposal(scene, who, "action"):
        return None
    return phrase(scene, min((c for c in parse.children[who] if c < who), default=who), who)
