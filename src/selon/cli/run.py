"""`selon run`: an archive in, a folder of records out."""

import sys
import time
from types import TracebackType
from typing import TYPE_CHECKING, Any

import click

from ..errors import OptionError
from .options import own_models, own_tables
from .output import tell

if TYPE_CHECKING:
    from ..run.report import Report
    from ..run.work import Tally

DONE, SOME_UNREAD, NOTHING_READ = 0, 1, 2
_SHOWN = 3  # failures that are told at once; the file lists all


@click.command(no_args_is_help=True, short_help="Read an archive into a folder that explains itself.")
@click.argument("sources", nargs=-1, required=True, metavar="SOURCE...")
@click.option("--out", required=True, metavar="RUN", help="The run's folder: a path, or a URL as s3://bucket/run.")
@click.option("--with", "runner", default="serial", show_default=True, metavar="NAME", help="serial, processes or ray.")
@click.option("--workers", type=click.IntRange(1), metavar="N", help="How many work at once; else one for each core.")
@click.option(
    "--ray-address", "address", metavar="ADDRESS", help="The Ray cluster to work on; else one is started here."
)
@click.option("--fetch", is_flag=True, help="Fetch sources that are addresses (http, https).")
@click.option("--published", metavar="DATE", help="Day of publication of what does not say its own.")
@click.option("--outlet", metavar="NAME", help="Who published what does not say so.")
@click.option("--language", metavar="CODE", default="fr", show_default=True, help="The language of the dispatches.")
@click.option(
    "--column", "columns", multiple=True, metavar="OURS=THEIRS", help="A column of a table, as text=corps; repeatable."
)
@click.option("--max-size", default="5MB", show_default=True, metavar="SIZE", help="Refuse texts that are larger.")
@click.option(
    "--time-limit",
    type=click.FloatRange(0.1),
    default=60.0,
    show_default=True,
    metavar="SECONDS",
    help="Give up a dispatch that takes longer.",
)
@own_tables
@own_models
@click.option("--parser", default="spacy", hidden=True)
@click.option("--shard", type=click.IntRange(1, 4096), default=64, hidden=True)
@click.pass_context
def run(context: click.Context, /, **given: Any) -> None:
    """Read SOURCE... (files, folders, archives, with --fetch also addresses) into the folder RUN.

    What is interrupted, however rudely, goes on where it stopped: start the same command again.
    """
    context.exit(start(**given))


def start(
    *,
    sources: tuple[str, ...],
    out: str,
    runner: str,
    workers: int | None,
    address: str | None,
    fetch: bool,
    published: str | None,
    outlet: str | None,
    language: str,
    columns: tuple[str, ...],
    max_size: str,
    time_limit: float,
    parser: str,
    shard: int,
) -> int:
    """Run, and tell what came out; the exit status. Raises SelonError."""
    from ..read.options import Options, size
    from ..run.folder import Folder
    from ..run.report import failures
    from ..run.run import Way
    from ..run.run import run as work_through
    from ..run.settings import asked

    options = Options(
        published=published,
        outlet=outlet,
        language=language,
        columns=tuple(map(_pair, columns)),
        fetch=fetch,
        max_size=size(max_size),
    )
    wanted = asked(sources, options, parser=parser, shard=shard, limit=time_limit)
    way = Way(runner=runner, workers=workers or _cores(runner), address=address)
    with Bar() as bar:
        report = work_through(wanted, options, Folder(out), way, bar)
    for missed in failures(Folder(out), _SHOWN):
        tell(f"{missed.source or missed.dispatch}: {missed.step}: {missed.error}")
    return _told(report, out)


def _pair(column: str) -> tuple[str, str]:
    ours, equals, theirs = column.partition("=")
    if not (ours and equals and theirs):
        raise OptionError(f"column: '{column}' names no column; write it as text=corps")
    return ours, theirs


def _cores(runner: str) -> int:
    from ..run.run import cores

    return 1 if runner == "serial" else cores()


def _told(report: "Report", out: str) -> int:
    failures = sum(report.failures.values())
    tell(
        f"{report.dispatches} dispatches in {out}"
        + (f"; failures: {failures}, listed in {out}/failures.jsonl" if failures else "")
    )
    saved = report.saved
    if saved.identical or saved.near:
        share = f"; {saved.share:.0%} of the text did not have to be parsed again" if saved.share else ""
        tell(f"{saved.identical} repeat another word for word, {saved.near} nearly so{share}")
    if not report.dispatches:
        return NOTHING_READ
    return SOME_UNREAD if failures else DONE


class Bar:
    """Shows how far a run is, on a terminal; elsewhere nothing."""

    def __init__(self) -> None:
        from rich.console import Console
        from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

        shown = bool(sys.stderr and sys.stderr.isatty())
        columns = (
            TextColumn("{task.description}"),
            BarColumn(),
            MofNCompleteColumn(),
            TextColumn("{task.fields[rate]}"),
            TextColumn("{task.fields[failures]}"),
            TimeRemainingColumn(),
        )
        self._bar = Progress(*columns, console=Console(stderr=True), disable=not shown, transient=True)
        self._task = self._bar.add_task("planning", total=None, rate="", failures="")
        self._failures = self._read = 0
        self._begun = time.monotonic()

    def __enter__(self) -> "Bar":
        self._bar.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._bar.stop()

    def planning(self, found: int, missed: int) -> None:
        """So many dispatches were found, so many sources could not be read."""
        self._failures = missed
        self._bar.update(self._task, completed=found, failures=self._failing())

    def begin(self, dispatches: int, done: int) -> None:
        """The plan is there. What was done before does not count for the rate."""
        self._bar.remove_task(self._task)
        failures = self._failing()
        self._task = self._bar.add_task("reading", total=dispatches, completed=done, rate="", failures=failures)
        self._begun = time.monotonic()

    def add(self, tally: "Tally") -> None:
        """A shard is done."""
        self._failures += len(tally.failures)
        self._read += tally.dispatches
        rate = f"{self._read / (time.monotonic() - self._begun):.1f}/s"
        self._bar.update(self._task, advance=tally.dispatches, rate=rate, failures=self._failing())

    def _failing(self) -> str:
        return f"failures: {self._failures}" if self._failures else ""
