"""The stage's main path: cues and quotations → drafts → statements in text order."""

from typing import Literal

from ..cast import Cast
from ..lang.schema import CueRow
from ..model import Cue, Passage, Span, Statement, Why
from ..parse.columns import Parse
from . import according, after, clauses, colon
from .choose import choose, without_echoes
from .scene import Draft, Scene, SpanPair
from .speaker import speaker


def read(parse: Parse, cast: Cast, passages: tuple[Passage, ...], cues: dict[int, CueRow]) -> tuple[Statement, ...]:
    """The statements of a dispatch, in the order of their content."""
    scene = Scene(parse, cast, cues)
    drafts = [*after.read(scene), *according.read(scene), *clauses.read(scene), *colon.headlines(scene, passages)]
    drafts = without_echoes(scene, choose(drafts))
    drafts += colon.read(scene, [span for draft in drafts for span in draft.content])
    drafts = colon.continued(scene, drafts)
    drafts.sort(key=lambda d: (d.content[0], d.cue or (0, 0)))
    return _finished(scene, drafts)


def _finished(scene: Scene, drafts: list[Draft]) -> tuple[Statement, ...]:
    idents = [f"s{at}" for at in range(1, len(drafts) + 1)]
    return tuple(
        _statement(scene, draft, ident, _within(drafts, idents, draft))
        for draft, ident in zip(drafts, idents, strict=True)
    )


def _statement(scene: Scene, draft: Draft, ident: str, within: str | None) -> Statement:
    return Statement(
        id=ident,
        kind=_kind(scene, draft.content),
        content=tuple(Span(start=s, end=e) for s, e in draft.content),
        cue=None if draft.cue is None else Cue(start=draft.cue[0], end=draft.cue[1], lemma=draft.lemma),
        source=None if draft.source is None else Span(start=draft.source[0], end=draft.source[1]),
        speaker=speaker(scene, draft),
        within=within,
        act=draft.act,
        why=Why(rule=f"statements/{draft.rule}"),
    )


def _kind(scene: Scene, content: tuple[SpanPair, ...]) -> Literal["direct", "indirect", "mixed"]:
    """direct: every word quoted; mixed: a quotation inside; indirect: none."""
    inside = [any(q.inner_start <= s and e <= q.inner_end for q in scene.quotes) for s, e in content]
    if all(inside):
        return "direct"
    touched = any(s <= q.start < e for s, e in content for q in scene.quotes)
    return "mixed" if touched or any(inside) else "indirect"


def _within(drafts: list[Draft], idents: list[str], inner: Draft) -> str | None:
    """The narrowest other statement whose content holds this one's cue and content."""
    holders = [
        (end - start, ident)
        for ident, outer in zip(idents, drafts, strict=True)
        for start, end in outer.content
        if outer is not inner and inner.cue and start <= inner.cue[0] < end and _holds(start, end, inner)
    ]
    return min(holders)[1] if holders else None


def _holds(start: int, end: int, inner: Draft) -> bool:
    return all(start <= s and e <= end for s, e in inner.content)
