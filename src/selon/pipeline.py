"""The main path: one dispatch in, one record out. Nothing else decides the order of the steps.

1 cut the text into passages           5 say who is meant by which words
2 join those that can hold a fact      6 read statements
3 parse them                           7 read events, positions, accounts
4 find times and places                8 keep the actors that a name or a fact speaks for
"""

from collections.abc import Callable, Iterable, Iterator
from itertools import islice
from typing import TypeVar

from .cast import Cast
from .context import Context, Post
from .errors import SelonError
from .lang.schema import CueRow
from .lang.tables import digest
from .model import Actor, Dispatch, Failure, Passage, Place, Record, Statement, Time
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
            works = [Work(dispatch) for dispatch in chunk]
            for work, parse in zip(works, self._parses(works), strict=True):
                yield work.record(parse, self.parser.version())

    def _parses(self, works: "list[Work]") -> list[Parse | None]:
        try:
            return list(self.parser.parse([work.reading for work in works]))
        except Exception:  # one text has broken the batch: then each goes alone
            return [work.attempt("parse", lambda: next(self.parser.parse([work.reading])), None) for work in works]


class Work:
    """One dispatch on its way to a record."""

    def __init__(self, dispatch: Dispatch) -> None:
        self.dispatch = dispatch
        self.failures: list[Failure] = []
        self.passages: tuple[Passage, ...] = self.attempt("passages", self._cut, ())
        self.posts: tuple[Post, ...] = self.attempt("posts", self._posts, ())
        nothing = Reading("", dispatch.text, ((0, 0, 0),))
        self.reading = self.attempt("reading", self._join, nothing)
        self.foreign = self.attempt("language", self._is_foreign, False)
        if self.foreign:
            self.reading = nothing

    def attempt(self, step: str, do: Callable[[], T], otherwise: T) -> T:
        """The step's result; if it fails, `otherwise`, and the failure is noted: it costs no other fact."""
        try:
            return do()
        except SelonError as error:
            self._note(step, str(error))
        except Exception as error:
            self._note(step, f"{type(error).__name__}: {error} (please report it with this dispatch)")
        return otherwise

    def _note(self, step: str, error: str) -> None:
        self.failures.append(Failure(step=step, error=error))

    def _cut(self) -> tuple[Passage, ...]:
        from .passages.cut import cut

        return cut(self.dispatch.text, self.dispatch.title)

    def _posts(self) -> tuple[Post, ...]:
        from .passages.posts import posts

        return posts(self.dispatch.text, self.passages)

    def _join(self) -> Reading:
        joined = reading(self.dispatch.text, self.passages)
        if len(joined.text) <= LONGEST:
            return joined
        size = f"the text has {len(joined.text):,} characters and only the first {LONGEST:,} were parsed"
        self._note("parse", f"{size}: cut it into single articles")
        return Reading(joined.text[:LONGEST], joined.source, joined.pieces)

    def _is_foreign(self) -> bool:
        """Whether the text is in another language: French rules would mangle it, so that nothing is read in it."""
        from .read.language import called, foreign

        code = foreign(self.reading.text)
        if code is not None:
            what = f"the text seems to be in {called(code)} and selon reads French: nothing was parsed"
            self._note("language", f"{what}; leave it out, or read its French translation")
        return code is not None

    def record(self, parse: Parse | None, model: str) -> Record:
        """Run the stages over the parse and put their facts together."""
        from . import __version__
        from .scores import scored

        if self.foreign:
            parse = None
        times, places = self._times(parse), self._places(parse)
        cues, cast = self._who(parse)
        statements = self._statements(parse, cast, cues, times, places)
        record = Record(
            selon=__version__,
            model=model,
            data=digest(),
            dispatch=self.dispatch,
            passages=self.passages,
            actors=self._keep(cast, statements),
            statements=statements,
            times=times,
            places=places,
            failures=tuple(self.failures),
        )
        return scored(record)

    def _times(self, parse: Parse | None) -> tuple[Time, ...]:
        from .times.find import find

        if self.foreign:
            return ()
        text, published = self.dispatch.text, self.dispatch.published
        return self.attempt("times", lambda: find(text, self.passages, parse, published), ())

    def _places(self, parse: Parse | None) -> tuple[Place, ...]:
        from .places.find import find

        if self.foreign:
            return ()
        return self.attempt("places", lambda: find(self.dispatch.text, self.passages, parse), ())

    def _who(self, parse: Parse | None) -> tuple[dict[int, CueRow], Cast]:
        from .actors.read import read
        from .lang.speech import find
        from .times.find import anchor

        if parse is None:
            return {}, Cast()
        text, published = self.dispatch.text, self.dispatch.published
        day = self.attempt("times", lambda: anchor(text, self.passages, published), None)
        cues: dict[int, CueRow] = self.attempt("cues", lambda: find(parse), {})
        return cues, self.attempt("actors", lambda: read(parse, cues, day, self.posts), Cast())

    def _statements(
        self,
        parse: Parse | None,
        cast: Cast,
        cues: dict[int, CueRow],
        times: tuple[Time, ...],
        places: tuple[Place, ...],
    ) -> tuple[Statement, ...]:
        from .statements.read import read

        if parse is None:
            return ()
        context = Context(self.passages, self.posts, times, places)
        return self.attempt("statements", lambda: read(parse, cast, cues, context), ())

    def _keep(self, cast: Cast, statements: tuple[Statement, ...]) -> tuple[Actor, ...]:
        from .actors.keep import keep

        return self.attempt("actors", lambda: keep(cast, statements), cast.actors)
