"""Where a search is found in a text, as offsets; never markup."""

from collections.abc import Sequence
from itertools import islice

from ..model import Span
from .answers import Snippet
from .query import Query, Term
from .words import MOST, Word, words

_WIDTH = 240  # characters of a snippet
_BEFORE = 60  # of them before the first mark
_LOOKED = 200  # marks that are compared
_BREAKS = " \n\t\u00a0"


def marks(text: str, query: Query | None) -> tuple[Span, ...]:
    """Where the words of a search stand in a text, in order, none overlapping the one before."""
    if query is None:
        return ()
    found = list(islice(words(text), MOST))
    spans = {span for group in query.all for term in group for span in _spans(found, term)}
    kept: list[tuple[int, int]] = []
    for start, end in sorted(spans):
        if not kept or start >= kept[-1][1]:
            kept.append((start, end))
    return tuple(Span(start=start, end=end) for start, end in kept)


def _spans(found: Sequence[Word], term: Term) -> list[tuple[int, int]]:
    forms = [word.folded if term.exact else word.stem for word in found]
    size, first = len(term.words), term.words[0]
    return [
        (found[at].start, found[at + size - 1].end)
        for at, form in enumerate(forms)
        if form == first and tuple(forms[at : at + size]) == term.words
    ]


def snippet(text: str, query: Query | None) -> Snippet:
    """The piece of the text that shows most of what was found; its beginning where nothing is."""
    found = marks(text, query)
    start = _best(text, found)
    end = min(len(text), start + _WIDTH)
    within = (mark for mark in found if mark.start >= start and mark.end <= end)
    shown = tuple(Span(start=mark.start - start, end=mark.end - start) for mark in within)
    return Snippet(text=text[start:end], start=start, marks=shown)


def _best(text: str, found: Sequence[Span]) -> int:
    """Where to begin: shortly before the mark that has the most others within reach, at a word's start."""
    if not found:
        return 0
    begins = max(found[:_LOOKED], key=lambda mark: _within(found, mark)).start
    start = max(0, begins - _BEFORE)
    while 0 < start < begins and text[start - 1] not in _BREAKS:
        start += 1
    return start


def _within(found: Sequence[Span], first: Span) -> int:
    end = first.start + _WIDTH - _BEFORE
    return sum(first.start <= mark.start and mark.end <= end for mark in found[:_LOOKED])
