"""Records into the tables: a transaction a shard, so that a shard is there whole or not at all."""

import zlib
from collections.abc import Iterable, Iterator
from itertools import islice
from typing import Any

import msgspec
from sqlalchemy import Connection, Table, bindparam, delete, func, insert, select, update
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.exc import OperationalError, SQLAlchemyError

from .. import codec, ids, model
from . import tables as t
from .columns import clean, flattener
from .derived import METADATA
from .engine import reason
from .keys import day, digest, entry_key, short
from .match import index, unindex
from .resolve import resolve
from .revisions import link
from .rows import Maker, Numbers, Row, Rows
from .shards import Line
from .words import folded

_BATCH = 200  # records that are written at once
_REFUSED = (SQLAlchemyError, OverflowError, UnicodeError)
_BEYOND = "54"  # class of PostgreSQL's states: a limit of the program is exceeded
_TOLD = 1_000
_LEVEL = 3  # of compression: higher levels cost more time than they save room
_FACTS = ("statements", "events", "positions", "accounts")
_INNER = ("passages", "actors", "mentions", "offices", "versions", "times", "places", "failures", "parts", *_FACTS)
_dispatch = flattener(model.Dispatch, ("text",))


class Loaded(msgspec.Struct, kw_only=True):
    """What loading did: entries that are new, read anew, as they were; lines that could not be used.

    problems: what was wrong, of the first thousand; whoever tells them on the way may clear them.
    """

    added: int = 0
    replaced: int = 0
    unchanged: int = 0
    failed: int = 0
    problems: list[str] = []

    def fail(self, where: str, why: str) -> None:
        """Count a line that could not be used."""
        self.failed += 1
        if len(self.problems) < _TOLD:
            self.problems.append(f"{where}: {why}")


class _Item(msgspec.Struct):
    """A record on its way: its entry's key and number, and whether the entry was there before."""

    where: str
    record: model.Record
    key: str
    body: bytes
    digest: str
    n: int = 0
    old: bool = False


def write(connection: Connection, lines: Iterable[Line], loaded: Loaded) -> None:
    """Write the records of a shard. Runs inside the caller's transaction, which no other writer shares."""
    numbers = Numbers(_last(connection))
    for batch in _batches(lines, loaded):
        items = _new(connection, batch, numbers, loaded)
        if not items:
            continue
        try:
            with connection.begin_nested():
                _put(connection, items, numbers)
        except _REFUSED as error:
            _raise_if_not_of_a_record(error)
            items = [item for item in items if _put_alone(connection, item, numbers, loaded)]
        loaded.added += sum(not item.old for item in items)
        loaded.replaced += sum(item.old for item in items)
        link(connection, [item.record.dispatch for item in items])


def _last(connection: Connection) -> dict[str, int]:
    named = ("dispatches", *_FACTS)
    return {name: connection.scalar(select(func.max(METADATA.tables[name].c.n))) or 0 for name in named}


def _batches(lines: Iterable[Line], loaded: Loaded) -> Iterator[list[_Item]]:
    rest = iter(lines)
    while chunk := list(islice(rest, _BATCH)):
        items: dict[str, _Item] = {}
        for line in chunk:
            if line.record is None:
                loaded.fail(line.where, line.error or "no record")
            else:
                item = _item(line.where, line.record)
                loaded.unchanged += item.key in items  # twice in a batch: the later reading counts
                items[item.key] = item
        yield list(items.values())


def _item(where: str, record: model.Record) -> _Item:
    body = codec.encode(record)
    return _Item(where, record, entry_key(record.dispatch), body, digest(body.decode()))


def _new(connection: Connection, items: list[_Item], numbers: Numbers, loaded: Loaded) -> list[_Item]:
    """The items that are not in the database as they are, with their numbers."""
    columns = (t.dispatches.c.key, t.dispatches.c.n, t.dispatches.c.digest)
    known = select(*columns).where(t.dispatches.c.key.in_([item.key for item in items]))
    found = {key: (n, digest) for key, n, digest in connection.execute(known)}
    new = []
    for item in items:
        n, before = found.get(item.key, (0, ""))
        item.n, item.old = n or numbers.next("dispatches"), bool(n)
        if before != item.digest:
            new.append(item)
    loaded.unchanged += len(items) - len(new)
    return new


def _put_alone(connection: Connection, item: _Item, numbers: Numbers, loaded: Loaded) -> bool:
    try:
        with connection.begin_nested():
            _put(connection, [item], numbers)
    except _REFUSED as error:
        _raise_if_not_of_a_record(error)
        loaded.fail(item.where, f"the database refuses this record: {reason(error)}")
        return False
    return True


