"""The examples of the tables as gold: plain sentences, each of which tells the event or position of its row.

Gold of whole dispatches has few of a language's words; the tables have a sentence for each. They weigh little.
"""

from collections.abc import Iterator

from ..cast import Cast
from ..events.scene import Scene
from ..ids import dispatch_id
from ..lang.schema import StanceRow, TriggerRow
from ..lang.tables import table
from ..learned.model import Models
from ..model import Dispatch
from ..parse.columns import Parse
from ..pipeline import Reader, meant, surroundings
from ..statements.read import read as read_statements
from ..work import Work
from .gold import seen

TRIGGER_WEIGHT, STANCE_WEIGHT = 0.03, 0.15  # of an example beside one that a coder has read in a dispatch
_BATCH = 256
_EMPTY = Parse("", [], [], [], [], [], [], [], [], [])


def stance_scenes(reader: Reader, by: Models) -> Iterator[tuple[StanceRow, Scene]]:
    """Each row of stances with its example as the stages see it."""
    rows = table("fr/stances", StanceRow)
    yield from zip(rows, _scenes(reader, by, [row.example for row in rows]), strict=True)


def trigger_scenes(reader: Reader, by: Models) -> Iterator[tuple[TriggerRow, Scene]]:
    """Each row of triggers with its example."""
    rows = table("fr/triggers", TriggerRow)
    yield from zip(rows, _scenes(reader, by, [row.example for row in rows]), strict=True)


def _scenes(reader: Reader, by: Models, examples: list[str]) -> Iterator[Scene]:
    for at in range(0, len(examples), _BATCH):
        works = [Work(Dispatch(id=dispatch_id(text), text=text)) for text in examples[at : at + _BATCH]]
        for work, parse in zip(works, reader.parses(works), strict=True):
            yield _scene(work, parse, by) if parse is not None and not work.foreign else Scene(_EMPTY, Cast())


def _scene(work: Work, parse: Parse, by: Models) -> Scene:
    context = surroundings(work, parse)
    cast, cues = meant(work, parse, context)
    return seen(parse, cast, read_statements(parse, cast, cues, context, by), context)
