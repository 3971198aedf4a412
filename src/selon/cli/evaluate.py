"""`selon evaluate`: what is read, beside what annotators marked."""

from pathlib import Path

import click

from .options import own_models
from .output import write


@click.command(no_args_is_help=True, short_help="Compare what is read with annotated dispatches.")
@click.argument("gold", type=click.Path(path_type=Path), metavar="GOLD_DIR")
@click.option(
    "--records", type=click.Path(path_type=Path), metavar="OUT_DIR", help="Write each record to OUT_DIR/ID.json."
)
@click.option(
    "--errors",
    metavar="KIND",
    help="List the faults of a layer, as its line is named, or all.",
)
@click.option(
    "--texts",
    type=click.Path(path_type=Path),
    metavar="FILE",
    help="JSON lines with the annotated texts.",
)
@own_models
def evaluate(gold: Path, records: Path | None, errors: str | None, texts: Path | None) -> None:
    """Read the texts of annotated dispatches and print precision, recall and F1 by layer.

    GOLD_DIR holds a text ID.txt and its annotation ID.json for each dispatch; or, for texts of others, annotations
    alone, whose texts are in --texts. Of a sealed folder only totals are shown, and the look is written down in it.
    """
    from ..evaluate.command import run

    write([run(gold, records, errors, texts).rstrip("\n") + "\n"], None)
