"""`python -m selon.learn GOLD... --out FOLDER`: trains every model on annotated dispatches and writes its weights."""

from pathlib import Path

import click

from ..errors import SelonError
from ..learned.model import write
from ..pipeline import Reader
from .gold import drafts
from .train import train

OWN = Path(__file__).parent.parent / "data" / "models"


@click.command(help=__doc__)
@click.argument("gold", nargs=-1, required=True, type=click.Path(exists=True, file_okay=False, path_type=Path))
@click.option("--out", type=click.Path(file_okay=False, path_type=Path), default=OWN, help="Folder for the models.")
@click.option("--texts", type=click.Path(exists=True, path_type=Path), help="JSON lines with the annotated texts.")
def main(gold: tuple[Path, ...], out: Path, texts: Path | None) -> None:
    try:
        reader = Reader()
        held = list(drafts(gold, reader, texts))
        for name, made in train(held, reader).items():
            write(made.whole, out / f"{name}.npz")
    except SelonError as error:
        raise click.ClickException(str(error)) from error
    click.echo(f"{len(held)} dispatches; models written to {out}", err=True)


if __name__ == "__main__":
    main()
