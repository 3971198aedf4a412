"""The main path: one dispatch in, one record out. Nothing else decides the order of the steps.

1 cut the text into passages        5 find times and places
2 join what can hold a fact         6 read statements
3 parse it                          7 keep the actors that a fact or a name speaks for
4 say who is meant by which words
"""

from collections.abc import Callable, Iterable, Iterator
from itertools import islice
from typing import TypeVar

from .cast import Cast
from .errors import SelonError
from .lang.tables import digest
from .model import Dispatch, Failure, Passage, Record
from .parse.columns import Parse
from .passages.reading import Reading, reading
from .registry import component

T = TypeVar("T")
LONGEST = 400_000  # characters that are parsed of one dispatch: a long book; more would cost minutes


class Reader:
    """Reads dispatches. `parser` is the name of a registered parser; `batch` how many are parsed at once."""

    def __init__(self, parser: str = "spacy", batch: int = 32) -> None:
        self.parser = component("parser", parser)()
        self.batch = batch

    def read(self, dispatch: Dispatch) -> Record:
        """The record of one dispatch. Never raises on any text: a step that fails is a Failure in it."""
        return next(self.read_many([dispatch]))

    def read_many(self, dispatches: Iterable[Dispatch]) -> Iterator[Record]:
        """The records of many dispatches, in order; parsing in batches is faster than one by one."""
        source = iter(dispatches)
        while chunk := list(islice(source, self.batch)):
            works = [_Work(dispatch) for dispatch in chunk]
            for work, parse in zip(works, self._parses(works), strict=True):
                yield work.record(parse, self.parser.version())

    def _parses(self, works: "list[_Work]") -> Iterable[Parse | None]:
        readings = [work.reading for work in works]
        try:
            return list(self.parser.parse(readings))
        except Exception:  # one text may have broken the batch: then each goes alone
            return [work.attempt("parse", lambda r=work.reading: next(self.parser.parse([r])), None) for work in works]


class _Work:
    """One dispatch on its way to a record."""

    def __init__(self, dispatch: Dispatch) -> None:
        self.dispatch = dispatch
        self.failures: list[Failure] = []
        self.passages = self.attempt("passages", self._cut, ())
        self.reading = self.attempt("reading", self._join, Reading("", dispatch.text, ((0, 0, 0),)))

    def attempt(self, step: str, do: Callable[[], T], otherwise: T) -> T:
        """The step's result; if it fails, `otherwise`, and the failure is noted: it costs no other fact."""
        try:
            return do()
        except SelonError as error:
            self.failures.append(Failure(step=step, error=str(error)))
        except Exception as error:
            where = f"{type(error).__name__}: {error}"
            self.failures.append(Failure(step=step, error=f"{where} (please report it with this dispatch)"))
        return otherwise

    def _cut(self) -> tuple[Passage, ...]:
        from .passages.cut import cut

        return cut(self.dispatch.text, self.dispatch.title)

    def _join(self) -> Reading:
        joined = reading(self.dispatch.text, self.passages)
        if len(joined.text) <= LONGEST:
            return joined
        what = f"the text has {len(joined.text):,} characters; only the first {LONGEST:,} were parsed: cut it into articles"
        self.failures.append(Failure(step="parse", error=what))
        return Reading(joined.text[:LONGEST], joined.source, joined.pieces)

    def record(self, parse: Parse | None, model: str) -> Record:
        """Run the stages over the parse and put their facts together."""
        from . import __version__
        from .actors.keep import keep
        from .actors.read import read as read_actors
        from .lang.speech import find as find_cues
        from .statements.read import read as read_statements
        from .times.find import anchor
        from .times.find import find as find_times

        text, passages, published = self.dispatch.text, self.passages, self.dispatch.published
        day = self.attempt("times", lambda: anchor(text, passages, published), None)
        times = self.attempt("times", lambda: find_times(text, passages, parse, published), ())
        places = self.attempt("places", lambda: _places(text, passages, parse), ())
        cues = {} if parse is None else self.attempt("cues", lambda: find_cues(parse), {})
        cast = Cast() if parse is None else self.attempt("actors", lambda: read_actors(parse, passages, cues, day), Cast())
        statements = (
            () if parse is None else self.attempt("statements", lambda: read_statements(parse, cast, passages, cues), ())
        )
        return Record(
            selon=__version__,
            model=model,
            data=digest(),
            dispatch=self.dispatch,
            passages=self.passages,
            actors=self.attempt("actors", lambda: keep(cast, statements), cast.actors),
            statements=statements,
            times=times,
            places=places,
            failures=tuple(self.failures),
        )


def _places(text: str, passages: tuple[Passage, ...], parse: Parse | None) -> "tuple[Place, ...]":
    from .places.find import find

    return find(text, passages, parse)
