"""Records for a person at a terminal: the text with colours, the facts below it. Plain text without colours."""

from collections.abc import Iterable, Iterator
from io import StringIO
from typing import TYPE_CHECKING

from ..model import Record
from . import Screen
from .lists import Listing, counts, header, listings, visible
from .marks import marks

if TYPE_CHECKING:
    from rich.console import Console
    from rich.table import Table
    from rich.text import Text

_STYLES = {  # in the order in which they are laid over one another
    "aside": "dim italic",
    "content": "green",
    "event": "underline",
    "party": "bold",
    "source": "bold cyan",
    "cue": "magenta",
    "time": "yellow",
    "place": "blue",
}
_LEGEND = {
    "content": "said",
    "source": "source",
    "cue": "cue",
    "time": "time",
    "place": "place",
    "aside": "not the article",
}


def render(records: Iterable[Record], screen: Screen) -> Iterator[str]:
    """A block for each record, wrapped at the screen's width."""
    if not screen.colour:
        from .text import render as plainly

        yield from plainly(records, screen)
        return
    for number, record in enumerate(records):
        yield _block(record, screen, first=not number)


def _block(record: Record, screen: Screen, *, first: bool) -> str:
    from rich.console import Console

    console = Console(file=StringIO(), force_terminal=True, width=screen.width, highlight=False, markup=False)
    with console.capture() as captured:
        if not first:
            console.rule()
        _print(console, record)
    return captured.get()


def _print(console: "Console", record: Record) -> None:
    listed = listings(record)
    for number, line in enumerate(header(record)):
        console.print(visible(line), style="dim" if number else "bold")
    console.print(_legend(), end="\n\n")
    console.print(_text(record))
    for listing in listed:
        console.print(f"\n{listing.heading}", style="bold underline")
        console.print(_table(listing))
    console.print(f"\n{counts(listed) or 'nothing was read'}", style="dim")


def _legend() -> "Text":
    from rich.text import Text

    return Text("  ").join(Text(name, style=_STYLES[kind]) for kind, name in _LEGEND.items())


def _text(record: Record) -> "Text":
    from rich.text import Text

    shown = Text(visible(record.dispatch.text), overflow="fold")
    for mark in sorted(marks(record), key=lambda m: list(_STYLES).index(m.kind)):
        shown.stylize(_STYLES[mark.kind], mark.start, mark.end)
    shown.rstrip()
    return shown


def _table(listing: Listing) -> "Table":
    from rich.table import Table
    from rich.text import Text

    table = Table.grid(padding=(0, 2, 0, 0))
    for style in ("dim", "dim"):
        table.add_column(style=style, no_wrap=True)
    table.add_column(overflow="fold", ratio=1)
    for entry in listing.entries:
        table.add_row(entry.id, visible(entry.label), _coloured(Text, entry.parts, listing.heading == "Statements"))
    return table


def _coloured(text: "type[Text]", parts: tuple[str, ...], said: bool) -> "Text":
    """Speaker, cue and content each in its colour; other facts as they are."""
    styles = (_STYLES["source"], _STYLES["cue"], _STYLES["content"]) if said else ("",) * len(parts)
    shown = [text(visible(part), style=style) for part, style in zip(parts, styles, strict=False) if part]
    return text(" — ").join(shown)
