"""Issues: a list, and one of them as a matrix of actors by months, with stances and the words that show them."""

from collections import Counter
from collections.abc import Iterable

import msgspec

from ...store.answers import Cell, Held, Issue
from ...store.entry import Who
from ...store.store import Store
from ...store.wanted import Wanted
from ..page import Page, Paged

_ROWS, _COLUMNS, _WORDS = 40, 24, 100


class IssuesAsk(Paged, frozen=True, kw_only=True):
    """`text`: words of a proposal."""

    text: str = ""


class Issues(msgspec.Struct, frozen=True, kw_only=True):
    """Issues, those with most positions first."""

    items: tuple[Issue, ...]
    next: str | None


def gather_all(store: Store, ask: IssuesAsk) -> Issues:
    """The answer."""
    found = store.issues(ask.text or None, limit=ask.limit, after=ask.after or None)
    return Issues(items=found.items, next=found.next)


class IssueAsk(Paged, frozen=True, kw_only=True):
    """`id`: of an issue across dispatches."""

    id: str


class Stood(msgspec.Struct, frozen=True, kw_only=True):
    """A stance in a month, how often, and the newest words for it with the entry and fact where they stand."""

    stance: str
    count: int
    words: str | None = None
    condition: str | None = None
    key: str | None = None
    fact: str | None = None


class Row(msgspec.Struct, frozen=True, kw_only=True):
    """An actor's stances, a tuple for each column; `changes` says whether it went from one side to another."""

    actor: Who
    cells: tuple[tuple[Stood, ...], ...]
    changes: bool


class Change(msgspec.Struct, frozen=True, kw_only=True):
    """An actor that stood on one side in month `since` and on another in month `then`."""

    actor: Who
    before: str
    since: str
    after: str
    then: str


class Matrix(msgspec.Struct, frozen=True, kw_only=True):
    """An issue: `columns` are months (None: no date), `rows` the actors with most positions."""

    issue: Issue
    totals: dict[str, int]
    columns: tuple[str | None, ...]
    rows: tuple[Row, ...]
    changes: tuple[Change, ...]
    items: tuple[Held, ...]
    next: str | None


def gather(store: Store, ask: IssueAsk) -> Matrix:
    """The answer. Raises StoreError where there is no such issue."""
    issue, cells = store.issue(ask.id), tuple(store.matrix(ask.id))
    held = store.positions(Wanted(issue=ask.id), limit=ask.limit, after=ask.after or None)
    newest = store.positions(Wanted(issue=ask.id), limit=_WORDS).items
    months = sorted({cell.month for cell in cells if cell.month})[-_COLUMNS:]
    columns = (*months, *((None,) if any(cell.month is None for cell in cells) else ()))
    totals: Counter[str] = Counter()
    for cell in cells:
        totals[cell.stance] += cell.count
    return Matrix(
        issue=issue,
        totals=dict(totals),
        columns=columns,
        rows=tuple(_rows(cells, columns, _words(newest))),
        changes=tuple(changes(cells)),
        items=held.items,
        next=held.next,
    )


def _words(newest: Iterable[Held]) -> dict[tuple[str, str, str | None], Held]:
    """The newest position of each actor, stance and month."""
    found: dict[tuple[str, str, str | None], Held] = {}
    for held in newest:
        month = held.day[:7] if held.day and len(held.day) >= 7 else held.day
        found.setdefault((held.actor.id, held.stance, month), held)
    return found


def _rows(
    cells: Iterable[Cell], columns: tuple[str | None, ...], words: dict[tuple[str, str, str | None], Held]
) -> Iterable[Row]:
    by_actor: dict[str, list[Cell]] = {}
    for cell in cells:
        by_actor.setdefault(cell.actor.id, []).append(cell)
    most = sorted(by_actor.values(), key=lambda own: (-sum(cell.count for cell in own), own[0].actor.name))
    for own in most[:_ROWS]:
        yield Row(
            actor=own[0].actor,
            cells=tuple(tuple(_stood(cell, words) for cell in own if cell.month == month) for month in columns),
            changes=any(True for _ in changes(own)),
        )


def _stood(cell: Cell, words: dict[tuple[str, str, str | None], Held]) -> Stood:
    held = words.get((cell.actor.id, cell.stance, cell.month))
    if held is None:
        return Stood(stance=cell.stance, count=cell.count)
    return Stood(
        stance=cell.stance,
        count=cell.count,
        words=held.words,
        condition=held.condition,
        key=held.where.key,
        fact=held.id,
    )


def changes(cells: Iterable[Cell]) -> Iterable[Change]:
    """Where an actor's stance in a month is another than in the last month before; two sides in a month say nothing."""
    by_actor: dict[str, dict[str, list[Cell]]] = {}
    for cell in cells:
        if cell.month:
            by_actor.setdefault(cell.actor.id, {}).setdefault(cell.month, []).append(cell)
    for months in by_actor.values():
        last: Cell | None = None
        for _, there in sorted(months.items()):
            if len({cell.stance for cell in there}) > 1:
                continue
            now = there[0]
            if last and last.stance != now.stance and last.month and now.month:
                yield Change(actor=now.actor, before=last.stance, since=last.month, after=now.stance, then=now.month)
            last = now


LIST = Page("issues", "/issues", IssuesAsk, Issues, gather_all, "Issues by the words of their proposal.")
PAGE = Page("issue", "/issue/{id:path}", IssueAsk, Matrix, gather, "An issue: who stands where.")
