"""Records as JSON, a field a line: one record alone is an object, several are an array."""

from collections.abc import Iterable, Iterator
from itertools import chain

from ..codec import encode
from ..model import Record
from . import Screen


def render(records: Iterable[Record], screen: Screen) -> Iterator[str]:
    """JSON in pieces; nothing at all for no record. Only two records are held at a time."""
    rest = iter(records)
    first, second = next(rest, None), next(rest, None)
    if first is None:
        return
    if second is None:
        yield encode(first, pretty=True).decode() + "\n"
        return
    yield "["
    for number, record in enumerate(chain([first, second], rest)):
        yield (",\n" if number else "\n") + encode(record, pretty=True).decode()
    yield "\n]\n"
