"""What readers say of single facts: right, wrong or amended. A ledger of its own that is only ever added to.

A verdict is kept under what it was said of: the dispatch, the kind of fact and its place in the text. So it outlives
the ids of a record, which another reading may give to other facts.
"""

from datetime import UTC, datetime
from typing import Any, Literal

import msgspec
from sqlalchemy import JSON, Column, Identity, Index, MetaData, Table, insert, inspect, select

from .columns import NUMBER
from .engine import told
from .store import Store
from .tables import number, words

Opinion = Literal["right", "wrong", "amended", "undone"]
_METADATA = MetaData()
_TABLE = Table(
    "verdicts",
    _METADATA,
    Column("id", NUMBER, Identity(), primary_key=True),
    words("dispatch"),
    words("kind"),
    number("start"),
    number("end"),
    words("verdict"),
    Column("was", JSON, nullable=False),
    Column("changed", JSON, nullable=False),
    words("judge"),
    words("at"),
    Index("verdicts_dispatch", "dispatch", "id"),
)


class Verdict(msgspec.Struct, frozen=True, kw_only=True):
    """What a reader says of a fact. `dispatch` is its dispatch's id; `start` and `end` are code points of the text.

    was: what the fact said then (speaker, type, stance, words), so that another fact at the same place is not
    taken for it. changed: what an amendment puts in its place. `judge` and `at`: who, and when (UTC, ISO 8601).
    verdict "undone" takes back all that was said of the fact before.
    """

    dispatch: str
    kind: str
    start: int
    end: int
    verdict: Opinion
    was: dict[str, str] = {}
    changed: dict[str, str] = {}
    judge: str
    at: str | None = None
    id: int | None = None

    @property
    def place(self) -> tuple[str, str, int, int]:
        """What it was said of."""
        return self.dispatch, self.kind, self.start, self.end


def prepare(store: Store) -> None:
    """Make the ledger where there is none. The store must be open for writing. Raises StoreError."""
    with told(store.url):
        _METADATA.create_all(store._engine, checkfirst=True)


def add(store: Store, verdict: Verdict) -> Verdict:
    """Put a verdict into the ledger, and give it back with its number and time."""
    at = datetime.now(UTC).isoformat(timespec="seconds")
    values = {name: getattr(verdict, name) for name in _FIELDS} | {"at": at}
    with told(store.url), store._engine.begin() as connection:
        made = connection.execute(insert(_TABLE).values(values).returning(_TABLE.c.id)).scalar_one()
    return msgspec.structs.replace(verdict, at=at, id=made)


_FIELDS = ("dispatch", "kind", "start", "end", "verdict", "was", "changed", "judge")


def verdicts(store: Store, dispatch: str | None = None) -> list[Verdict]:
    """The verdicts in force, of one dispatch or of all: the last of each judge on a fact, none that was undone."""
    in_force: dict[tuple[Any, ...], Verdict] = {}
    for verdict in history(store, dispatch):
        if verdict.verdict == "undone":
            for key in [key for key in in_force if key[:4] == verdict.place and in_force[key].was == verdict.was]:
                del in_force[key]
            continue
        key = (*verdict.place, verdict.judge, *sorted(verdict.was.items()))
        in_force.pop(key, None)  # the last one said comes last
        in_force[key] = verdict
    return list(in_force.values())


def history(store: Store, dispatch: str | None = None) -> list[Verdict]:
    """All verdicts in the order in which they were given, undone ones too; none where nobody ever judged."""
    with told(store.url), store._engine.connect() as connection:
        if not inspect(connection).has_table(_TABLE.name):
            return []
        wanted = select(_TABLE).order_by(_TABLE.c.id)
        if dispatch is not None:
            wanted = wanted.where(_TABLE.c.dispatch == dispatch)
        rows = connection.execute(wanted).mappings().all()
    return [Verdict(**row) for row in rows]
