"""The stage's main path: cues and quotations → drafts → what the models hold for said → statements in text order."""

from typing import Literal

from ..cast import Cast
from ..context import Context
from ..lang.schema import CueRow
from ..learned.model import Models, model
from ..model import Cue, Span, Statement, Why
from ..parse.columns import Parse
from . import according, after, clauses, colon, posts
from .choose import choose, without_echoes
from .circumstances import circumstances
from .decide import decided
from .gapped import with_gapped
from .scene import Draft, Scene, SpanPair
from .speaker import speaker
from .voices import Stage

_BACK = 40  # statements before and behind in text order among which the one that reports another is sought


def read(
    parse: Parse, cast: Cast, cues: dict[int, CueRow], context: Context, by: Models = model
) -> tuple[Statement, ...]:
    """The statements of a dispatch, in the order of their content. `by` gives the models that decide."""
    drafts = drafted(parse, cast, cues, context)
    return numbered(decided(stage(parse, cast, context), drafts, by))


def stage(parse: Parse, cast: Cast, context: Context) -> Stage:
    """The dispatch as the speakers of its statements are sought in it."""
    return Stage(parse, cast, max((p.end for p in context.passages if p.kind == "headline"), default=0))


def drafted(parse: Parse, cast: Cast, cues: dict[int, CueRow], context: Context) -> list[Statement]:
    """What the rules find, without ids."""
    scene = Scene(parse, cast, cues, {time.start: time.end for time in context.times})
    drafts = [
        *after.read(scene),
        *according.read(scene),
        *clauses.read(scene),
        *colon.headlines(scene, context.passages),
    ]
    drafts = list(with_gapped(scene, without_echoes(scene, choose(scene, drafts))))
    drafts += colon.read(scene, [span for draft in drafts for span in draft.content])
    drafts = colon.continued(scene, colon.with_last_speaker(scene, drafts))
    return [*(_statement(scene, d, context) for d in drafts), *posts.read(cast, context)]


def _statement(scene: Scene, draft: Draft, context: Context) -> Statement:
    beside = circumstances(scene, draft, context)
    return Statement(
        id="",
        kind=_kind(scene, draft.content),
        content=tuple(Span(start=s, end=e) for s, e in sorted(draft.content)),
        cue=None if draft.cue is None else Cue(start=draft.cue[0], end=draft.cue[1], lemma=draft.lemma),
        source=None if draft.source is None else Span(start=draft.source[0], end=draft.source[1]),
        speaker=speaker(scene, draft),
        addressees=beside.addressees,
        date=beside.date,
        place=beside.place,
        occasion=None if beside.occasion is None else Span(start=beside.occasion[0], end=beside.occasion[1]),
        act=draft.act,
        why=Why(rule=f"statements/{draft.rule}"),
    )


def _kind(scene: Scene, content: tuple[SpanPair, ...]) -> Literal["direct", "indirect", "mixed"]:
    """direct: every word quoted; mixed: a quotation inside; indirect: none."""
    inside = [_is_quoted(scene, s, e) for s, e in content]
    if all(inside):
        return "direct"
    touched = any(s <= q.start < e for s, e in content for q in scene.quotes)
    return "mixed" if touched or any(inside) else "indirect"


def _is_quoted(scene: Scene, start: int, end: int) -> bool:
    """Whether marks hold all of it; each paragraph of a long quotation opens with a mark of its own."""
    for quote in scene.quotes:
        if quote.inner_start <= start < quote.inner_end:
            if end <= quote.inner_end:
                return True
            following = scene.parse.text[quote.inner_end : end].lstrip()
            return not quote.closed and _is_quoted_from(scene, end - len(following), end)
    return False


def _is_quoted_from(scene: Scene, start: int, end: int) -> bool:
    """Whether a quotation opens at the character `start`, and marks hold the rest."""
    quote = next((q for q in scene.quotes if q.start == start), None)
    return quote is not None and _is_quoted(scene, quote.inner_start, end)


def numbered(statements: list[Statement]) -> tuple[Statement, ...]:
    """In text order, with ids, and with the statement that each one is reported in."""
    ordered = sorted(statements, key=lambda s: (s.content[0].start, s.cue.start if s.cue else 0))
    named = [replaced(s, id=f"s{at}") for at, s in enumerate(ordered, 1)]
    return tuple(replaced(s, within=_within(named[max(0, at - _BACK) : at + _BACK], s)) for at, s in enumerate(named))


def replaced(statement: Statement, **fields: str | None) -> Statement:
    """The statement with other values in some fields."""
    from msgspec.structs import replace

    return replace(statement, **fields)


def _within(statements: list[Statement], inner: Statement) -> str | None:
    """The narrowest other statement whose content holds this one's cue and content."""
    holders = [
        (span.end - span.start, outer.id)
        for outer in statements
        for span in outer.content
        if outer is not inner and _holds(span, inner)
    ]
    return min(holders)[1] if holders else None


def _holds(span: Span, inner: Statement) -> bool:
    cue = inner.cue is not None and span.start <= inner.cue.start < span.end
    return cue and all(span.start <= s.start and s.end <= span.end for s in inner.content)
