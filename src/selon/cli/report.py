"""`selon report`: the main plots of a database as one file."""

from pathlib import Path

import click

from .output import check, write


@click.command(no_args_is_help=True, short_help="Write the main plots of a database as one page.")
@click.argument("database", metavar="DB")
@click.option("--out", type=click.Path(path_type=Path), metavar="FILE", help="Write to a file, not to standard output.")
@click.option("--words", metavar="TEXT", help="Only dispatches with these words.")
@click.option("--actor", metavar="NAME", help="Only what an actor says and does: its id, or a name.")
@click.option("--outlet", metavar="NAME", help="Only dispatches of this outlet.")
@click.option("--since", metavar="DATE", help="Only from this day, month or year on.")
@click.option("--until", metavar="DATE", help="Only up to this day, month or year, included.")
@click.option("--lang", type=click.Choice(("fr", "en")), default="fr", show_default=True, help="Language of the page.")
def report(
    database: str,
    out: Path | None,
    words: str | None,
    actor: str | None,
    outlet: str | None,
    since: str | None,
    until: str | None,
    lang: str,
) -> None:
    """Write who speaks, what is done, who stands where, the network and the map of DB as one page of HTML.

    The page needs nothing else: no script, no style sheet, no picture. It can be mailed or archived.
    """
    from ..explore.report import Chosen, report
    from ..store.store import Store

    if out:
        check(out)
    chosen = Chosen(text=words, actor=actor, outlet=outlet, since=since, until=until)
    with Store.open(database) as store:
        write([report(store, chosen, lang)], out)
