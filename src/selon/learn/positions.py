"""Examples of positions: which draft is an annotated position."""

from collections.abc import Iterable, Iterator

from ..evaluate.gold import GoldPosition
from ..events.scene import Scene as SeenScene
from ..lang.schema import StanceRow
from ..learned.features import Features
from ..positions.lexicon import Hit, hits
from ..positions.read import drafted
from ..positions.scene import Draft, Scene
from ..positions.signs import signs
from . import tables
from .boost import ALWAYS, Examples, Made, in_folds
from .gold import Document

ROUNDS = 120
Row = tuple[Features, float, float, int]


def _rows(document: Document) -> Iterator[Row]:
    """Every draft of a document: whether it is an annotated position."""
    scene, words, drafts = _drafted(document.scene)
    for draft in drafts:
        gold = _gold(document, draft)
        if gold is not None and gold.optional:
            continue  # careful coders differ on it: it teaches nothing
        right = gold is not None and (gold.stance == draft.stance or "conditional" in (gold.stance, draft.stance))
        yield signs(scene, draft, words, drafts), float(right), document.weight, document.fold


def _plain(seen: SeenScene) -> Iterator[Row]:
    """What the rules draft in the example of a row is a position, since the row says so."""
    scene, words, drafts = _drafted(seen)
    for draft in drafts:
        yield signs(scene, draft, words, drafts), 1.0, tables.STANCE_WEIGHT, ALWAYS


def _drafted(seen: SeenScene) -> tuple[Scene, tuple[Hit, ...], list[Draft]]:
    scene = Scene(seen.parse, seen.cast, seen.statements)
    words = tuple(hits(scene.parse))
    return scene, words, drafted(scene, words)


def _gold(document: Document, draft: Draft) -> GoldPosition | None:
    """The annotated position of this holder in these words or this sentence, one that is not optional first."""
    parse, (first, last) = document.scene.parse, draft.evidence
    start, end = parse.start[first], parse.end[last - 1]
    fits = []
    for position in document.gold.positions:
        span = document.case.span(position.evidence, position.nth)
        if span is None or not document.case.identities.any_is([draft.actor], position.actor):
            continue
        shared = min(end, span.end) - max(start, span.start)
        if shared > 0 or document.case.sentences.apart(start, span.start) == 0:
            fits.append((not position.optional, shared, position))
    return max(fits, key=lambda fit: fit[:2])[2] if fits else None


def make(documents: list[Document], plain: Iterable[tuple[StanceRow, SeenScene]]) -> dict[str, Made]:
    """The model that says whether a draft is a position that a coder records."""
    rows = [row for document in documents for row in _rows(document)]
    rows += [row for _, seen in plain for row in _plain(seen)]
    features, answers, weights, folds = zip(*rows, strict=True)
    return {"positions-told": Made(*in_folds(Examples(features, answers, weights, folds), ROUNDS))}
