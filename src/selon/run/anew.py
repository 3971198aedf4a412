"""The records of one shard, with nothing read twice that stands in it several times."""

from collections.abc import Callable, Iterator, Sequence
from functools import cache
from typing import Any

from msgspec.structs import replace

from ..model import Dispatch, Record
from ..pipeline import Reader
from ..registry import component
from .sharing import Sharing


class Readings:
    """Reads a shard with the parser of this name. Remembers nothing of other shards.

    `repeated`: dispatches whose record was made from that of another; `tokens`: how many the articles have that were
    read so far.
    """

    def __init__(self, parser: str) -> None:
        self._parser = Sharing(_parser(parser))
        self.tokens = self.repeated = 0

    @property
    def parsed(self) -> int:
        """Tokens that were parsed."""
        return self._parser.parsed

    def records(self, dispatches: Sequence[Dispatch], beat: Callable[[], None]) -> Iterator[Record]:
        """A record for each dispatch, in order; `beat` is called at each sign of progress.

        A text that has been read before in the shard with the same headline and day has the same record, but for
        the dispatch's own header.
        """
        known: dict[tuple[Any, ...], Record] = {}
        self._parser.beat = beat
        anew = self._reader(len(dispatches)).read_many(_distinct(dispatches))
        for dispatch in dispatches:
            key = _read_of(dispatch)
            if key in known:
                self.repeated += 1
            else:
                known[key] = next(anew)
                beat()
            self.tokens += self._parser.sizes.get(dispatch.text, 0)
            yield replace(known[key], dispatch=dispatch)

    def _reader(self, batch: int) -> Reader:
        reader = Reader(batch=max(1, batch))
        reader.parser = self._parser
        return reader


@cache
def _parser(name: str) -> Any:
    return component("parser", name)()


@cache
def warm(parser: str) -> None:
    """Have the model and the tables in this process: what that takes is not the first dispatch's fault."""
    dispatch = Dispatch(id="", text="« Le port de Brest a rouvert lundi 6 mai », a déclaré la maire.")
    list(Readings(parser).records([dispatch], lambda: None))


def version(parser: str) -> str:
    """Name and version of a parser, as records give them."""
    return str(_parser(parser).version())


def _read_of(dispatch: Dispatch) -> tuple[Any, ...]:
    """All of a dispatch that its record depends on."""
    return dispatch.text, dispatch.title, dispatch.published, dispatch.language


def _distinct(dispatches: Sequence[Dispatch]) -> Iterator[Dispatch]:
    seen = set()
    for dispatch in dispatches:
        key = _read_of(dispatch)
        if key not in seen:
            seen.add(key)
            yield dispatch
