"""What may be a position: what the rules draft, every deed that takes a side, every sentence that somebody says."""

from collections.abc import Iterator
from dataclasses import dataclass

from ..lang.schema import StanceValue
from ..model import Event, EventType, Statement
from .extent import clause, phrase
from .scene import Draft, Extent, Scene

_TAKEN: dict[EventType, StanceValue] = {
    "AGREE": "for", "SUPPORT": "for", "CONCEDE": "for", "COOPERATE": "for", "AID": "for", "REQUEST": "for",
    "RETREAT": "for", "ACCUSE": "against", "REJECT": "against", "THREATEN": "for", "PROTEST": "against",
    "SANCTION": "against",
}  # fmt: skip
_BELOW = ("xcomp", "ccomp", "obj", "obl:arg", "nsubj:pass", "advcl", "obl", "nmod", "acl")
_CLAUSES = frozenset({"VERB", "AUX"})
_SENTENCES = 4  # of a quotation that are looked at
_LONGEST = 40  # tokens of a proposal that is a whole sentence


@dataclass(frozen=True, slots=True)
class Lead:
    """A draft that may be a position; the event or statement that it was made of, where no rule drafted it."""

    draft: Draft
    event: Event | None = None
    said: Statement | None = None


def leads(scene: Scene, drafts: list[Draft], events: tuple[Event, ...]) -> Iterator[Lead]:
    """All leads of a dispatch: those of the rules first."""
    yield from (Lead(draft) for draft in drafts)
    yield from _of_events(scene, events)
    yield from _of_statements(scene)


def _of_events(scene: Scene, events: tuple[Event, ...]) -> Iterator[Lead]:
    for event in events:
        tokens = scene.parse.tokens_within(event.anchor.start, event.anchor.end)
        taken = _TAKEN.get(event.type)
        if taken is None or not event.actors or not tokens:
            continue
        extent = _object(scene, tokens)
        evidence = (min(tokens.start, extent.first), max(tokens.stop, extent.last))
        draft = Draft("event", event.actors[0].actor, taken, extent, evidence, None, event.statement)
        yield Lead(draft, event=event)


def _object(scene: Scene, anchor: range) -> Extent:
    """What a deed is about: the complement of the anchor's head that reaches farthest, else the anchor."""
    parse = scene.parse
    head = next((t for t in anchor if parse.head[t] not in anchor), anchor.start)
    below = [c for t in anchor for c in parse.children[t] if c >= anchor.stop and parse.dep[c] in _BELOW]
    chosen = min(below, key=lambda c: (_BELOW.index(parse.dep[c]), c), default=None)
    if chosen is None or scene.somebody(chosen) is not None:
        chosen = next((c for c in below if scene.somebody(c) is None), None)
    if chosen is None:
        return Extent(anchor.start, anchor.stop, head)
    first = max(parse.subtree(chosen)[0], anchor.stop)
    whole = clause if parse.pos[chosen] in _CLAUSES else phrase
    return whole(scene, first, chosen)


def _of_statements(scene: Scene) -> Iterator[Lead]:
    for said in scene.statements:
        if said.speaker is not None:
            for first, last in _sentences(scene, said)[:_SENTENCES]:
                head = next((t for t in range(first, last) if not first <= scene.parse.head[t] < last), first)
                draft = Draft("statement", said.speaker, "for", Extent(first, last, head), (first, last), None, said.id)
                yield Lead(draft, said=said)


def _sentences(scene: Scene, said: Statement) -> list[tuple[int, int]]:
    """The tokens of what is said, sentence by sentence."""
    found: list[tuple[int, int]] = []
    for span in said.content:
        tokens = scene.parse.tokens_within(span.start, span.end)
        at = tokens.start
        while at < tokens.stop:
            last = min(tokens.stop, scene.sentence(at)[1])
            found.append((at, min(last, at + _LONGEST)))
            at = last
    return found
