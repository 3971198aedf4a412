"""A dispatch as DNA shows it: it ends lines with a line feed alone, and counts UTF-16 units, as Java does."""

from bisect import bisect_right
from dataclasses import dataclass, field

from ...model import Span
from ..words import plain


@dataclass(frozen=True)
class Document:
    """`text` as DNA has it, and the way from our offsets to its own."""

    text: str
    _cuts: list[int] = field(default_factory=list)  # our offsets behind which DNA's are shifted once more
    _shifts: list[int] = field(default_factory=list)

    def place(self, span: Span) -> tuple[int, int]:
        """Start and stop of a span in UTF-16 units of `text`."""
        return self._offset(span.start), self._offset(span.end)

    def _offset(self, offset: int) -> int:
        at = bisect_right(self._cuts, offset)
        return offset + (self._shifts[at - 1] if at else 0)


def document(received: str) -> Document:
    """The document of a dispatch's text."""
    kept: list[str] = []
    cuts: list[int] = []
    shifts: list[int] = []
    shift = 0
    for at, letter in enumerate(plain(received)):
        if letter == "\r" and received[at + 1 : at + 2] == "\n":
            shift -= 1
        else:
            kept.append("\n" if letter == "\r" else letter)
            shift += letter > "\uffff"
        if shift != (shifts[-1] if shifts else 0):
            cuts.append(at + 1)
            shifts.append(shift)
    return Document("".join(kept), cuts, shifts)
