"""The main path: one dispatch in, one record out. Nothing else decides the order of the steps."""

from collections.abc import Iterable, Iterator
from itertools import islice

from . import __version__
from .accounts.read import read as read_accounts
from .actors.coreference.quoted import with_first_persons
from .actors.keep import keep
from .actors.read import read as read_actors
from .cast import Cast
from .composed import composed, restored
from .context import Context
from .events.read import read as read_events
from .lang.schema import CueRow
from .lang.sources import digest
from .lang.speech import find as find_cues
from .model import Account, Dispatch, Event, Place, Position, Record, Statement, Time
from .parse.columns import Parse
from .places.find import find as find_places
from .positions.read import read as read_positions
from .registry import component
from .scores import scored
from .statements.read import read as read_statements
from .times.find import anchor
from .times.find import find as find_times
from .work import Work


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
            ways = [composed(dispatch) for dispatch in chunk]
            works = [Work(plain) for plain, _ in ways]
            for work, parse, (_, way), received in zip(works, self.parses(works), ways, chunk, strict=True):
                read = scored(record(work, parse, self.parser.version()))
                yield read if way is None else restored(read, way, received)

    def parses(self, works: list[Work]) -> list[Parse | None]:
        """The parse of each text, None where it failed."""
        try:
            return list(self.parser.parse([work.reading for work in works]))
        except Exception:  # one text has broken the batch: then each goes alone
            return [self._parsed(work) for work in works]

    def _parsed(self, work: Work) -> Parse | None:
        parse: Parse | None = work.attempt("parse", lambda: next(self.parser.parse([work.reading])), None)
        return parse


def record(work: Work, parse: Parse | None, model: str) -> Record:
    """The record of a dispatch whose passages are cut and whose text is parsed.

    1 find times and places          3 read statements from cues, quotations and posts;
    2 say who is meant by which        who says "je" is known then
      words                          4 read events, positions and accounts
                                     5 keep the actors that a name or a fact speaks for
    """
    context = surroundings(work, parse)
    cast, statements, events, positions, accounts = _facts(work, None if work.foreign else parse, context)
    return Record(
        selon=__version__,
        model=model,
        data=digest(),
        dispatch=work.dispatch,
        passages=work.passages,
        actors=work.attempt("actors", lambda: keep(cast, statements, events, positions), cast.actors),
        statements=statements,
        events=events,
        positions=positions,
        accounts=accounts,
        times=context.times,
        places=context.places,
        failures=tuple(work.failures),
    )


def surroundings(work: Work, parse: Parse | None) -> Context:
    """Passages and posts of a dispatch, with the times and places that are found in it."""
    text, passages, day = work.dispatch.text, work.passages, work.dispatch.published
    times: tuple[Time, ...] = ()
    places: tuple[Place, ...] = ()
    if not work.foreign:
        times = work.attempt("times", lambda: find_times(text, passages, parse, day), ())
        places = work.attempt("places", lambda: find_places(text, passages, parse), ())
    return Context(passages, work.posts, times, places)


def told(work: Work, parse: Parse, context: Context) -> tuple[Cast, tuple[Statement, ...]]:
    """Who is meant by which words, and who says what: what the facts behind them are read from."""
    cast, cues = meant(work, parse, context)
    statements: tuple[Statement, ...] = work.attempt(
        "statements", lambda: read_statements(parse, cast, cues, context), ()
    )
    return work.attempt("actors", lambda: with_first_persons(parse, cast, statements), cast), statements


def meant(work: Work, parse: Parse, context: Context) -> tuple[Cast, dict[int, CueRow]]:
    """Who is meant by which words, and the words of saying."""
    day = work.attempt("times", lambda: anchor(parse.text, context.passages, work.dispatch.published), None)
    cues: dict[int, CueRow] = work.attempt("cues", lambda: find_cues(parse), {})
    return work.attempt("actors", lambda: read_actors(parse, cues, day, context.posts), Cast()), cues


Facts = tuple[Cast, tuple[Statement, ...], tuple[Event, ...], tuple[Position, ...], tuple[Account, ...]]


def _facts(work: Work, parse: Parse | None, context: Context) -> Facts:
    """What the parse yields: nothing, where there is none."""
    if parse is None:
        return Cast(), (), (), (), ()
    cast, statements = told(work, parse, context)
    passages, times, places = context.passages, context.times, context.places
    events: tuple[Event, ...] = work.attempt(
        "events", lambda: read_events(parse, cast, statements, passages, times, places), ()
    )
    positions: tuple[Position, ...] = work.attempt(
        "positions", lambda: read_positions(parse, cast, statements, passages), ()
    )
    accounts: tuple[Account, ...] = work.attempt("accounts", lambda: read_accounts(parse, cast, statements, events), ())
    return cast, statements, events, positions, accounts