def _raise_if_not_of_a_record(error: Exception) -> None:
    """A full disk or a server that went away would refuse all others too; a value beyond a limit is of the record."""
    state = getattr(getattr(error, "orig", None), "sqlstate", None) or ""
    if isinstance(error, OperationalError) and not state.startswith(_BEYOND):
        raise error


def _put(connection: Connection, items: list[_Item], numbers: Numbers) -> None:
    _remove(connection, [item.n for item in items if item.old])
    rows: Rows = {}
    for item in items:
        for name, made in Maker(item.n, item.key, item.record, numbers).rows().items():
            rows.setdefault(name, []).extend(made)
    resolve(connection, rows, {item.n: item.key for item in items})
    _insert_once(connection, t.texts, [_text(item) for item in items])
    _heads(connection, items)
    _insert(connection, {"records": [_body(item) for item in items], **rows})
    _search(connection, items, rows)


def _remove(connection: Connection, numbers: list[int]) -> None:
    """Take out what is known of some entries. The entries keep their numbers."""
    if not numbers:
        return
    for name, content in searched().items():
        table = METADATA.tables[name]
        column = table.c.n if name == "dispatches" else table.c.entry
        unindex(
            connection, name, [(n, str(text)) for n, text in connection.execute(content.where(column.in_(numbers)))]
        )
    for name in (*_INNER, "records"):
        table = METADATA.tables[name]
        connection.execute(delete(table).where(table.c.entry.in_(numbers)))


def searched() -> dict[str, Any]:
    """For each table that is searched by words, a selection of its numbers and the words."""
    d, p = t.dispatches.c, t.positions.c
    whole = select(d.n, func.coalesce(d.title, "") + "\n" + t.texts.c.text).join(t.texts, t.texts.c.id == d.content)
    return {
        "dispatches": whole,
        "statements": select(t.statements.c.n, t.statements.c.text),
        "events": select(t.events.c.n, t.events.c.words),
        "positions": select(p.n, p.proposal + "\n" + p.words),
        "accounts": select(t.accounts.c.n, t.accounts.c.about),
    }


def _search(connection: Connection, items: list[_Item], rows: Rows) -> None:
    wholes = [(item.n, f"{_clean(item.record.dispatch.title)}\n{_clean(item.record.dispatch.text)}") for item in items]
    index(connection, "dispatches", wholes)
    index(connection, "statements", [(row["n"], row["text"]) for row in rows["statements"]])
    index(connection, "events", [(row["n"], row["words"]) for row in rows["events"]])
    index(connection, "positions", [(row["n"], f"{row['proposal']}\n{row['words']}") for row in rows["positions"]])
    index(connection, "accounts", [(row["n"], row["about"]) for row in rows["accounts"]])


def _insert(connection: Connection, rows: Rows) -> None:
    for name, made in rows.items():
        if made:
            connection.execute(insert(METADATA.tables[name]), made)


def _heads(connection: Connection, items: list[_Item]) -> None:
    """An entry that is read anew stays what it is beside others: a revision, a copy."""
    new = [{**_head(item), "latest": True} for item in items if not item.old]
    _insert(connection, {"dispatches": new})
    known = [{**_head(item), "number": item.n} for item in items if item.old]
    if known:
        change = update(t.dispatches).where(t.dispatches.c.n == bindparam("number"))
        connection.execute(change, known)


def _insert_once(connection: Connection, table: Table, rows: list[Row]) -> None:
    make = sqlite.insert if connection.dialect.name == "sqlite" else postgresql.insert
    connection.execute(make(table).on_conflict_do_nothing(), rows)


def _text(item: _Item) -> Row:
    text = item.record.dispatch.text
    return {"id": ids.dispatch_id(text), "text": clean(text)}


def _body(item: _Item) -> Row:
    return {"entry": item.n, "body": zlib.compress(item.body, _LEVEL)}


def _head(item: _Item) -> Row:
    record, dispatch = item.record, item.record.dispatch
    counts = {name: len(getattr(record, name)) for name in ("statements", "events", "positions")}
    read_by = {name: clean(getattr(record, name)) for name in ("selon", "model", "data")}
    row = {**_dispatch(dispatch), **counts, **read_by, "n": item.n, "key": item.key, "digest": item.digest}
    row["content"] = ids.dispatch_id(dispatch.text)
    row["day"] = day(dispatch.published, dispatch.modified)
    row["folded"] = folded(dispatch.outlet)
    row["url"], row["outlet"] = short(row["url"]), short(row["outlet"])
    return row


def _clean(text: str | None) -> str:
    return clean(text or "")
