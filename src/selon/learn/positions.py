"""Examples of positions: which lead is an annotated position, and whether that is for or against."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from ..evaluate.gold import GoldPosition
from ..events.read import read as read_events
from ..events.scene import Scene as SeenScene
from ..lang.schema import StanceRow
from ..learned.features import Features
from ..learned.model import Models
from ..model import Event
from ..positions.decide import MADE
from ..positions.leads import Lead, leads
from ..positions.lexicon import hits
from ..positions.read import drafted
from ..positions.scene import Scene
from ..positions.signs import signs
from . import tables
from .boost import ALWAYS, Examples, Made, in_folds
from .gold import Document

ROUNDS = 120
OPTIONAL = 0.3  # weight of what careful coders could disagree on


@dataclass(frozen=True)
class Held:
    """A lead's signs and the annotated position that it stands for, None where it is none."""

    signs: Features
    gold: GoldPosition | None
    fold: int
    weight: float = 1.0


def held(document: Document, events: tuple[Event, ...]) -> Iterator[Held]:
    """Every lead of a document."""
    scene = Scene(document.scene.parse, document.scene.cast, document.scene.statements)
    words = tuple(hits(scene.parse))
    drafts = drafted(scene, words)
    found = list(leads(scene, drafts, events))
    for lead in found:
        yield Held(
            signs(scene, lead, words, found[: len(drafts)]), _gold(document, lead), document.fold, document.weight
        )


def _gold(document: Document, lead: Lead) -> GoldPosition | None:
    """The annotated position of this holder in these words or this sentence, one that is not optional first."""
    parse, (first, last) = document.scene.parse, lead.draft.evidence
    start, end = parse.start[first], parse.end[last - 1]
    fits = []
    for position in document.gold.positions:
        span = document.case.span(position.evidence, position.nth)
        if span is None or not document.case.identities.any_is([lead.draft.actor], position.actor):
            continue
        shared = min(end, span.end) - max(start, span.start)
        if shared > 0 or document.case.sentences.apart(start, span.start) == 0:
            fits.append((not position.optional, shared, position))
    return max(fits, key=lambda fit: fit[:2])[2] if fits else None


def _plain(seen: SeenScene) -> Iterator[Held]:
    """What the rules draft in the example of a row is a position, since the row says so."""
    scene = Scene(seen.parse, seen.cast, seen.statements)
    words = tuple(hits(scene.parse))
    found = list(leads(scene, drafted(scene, words), ()))
    ruled = [lead for lead in found if lead.draft.rule not in MADE]
    for lead in ruled:
        gold = GoldPosition(actor=(lead.draft.actor,), stance=lead.draft.stance, proposal="", evidence="")
        yield Held(signs(scene, lead, words, ruled), gold, ALWAYS, tables.STANCE_WEIGHT)


def make(
    documents: list[Document], events: dict[int, Models], plain: Iterable[tuple[StanceRow, SeenScene]]
) -> dict[str, Made]:
    """The models of positions; `events`: for each fold the models of events that have not seen it."""
    rows = [row for document in documents for row in held(document, _events(document, events[document.fold]))]
    rows += [row for _, example in plain for row in _plain(example)]
    told = Examples(
        [row.signs for row in rows],
        [float(row.gold is not None) for row in rows],
        [row.weight * (OPTIONAL if row.gold is not None and row.gold.optional else 1.0) for row in rows],
        [row.fold for row in rows],
    )
    sure = [row for row in rows if row.gold is not None and row.gold.stance != "conditional"]
    against = Examples(
        [row.signs for row in sure],
        [float(row.gold is not None and row.gold.stance == "against") for row in sure],
        [row.weight for row in sure],
        [row.fold for row in sure],
    )
    return {
        "positions-told": Made(*in_folds(told, ROUNDS)),
        "positions-against": Made(*in_folds(against, ROUNDS // 2)),
    }


def _events(document: Document, by: Models) -> tuple[Event, ...]:
    scene = document.scene
    return read_events(scene.parse, scene.cast, scene.statements, scene.passages, scene.times, scene.places, by)
