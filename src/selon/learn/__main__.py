"""`python -m selon.learn GOLD... --out FOLDER`: trains every model on annotated dispatches and writes its weights."""

from pathlib import Path

import click

from ..errors import SelonError
from ..learned.model import write
from ..pipeline import Reader
from .gold import documents
from .train import train

OWN = Path(__file__).parent.parent / "data" / "models"


@click.command(help=__doc__)
@click.argument("gold", nargs=-1, required=True, type=click.Path(exists=True, file_okay=False, path_type=Path))
@click.option("--out", type=click.Path(file_okay=False, path_type=Path), default=OWN, help="Folder for the models.")
def main(gold: tuple[Path, ...], out: Path) -> None:
    try:
        reader = Reader()
        seen = list(documents(gold, reader))
        for name, made in train(seen, reader).items():
            write(made.whole, out / f"{name}.npz")
    except SelonError as error:
        raise click.ClickException(str(error)) from error
    click.echo(f"{len(seen)} dispatches; models written to {out}", err=True)


if __name__ == "__main__":
    main()
