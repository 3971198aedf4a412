"""How often events of each PLOVER type and mode are right on our own gold: `python -m selon.evaluate.types`.

Right means the right type and the right parties; `typed`, the right type whoever takes part. A mode is not
annotated in our gold: an event of a mode counts as right where its type and parties are.
"""

import csv
from collections import Counter
from collections.abc import Iterable
from io import StringIO
from pathlib import Path

import click

from .case import Case
from .command import cases_of
from .gate import GOLD
from .layers import any_parts, event_pairs, same_parts

TABLE = Path("src/selon/data/ontology/type_counts.csv")
HEADER = ("type", "mode", "read", "right", "typed")


def counts(cases: Iterable[Case]) -> dict[tuple[str, str], tuple[int, int, int]]:
    """For each type and mode that was read: how many events, how many right, how many of the right type."""
    tallies = {name: Counter[tuple[str, str]]() for name in HEADER[2:]}
    for case in cases:
        right = {p.found for p in event_pairs(case, same_parts)}
        typed = {p.found for p in event_pairs(case, any_parts)}
        for at, event in enumerate(case.record.events):
            key = (event.type, event.mode or "")
            tallies["read"][key] += 1
            tallies["right"][key] += at in right
            tallies["typed"][key] += at in typed
    return {key: (n, tallies["right"][key], tallies["typed"][key]) for key, n in sorted(tallies["read"].items())}


def table(measured: dict[tuple[str, str], tuple[int, int, int]]) -> str:
    """The counts as the text of a CSV table."""
    out = StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(HEADER)
    writer.writerows((*key, *figures) for key, figures in measured.items())
    return out.getvalue()


@click.command()
@click.option(
    "--gold", type=click.Path(path_type=Path), default=GOLD, show_default=True, help="Folder of gold documents."
)
@click.option("--update", is_flag=True, help="Write the counts beside the data, for the page of types.")
def main(gold: Path, update: bool) -> None:
    """Measure the precision of every event type and mode on our own gold."""
    text = table(counts(cases_of(gold)))
    click.echo(text, nl=False)
    if update:
        TABLE.write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main()
