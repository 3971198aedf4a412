"""The gate of quality: `python -m selon.evaluate.gate [--update] [--allow-lower REASON]`.

Reads our own gold and compares each layer's figure with its floor. Exit status 0 where all hold, 1 where one fell
or the gold changed (each is named, with by how much), 2 for misuse.
"""

from collections.abc import Callable
from pathlib import Path

import click

from ..errors import QualityError, SelonError
from . import baseline as floors
from .command import figures_of
from .measure import Figures
from .report import table
from .sealed import mark_of, note

GOLD, BASELINE = Path("quality/gold"), Path("quality/baseline.toml")


def check(gold: Path, path: Path, measured: Figures) -> str:
    """A line that says that all floors hold. Raises QualityError that names each that does not."""
    base = floors.load(path)
    if base is None:
        raise QualityError(f"{path}: no floors there; set them with --update")
    wrong = floors.complaints(base, measured.floors(), floors.digest(gold))
    if wrong:
        raise QualityError("\n".join(wrong))
    return f"{len(base.floors)} floors hold"


def update(gold: Path, path: Path, measured: Figures, reason: str | None) -> str:
    """Writes the measured figures as floors. Raises QualityError rather than lower one without a reason."""
    after = floors.updated(floors.load(path), measured.floors(), floors.digest(gold), reason)
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(floors.dump(after), encoding="utf-8")
    note(gold, measured)
    return f"{path}: {len(after.floors)} floors set"


@click.command()
@click.option(
    "--gold", type=click.Path(path_type=Path), default=GOLD, show_default=True, help="Folder of gold documents."
)
@click.option(
    "--baseline", type=click.Path(path_type=Path), default=BASELINE, show_default=True, help="File of floors."
)
@click.option("--update", "updating", is_flag=True, help="Raise the floors to what is measured; accept changed gold.")
@click.option("--allow-lower", metavar="REASON", help="With --update: let floors fall; the reason goes into the file.")
@click.pass_context
def main(context: click.Context, gold: Path, baseline: Path, updating: bool, allow_lower: str | None) -> None:
    """Compare the quality measured on our own gold with its floors."""
    if allow_lower is not None and not updating:
        raise click.UsageError("--allow-lower goes with --update")
    act: Callable[[Figures], str] = (
        (lambda measured: update(gold, baseline, measured, allow_lower))
        if updating
        else (lambda measured: check(gold, baseline, measured))
    )
    context.exit(_guarded(gold, act, shown=updating or mark_of(gold) is None))


def _guarded(gold: Path, act: Callable[[Figures], str], shown: bool) -> int:
    """Exit status of a run; figures go to stdout, what is wrong to stderr.

    Where sealed documents are among the gold, only what fell is told: a table at each run would be a look at them.
    """
    try:
        measured = figures_of(gold)
        click.echo(table(measured) if shown else "figures are shown, and the look is noted, with --update")
        click.echo(f"\n{act(measured)}")
    except QualityError as error:
        click.echo(f"\nquality gate shut:\n{error}", err=True)
        return 1
    except SelonError as error:
        click.echo(str(error), err=True)
        return 2
    return 0


if __name__ == "__main__":
    main()
