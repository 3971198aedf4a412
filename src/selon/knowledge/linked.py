"""How many annotated actors are linked to the right country or entry: `python -m selon.knowledge.linked GOLD`.

Each actor of the gold that has a country's code or a Wikidata id, and one of whose names stands in the text,
counts once a document. It is linked where the
record of that document has an actor with the same id, or the same country. Each that is not is a line, the share
is the last one. Exit status 2 for misuse.
"""

from collections.abc import Iterator
from pathlib import Path

import click

from ..errors import SelonError
from ..evaluate.case import Case
from ..evaluate.command import cases_of
from ..evaluate.gold import GoldActor
from ..model import Record


def known(case: Case) -> Iterator[GoldActor]:
    """The annotated actors of whom the gold says which country or entry they are, and whom the text names.

    Gold has some that only a reader knows of: "la majorité" of a body that no word of the text names.
    """
    text = case.record.dispatch.text.casefold()
    told = (actor for actor in case.gold.actors.values() if actor.iso3 or actor.qid)
    return (actor for actor in told if any(name.casefold() in text for name in actor.names))


def is_linked(record: Record, gold: GoldActor) -> bool:
    """Whether the record has an actor with the same Wikidata id or the same country."""
    same_id = gold.qid is not None and any(actor.qid == gold.qid for actor in record.actors)
    return same_id or (gold.iso3 is not None and any(actor.iso3 == gold.iso3 for actor in record.actors))


def report(cases: list[Case]) -> list[str]:
    """A line for each actor that is not linked, then how many are."""
    asked = [(case, actor) for case in cases for actor in known(case)]
    missed = [(case, actor) for case, actor in asked if not is_linked(case.record, actor)]
    lines = [f"{case.gold.id}: {one.names[0]} ({one.type}), {one.qid or one.iso3}" for case, one in missed]
    share = f" ({1 - len(missed) / len(asked):.1%})" if asked else ""
    return [*lines, f"{len(asked) - len(missed)} of {len(asked)} linked{share}"]


@click.command()
@click.argument("gold", type=click.Path(path_type=Path))
@click.pass_context
def main(context: click.Context, gold: Path) -> None:
    """Read a folder of gold documents and tell which of their known actors are linked."""
    try:
        lines = report(cases_of(gold))
    except SelonError as error:
        click.echo(str(error), err=True)
        context.exit(2)
    click.echo("\n".join(lines))


if __name__ == "__main__":
    main()
