"""How often each rule is right on our own gold: `python -m selon.evaluate.rules [--update]`.

A fact is right when it is matched with an annotated one, as the layers match them; optional annotations count
as right. With --update the counts go into the table of rules, and from there into every record's scores.
"""

import csv
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from io import StringIO
from pathlib import Path
from typing import NamedTuple

import click

from ..errors import DataError, InputError, SelonError
from ..lang.rules import precision
from .case import Case
from .command import cases_of
from .gate import GOLD
from .layers import LENIENT, any_parts, event_pairs, position_pairs, same_parts, statement_pairs

TABLE = Path("src/selon/data/ontology/rules.csv")


class Judged(NamedTuple):
    """A fact's rule, whether the fact is right, and in a second respect: a statement's speaker, an event's type."""

    rule: str
    right: bool
    second: bool | None = None


@dataclass(frozen=True)
class Count:
    """How many facts a rule read and how many were right; `second` is None where nothing else is looked at."""

    read: int = 0
    right: int = 0
    second: int | None = None

    def plus(self, fact: Judged) -> "Count":
        """With one fact more."""
        second = None if fact.second is None else (self.second or 0) + fact.second
        return Count(self.read + 1, self.right + fact.right, second)


def counts(cases: Iterable[Case]) -> dict[str, Count]:
    """Every rule that read a statement, an event or a position, in alphabetical order."""
    found: dict[str, Count] = {}
    for case in cases:
        for fact in (*_statements(case), *_events(case), *_positions(case)):
            found[fact.rule] = found.get(fact.rule, Count()).plus(fact)
    return dict(sorted(found.items()))


def _statements(case: Case) -> Iterator[Judged]:
    """Right by their content; in the second respect, by their speaker too."""
    golds, found = case.annotated, case.reported
    pairs = statement_pairs(case, LENIENT)
    right = {p.found for p in pairs}
    spoken = {p.found for p in pairs if golds[p.gold].optional or case.right_speaker(golds[p.gold], found[p.found])}
    for at, said in enumerate(case.record.statements):
        yield Judged(said.why.rule, at in right, at in spoken)


def _events(case: Case) -> Iterator[Judged]:
    """Right by type and parties; in the second respect, by type alone."""
    right = {p.found for p in event_pairs(case, same_parts)}
    typed = {p.found for p in event_pairs(case, any_parts)}
    for at, event in enumerate(case.record.events):
        yield Judged(event.why.rule, at in right, at in typed)


def _positions(case: Case) -> Iterator[Judged]:
    right = {p.found for p in position_pairs(case)}
    for at, position in enumerate(case.record.positions):
        yield Judged(position.why.rule, at in right)


def shown(measured: dict[str, Count]) -> str:
    """The counts as a table for people; no precision where too few facts were read."""
    width = max(map(len, measured), default=4)
    lines = [f"{'rule':{width}}  {'read':>5} {'right':>5} {'precision':>9}  second"]
    for rule, count in measured.items():
        share, second = precision(count.read, count.right), precision(count.read, count.second or 0)
        beside = "" if count.second is None else _figure(second)
        lines.append(f"{rule:{width}}  {count.read:5} {count.right:5} {_figure(share):>9}  {beside:>6}".rstrip())
    lines.append("\nsecond: statements with the right speaker too; events of the right type, whoever takes part")
    return "\n".join(lines)


def _figure(share: float | None) -> str:
    return "-" if share is None else f"{share:.2f}"


def updated(table: str, measured: dict[str, Count]) -> str:
    """The text of the table of rules with these counts and everything else as it was.

    Raises DataError for a rule that has no row: what it means can only be written by hand.
    """
    rows = list(csv.DictReader(StringIO(table)))
    missing = sorted(set(measured) - {row["rule"] for row in rows})
    if missing:
        what = f"no row for the rule {', '.join(missing)}"
        raise DataError("rules.csv", len(rows) + 2, what, "Add one, with its meaning and an example")
    for row in rows:
        count = measured.get(row["rule"])
        row["read"], row["right"] = ("", "") if count is None else (str(count.read), str(count.right))
    out = StringIO()
    writer = csv.DictWriter(out, ["rule", "meaning", "example", "read", "right"], lineterminator="\n")
    writer.writeheader()
    writer.writerows(rows)
    return out.getvalue()


@click.command()
@click.option(
    "--gold", type=click.Path(path_type=Path), default=GOLD, show_default=True, help="Folder of gold documents."
)
@click.option("--table", type=click.Path(path_type=Path), default=TABLE, show_default=True, help="The table of rules.")
@click.option("--update", is_flag=True, help="Write the counts into the table.")
@click.pass_context
def main(context: click.Context, gold: Path, table: Path, update: bool) -> None:
    """Measure the precision of every rule on our own gold."""
    try:
        before = _text(table)
        measured = counts(cases_of(gold))
        after = updated(before, measured)
    except SelonError as error:
        click.echo(str(error), err=True)
        context.exit(2)
    click.echo(shown(measured))
    if update:
        table.write_text(after, encoding="utf-8")
    elif after != before:
        click.echo(f"\n{table} has other counts; --update writes these")


def _text(table: Path) -> str:
    """Raises InputError where the table is not there."""
    try:
        return table.read_text(encoding="utf-8")
    except OSError as error:
        raise InputError(
            f"{table}: {error.strerror}; run this from the repository's root, or name the table"
        ) from error


if __name__ == "__main__":
    main()
