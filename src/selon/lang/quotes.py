"""Quotation marks, paired by glyph and nesting. News text leaves many unpaired: nothing here raises.

A straight mark opens or closes by what stands beside it; where that does not tell, by whether one is
open. A mark that is never closed holds until its paragraph ends; a closing mark that was never opened
is kept as a quotation without an opening.
"""

import re
from dataclasses import dataclass

_MARKS = re.compile("[«»“”„\"\n]|''|‹|›")
_SENTENCE_END = re.compile(r"[.!?…](?=\s|$)")
_DEEPEST = 6  # marks open at once; more is garbage, which must not cost the square of its length
_CLOSER = {"«": "»", "“": "”", "„": "“", '"': '"', "''": "''", "‹": "›"}


@dataclass(frozen=True, slots=True)
class Quotation:
    """Characters `start` to `end` with the marks, `inner_start` to `inner_end` without them and
    without the space beside them. `depth` 0 is outermost. Unpaired ones lack `opened` or `closed`."""

    start: int
    end: int
    inner_start: int
    inner_end: int
    depth: int = 0
    opened: bool = True
    closed: bool = True


def quotations(text: str) -> tuple[Quotation, ...]:
    """All quotations of a text, outer before inner, in text order. Offsets are those of `text`."""
    found: list[Quotation] = []
    open_marks: list[tuple[int, str]] = []
    paragraph = 0
    for match in _MARKS.finditer(text):
        mark, at = match.group(), match.start()
        if mark == "\n":
            found.extend(_left_open(text, open_marks, paragraph, at))
            open_marks.clear()
            paragraph = match.end()
        elif _opens(text, mark, match, open_marks):
            if len(open_marks) < _DEEPEST:
                open_marks.append((at, mark))
        else:
            _close(text, mark, match.end(), open_marks, found, paragraph)
    found.extend(_left_open(text, open_marks, paragraph, len(text)))
    return tuple(sorted(found, key=lambda q: (q.start, -q.end)))


def _opens(text: str, mark: str, match: re.Match[str], open_marks: list[tuple[int, str]]) -> bool:
    if mark in ("«", "„", "‹"):
        return True
    if mark in ("»", "›"):
        return False
    inside = any(_CLOSER[m] == mark for _, m in open_marks)
    if mark == "“" and inside and _hugs_left(text, match):
        return False  # German pair „…“
    if mark in ("“", "”"):
        return mark == "“"
    return _straight_opens(text, match, inside)


def _straight_opens(text: str, match: re.Match[str], inside: bool) -> bool:
    left, right = _hugs_left(text, match), _hugs_right(text, match)
    if left != right:
        return right
    return not inside


def _hugs_left(text: str, match: re.Match[str]) -> bool:
    """Whether a word or its punctuation stands directly before the mark."""
    before = text[match.start() - 1 : match.start()] if match.start() else ""
    return bool(before) and not before.isspace() and before not in "([-—–/"


def _hugs_right(text: str, match: re.Match[str]) -> bool:
    after = text[match.end() : match.end() + 1]
    return bool(after) and not after.isspace() and after not in ".,;:!?)]…"


def _close(
    text: str, mark: str, end: int, open_marks: list[tuple[int, str]], found: list[Quotation], paragraph: int
) -> None:
    depths = [d for d, (_, m) in enumerate(open_marks) if _CLOSER[m] == mark]
    if not depths:
        found.append(_quotation(text, paragraph, end, 0, len(mark), opened=False))
        return
    depth = depths[-1]
    start, opener = open_marks[depth]
    found.append(_quotation(text, start, end, len(opener), len(mark), depth=depth))
    del open_marks[depth:]


def _left_open(text: str, open_marks: list[tuple[int, str]], paragraph: int, end: int) -> list[Quotation]:
    """A mark that opens its paragraph holds to the paragraph's end; any other, to its sentence's."""
    return [
        _quotation(text, start, _held(text, start, paragraph, end), len(mark), 0, depth=depth, closed=False)
        for depth, (start, mark) in enumerate(open_marks)
    ]


def _held(text: str, start: int, paragraph: int, end: int) -> int:
    if not text[paragraph:start].strip():
        return end
    stop = _SENTENCE_END.search(text, start + 1, end)
    return stop.end() if stop else end


def _quotation(
    text: str, start: int, end: int, left: int, right: int, *, depth: int = 0, opened: bool = True, closed: bool = True
) -> Quotation:
    inner_start, inner_end = start + left, end - right
    while inner_start < inner_end and text[inner_start].isspace():
        inner_start += 1
    while inner_end > inner_start and text[inner_end - 1].isspace():
        inner_end -= 1
    return Quotation(start, end, inner_start, inner_end, depth, opened, closed)
