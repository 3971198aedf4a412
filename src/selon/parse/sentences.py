"""Where sentences begin. spaCy's parser cuts quotations apart; these rules know quotation marks.

A line ends a sentence. Within a line, a sentence ends at . ! ? … (with closing marks) before a
capital, a digit or an opening mark: but not after an abbreviation or an initial, nor where a cue
goes on in lower case (« Jamais ! », a-t-il dit).
"""

import re
from functools import cache

from ..lang.quotes import quotations
from ..lang.schema import FormRow
from ..lang.tables import table

_STOP = re.compile(r"[.!?…]+")
_WORD_BEFORE = re.compile(r"([^\W\d_]+)$")


@cache
def _abbreviations() -> frozenset[str]:
    return frozenset(row.form for row in table("fr/abbreviations", FormRow))


def boundaries(text: str) -> list[int]:
    """Offsets at which sentences begin, the first included, in order."""
    quotes = quotations(text)
    opening = {q.start: q.inner_start for q in quotes if q.opened}
    closing = {q.inner_end + at for q in quotes if q.closed for at in range(q.end - q.inner_end)}
    starts = []
    for line in re.finditer(r"[^\n]+", text):
        starts.append(line.start())
        for stop in _STOP.finditer(text, line.start(), line.end()):
            begin = _next_start(text, stop, opening, closing, line.end())
            if begin is not None:
                starts.append(begin)
    return starts


def _next_start(text: str, stop: re.Match[str], opening: dict[int, int], closing: set[int], limit: int) -> int | None:
    """Where the next sentence begins if one ends at `stop`."""
    at = stop.end()
    while at < limit and (at in closing or text[at] in ")]"):
        at += 1
    closed = at > stop.end() or stop.start() in closing or text[stop.start() - 1 : stop.start()] in '»”"'
    begin = at
    while begin < limit and text[begin].isspace():
        begin += 1
    if begin >= limit or (begin == at and not closed and not _glued(text, stop)):
        return None
    if not closed and stop.group() == "." and _abbreviated(text, stop.start()):
        return None
    return begin if _begins_sentence(text, begin, opening) else None


def _begins_sentence(text: str, begin: int, opening: dict[int, int]) -> bool:
    first = begin
    while first in opening:
        first = opening[first]
    first_char = text[first : first + 1]
    if first_char in "([—–-" and first_char:
        first_char = text[first + 1 :].lstrip()[:1]
    return first_char.isupper() or first_char.isdigit()


def _glued(text: str, stop: re.Match[str]) -> bool:
    """A full stop without a space after it ("la paix.Le ministre"), but not in an address."""
    before, after = text[max(0, stop.start() - 3) : stop.start()], text[stop.end() : stop.end() + 2]
    return len(before) == 3 and before.isalpha() and before.islower() and after.istitle() and after.isalpha()


def _abbreviated(text: str, stop: int) -> bool:
    word = _WORD_BEFORE.search(text, max(0, stop - 20), stop)
    if not word:
        return False
    return word[1].lower() in _abbreviations() or (len(word[1]) == 1 and word[1].isupper())
