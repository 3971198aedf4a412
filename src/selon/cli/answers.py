"""Answers of a store as what people and programs read: a table, JSON or CSV."""

import csv
import io
import json
from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, Any

import click

if TYPE_CHECKING:
    from rich.text import Text

    from ..model import Span
    from ..store.answers import Answer, Where
    from ..store.entry import Who

FORMATS = ("text", "json", "csv")
_LEFT_OUT = ("marks",)  # offsets of what was found, which mean nothing beside a text in a cell

form_option = click.option(
    "--format", "form", type=click.Choice(FORMATS), default="text", show_default=True, help="What to write."
)
limit_option = click.option(
    "--limit", type=click.IntRange(1, 1000), default=20, show_default=True, help="How many answers at most."
)
after_option = click.option("--after", metavar="NEXT", help="Go on behind an answer before: its `next`.")


def as_json(items: Sequence["Answer"], following: str | None) -> str:
    """The answers as the fields that they have, and what --after goes on with."""
    import msgspec

    told = {"items": msgspec.to_builtins(items), "next": following}
    return json.dumps(told, indent=2, ensure_ascii=False) + "\n"


def as_csv(items: Iterable["Answer"]) -> str:
    """A row for each answer, all quoted: a value inside another has both names; of lists, names with ; between."""
    import msgspec

    rows = [_flat(msgspec.to_builtins(item)) for item in items]
    out = io.StringIO()
    columns = dict.fromkeys(name for row in rows for name in row)
    writer = csv.DictWriter(out, list(columns), quoting=csv.QUOTE_ALL, lineterminator="\n")
    if rows:
        writer.writeheader()
    writer.writerows(rows)
    return out.getvalue()


def _flat(value: dict[str, Any], before: str = "") -> dict[str, str]:
    row: dict[str, str] = {}
    for name, inner in value.items():
        if isinstance(inner, dict):
            row.update(_flat(inner, f"{before}{name}_"))
        elif name in _LEFT_OUT:
            continue
        elif isinstance(inner, list | tuple):
            row[before + name] = "; ".join(_short(one) for one in inner)
        else:
            row[before + name] = "" if inner is None else str(inner)
    return row


def _short(one: Any) -> str:
    if not isinstance(one, dict):
        return str(one)
    named = one.get("name") or one.get("value") or one.get("title") or one.get("statement")
    return str(named) if named else json.dumps(one, ensure_ascii=False)


def as_table(columns: Sequence[str], rows: Iterable[Sequence["str | Text"]]) -> str:
    """A table as wide as the screen; in colours and with a rule on a terminal, plain elsewhere."""
    from rich.box import SIMPLE_HEAD
    from rich.console import Console
    from rich.table import Table

    from ..show import Screen

    screen = Screen.here()
    table = Table(box=SIMPLE_HEAD if screen.colour else None, pad_edge=False, expand=False)
    for name in columns:
        table.add_column(name, overflow="fold", no_wrap=name in ("day", "count", "dispatch"))
    for row in rows:
        table.add_row(*(cell if not isinstance(cell, str) else shown(cell) for cell in row))
    console = Console(
        file=io.StringIO(),
        force_terminal=screen.colour,
        no_color=not screen.colour,
        width=screen.width,
        highlight=False,
        markup=False,
    )
    with console.capture() as captured:
        console.print(table)
    return "\n".join(line.rstrip() for line in captured.get().splitlines()) + "\n"


def shown(text: str | None, marks: Iterable["Span"] = ()) -> "Text":
    """A text on one line, harmless for a terminal, with what was found in bold."""
    from rich.text import Text

    from ..show.lists import visible

    made = Text(visible(text or "").replace("\n", " ").replace("\t", " "))
    for mark in marks:
        made.stylize("bold", mark.start, mark.end)
    return made


def names(who: Iterable["Who"]) -> str:
    """Names of actors, a comma between."""
    return ", ".join(one.name for one in who)


def place(where: "Where") -> str:
    """Where a fact stands, in short: the outlet, else the title."""
    return where.outlet or where.title or ""
