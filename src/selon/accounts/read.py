"""The stage's main path."""

from ..cast import Cast
from ..model import Account, Event, Statement
from ..parse.columns import Parse


def read(
    parse: Parse, cast: Cast, statements: tuple[Statement, ...], events: tuple[Event, ...]
) -> tuple[Account, ...]:
    """The accounts of a dispatch."""
    return ()
