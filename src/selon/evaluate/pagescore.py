"""How well pages were read: F1 of the main text, and the shares of right titles and dates."""

import html
import re
import unicodedata
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from .pagegold import Page, Read

_DAY, _SECOND = 10, 19  # characters of an ISO date that tell it so far
_WORD = re.compile(r"\w+")
_MARKS = str.maketrans({"’": "'", "‘": "'", "“": '"', "”": '"', "\xa0": " ", "\u202f": " ", "–": "-", "—": "-"})


@dataclass(frozen=True)
class Score:
    """Figures ready to be shown, "-" where nothing was expected, and the faults behind them."""

    f1: str
    titles: str
    days: str
    times: str
    faults: tuple[str, ...]


def score(pairs: Iterable[tuple[Page, Read]]) -> Score:
    """The score of what was read on these pages."""
    done = list(pairs)
    faults = [fault for page, read in done for fault in _faults(page, read)]
    titles = [_same(page.title, read.title) for page, read in done if page.title]
    days = [same_day(one, other) for page, read in done for one, other in _dates(page, read)]
    times = [same_time(one, other) for page, read in done for one, other in _dates(page, read) if len(one) > _DAY]
    return Score(_f1(done), _share(titles), _share(days), _share(times), tuple(faults))


def _share(right: list[bool]) -> str:
    return f"{sum(right)} of {len(right)}" if right else "-"


def _f1(pairs: list[tuple[Page, Read]]) -> str:
    """Over all segments, where segments are given; else the mean over pages of the words' F1."""
    if any(page.wanted for page, _ in pairs):
        return f"{_segments(pairs):.3f}"
    whole = [words_f1(page.text, read.text) for page, read in pairs if page.text]
    return f"{sum(whole) / len(whole):.3f}" if whole else "-"


def _segments(pairs: list[tuple[Page, Read]]) -> float:
    """As trafilatura's own evaluation counts: a wanted segment missed and an unwanted one found are faults."""
    found = sum(holds(read.text, words) for page, read in pairs for words in page.wanted)
    wrong = sum(holds(read.text, words) for page, read in pairs for words in page.unwanted)
    wanted = sum(len(page.wanted) for page, _ in pairs)
    return 2 * found / (found + wrong + wanted) if wanted else 0.0


def holds(text: str, segment: str) -> bool:
    """Whether a text has a segment, whatever white space stands between its words."""
    return " ".join(segment.split()) in " ".join(text.split())


def words_f1(expected: str, read: str) -> float:
    """F1 of the words, each counted as often as it stands there."""
    one, other = Counter(_WORD.findall(expected.lower())), Counter(_WORD.findall(read.lower()))
    both = (one & other).total()
    return 2 * both / (one.total() + other.total()) if both else 0.0


def _same(expected: str | None, read: str | None) -> bool:
    return _plain(expected) == _plain(read)


def _plain(title: str | None) -> str:
    """A title without what typesetting changes: marks, spaces, case."""
    flat = unicodedata.normalize("NFC", html.unescape(title or "")).translate(_MARKS)
    return re.sub(r"\s+", "", flat).casefold()


def _dates(page: Page, read: Read) -> Iterator[tuple[str, str | None]]:
    """Each expected date beside the one that was read."""
    if page.published:
        yield page.published, read.published
    if page.modified:
        yield page.modified, read.modified


def same_day(expected: str, read: str | None) -> bool:
    """Whether a date is of the day that was expected."""
    return (read or "")[:_DAY] == expected[:_DAY] or same_time(expected, read)


def same_time(expected: str, read: str | None) -> bool:
    """Whether a time is the one that was expected: to the second as written, or the same moment by its zone."""
    from ..read.dates import moment

    if not read or len(read) == _DAY:
        return False
    return read[:_SECOND] == expected[:_SECOND] or moment(read) == moment(expected)


def _faults(page: Page, read: Read) -> Iterator[str]:
    """What is wrong on a page, a line each."""
    yield from (f"{page.name}: missed: {words}" for words in page.wanted if not holds(read.text, words))
    yield from (f"{page.name}: should not be there: {words}" for words in page.unwanted if holds(read.text, words))
    if page.text:
        yield f"{page.name}: words F1 {words_f1(page.text, read.text):.3f}"
    if page.title and not _same(page.title, read.title):
        yield f"{page.name}: title: {read.title!r} instead of {page.title!r}"
    for expected, told in _dates(page, read):
        if not (same_time if len(expected) > _DAY else same_day)(expected, told):
            yield f"{page.name}: date: {told!r} instead of {expected!r}"
