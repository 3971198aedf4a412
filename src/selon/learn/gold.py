"""Gold dispatches as the stages see them, each in a fold by the digest of its name."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

from .. import __version__
from ..actors.coreference.quoted import with_first_persons
from ..cast import Cast
from ..context import Context
from ..evaluate.case import Case
from ..evaluate.command import Annotated, dispatch
from ..evaluate.counts import genre
from ..evaluate.gold import Gold
from ..evaluate.load import load_all
from ..events.scene import Scene
from ..learned.model import Models
from ..model import Record, Statement
from ..parse.columns import Parse
from ..pipeline import Reader, meant, surroundings
from ..statements.decide import decided
from ..statements.read import drafted, numbered, stage
from ..statements.voices import Stage
from ..work import Work

FOLDS = 5
_DISPATCH = 3.0


@dataclass(frozen=True)
class Drafts:
    """A gold dispatch with what rules draft in it: who is meant, and what may be said."""

    gold: Gold
    case: Case
    parse: Parse
    cast: Cast
    context: Context
    statements: tuple[Statement, ...]

    @property
    def stage(self) -> Stage:
        """The dispatch as speakers are sought in it."""
        return stage(self.parse, self.cast, self.context)

    @property
    def fold(self) -> int:
        """The fold that the document belongs to: the same whatever other documents there are."""
        return int.from_bytes(sha256(f"fold {self.gold.id}".encode()).digest()[:4]) % FOLDS

    @property
    def weight(self) -> float:
        """What its examples count: gold has far fewer dispatches than articles, and both are to be read well."""
        return _DISPATCH if genre(self.gold) == "dispatch" else 1.0


@dataclass(frozen=True)
class Document:
    """A gold dispatch with what is read in it before its events."""

    drafts: Drafts
    scene: Scene

    @property
    def gold(self) -> Gold:
        """The annotation."""
        return self.drafts.gold

    @property
    def case(self) -> Case:
        """The annotation beside what was read."""
        return self.drafts.case

    @property
    def fold(self) -> int:
        """The document's fold."""
        return self.drafts.fold

    @property
    def weight(self) -> float:
        """What its examples count."""
        return self.drafts.weight


def drafts(folders: Iterable[Path], reader: Reader, corpus: Path | None = None) -> Iterator[Drafts]:
    """All gold dispatches of the folders; `corpus`: the texts of standoff ones. Raises InputError, FormatError."""
    for folder in folders:
        annotated = load_all(folder, corpus)
        works = [Work(dispatch(gold, text)) for gold, text in annotated]
        for one, work, parse in zip(annotated, works, reader.parses(works), strict=True):
            if parse is not None:
                yield _drafts(one, work, parse)


def _drafts(annotated: Annotated, work: Work, parse: Parse) -> Drafts:
    gold, text = annotated
    context = surroundings(work, parse)
    cast, cues = meant(work, parse, context)
    record = Record(
        selon=__version__, model="", data="", dispatch=work.dispatch, passages=work.passages, actors=cast.actors,
        times=context.times, places=context.places,
    )  # fmt: skip
    return Drafts(gold, Case(gold, record, text), parse, cast, context, tuple(drafted(parse, cast, cues, context)))


def document(held: Drafts, by: Models) -> Document:
    """The dispatch with the statements that the models find."""
    statements = numbered(decided(held.stage, held.statements, by))
    cast = with_first_persons(held.parse, held.cast, statements)
    return Document(held, seen(held.parse, cast, statements, held.context))


def seen(parse: Parse, cast: Cast, statements: tuple[Statement, ...], context: Context) -> Scene:
    """What is read in a dispatch before its events."""
    return Scene(parse, cast, statements, context.passages, context.times, context.places)
