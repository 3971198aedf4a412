"""What only linking asks of a store: its entries in an order of their own, and facts by entry or by number.

Everything comes in pieces, so that little is held in memory. The order of entries is by day and key: it does not depend
on the order of loading.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from datetime import UTC, datetime
from itertools import groupby, islice
from typing import Any

import msgspec
from sqlalchemy import Select, exists, func, insert, select, update

from . import recluster, refresh
from . import tables as t
from .derived import clusters
from .derived import judgements as table
from .engine import told
from .ledger import Cluster, Judgement, Kind
from .link_answers import Deed, Head, Named, Party, Quote, Stand, Telling
from .store import Store

_AT_ONCE = 500
_D = t.dispatches.c


def heads(store: Store) -> list[Head]:
    """All latest entries, by day and key."""
    wanted = select(_D.n, _D.key, _D.id, _D.day, _D.outlet, _D.selon, _D.model, _D.data, _D.original)
    with told(store.url), store._engine.connect() as connection:
        found = connection.execute(wanted.where(_D.latest.is_(True)))
        made = [
            Head(row.n, row.key, row.id, row.day, row.outlet, (row.selon, row.model, row.data), row.original)
            for row in found
        ]
    return sorted(made, key=lambda head: (head.day, head.key))


def texts(store: Store, numbers: Iterable[int]) -> Iterator[tuple[int, str]]:
    """The texts of entries, in the order of their numbers as given."""
    wanted = select(_D.n, t.texts.c.text).join(t.texts, t.texts.c.id == _D.content)
    for piece, rows in _pieces(store, wanted, _D.n, numbers):
        found = {row.n: row.text for row in rows}
        yield from ((n, found[n]) for n in piece if n in found)


def named(store: Store, titles: bool = True) -> Iterator[tuple[str, list[Named]]]:
    """Each actor before linking, countries aside, with where it stands: by id, day and key. titles: with offices."""
    a, o = t.actors.alias("own").c, t.offices.c
    wanted = _actors(a).where(a.type != "country").order_by(a.base, a.entry, a.id)
    if titles:
        wanted = wanted.add_columns(o.title, o.body).outerjoin(t.offices, (o.entry == a.entry) & (o.actor == a.id))
        wanted = wanted.order_by(o.at)
    with told(store.url), store._engine.connect() as connection:
        rows = connection.execution_options(yield_per=_AT_ONCE).execute(wanted)
        for base, group in groupby(rows, key=lambda row: row.base):
            each = groupby(group, key=lambda row: (row.entry, row.id))
            found = [_named(list(rows), titles) for _, rows in each]
            yield base, sorted(found, key=lambda one: (one.day, one.key, one.local))


def of_entries(store: Store, numbers: Iterable[int]) -> Iterator[Named]:
    """The actors of some entries, without their offices."""
    a = t.actors.alias("own").c
    for _, rows in _pieces(store, _actors(a), a.entry, numbers):
        yield from (_named([row], False) for row in rows)


def _actors(a: Any) -> Select[Any]:
    of, m = t.actors.alias("of").c, t.mentions.c
    called = exists(select(m.at).where(m.entry == a.entry, m.actor == a.id, m.form == "name")).label("called")
    columns = (a.entry, a.id, a.name, a.type, a.iso3, a.qid, a.codes_country, a.codes_sector, a.base, a.who)
    joined = a.id.table.join(t.dispatches, _D.n == a.entry)
    joined = joined.outerjoin(of.id.table, (of.entry == a.entry) & (of.id == a.of))
    wanted = select(*columns, _D.key, _D.day, of.base.label("of_base"), called)
    return wanted.select_from(joined).where(_D.latest.is_(True))


def _named(rows: list[Any], titles: bool) -> Named:
    row = rows[0]
    return Named(
        entry=row.entry,
        key=row.key,
        local=row.id,
        day=row.day,
        name=row.name,
        type=row.type,
        iso3=row.iso3,
        qid=row.qid,
        country=row.codes_country,
        sector=row.codes_sector,
        of=row.of_base,
        base=row.base,
        who=row.who,
        called=bool(row.called),
        offices=tuple((row.title, row.body) for row in rows if row.title) if titles else (),
    )


def quotes(store: Store, entries: Iterable[int] | None = None, numbers: Iterable[int] | None = None) -> Iterator[Quote]:
    """Statements in their speakers' own words, of entries or by number."""
    s = t.statements.c
    wanted = select(s.n, s.id, s.entry, s.day, s.kind, s.text, _D.key).join(t.dispatches, _D.n == s.entry)
    wanted = wanted.where(s.kind.in_(("direct", "mixed")))
    for rows, parties in _facts(store, wanted, s, entries, numbers, ("speaker",)):
        for row in rows:
            yield Quote(row.n, row.entry, row.key, row.id, row.day, row.text, next(iter(parties[row.n]), None))


