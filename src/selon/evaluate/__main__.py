"""`python -m selon.evaluate`: work with annotated dispatches: count, compare coders, keep them without their texts."""

import json
from collections.abc import Iterable
from pathlib import Path
from urllib.parse import urlsplit

import click
import msgspec

from ..errors import InputError, SelonError
from . import agreement
from .counts import counts
from .gold import Gold
from .load import load_all
from .measure import measure
from .report import table
from .sealed import is_sealed
from .standoff import detached, digest

Texts = click.option("--texts", type=click.Path(exists=True, path_type=Path), help="JSON lines with the texts.")
Folders = click.argument("folders", nargs=-1, required=True, type=click.Path(exists=True, path_type=Path))


class _Commands(click.Group):
    """Errors of ours are one clear line."""

    def invoke(self, context: click.Context) -> object:
        try:
            return super().invoke(context)
        except SelonError as error:
            raise click.ClickException(str(error)) from error


@click.group(cls=_Commands, help=__doc__)
def main() -> None: ...


@main.command("counts", help="Count the entries of annotations.")
@Folders
@Texts
def count(folders: tuple[Path, ...], texts: Path | None) -> None:
    click.echo(counts(gold for folder in folders for gold, _ in load_all(folder, texts)))


@main.command("jsonl", help="Write annotations with their texts, one JSON object a line.")
@Folders
@Texts
def lines(folders: tuple[Path, ...], texts: Path | None) -> None:
    for folder in folders:
        for gold, text in load_all(folder, texts):
            click.echo(json.dumps({"text": text, **msgspec.to_builtins(gold)}, ensure_ascii=False))


@main.command("agree", help="Compare two coders' annotations of the same texts.")
@click.argument("one", type=click.Path(exists=True, path_type=Path))
@click.argument("other", type=click.Path(exists=True, path_type=Path))
@Texts
def agree(one: Path, other: Path, texts: Path | None) -> None:
    theirs = {gold.id: gold for gold, _ in load_all(other, texts)}
    both = [(gold, theirs[gold.id], text) for gold, text in load_all(one, texts) if gold.id in theirs]
    if not both:
        raise InputError(f"{one} and {other} have no dispatch in common")
    click.echo(table(measure(agreement.case(*pair) for pair in both)))
    for name, labels in (("event types", agreement.event_types), ("stances", agreement.stances)):
        pairs = [label for pair in both for label in labels(*pair)]
        marked = [label for label in pairs if "none" not in label]
        click.echo(f"α of {name}: {agreement.alpha(pairs):.3f} of {len(pairs)} units, ", nl=False)
        click.echo(f"{agreement.alpha(marked):.3f} of the {len(marked)} that both marked")


@main.command("detach", help="Keep annotations as offsets, without the words of their texts; a quarter apart, sealed.")
@click.argument("gold", type=click.Path(exists=True, path_type=Path))
@click.argument("out", type=click.Path(path_type=Path))
@click.option("--texts", type=click.Path(exists=True, path_type=Path), required=True, help="JSON lines with the texts.")
@click.option("--licence", required=True, help="The texts' licence.")
def detach(gold: Path, out: Path, texts: Path, licence: str) -> None:
    addresses = dict(_addresses(texts))
    for held, text in load_all(gold):
        about = {"site": urlsplit(addresses.get(digest(text), "")).netloc, "licence": licence}
        folder = out / ("sealed" if is_sealed(held.id) else "open")
        folder.mkdir(parents=True, exist_ok=True)
        kept = detached(_plain(held), text, about)
        (folder / f"{held.id}.json").write_text(json.dumps(kept, ensure_ascii=False) + "\n", encoding="utf-8")


def _plain(gold: Gold) -> dict[str, object]:
    """The annotation without what is only a default."""
    held: dict[str, object] = json.loads(msgspec.json.encode(gold))
    for facts in held.values():
        for fact in facts.values() if isinstance(facts, dict) else facts if isinstance(facts, list) else ():
            for name in [name for name, value in fact.items() if value is None or value is False]:
                del fact[name]
    return held


def _addresses(texts: Path) -> Iterable[tuple[str, str]]:
    for line in texts.read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        yield digest(row["text"]), str(row.get("url") or "")


if __name__ == "__main__":
    main()
