"""Gold dispatches as the stages see them, each in a fold by the digest of its name."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

from .. import __version__
from ..evaluate.case import Case
from ..evaluate.command import Annotated, dispatch
from ..evaluate.counts import genre
from ..evaluate.gold import Gold
from ..evaluate.load import load_all
from ..events.scene import Scene
from ..model import Record
from ..parse.columns import Parse
from ..pipeline import Reader, surroundings, told
from ..work import Work

FOLDS = 5
_DISPATCH = 3.0


@dataclass(frozen=True)
class Document:
    """A gold dispatch: its annotation, what is read in it before its events, and both side by side."""

    gold: Gold
    scene: Scene
    case: Case

    @property
    def fold(self) -> int:
        """The fold that the document belongs to: the same whatever other documents there are."""
        return int.from_bytes(sha256(f"fold {self.gold.id}".encode()).digest()[:4]) % FOLDS

    @property
    def weight(self) -> float:
        """What its examples count: gold has far fewer dispatches than articles, and both are to be read well."""
        return _DISPATCH if genre(self.gold) == "dispatch" else 1.0


def documents(folders: Iterable[Path], reader: Reader) -> Iterator[Document]:
    """All gold dispatches of the folders. Raises InputError, FormatError."""
    for folder in folders:
        annotated = load_all(folder)
        works = [Work(dispatch(gold, text)) for gold, text in annotated]
        for one, work, parse in zip(annotated, works, reader.parses(works), strict=True):
            if parse is not None:
                yield _document(one, work, scene(work, parse))


def scene(work: Work, parse: Parse) -> Scene:
    """What is read in a dispatch before its events."""
    context = surroundings(work, parse)
    return Scene(parse, *told(work, parse, context), work.passages, context.times, context.places)


def _document(annotated: Annotated, work: Work, scene: Scene) -> Document:
    gold, text = annotated
    record = Record(
        selon=__version__, model="", data="", dispatch=work.dispatch, passages=work.passages,
        actors=scene.cast.actors, statements=scene.statements, times=scene.times, places=scene.places,
    )  # fmt: skip
    return Document(gold, scene, Case(gold, record, text))
