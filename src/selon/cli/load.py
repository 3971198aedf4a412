"""`selon load`: records into a database."""

import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from .output import tell

if TYPE_CHECKING:
    from ..store.load import Loaded
    from ..store.store import Store

DONE, SOME_FAILED = 0, 1


@click.command(no_args_is_help=True, short_help="Load what was read into a database.")
@click.argument("runs", nargs=-1, metavar="[RUN]...", type=click.Path(path_type=Path))
@click.option("--into", metavar="DB", required=True, help="A file (selon.db) or postgresql://user@host/database.")
@click.pass_context
def load(context: click.Context, runs: tuple[Path, ...], into: str) -> None:
    """Load runs into a database, which is made where there is none and brought up to date where it is older.

    RUN is a folder of `selon run`, or a file of records as `selon read --format jsonl` writes it. Loading the
    same again changes nothing; another reading of a dispatch takes the place of the former. Others may ask
    the database meanwhile. Without a RUN, the database is only brought up to date, and counted anew.

    Exit status 1 where a record could not be loaded; it costs no other.
    """
    from ..store.shards import shards
    from ..store.store import Store

    for run in runs:
        shards(run)
    with Store.open(into, create=True) as store:
        failed = sum([_load(store, run) for run in runs])
        store.refresh()
    context.exit(SOME_FAILED if failed else DONE)


def _load(store: "Store", run: Path) -> int:
    loaded = store.load(run, _watch)
    _watch(loaded)
    told = f"{loaded.added} new, {loaded.replaced} read anew, {loaded.unchanged} as they were"
    tell(f"{run}: {told}" + (f", {loaded.failed} could not be loaded" if loaded.failed else ""))
    return loaded.failed


def _watch(loaded: "Loaded") -> None:
    """Tell what went wrong; and how far it is, when somebody is watching."""
    for problem in loaded.problems:
        tell(problem)
    loaded.problems.clear()
    if sys.stderr and sys.stderr.isatty():
        done = loaded.added + loaded.replaced + loaded.unchanged
        click.echo(f"\r{done} loaded\r", nl=False, err=True)
