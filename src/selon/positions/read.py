"""The stage's main path: words of stance → drafts → what the model holds for told → positions, with their issues."""

from ..cast import Cast
from ..learned.model import Models, model
from ..model import Passage, Position, Span, Statement, Why
from ..parse.columns import Parse
from . import clauses, echoes, passives, pending, verdicts
from .decide import decided
from .issues import distinct, issues, without_headline
from .lexicon import Hit, hits
from .scene import Draft, Scene


def read(
    parse: Parse,
    cast: Cast,
    statements: tuple[Statement, ...],
    passages: tuple[Passage, ...],
    by: Models = model,
) -> tuple[Position, ...]:
    """The positions of a dispatch, in text order: one for each actor, proposal and stance. `by` gives the models."""
    scene = Scene(parse, cast, statements)
    found = tuple(hits(parse))
    drafts = decided(scene, drafted(scene, found), found, by)
    headline = next((p.end for p in passages if p.kind == "headline"), 0)
    return _finished(scene, drafts, headline)


def drafted(scene: Scene, found: tuple[Hit, ...]) -> list[Draft]:
    """What the rules draft from the words of stance."""
    drafts = [*clauses.read(scene, found), *passives.read(scene, found), *verdicts.read(scene, found)]
    drafts.sort(key=lambda draft: draft.evidence)
    drafts = echoes.linked(scene, drafts)
    drafts = [*drafts, *echoes.read(scene, found, drafts)]
    return sorted([*drafts, *pending.read(scene, drafts)], key=lambda draft: draft.evidence)


def _finished(scene: Scene, drafts: list[Draft], headline: int) -> tuple[Position, ...]:
    drafts = without_headline(scene.parse, drafts, headline)
    numbers = issues(scene.parse, drafts)
    order = {number: at for at, number in enumerate(dict.fromkeys(numbers))}
    kept = distinct(drafts, numbers)
    return tuple(
        _position(scene, drafts[at], f"q{place}", f"i{order[numbers[at]] + 1}")
        for place, at in enumerate(kept, start=1)
    )


def _position(scene: Scene, draft: Draft, ident: str, issue: str) -> Position:
    parse, meant = scene.parse, draft.like or draft
    first, last = draft.evidence
    return Position(
        id=ident,
        actor=draft.actor,
        stance=draft.stance,
        proposal=parse.quote(meant.proposal.first, meant.proposal.last),
        issue=issue,
        condition=None if draft.condition is None else parse.quote(*draft.condition),
        evidence=Span(start=parse.start[first], end=parse.end[last - 1]),
        basis=draft.basis,
        why=Why(rule=f"positions/{draft.rule}", score=round(draft.score, 2)),
    )