def deeds(store: Store, entries: Iterable[int] | None = None, numbers: Iterable[int] | None = None) -> Iterator[Deed]:
    """Events, of entries or by number."""
    e, p = t.events.c, t.places.c
    place = t.events.join(t.dispatches, _D.n == e.entry).outerjoin(t.places, (p.entry == e.entry) & (p.id == e.place))
    where = (p.name.label("site"), p.geonames, p.iso3)
    wanted = select(t.events, _D.key, _D.outlet, _D.day.label("told"), *where).select_from(place)
    for rows, parties in _facts(store, wanted, e, entries, numbers, ("actor", "recipient", "claimant")):
        yield from (Deed.read(row, parties[row.n]) for row in rows)


def stands(store: Store, entries: Iterable[int] | None = None, numbers: Iterable[int] | None = None) -> Iterator[Stand]:
    """Positions, of entries or by number."""
    p = t.positions.c
    wanted = select(p.n, p.entry, p.issue, p.day, p.proposal, p.base, _D.key).join(t.dispatches, _D.n == p.entry)
    for rows, parties in _facts(store, wanted, p, entries, numbers, ("holder",)):
        for row in rows:
            holder = next(iter(parties[row.n]), None)
            yield Stand(row.n, row.entry, row.key, row.issue, row.day, row.proposal, row.base, holder)


def tellings(
    store: Store, entries: Iterable[int] | None = None, numbers: Iterable[int] | None = None
) -> Iterator[Telling]:
    """Accounts that disagree within an entry, of entries or by number."""
    c, v = t.accounts.c, t.versions.c
    wanted = select(c.n, c.entry, c.id, c.about, c.day, _D.key).join(t.dispatches, _D.n == c.entry)
    said = select(v.account, v.statement).order_by(v.at)
    for rows, parties in _facts(store, wanted, c, entries, numbers, ("teller",)):
        for row in rows:
            with told(store.url), store._engine.connect() as connection:
                versions = connection.execute(said.where(v.entry == row.entry, v.account == row.id)).all()
            statements = tuple(version.statement for version in versions if version.statement)
            yield Telling(row.n, row.entry, row.key, row.id, row.day, row.about, statements, tuple(parties[row.n]))


def _facts(
    store: Store, wanted: Select[Any], columns: Any, entries: Any, numbers: Any, roles: tuple[str, ...]
) -> Iterator[tuple[Sequence[Any], dict[int, list[Party]]]]:
    """Rows of a table of facts in pieces, by entry in the order given or by number, with who takes part in them."""
    by, values = (columns.entry, entries) if numbers is None else (columns.n, numbers)
    for piece, rows in _pieces(store, wanted.where(_D.latest.is_(True)), by, values):
        place = {value: at for at, value in enumerate(piece)}
        ordered = sorted(rows, key=lambda row: (place[row.entry if numbers is None else row.n], row.n))
        yield ordered, _parties(store, [row.n for row in rows], roles)


