"""`selon link`: who and what is the same across dispatches."""

from typing import TYPE_CHECKING

import click

from .output import tell, write

if TYPE_CHECKING:
    from ..link.link import Linked

_PLURAL = {
    "copy": "near copies",
    "actor": "actors",
    "quotation": "quotations",
    "event": "events",
    "issue": "issues",
    "account": "accounts that disagree",
}


@click.command(no_args_is_help=True, short_help="Find who and what is the same across dispatches.")
@click.argument("database", metavar="DB")
def link(database: str) -> None:
    """Link the dispatches in DB: near copies, actors, quotations, events, issues, accounts that disagree.

    Judgements go into the database's ledger, and what people judged stays as they judged it. Linking again
    after loading more judges what is new; where nothing is new it changes nothing. `selon judge` asks about
    what is in doubt.
    """
    from ..link.link import link as work_through
    from ..store.store import Store

    with Store.open(database, write=True) as store:
        found = work_through(store, lambda kind: tell(f"linking {_PLURAL[kind]}"))
    write((_line(one) for one in found), None)


def _line(linked: "Linked") -> str:
    doubts = f", {linked.doubtful} pairs in doubt" if linked.doubtful else ""
    return f"{_PLURAL[linked.kind]}: {linked.clusters} groups, {linked.judgements} judgements{doubts}\n"
