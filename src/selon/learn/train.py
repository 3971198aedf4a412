"""All models, in the order in which each is asked for: what a later one sees was decided without its document."""

from collections.abc import Sequence

from ..learned.model import Model, Models
from ..pipeline import Reader
from . import events, positions, statements, tables
from .boost import Made
from .gold import Document, Drafts, document


def train(held: Sequence[Drafts], reader: Reader) -> dict[str, Made]:
    """Every model by its name; `reader` parses the examples of the tables."""
    made = statements.make(held)
    documents = seen(held, made)
    made |= events.make(documents, list(tables.trigger_scenes(reader, whole(made))))
    return made | positions.make(documents, tables.stance_scenes(reader, whole(made)))


def seen(held: Sequence[Drafts], made: dict[str, Made]) -> list[Document]:
    """The dispatches with the statements that models find which have not seen them."""
    return [document(drafts, without(made, drafts.fold)) for drafts in held]


def without(made: dict[str, Made], fold: int) -> Models:
    """The models that have not seen a fold."""

    def by(name: str) -> Model:
        return made[name].apart[fold]

    return by


def whole(made: dict[str, Made]) -> Models:
    """The models of all documents."""

    def by(name: str) -> Model:
        return made[name].whole

    return by
