"""All models, in the order in which each is asked for: what a later one sees was decided without its document."""

from ..learned.model import Model, Models
from . import events, positions
from .boost import Made
from .gold import FOLDS, Document


def train(documents: list[Document]) -> dict[str, Made]:
    """Every model by its name."""
    made = events.make(documents)
    return made | positions.make(documents, {fold: without(made, fold) for fold in range(FOLDS)})


def without(made: dict[str, Made], fold: int) -> Models:
    """The models that have not seen a fold."""

    def by(name: str) -> Model:
        return made[name].apart[fold]

    return by
