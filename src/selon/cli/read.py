"""`selon read`: dispatches in, records out."""

import sys
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING

import click

from ..errors import OptionError
from .options import own_models, own_tables
from .output import check, tell, write

if TYPE_CHECKING:
    from ..model import Dispatch, Record
    from ..read.options import Options

DONE, SOME_UNREAD, NOTHING_READ = 0, 1, 2
FORMATS = ("terminal", "text", "json", "jsonl", "html")  # as in selon.show, which --help does not import

_GIVE = "give it with --published 2015-12-03"


@click.command(no_args_is_help=True, short_help="Read dispatches and write their records.")
@click.argument("sources", nargs=-1, required=True, metavar="SOURCE...")
@click.option("--published", metavar="DATE", help="Day of publication, 2015-12-03, or with a time: dates refer to it.")
@click.option("--outlet", metavar="NAME", help="Who published the dispatch.")
@click.option("--title", metavar="TEXT", help="Its headline, where the text does not hold it (one dispatch).")
@click.option("--url", metavar="URL", help="Where it was found (one dispatch).")
@click.option("--language", metavar="CODE", default="fr", show_default=True, help="Its language.")
@click.option(
    "--format", "form", type=click.Choice(FORMATS), help="What to write; told from FILE's ending, else terminal."
)
@click.option("--out", type=click.Path(path_type=Path), metavar="FILE", help="Write to a file, not to standard output.")
@click.option("--max-size", default="5MB", show_default=True, metavar="SIZE", help="Refuse files that are larger.")
@click.option(
    "--min-confidence", type=click.FloatRange(0, 1), metavar="P", help="Leave out facts less likely than P (0 to 1)."
)
@own_tables
@own_models
@click.option(
    "--column", "columns", multiple=True, metavar="FIELD=NAME", help="Which column or key holds what: text=corps."
)
@click.option("--fetch", is_flag=True, help="Fetch addresses (http, https), those in sitemaps too.")
@click.option("--allow-private", is_flag=True, help="Fetch from private networks and this machine too.")
@click.pass_context
def read(
    context: click.Context,
    sources: tuple[str, ...],
    published: str | None,
    outlet: str | None,
    title: str | None,
    url: str | None,
    language: str,
    form: str | None,
    out: Path | None,
    max_size: str,
    columns: tuple[str, ...],
    fetch: bool,
    allow_private: bool,
    min_confidence: float | None,
) -> None:
    """Read dispatches: texts, web pages, feeds, archives, wire XML, tables and mails, told by their content.

    A source is a file, a folder, - for standard input, or an address with --fetch. Who said what is written to
    standard output; what could not be read, and why, to standard error.
    """
    from ..read.options import Options, pairs, size

    options = Options(
        published=published,
        outlet=outlet,
        title=title,
        url=url,
        language=language,
        max_size=size(max_size),
        columns=pairs(columns),
        fetch=fetch,
        allow_private=allow_private,
    )
    _check_single(sources, title, url)
    context.exit(run(sources, options, form or _form(out), out, min_confidence or 0.0))


def _check_single(sources: tuple[str, ...], title: str | None, url: str | None) -> None:
    if (title or url) and (len(sources) > 1 or Path(sources[0]).is_dir()):
        raise OptionError("title and url say something of one dispatch; name one file with them")


def _form(out: Path | None) -> str:
    from ..show import SUFFIXES

    if out is None or (out.exists() and not out.is_file()):  # a device or a pipe has no ending
        return "terminal" if out is None else "text"
    known = {".txt": "text", **SUFFIXES}
    if out.suffix.lower() not in known:
        raise OptionError(f"out: no format ends in '{out.suffix}'; known: {', '.join(known)}; or say --format")
    return known[out.suffix.lower()]


def run(paths: tuple[str, ...], options: "Options", form: str, out: Path | None, least: float = 0.0) -> int:
    """Read, render and write; the exit status. Raises SelonError for what concerns all inputs."""
    from ..scores import confident
    from ..show import Screen, rendering

    if out:
        check(out)
    tally = Tally()
    records = (confident(record, least) for record in _records(paths, options, tally))
    first = next(records, None)
    if first is None:
        return NOTHING_READ
    screen = Screen() if out else Screen.here()
    write(rendering(form)(chain([first], records), screen), out)
    tally.close()
    return SOME_UNREAD if tally.unread else DONE


@dataclass
class Tally:
    """How many inputs were read and how many not; told as the run goes on, when somebody is watching."""

    read: int = 0
    unread: int = 0
    undated: bool = False

    @property
    def _watched(self) -> bool:
        """Whether standard error is a terminal that our results do not go to as well."""
        return bool(sys.stderr and sys.stderr.isatty() and sys.stdout and not sys.stdout.isatty())

    def add(self, record: "Record") -> None:
        """Count a record, and tell what failed in it."""
        self.read += 1
        for failure in record.failures:
            tell(f"{record.dispatch.source}: {failure.step}: {failure.error}")
        if not self.undated and not record.dispatch.published and any(time.value is None for time in record.times):
            self.undated = True
            tell(f"{record.dispatch.source}: dates like « lundi » stay open without a day of publication; {_GIVE}")
        if self._watched:
            click.echo(f"\r{self.read} read\r", nl=False, err=True)

    def miss(self, why: str) -> None:
        """Count an input that could not be read."""
        self.unread += 1
        tell(why)

    def close(self) -> None:
        """Tell the totals of a run over several inputs."""
        if self.read + self.unread > 1:
            tell(f"{self.read} read" + (f", {self.unread} could not be read" if self.unread else ""))


def _records(paths: tuple[str, ...], options: "Options", tally: Tally) -> "Iterator[Record]":
    from ..pipeline import Reader

    found = _found(paths, options, tally)
    first = next(found, None)
    if first is None:  # then no model need be loaded
        return
    for record in Reader().read_many(chain([first], found)):
        tally.add(record)
        yield record


def _found(paths: tuple[str, ...], options: "Options", tally: Tally) -> "Iterator[Dispatch]":
    from ..read.item import Unread
    from ..read.sources import dispatches

    for found in dispatches(paths, options):
        if isinstance(found, Unread):
            tally.miss(str(found))
        else:
            yield found
