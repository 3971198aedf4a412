"""A question on its way to SQL: names become ids, dates become bounds, a cursor becomes a condition."""

import re
from functools import cached_property
from typing import Any, NamedTuple

import msgspec
from sqlalchemy import ColumnElement, Connection, Select, and_, func, or_, select, true, tuple_

from ...errors import OptionError
from ..columns import clean
from ..derived import names
from ..match import matches
from ..query import Query, Term, parse
from ..tables import METADATA, actors, dispatches
from ..wanted import Wanted
from ..words import folded

_DAY = re.compile(r"\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?", re.ASCII)
_NAMESAKES = 500  # actors that a name may mean
_MANY = 3_000  # rows that are found by words
_LAST = "~"  # sorts behind every digit and hyphen
_MOST = 1_000  # answers on a page


class Slice(NamedTuple):
    """How many answers are asked for, and behind which."""

    limit: int
    after: tuple[str, int] | None


def checked(limit: int) -> int:
    """The limit, if it is one. Raises OptionError."""
    if not 1 <= limit <= _MOST:
        raise OptionError(f"limit: {limit} is not between 1 and {_MOST}")
    return limit


def sliced(limit: int, after: str | None) -> Slice:
    """A slice from what a caller gives. Raises OptionError."""
    if after is None:
        return Slice(checked(limit), None)
    rank, _, number = after.rpartition("_")
    if not number.isdecimal():
        raise OptionError(f"after: '{after}' is not what a page gave as next")
    return Slice(checked(limit), (rank, int(number)))


def behind(part: Slice, rank: ColumnElement[Any], number: ColumnElement[Any]) -> ColumnElement[bool]:
    """The condition that a row stands behind the cursor, where the highest rank and number come first."""
    if part.after is None:
        return true()
    value: Any = part.after[0]
    if not isinstance(rank.type.python_type(), str):
        value = int(value or 0) if value.isdecimal() else 0
    return tuple_(rank, number) < tuple_(value, part.after[1])


class Asked:
    """What is wanted, ready to be put into statements for this connection."""

    def __init__(self, connection: Connection, wanted: Wanted) -> None:
        self.connection, self.wanted = connection, _cleaned(wanted)
        self.dialect = connection.dialect.name

    @cached_property
    def query(self) -> Query | None:
        """The search, where words are asked for."""
        text = self.wanted.text
        return parse(text) if text is not None and text.strip() else None

    def found(self, name: str, number: ColumnElement[Any]) -> ColumnElement[bool]:
        """The condition that the words are found in a row of this table.

        Where they are found in many, the newest rows are looked at one by one rather than all of these sorted.
        """
        if self.query is None:
            return true()
        many = len(self.connection.execute(self._rows(name).limit(_MANY)).all()) == _MANY
        return matches(self.dialect, name, self.query, number + 0 if many else number)

    def _rows(self, name: str) -> Select[Any]:
        number = METADATA.tables[name].c.n
        return select(number).where(matches(self.dialect, name, self.query or parse(""), number))

    def days(self, column: ColumnElement[str]) -> ColumnElement[bool]:
        """The condition that a day lies between the bounds. Raises OptionError."""
        since, until = _bound("since", self.wanted.since), _bound("until", self.wanted.until)
        return and_(
            column >= since if since else true(),
            (column != "") & (column < until + _LAST) if until else true(),
        )

    def entries(self) -> ColumnElement[bool]:
        """The condition on `dispatches` that holds for whatever is asked."""
        d, wanted = dispatches.c, self.wanted
        return and_(
            true() if wanted.revisions else d.latest.is_(True),
            # Written so that SQLite doesn't take the index of copies, which nearly all dispatches stand in as none.
            true() if wanted.copies else func.coalesce(d.original, 0) == 0,
            d.folded == folded(wanted.outlet) if wanted.outlet else true(),
        )

    def who(self, name: str) -> list[str]:
        """The ids of the actors that are meant by an id or a name."""
        if self.connection.execute(select(actors.c.who).where(actors.c.who == name).limit(1)).first():
            return [name]
        query = named(name)
        found = select(names.c.who).where(matches(self.dialect, "names", query, names.c.n)).distinct()
        return list(self.connection.scalars(found.limit(_NAMESAKES)))


def _cleaned(wanted: Wanted) -> Wanted:
    texts = {name: value for name, value in msgspec.structs.asdict(wanted).items() if isinstance(value, str)}
    return msgspec.structs.replace(wanted, **{name: clean(value) for name, value in texts.items()})


def named(name: str) -> Query:
    """The search for a name: all its words, as they are."""
    return Query(tuple((Term((word,), True),) for word in folded(name).split()), ())


def _bound(option: str, value: str | None) -> str | None:
    if value and not _DAY.fullmatch(value):
        raise OptionError(f"{option}: '{value}' is no day, month or year; write 2015-09-30, 2015-09 or 2015")
    return value or None


def any_of(column: ColumnElement[str], value: str | None) -> ColumnElement[bool]:
    """The condition that a column has a value, where one is asked for."""
    return column == value if value else true()


def place(folded_name: ColumnElement[str], iso3: ColumnElement[Any], value: str) -> ColumnElement[bool]:
    """The condition that a place has a name or lies in a country."""
    return or_(folded_name == folded(value), iso3 == value.upper())
