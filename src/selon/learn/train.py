"""All models, in the order in which each is asked for: what a later one sees was decided without its document."""

from ..learned.model import Model, Models
from ..pipeline import Reader
from . import events, positions, tables
from .boost import Made
from .gold import FOLDS, Document


def train(documents: list[Document], reader: Reader) -> dict[str, Made]:
    """Every model by its name; `reader` parses the examples of the tables."""
    made = events.make(documents, list(tables.trigger_scenes(reader)))
    apart = {fold: without(made, fold) for fold in range(FOLDS)}
    return made | positions.make(documents, apart, tables.stance_scenes(reader))


def without(made: dict[str, Made], fold: int) -> Models:
    """The models that have not seen a fold."""

    def by(name: str) -> Model:
        return made[name].apart[fold]

    return by
