"""The text that is parsed: the passages that can hold a fact, with a way back to every character."""

from bisect import bisect_right
from collections.abc import Iterable
from dataclasses import dataclass

from ..model import Passage

# One character for one character, so that a piece keeps its length.
LOOKALIKES = {
    **dict.fromkeys(map(ord, "’‘ʼ`´"), "'"),
    **dict.fromkeys(map(ord, "\u00a0\u202f\u2009\u2007\t\r"), " "),
    **dict.fromkeys(map(ord, "\u2010\u2011"), "-"),
}


@dataclass(frozen=True)
class Reading:
    """`text` is made of `pieces` (start in `text`, start in the dispatch, length)."""

    text: str
    source: str
    pieces: tuple[tuple[int, int, int], ...]

    def original(self, offset: int) -> int:
        """The place in the dispatch's text of the character at `offset` here."""
        at = max(0, bisect_right(self.pieces, (offset, len(self.source) + 1, 0)) - 1)
        here, there, length = self.pieces[at]
        return there + min(offset - here, length)


def reading(text: str, passages: Iterable[Passage]) -> Reading:
    """Join headline and body passages, one a line, with look-alike characters made plain."""
    pieces, parts, at = [], [], 0
    for passage in passages:
        if passage.kind in ("headline", "body"):
            part = text[passage.start : passage.end].translate(LOOKALIKES)
            pieces.append((at, passage.start, len(part)))
            parts.append(part)
            at += len(part) + 1
    return Reading("\n".join(parts), text, tuple(pieces))
