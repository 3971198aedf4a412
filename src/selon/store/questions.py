"""The named questions of a store. What can be wanted says `wanted.py`, what comes back `answers.py`.

`limit` is how many answers a page has, 1 to 1,000; `after` is what the page before gave as `next`.
"""

from collections.abc import Callable, Sequence
from typing import Any, TypeVar

from .answers import (
    Cell,
    Done,
    Facets,
    Found,
    Held,
    Issue,
    Known,
    Moment,
    Outlet,
    Portrait,
    Said,
    Spot,
    Stats,
    Tie,
    Told,
    Where,
)
from .ask import actors, dispatches, facets, facts, issues, relatives, tell, timeline, whole
from .ask.asked import Asked, checked, sliced
from .opened import Opened
from .wanted import Page, Wanted

T = TypeVar("T")
_EVERYTHING = Wanted()


class Questions(Opened):
    """What can be asked of a store. All raise OptionError for a date, a limit or a cursor that is none."""

    def dispatches(self, wanted: Wanted = _EVERYTHING, limit: int = 50, after: str | None = None) -> Page[Found]:
        """Dispatches in which all that is wanted is found, newest first."""
        part = sliced(limit, after)
        with self._read() as connection:
            asked = Asked(connection, wanted)
            rows = dispatches.numbers(asked, part)
            told = dispatches.found(asked, [n for _, n in rows[:limit]])
        return _page([told[n] for _, n in rows[:limit]], rows, limit)

    def search(
        self, wanted: Wanted = _EVERYTHING, limit: int = 50, counts: int = 10, after: str | None = None
    ) -> tuple[Page[Found], Facets]:
        """What `dispatches` and `facets` give, `counts` values of each facet; found once for both where it can be."""
        part = sliced(limit, after)
        with self._read() as connection:
            asked = Asked(connection, wanted)
            newest = None if wanted == _EVERYTHING else facets.newest(asked)
            counted = facets.facets(asked, checked(counts), newest)
            shared = newest is not None and after is None and limit < facets.OVER
            rows = newest[: limit + 1] if newest is not None and shared else dispatches.numbers(asked, part)
            told = dispatches.found(asked, [n for _, n in rows[:limit]])
        return _page([told[n] for _, n in rows[:limit]], rows, limit), counted

    def count(self, wanted: Wanted = _EVERYTHING) -> tuple[int, bool]:
        """How many dispatches are found; and whether these are all, or it was not counted beyond 10,000."""
        with self._read() as connection:
            return dispatches.count(Asked(connection, wanted))

    def facets(self, wanted: Wanted = _EVERYTHING, limit: int = 10) -> Facets:
        """What the dispatches that are found have most often, `limit` values each."""
        with self._read() as connection:
            return facets.facets(Asked(connection, wanted), checked(limit))

    def statements(self, wanted: Wanted = _EVERYTHING, limit: int = 50, after: str | None = None) -> Page[Said]:
        """Statements, newest first."""
        return self._facts("statements", tell.said, wanted, limit, after)

    def positions(self, wanted: Wanted = _EVERYTHING, limit: int = 50, after: str | None = None) -> Page[Held]:
        """Positions, newest first."""
        return self._facts("positions", tell.held, wanted, limit, after)

    def events(self, wanted: Wanted = _EVERYTHING, limit: int = 50, after: str | None = None) -> Page[Done]:
        """Events, newest first."""
        return self._facts("events", tell.done, wanted, limit, after)

    def accounts(self, wanted: Wanted = _EVERYTHING, limit: int = 50, after: str | None = None) -> Page[Told]:
        """Accounts that disagree, newest first."""
        return self._facts("accounts", tell.told, wanted, limit, after)

    def _facts(
        self, name: str, tell: Callable[..., dict[int, T]], wanted: Wanted, limit: int, after: str | None
    ) -> Page[T]:
        part = sliced(limit, after)
        with self._read() as connection:
            asked = Asked(connection, wanted)
            rows = facts.numbers(asked, name, part)
            told = tell(connection, [n for _, n in rows[:limit]], asked.query)
        return _page([told[n] for _, n in rows[:limit] if n in told], rows, limit)

    def actors(
        self,
        name: str | None = None,
        type: str | None = None,  # noqa: A002  # as the model calls it
        limit: int = 50,
        after: str | None = None,
    ) -> Page[Known]:
        """Actors that have all words of `name` in one of their names, those in most dispatches first."""
        with self._read() as connection:
            rows = actors.actors(connection, name, type, sliced(limit, after))
        return _ranked([(known, known.dispatches, n) for known, n in rows], limit)

    def actor(self, ident: str) -> Portrait:
        """An actor at length. Raises StoreError where there is none with this id."""
        with self._read() as connection:
            return actors.portrait(connection, ident)

    def find_actors(self, name: str, limit: int = 10) -> tuple[Known, ...]:
        """The actor with this id; else those of this name, those in most dispatches first."""
        with self._read() as connection:
            return actors.called(connection, name, checked(limit))

    def said(self, key: str) -> tuple[Said, ...]:
        """The statements of one entry, in their order there; none where there is no such entry."""
        with self._read() as connection:
            return tell.all_said(connection, key)

    def timeline(
        self, ident: str, wanted: Wanted = _EVERYTHING, limit: int = 50, after: str | None = None
    ) -> Page[Moment]:
        """What an actor said, did, suffered and stood for, newest first; of `wanted` words, dates and outlet."""
        part = sliced(limit, after)
        with self._read() as connection:
            asked = Asked(connection, wanted)
            rows = timeline.numbers(asked, ident, part)
            told = timeline.moments(asked, rows[:limit])
        return _page(told, [(day, rank) for day, rank, _ in rows], limit)

    def issues(self, text: str | None = None, limit: int = 50, after: str | None = None) -> Page[Issue]:
        """Issues with these words in their proposal, those with most positions first."""
        with self._read() as connection:
            rows = issues.issues(connection, text, sliced(limit, after))
        return _ranked([(issue, issue.positions, n) for issue, n in rows], limit)

    def issue(self, ident: str) -> Issue:
        """The issue with this id. Raises StoreError where there is none."""
        with self._read() as connection:
            return issues.issue(connection, ident)

    def matrix(self, ident: str) -> tuple[Cell, ...]:
        """Who took which stance on an issue in which month, how often."""
        with self._read() as connection:
            return issues.matrix(connection, ident)

    def network(
        self,
        actor: str | None = None,
        type: str | None = None,  # noqa: A002
        since: str | None = None,
        until: str | None = None,
        least: int = 1,
        limit: int = 200,
    ) -> tuple[Tie, ...]:
        """Ties that hold at least `least` times, the strongest first; `actor`: of that one; `type` SAY: statements."""
        tied = whole.Tied(actor, type, since, until, least)
        with self._read() as connection:
            return whole.network(connection, tied, checked(limit))

    def map(self, wanted: Wanted = _EVERYTHING, limit: int = 500) -> tuple[Spot, ...]:
        """The places that are named most in the newest dispatches that are found."""
        with self._read() as connection:
            return whole.spots(Asked(connection, wanted), checked(limit))

    def outlets(self, limit: int = 50, after: str | None = None) -> Page[Outlet]:
        """Outlets, those with most dispatches first."""
        with self._read() as connection:
            rows = whole.listed(connection, sliced(limit, after))
        return _ranked([(outlet, outlet.dispatches, n) for outlet, n in rows], limit)

    def stats(self) -> Stats:
        """How much there is."""
        with self._read() as connection:
            return whole.stats(connection)

    def revisions(self, key: str) -> tuple[Where, ...]:
        """The entries at the place of this one, itself among them, oldest first; none where there is no such entry."""
        with self._read() as connection:
            return relatives.revisions(connection, key)

    def copies(self, key: str) -> tuple[Where, ...]:
        """The entries with the text of this one, itself among them, the original first; none where there is none."""
        with self._read() as connection:
            return relatives.copies(connection, key)


def _page(items: Sequence[T], rows: Sequence[tuple[Any, int]], limit: int) -> Page[T]:
    """A page, from its answers and the ranks and numbers of these and of one behind them."""
    more = len(rows) > limit
    return Page(items=tuple(items), next=f"{rows[limit - 1][0]}_{rows[limit - 1][1]}" if more else None)


def _ranked(rows: Sequence[tuple[T, int, int]], limit: int) -> Page[T]:
    return _page([item for item, _, _ in rows[:limit]], [(rank, n) for _, rank, n in rows], limit)
