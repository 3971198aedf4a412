"""Links drawn at random, for a reader to judge: `python -m selon.knowledge.sample RECORDS.jsonl --count 200 --seed 1`.

A link is one mention of an actor of whom the record says more than the words do: a country, an entry of Wikidata,
the holder of an office, or whom it acts for. The same records and seed give the same links. With `--speakers`,
statements are drawn instead, each with the mention that it is attributed to. Exit status 2 for misuse.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from random import Random

import click
import msgspec

from ..errors import FormatError, InputError, SelonError
from ..model import Actor, Record, Span, Statement

CONTEXT = 200  # characters, the mention in their middle


@dataclass(frozen=True, slots=True)
class Link:
    """A mention of an actor in a record; in `statement`, the words that the actor is said to have said."""

    record: Record
    actor: Actor
    span: Span
    form: str
    statement: Statement | None = None


def mentions(record: Record) -> Iterator[Link]:
    """Each mention of each actor that is linked."""
    linked = (actor for actor in record.actors if is_linked(actor))
    return (Link(record, actor, mention, mention.form) for actor in linked for mention in actor.mentions)


def speakers(record: Record) -> Iterator[Link]:
    """Each statement whose speaker is linked, with the words that name its source."""
    linked = {actor.id: actor for actor in record.actors if is_linked(actor)}
    for statement in record.statements:
        if statement.speaker in linked and statement.content:
            span = statement.source or statement.content[0]
            yield Link(record, linked[statement.speaker], span, "speaker", statement)


def is_linked(actor: Actor) -> bool:
    """Whether the record tells more of the actor than how it is named."""
    return bool(actor.iso3 or actor.qid or actor.of or actor.codes.country or actor.why.rule == "actors/office-holder")


def drawn(path: Path, count: int, seed: int, speaking: bool = False) -> list[Link]:
    """`count` links of the records in `path`, fewer where there are fewer, in the order of the file.

    Raises InputError where the file cannot be read, FormatError where a line of it is no record.
    """
    found = [link for record in records(path) for link in (speakers(record) if speaking else mentions(record))]
    chosen = Random(seed).sample(range(len(found)), min(count, len(found)))
    return [found[at] for at in sorted(chosen)]


def records(path: Path) -> Iterator[Record]:
    """The records of a file of JSON Lines. Raises InputError, FormatError."""
    try:
        with path.open("rb") as lines:
            for number, line in enumerate(lines, 1):
                yield _record(line, f"{path}:{number}")
    except OSError as error:
        raise InputError(f"{path}: {error.strerror}; name a file of records, one a line") from error


def _record(line: bytes, where: str) -> Record:
    try:
        return msgspec.json.decode(line, type=Record)
    except (msgspec.MsgspecError, UnicodeDecodeError, RecursionError) as error:
        raise FormatError(f"{where}: no record ({error}); make it with 'selon read'") from error


def shown(link: Link) -> str:
    """The link in a few lines: where it stands, in which words, and what the record says of the actor."""
    dispatch = link.record.dispatch
    head = f"[{dispatch.id}] {dispatch.published or 'no date'}, {link.form}"
    told = [head, f"  {around(dispatch.text, link.span)}", f"  → {_actor(link.record, link.actor)}"]
    if link.statement is not None:
        told.append(f"  said: {_words(dispatch.text, link.statement)}")
    return "\n".join(told)


def around(text: str, span: Span) -> str:
    """The mention between brackets, with what stands before and behind it, on one line."""
    room = max(0, CONTEXT - (span.end - span.start)) // 2
    before, behind = text[max(0, span.start - room) : span.start], text[span.end : span.end + room]
    return " ".join(f"…{before}[[{text[span.start : span.end]}]]{behind}…".split())


def _words(text: str, statement: Statement) -> str:
    said = " … ".join(text[part.start : part.end] for part in statement.content)
    return " ".join(said[:CONTEXT].split())


def _actor(record: Record, actor: Actor) -> str:
    names = {one.id: one.name for one in record.actors}
    offices = "; ".join(f"{one.title} of {one.body}" if one.body else one.title for one in actor.offices)
    facts = {
        "iso3": actor.iso3, "qid": actor.qid, "of": names.get(actor.of or ""), "country": actor.codes.country,
        "office": offices, "rule": actor.why.rule,
    }  # fmt: skip
    return ", ".join([f"{actor.name} ({actor.type})", *(f"{key} {value}" for key, value in facts.items() if value)])


@click.command()
@click.argument("records", type=click.Path(path_type=Path))
@click.option("--count", type=click.IntRange(min=1), default=200, show_default=True, help="How many links.")
@click.option("--seed", type=int, default=1, show_default=True, help="Which ones: another seed, another draw.")
@click.option("--speakers", "speaking", is_flag=True, help="Draw statements whose speaker is linked.")
@click.pass_context
def main(context: click.Context, records: Path, count: int, seed: int, speaking: bool) -> None:
    """Draw links at random from a file of records, for a reader to judge."""
    try:
        links = drawn(records, count, seed, speaking)
    except SelonError as error:
        click.echo(str(error), err=True)
        context.exit(2)
    for number, link in enumerate(links, 1):
        click.echo(f"{number} {shown(link)}\n")


if __name__ == "__main__":
    main()
