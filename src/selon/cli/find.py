"""`selon find`: dispatches and facts that meet some conditions."""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Any, get_args

import click

from ..lang.schema.saying import Act
from ..model import EventType, Status
from .answers import after_option, as_csv, as_json, as_table, form_option, limit_option, names, place, shown
from .output import tell, write

if TYPE_CHECKING:
    from ..store.answers import Done, Found, Held, Said
    from ..store.wanted import Page

KINDS = ("dispatches", "statements", "events", "positions")
_OWN = {"statements": ("kind", "act", "speaker"), "events": ("type", "status", "recipient"), "positions": ("stance",)}


@click.command(no_args_is_help=True, short_help="Find dispatches, statements, events and positions.")
@click.argument("db", metavar="DB")
@click.argument("words", nargs=-1, metavar="[WORDS]...")
@click.option("--of", "kind_of", type=click.Choice(KINDS), help="What to list; told from the conditions otherwise.")
@click.option("--speaker", metavar="NAME", help="Who says it, or holds the position: a name or an id.")
@click.option("--actor", metavar="NAME", help="Who does it; for dispatches, who is named.")
@click.option("--recipient", metavar="NAME", help="Whom it is done or said to.")
@click.option("--since", metavar="DATE", help="On this day or later: 2015-09-30, 2015-09, 2015.")
@click.option("--until", metavar="DATE", help="On this day or earlier.")
@click.option("--stance", type=click.Choice(("for", "against", "conditional")), help="Of positions.")
@click.option(
    "--type",
    type=click.Choice(get_args(EventType), case_sensitive=False),
    metavar="TYPE",
    help="Of events: ASSAULT, AGREE …",
)
@click.option(
    "--status",
    type=click.Choice(get_args(Status), case_sensitive=False),
    metavar="STATUS",
    help="Of events: actual, denied …",
)
@click.option("--kind", type=click.Choice(("direct", "indirect", "mixed")), help="Of statements.")
@click.option(
    "--act",
    type=click.Choice(get_args(Act), case_sensitive=False),
    metavar="ACT",
    help="Of statements: say, claim, deny …",
)
@click.option("--issue", metavar="ID", help="Of positions: an issue's id.")
@click.option("--outlet", metavar="NAME", help="Who published it.")
@click.option("--place", metavar="NAME", help="Where: a place, or the three letters of a country.")
@click.option("--no-copies", is_flag=True, help="Leave out dispatches that repeat another's text.")
@click.option("--revisions", is_flag=True, help="Also dispatches that a later revision replaces.")
@limit_option
@after_option
@form_option
def find(
    db: str,
    words: tuple[str, ...],
    kind_of: str | None,
    no_copies: bool,
    limit: int,
    after: str | None,
    form: str,
    **wanted: Any,
) -> None:
    """Find what was read and meets all conditions, newest first.

    \b
    WORDS    coalition unique      both words, in any form
             '"coalition unique"'  these words one behind the other
             'ONU OR Otan'         either
             'coalition -Syrie'    without a word

    Without --of: positions for --stance, events for --type, --status or --recipient, statements for --speaker,
    --kind or --act; dispatches for anything else, or where these are mixed.
    """
    from ..store.store import Store
    from ..store.wanted import Wanted

    kind_of = kind_of or _kind(wanted)
    asked = Wanted(text=" ".join(words) or None, copies=not no_copies, **_upper(wanted))
    with Store.open(db) as store:
        page = getattr(store, kind_of)(asked, limit, after)
    write([_written(kind_of, page, form)], None)
    _tell(page, form)


def _kind(wanted: dict[str, Any]) -> str:
    """What the conditions are about; a speaker may also be somebody who holds a position."""
    asked = [kind for kind, options in _OWN.items() if any(wanted[option] for option in options)]
    if asked == ["statements", "positions"] and not (wanted["kind"] or wanted["act"]):
        return "positions"
    return asked[0] if len(asked) == 1 else "dispatches"


def _upper(wanted: dict[str, Any]) -> dict[str, Any]:
    return {**wanted, "type": wanted["type"].upper() if wanted["type"] else None}


def _written(kind: str, page: "Page[Any]", form: str) -> str:
    if form == "json":
        return as_json(page.items, page.next)
    if form == "csv":
        return as_csv(page.items)
    columns, row = TABLES[kind]
    return as_table(columns, [row(item) for item in page.items]) if page.items else ""


def _tell(page: "Page[Any]", form: str) -> None:
    if not page.items:
        tell("nothing was found; try fewer words or conditions")
    elif page.next and form != "json":
        tell(f"there is more: --after {page.next}, or a higher --limit")


def _dispatch(found: "Found") -> Sequence[Any]:
    where = found.where
    return where.day or "", place(where), where.title or "", shown(found.snippet.text, found.snippet.marks), where.key


def said_row(said: "Said") -> Sequence[Any]:
    """A statement in a table."""
    speaker = said.speaker.name if said.speaker else "?"
    return said.day or "", speaker, said.act, shown(said.text, said.marks), place(said.where), said.where.key


def done_row(done: "Done") -> Sequence[Any]:
    """An event in a table."""
    kind = done.type if done.status == "actual" else f"{done.type} ({done.status})"
    return done.day or "", names(done.actors), kind, names(done.recipients), done.words, done.where.key


def held_row(held: "Held") -> Sequence[Any]:
    """A position in a table."""
    proposal = f"{held.proposal}, {held.condition}" if held.condition else held.proposal
    return held.day or "", held.actor.name, held.stance, proposal, held.words, held.where.key


TABLES: dict[str, tuple[tuple[str, ...], Callable[[Any], Sequence[Any]]]] = {
    "dispatches": (("day", "outlet", "title", "text", "dispatch"), _dispatch),
    "statements": (("day", "speaker", "act", "says", "outlet", "dispatch"), said_row),
    "events": (("day", "who", "does", "to whom", "words", "dispatch"), done_row),
    "positions": (("day", "who", "is", "what", "words", "dispatch"), held_row),
}
