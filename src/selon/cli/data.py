"""`selon data`: looks into the tables of known actors, checks them, and makes bigger ones."""

import json
from pathlib import Path
from typing import TYPE_CHECKING

import click

from ..errors import OptionError
from .options import own_tables
from .output import tell, write

if TYPE_CHECKING:
    from ..knowledge.entries import Entry, Term
    from ..knowledge.find import Answer


@click.group(short_help="Look into, check and build the tables of known actors.")
def data() -> None:
    """Who is who, and who held which office when: the tables that names in dispatches are held against."""


@data.command(no_args_is_help=True, short_help="Tell who or what a name is.")
@click.argument("name", nargs=-1, required=True, metavar="NAME")
@click.option("--at", default="", metavar="DATE", help="On that day, month or year: 2016-08-01, 2016-08, 2016.")
@click.option(
    "--format", "form", type=click.Choice(("text", "json")), default="text", show_default=True, help="As what."
)
@own_tables
def show(name: tuple[str, ...], at: str, form: str) -> None:
    """Tell who or what NAME is: a person, an organisation, a country, a seat of power, or an office.

    An office is named as in a dispatch, "le Premier ministre britannique" or "le patron de l'OTAN".
    """
    from ..knowledge.find import find

    answer = find(" ".join(name), at)
    write([(_json(answer) if form == "json" else _text(answer)) + "\n"], None)


@data.command(short_help="Check tables, or hold ours against a reference.")
@click.argument("folder", required=False, type=click.Path(path_type=Path), metavar="[DIR]")
@click.option(
    "--against",
    metavar="KIND=FILE",
    multiple=True,
    help="Hold selon's own tables against a list: leaders or countries.",
)
@click.pass_context
def check(context: click.Context, folder: Path | None, against: tuple[str, ...]) -> None:
    """Check the CSV tables of a folder, or selon's own: each problem is a line, file:line: what. remedy.

    Exit status 1 where there is a problem, or a difference that nothing explains.

    \b
    --against leaders=FILE    a list of leaders of states, CSV in the columns of Archigos
    --against countries=FILE  names and demonyms of countries, JSON with cca3 and translations
    """
    if folder and against:
        raise OptionError("against: a list is held against selon's own tables; leave the folder out")
    from ..knowledge.against import compared
    from ..knowledge.check import check as checked

    if against:
        found = [compared(*_pair(one)) for one in against]
        lines, wrong = [line for one in found for line in one.lines()], any(one.open for one in found)
    else:
        problems = checked(folder)
        count = f"{len(problems)} problem{'s' * (len(problems) != 1)}"
        lines, wrong = [*map(str, problems), count], bool(problems)
    write([line + "\n" for line in lines], None)
    context.exit(1 if wrong else 0)


def _pair(against: str) -> tuple[str, Path]:
    kind, equals, path = against.partition("=")
    if not equals or not path:
        raise OptionError(f"against: '{against}' names no file; write it as leaders=FILE")
    return kind, Path(path)


@data.command(no_args_is_help=True, short_help="Make tables from a dump of Wikidata or FollowTheMoney.")
@click.option("--wikidata", type=click.Path(path_type=Path), metavar="FILE", help="A JSON dump of Wikidata.")
@click.option("--followthemoney", type=click.Path(path_type=Path), metavar="FILE", help="Entities, one a line.")
@click.option("--out", type=click.Path(path_type=Path), metavar="DIR", required=True, help="Where the tables go.")
def build(wikidata: Path | None, followthemoney: Path | None, out: Path) -> None:
    """Make persons.csv, offices.csv, organisations.csv and places_own.csv from a dump.

    FILE may be packed (.gz, .bz2, .xz). It is read as a stream; what was read is kept on disk, in the
    system's temporary folder. How many rows were written, and what was left out, is told on standard error.
    """
    from ..knowledge.build.command import build as built

    named = {"wikidata": wikidata, "followthemoney": followthemoney}
    chosen = [(source, path) for source, path in named.items() if path is not None]
    if len(chosen) != 1:
        raise OptionError("build: name one file, with --wikidata or --followthemoney")
    counts = built(*chosen[0], out)
    for what, count in sorted(counts.items()):
        tell(f"{count} {what}")


@data.command("compile", short_help="Store what is made of the tables, so that programs start faster.")
@click.argument("folder", required=False, type=click.Path(path_type=Path), metavar="[DIR]")
def compile_(folder: Path | None) -> None:
    """Store checked rows and indices of selon's own tables, or of these and the ones in DIR, in one file.

    A start reads that file instead of the tables as long as it fits them; without it a start takes a little longer.
    """
    from ..lang.sources import use

    if folder:
        use(folder)
    from ..knowledge.compile import compile_tables

    place, size = compile_tables()
    tell(f"{place}: {size / 1e6:.1f} MB")


def _json(answer: "Answer") -> str:
    import msgspec

    return json.dumps(msgspec.to_builtins(answer), indent=2, ensure_ascii=False)


def _text(answer: "Answer") -> str:
    blocks = [_office(answer)] if answer.office else []
    return "\n\n".join([*blocks, *map(_entry, answer.entries)])


def _office(answer: "Answer") -> str:
    from ..knowledge.find import held_as

    when = f" {'on' if len(answer.at) == 10 else 'in'} {answer.at}" if answer.at else ""
    others = ", ".join(held_as(answer))
    title = f"{answer.office['title']} ({others})" if others else answer.office["title"]
    head = f"{title} of {answer.office['body']}{when}"
    if not answer.holders:
        return f"{head}: the tables name no holder"
    return "\n".join([head, *(f"  {_dates(term)}  {term.person}, {term.title}" for term in answer.holders)])


def _entry(entry: "Entry") -> str:
    lines = [f"{entry.name}: {entry.kind}"]
    lines += [f"  {key.replace('_', ' ')}: {_value(value)}" for key, value in entry.facts.items()]
    who = (f"{t.title}, {t.body}" if entry.kind == "person" else f"{t.person}, {t.title}" for t in entry.terms)
    lines += [f"  {_dates(term)}  {told}" for term, told in zip(entry.terms, who, strict=True)]
    return "\n".join([*lines, f"  why: {entry.table} ({entry.origin})"])


def _value(value: object) -> str:
    return ", ".join(map(str, value)) if isinstance(value, list | tuple) else str(value)


def _dates(term: "Term") -> str:
    return f"{term.since:10} – {term.until or '…':10}"
