"""The line by which an embedded post names its account: « — Name (@handle) 21 novembre 2015 »."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from itertools import islice

from .layout import plain, words
from .vocabulary import vocabulary

_FURTHEST = 90  # characters that a name before its handle can take
_MOST = 200  # signatures in one paragraph; keeps absurd texts cheap
_DASH = re.compile(r"(?:^|[\s\n\"»”.!?…)]|(?<=\w))(?:[—–]|--?(?=\s))\s*(?=\S[^—–]*$)")


@dataclass(frozen=True)
class Signature:
    """Characters `start` to `end`; the account is "Name (@handle)", `date` as written or None."""

    start: int
    end: int
    account_start: int
    account_end: int
    name: str
    handle: str
    date: tuple[int, int] | None


@cache
def _patterns() -> dict[str, re.Pattern[str]]:
    known = vocabulary()
    when = rf"\s*[,·|–:-]?\s*(?:le\s+)?({known.date})(?:\s*[,·à-]*\s*{known.time})?(?:\s*P[DS]T)?"
    return {
        "handle": re.compile(r"\(\s?(@\w{1,30})\s?\)|(?<=\s)(@\w{1,30})(?=\W*$|\s+\d)", re.M),
        "date": re.compile(when, re.I),
        "by": re.compile(rf".*{known.by}\s+", re.I | re.S),
    }


def signatures(text: str, start: int, end: int) -> Iterator[Signature]:
    """The signatures in this part of the text.

    A handle in brackets is no signature by itself, for articles name accounts too: a dash must stand
    before the name or the name begin its line, and a date or the line's end follow.
    """
    if text.find("@", start, end) < 0:
        return
    folded = plain(text[start:end])
    for handle in islice(_patterns()["handle"].finditer(folded), _MOST):
        found = _signature(folded, handle)
        if found:
            yield _moved(found, start, text)


def _signature(folded: str, handle: re.Match[str]) -> Signature | None:
    line = max(folded.rfind("\n", 0, handle.start()) + 1, handle.start() - _FURTHEST)
    at_line_start = line == 0 or folded[line - 1] == "\n"
    before = folded[line : handle.start()]
    dash, by = _DASH.search(before), _patterns()["by"].match(before)
    name = line + (by.end() if by else dash.end() if dash else 0)
    date = _patterns()["date"].match(folded, handle.end())
    end = date.end() if date else handle.end()
    closed = not folded[end : end + 40].strip(" .\r\t").split("\n")[0].strip()
    counted = words(folded[name : handle.start()])
    in_brackets = handle[1] is not None
    if not (dash or by or (at_line_start and closed and in_brackets)) or not (date or closed) or not 1 <= counted <= 12:
        return None
    opened = line + dash.start() if dash and not by else line
    span = (date.start(1), date.end(1)) if date else None
    return Signature(opened, end, name, handle.end(), "", handle[1] or handle[2], span)


def _moved(found: Signature, by: int, text: str) -> Signature:
    """The same with offsets in the whole text."""
    opened = by + found.start
    while opened < by + found.account_start and text[opened].isspace():
        opened += 1
    name = text[by + found.account_start : by + found.account_end].rsplit("@", 1)[0].rstrip(" (\u00a0")
    date = (by + found.date[0], by + found.date[1]) if found.date else None
    return Signature(opened, by + found.end, by + found.account_start, by + found.account_end, name, found.handle, date)
