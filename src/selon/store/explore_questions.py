"""What only the explorer asks: counts by month, who acts for whom, all mentions of an event, whom outlets quote."""

from collections.abc import Iterable, Sequence
from time import monotonic
from typing import Any

from sqlalchemy import Connection, Integer, case, cast, event, func, select

from . import tables as t
from .answers import Count, Done
from .ask.tell import done
from .derived import clusters, who
from .engine import told
from .entry import Who
from .store import Store
from .words import folded

_STEPS = 500_000  # of SQLite's machine between two looks at the clock: each look waits for Python's lock
_MOST = 50
_LOOKED = 2_000  # entries of an actor
_NEWEST, _SPEAKERS = 200, 4
_WIDE = 160  # characters of a headline
_ROLES = {"speaker": "statement", "actor": "event", "recipient": "event", "holder": "position"}


def limit(store: Store, seconds: float) -> None:
    """Let every question of this store that takes longer fail with StoreError. Call it once, before the first one."""
    engine = store._engine
    if engine.dialect.name == "sqlite":
        event.listen(engine, "checkout", _clock(seconds))
        return

    def tell(connection: Any, _: Any) -> None:
        with connection.cursor() as cursor:
            cursor.execute(f"SET statement_timeout = {int(seconds * 1000)}")
        connection.commit()

    event.listen(engine, "connect", tell)
    engine.dispose()  # connections that were made before know no limit


def _clock(seconds: float) -> Any:
    def start(connection: Any, *_: Any) -> None:
        ends = monotonic() + seconds
        connection.set_progress_handler(lambda: int(monotonic() > ends), _STEPS)

    return start


def months(store: Store, actor: str | None = None) -> dict[str, dict[str, int]]:
    """Month (2015-09, or a year where no more is known) → kind of fact → how many; `actor`: those it takes part in."""
    found: dict[str, dict[str, int]] = {}
    with told(store.url), store._engine.connect() as connection:
        for kind, month, count in _of_actor(connection, actor) if actor else _of_all(connection):
            at = found.setdefault(month, {})
            at[kind] = at.get(kind, 0) + count
    return found


def _of_actor(connection: Connection, actor: str) -> list[tuple[str, str, int]]:
    p = t.parts.c
    month = func.substr(p.day, 1, 7)
    wanted = select(p.role, month, func.count()).where(p.who == actor, p.role.in_(_ROLES), p.day != "")
    rows = connection.execute(wanted.group_by(p.role, month)).all()
    return [(_ROLES[role], when, count) for role, when, count in rows]


def _of_all(connection: Connection) -> list[tuple[str, str, int]]:
    found: list[tuple[str, str, int]] = []
    for kind, table in (("statement", t.statements), ("event", t.events), ("position", t.positions)):
        month = func.substr(table.c.day, 1, 7)
        rows = connection.execute(select(month, func.count()).where(table.c.day != "").group_by(month)).all()
        found += [(kind, when, count) for when, count in rows]
    return found


def members(store: Store, actor: str) -> tuple[Who, ...]:
    """Those who act for an actor in the newest entries that name it, the ones that do so most often first."""
    own, a = t.actors.alias("own").c, t.actors.c
    newest = select(a.entry, a.id).where(a.who == actor).order_by(a.entry.desc()).limit(_LOOKED).subquery()
    joined = newest.join(own.entry.table, (own.entry == newest.c.entry) & (own.of == newest.c.id))
    count = func.count()
    wanted = select(own.who, func.coalesce(who.c.name, func.max(own.name)), count).select_from(
        joined.outerjoin(who, who.c.id == own.who)
    )
    wanted = wanted.where(own.who != actor).group_by(own.who, who.c.name)
    with told(store.url), store._engine.connect() as connection:
        rows: Sequence[Any] = connection.execute(wanted.order_by(count.desc(), own.who).limit(20)).all()
    return tuple(Who(id=row[0], name=row[1]) for row in rows)


def mentions(store: Store, member: str) -> tuple[Done, ...]:
    """An event wherever it is told, oldest first, alone where it is not linked. `member`: "<entry key>:<local id>"."""
    c = clusters.c
    with told(store.url), store._engine.connect() as connection:
        cluster = connection.execute(select(c.cluster).where(c.kind == "event", c.member == member)).scalar()
        wanted = select(c.member).where(c.kind == "event", c.cluster == cluster).order_by(c.member).limit(_MOST)
        linked = connection.execute(wanted).scalars() if cluster is not None else [member]
        found = done(connection, [number for one in linked for number in _numbers(connection, one)])
    return tuple(sorted(found.values(), key=lambda event: (event.day or "~", event.where.key, event.id)))


def _numbers(connection: Connection, member: str) -> list[int]:
    key, _, local = member.rpartition(":")
    e, d = t.events.c, t.dispatches.c
    found = select(e.n).join(t.dispatches, d.n == e.entry).where(d.key == key, e.id == local)
    return list(connection.execute(found).scalars())


def quoted(store: Store, outlets: Sequence[str]) -> dict[str, tuple[Count, ...]]:
    """For each outlet whom it quotes most, counted over its newest dispatches."""
    with told(store.url), store._engine.connect() as connection:
        return {outlet: _quoted(connection, outlet) for outlet in outlets}


def _quoted(connection: Connection, outlet: str) -> tuple[Count, ...]:
    d, p = t.dispatches.c, t.parts.c
    newest = select(d.n).where(d.folded == folded(outlet), d.latest.is_(True)).order_by(d.day.desc(), d.n.desc())
    count = func.count()
    wanted = select(p.who, who.c.name, count).join(who, who.c.id == p.who)
    wanted = wanted.where(p.role == "speaker", p.entry.in_(newest.limit(_NEWEST)))
    rows = connection.execute(wanted.group_by(p.who, who.c.name).order_by(count.desc(), p.who).limit(_SPEAKERS))
    return tuple(Count(value=row[0], name=row[1], count=row[2]) for row in rows)


def headlines(store: Store, keys: Iterable[str]) -> dict[str, str]:
    """The headline in the text of each of these entries, else the beginning of its first paragraph."""
    d, p = t.dispatches.c, t.passages.c
    size = case((p.end - p.start < _WIDE, p.end - p.start), else_=_WIDE)
    words = func.substr(t.texts.c.text, cast(p.start + 1, Integer), cast(size, Integer))
    wanted = select(d.key, words).join(t.passages, p.entry == d.n).join(t.texts, t.texts.c.id == d.id)
    wanted = wanted.where(d.key.in_(list(keys)), p.kind.in_(("headline", "body")))
    wanted = wanted.order_by(d.key, p.kind == "headline", p.at.desc())  # the last one read is kept
    with told(store.url), store._engine.connect() as connection:
        return {row[0]: row[1] for row in connection.execute(wanted)}
