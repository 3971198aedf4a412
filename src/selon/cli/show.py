"""`selon show`: one dispatch of a database, with all that was read in it."""

import json
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

import click

from .answers import FORMATS, as_csv
from .output import tell, write

if TYPE_CHECKING:
    from ..store.entry import Entry
    from ..store.store import Store


@click.command(no_args_is_help=True, short_help="Show a dispatch of a database, and what was read in it.")
@click.argument("db", metavar="DB")
@click.argument("ident", metavar="ID")
@click.option(
    "--format", "form", type=click.Choice((*FORMATS, "html")), default="text", show_default=True, help="As what."
)
def show(db: str, ident: str, form: str) -> None:
    """Show the dispatch with this key or id, as `selon find` lists them.

    json is the entry: its record, and who its actors are across dispatches. csv has a row for each statement.
    """
    from ..store.store import Store

    with Store.open(db) as store:
        entry = store.entry(ident.partition(":")[0])
        pieces = list(_pieces(store, entry, form))
    write(pieces, None)


def _pieces(store: "Store", entry: "Entry", form: str) -> Iterator[str]:
    if form == "json":
        yield json.dumps(_plain(entry), indent=2, ensure_ascii=False) + "\n"
    elif form == "csv":
        yield as_csv(store.said(entry.key))
    else:
        from ..show import Screen, rendering

        _tell(store, entry)
        yield from rendering("terminal" if form == "text" else form)([entry.record], Screen.here())


def _plain(entry: "Entry") -> Any:
    import msgspec

    return msgspec.to_builtins(entry)


def _tell(store: "Store", entry: "Entry") -> None:
    """What stands beside the dispatch goes to standard error: it is not of its text."""
    copies, revisions = store.copies(entry.key), store.revisions(entry.key)
    tell(f"dispatch {entry.key}" + (f", a copy of {entry.copy_of}" if entry.copy_of else ""))
    if len(copies) > 1:
        tell(
            f"the same text {len(copies)} times: "
            + ", ".join(f"{one.outlet or one.url} {one.key}" for one in copies[:5])
        )
    if len(revisions) > 1:
        tell("revisions, oldest first: " + ", ".join(f"{one.day or '?'} {one.key}" for one in revisions))
