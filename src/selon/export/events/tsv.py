"""Rows parted by tabulators, and the companion that tells what the columns do not."""

from collections.abc import Iterable
from pathlib import Path

from ..words import line

COMPANION = ".readme.txt"


def write(rows: Iterable[Iterable[str]], header: Iterable[str] | None, out: Path, told: Iterable[str]) -> int:
    """Write the rows, and `told` beside them; the number of rows. A cell is on one line and holds no tabulator."""
    count = 0
    with out.open("w", encoding="utf-8", newline="\n") as lines:
        if header is not None:
            lines.write("\t".join(header) + "\n")
        for row in rows:
            lines.write("\t".join(map(line, row)) + "\n")
            count += 1
    out.with_name(out.name + COMPANION).write_text("\n".join(told) + "\n", "utf-8")
    return count


LEFT_OUT = (
    "A row is an event with one doer and one recipient: an event of two doers has two rows.",
    "Left out: events that are planned, called for, hypothetical or denied, and events without any day.",
)
