"""`selon export`: records as files that other programs read."""

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import click

from ..export import FORMATS, NETWORKS
from .output import tell

if TYPE_CHECKING:
    from ..store.entry import Entry

DONE, SOME_LOST = 0, 1


def _listed(named: dict[str, str]) -> str:
    width = max(map(len, named))
    return "\n".join(f"  {name:{width}}  {meaning}" for name, meaning in named.items())


_HELP = f"""Write records as files that other programs read.

FROM is a database, a run's folder, or a file of JSON lines as `selon read` writes them. PATH is there
whole at the end, or not at all. Exit status 1 where there was nothing to export, or a line could not be read.

\b
FORMAT is one of
{_listed(FORMATS)}

\b
For graphml and gexf, NETWORK is one of
{_listed(NETWORKS)}
"""


@click.command(no_args_is_help=True, short_help="Write records as files that other programs read.", help=_HELP)
@click.argument("source", metavar="FROM")
@click.option("--as", "form", metavar="FORMAT", required=True, help="Which format, as listed above.")
@click.option("--out", type=click.Path(path_type=Path), metavar="PATH", required=True, help="Where it goes.")
@click.option("--network", default="actor", show_default=True, metavar="NETWORK", help="Which network.")
@click.option("--since", metavar="DATE", help="Published on this day or later: 2015-09-30, 2015-09, 2015.")
@click.option("--until", metavar="DATE", help="Published on this day or earlier.")
@click.option("--no-copies", is_flag=True, help="Leave out dispatches that repeat another's text.")
@click.option("--latest", is_flag=True, help="Leave out dispatches that a later revision replaces.")
@click.pass_context
def export(
    context: click.Context,
    source: str,
    form: str,
    out: Path,
    network: str,
    since: str | None,
    until: str | None,
    no_copies: bool,
    latest: bool,
) -> None:
    """Read entries, write them in a format, tell what was left out."""
    from ..export.options import Options, selected
    from ..export.out import export as written

    options = Options(since=since, until=until, copies=not no_copies, revised=not latest, network=network)
    lost = Lost()
    found = selected(_entries(source, lost, latest), options, lost.undate)
    done = written(form, found, out, options)
    lost.close()
    if not done.written:
        tell(f"nothing to export: {done.dispatches} dispatches hold nothing for {form}; '{out}' was not written")
    context.exit(DONE if done.written and not lost.lines else SOME_LOST)


class Lost:
    """What an export could not take in."""

    def __init__(self) -> None:
        self.lines = 0
        self.undated = 0

    def line(self, why: str) -> None:
        """A line of the source is no record."""
        self.lines += 1
        tell(why)

    def undate(self) -> None:
        """A dispatch without a date, where some days were asked for."""
        self.undated += 1

    def close(self) -> None:
        """Tell what was only counted."""
        if self.undated:
            tell(f"{self.undated} dispatches without a date of publication were left out")


def _entries(source: str, lost: Lost, latest: bool) -> "Iterator[Entry]":
    """Entries from where they lie: a database is told by its URL, or by not being JSON lines."""
    from ..errors import InputError

    path = Path(source)
    if "://" not in source:
        if not path.exists():
            raise InputError(f"{source}: there is no such file or folder")
        if path.is_dir() or path.suffix.lower() in (".jsonl", ".ndjson"):
            from ..export.records import entries

            return entries(path, lost.line)
    return _stored(source, latest)


def _stored(source: str, latest: bool) -> "Iterator[Entry]":
    from ..store.store import Store

    with Store.open(source) as store:
        yield from store.entries(latest=latest)