def _parties(store: Store, numbers: list[int], roles: tuple[str, ...]) -> dict[int, list[Party]]:
    p, a = t.parts.c, t.actors.c
    joined = t.parts.join(t.actors, (a.entry == p.entry) & (a.id == p.actor))
    wanted = select(p.fact, p.role, p.who, p.start, p.end, a.name, a.type, a.base, a.id).select_from(joined)
    found: dict[int, list[Party]] = defaultdict(list)
    for _, rows in _pieces(store, wanted.where(p.role.in_(roles)), p.fact, numbers):
        for row in sorted(rows, key=lambda row: (row.fact, row.role, row.start or 0, row.id)):
            nameless = row.base.endswith(f":{row.id}")
            found[row.fact].append(Party(row.role, row.who, row.name, row.type, row.start, row.end, nameless))
    return found


def _pieces(
    store: Store, wanted: Select[Any], column: Any, values: Iterable[Any]
) -> Iterator[tuple[list[Any], Sequence[Any]]]:
    rest = iter(values)
    with told(store.url), store._engine.connect() as connection:
        while piece := list(islice(rest, _AT_ONCE)):
            yield piece, connection.execute(wanted.where(column.in_(piece))).all()


def put(store: Store, new: Iterable[Judgement], withdrawn: Sequence[int], by: str) -> None:
    """Add judgements and withdraw others, all at once or nothing of it."""
    at = datetime.now(UTC).isoformat(timespec="seconds")
    with store._write() as connection:
        for start in range(0, len(withdrawn), _AT_ONCE):
            found = table.c.id.in_(withdrawn[start : start + _AT_ONCE])
            connection.execute(update(table).where(found).values(withdrawn_by=by))
        rest = iter(new)
        while rows := [_row(judgement, at) for judgement in islice(rest, _AT_ONCE)]:
            connection.execute(insert(table), rows)


def _row(judged: Judgement, at: str) -> dict[str, Any]:
    named = ("kind", "left", "right", "verdict", "score", "judge")
    return {**{name: getattr(judged, name) for name in named}, "reasons": list(judged.reasons), "at": at}


def ledger(store: Store, kind: Kind | None = None) -> Iterator[Judgement]:
    """All judgements, of one kind or of all, withdrawn ones too, in order."""
    wanted = select(table).order_by(table.c.id)
    with told(store.url), store._engine.connect() as connection:
        for row in connection.execute(wanted.where(table.c.kind == kind) if kind else wanted):
            yield msgspec.convert(dict(zip(_COLUMNS, row, strict=True)), Judgement)


_COLUMNS = [column.name + "" for column in table.c]


def rewrite(store: Store, kind: Kind, found: Iterable[Cluster]) -> None:
    """Put clusters in the place of all of this kind; counts are not made anew until `Store.refresh`."""
    with store._write() as connection:
        refresh.outdate(connection)
        recluster.rewrite(connection, kind, found)


def count(store: Store, kind: Kind) -> int:
    """How many clusters of a kind have more than one member."""
    c = clusters.c
    wanted = select(func.count(c.cluster.distinct())).where(c.kind == kind, c.member != c.cluster)
    with told(store.url), store._engine.connect() as connection:
        return connection.scalar(wanted) or 0


def standing(store: Store, kind: Kind, base: str, limit: int = 2) -> list[tuple[str, str]]:
    """Some entries in which an actor or issue stands, by what it is before linking: key and local id, oldest first."""
    column, local = (t.actors.c.base, t.actors.c.id) if kind == "actor" else (t.positions.c.base, t.positions.c.issue)
    wanted = select(_D.key, local).join(t.dispatches, _D.n == column.table.c.entry)
    wanted = wanted.where(column == base, _D.latest.is_(True)).order_by(_D.day, _D.key, local).limit(limit)
    with told(store.url), store._engine.connect() as connection:
        return [(key, ident) for key, ident in connection.execute(wanted)]


def common(store: Store, most: int) -> frozenset[str]:
    """The actors that are named in more entries than this."""
    a = t.actors.c
    wanted = select(a.who).group_by(a.who).having(func.count(a.entry.distinct()) > most)
    with told(store.url), store._engine.connect() as connection:
        return frozenset(connection.execute(wanted).scalars())
