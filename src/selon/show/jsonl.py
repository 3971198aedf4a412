"""Records as JSON lines: a record a line, each written as soon as it is read."""

from collections.abc import Iterable, Iterator

from ..codec import encode
from ..model import Record
from . import Screen


def render(records: Iterable[Record], screen: Screen) -> Iterator[str]:
    """A line for each record."""
    for record in records:
        yield encode(record).decode() + "\n"
