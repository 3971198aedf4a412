"""`selon timeline`: what an actor said, did, suffered and stood for, in time."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

import click

from ..errors import OptionError
from .answers import after_option, as_csv, as_json, as_table, form_option, limit_option, names, place, shown
from .output import tell, write

if TYPE_CHECKING:
    from ..store.answers import Known, Moment
    from ..store.store import Store

_COLUMNS = ("day", "what", "words", "outlet", "dispatch")
_OTHERS = 5


@click.command(no_args_is_help=True, short_help="Show what an actor said, did and stood for, in time.")
@click.argument("db", metavar="DB")
@click.argument("actor", nargs=-1, required=True, metavar="ACTOR...")
@click.option("--since", metavar="DATE", help="On this day or later: 2015-09-30, 2015-09, 2015.")
@click.option("--until", metavar="DATE", help="On this day or earlier.")
@click.option("--no-copies", is_flag=True, help="Leave out dispatches that repeat another's text.")
@limit_option
@after_option
@form_option
def timeline(
    db: str,
    actor: tuple[str, ...],
    since: str | None,
    until: str | None,
    no_copies: bool,
    limit: int,
    after: str | None,
    form: str,
) -> None:
    """Show what ACTOR said, did, suffered and stood for, newest first.

    ACTOR is an id, or a name: then the actor of that name that most dispatches name.
    """
    from ..store.store import Store
    from ..store.wanted import Wanted

    wanted = Wanted(since=since, until=until, copies=not no_copies)
    with Store.open(db) as store:
        page = store.timeline(_chosen(store, " ".join(actor)).id, wanted, limit, after)
    if form == "text":
        write([as_table(_COLUMNS, [_row(moment) for moment in page.items])] if page.items else [], None)
    else:
        write([as_json(page.items, page.next) if form == "json" else as_csv(page.items)], None)
    if page.next and form != "json":
        tell(f"there is more: --after {page.next}, or a higher --limit")


def _chosen(store: "Store", name: str) -> "Known":
    """The actor that is meant. Raises OptionError where there is none; tells which others there are."""
    found = store.find_actors(name)
    if not found:
        raise OptionError(f"actor: nobody is called '{name}' in this database; selon stats lists the most frequent")
    first, *others = found
    known = f"{first.name} ({first.id})"
    also = ", ".join(f"{one.name} ({one.id})" for one in others[:_OTHERS])
    tell(f"{known}; others of that name: {also}" if others else known)
    return first


def _row(moment: "Moment") -> Sequence[Any]:
    where: Any
    if said := moment.statement:
        what, words, where = said.act, shown(said.text), said.where
    elif held := moment.position:
        what, words, where = f"is {held.stance}", shown(held.proposal), held.where
    elif done := moment.event:
        parties = f"{names(done.actors) or '?'} → {names(done.recipients) or '?'}"
        what, words, where = f"{done.type}, {done.status}", shown(f"{parties}: {done.words}"), done.where
    return moment.day or "", what, words, place(where), where.key
