"""Where a headline ends that runs into the next sentence without a full stop between them."""

import re
from functools import cache

from .layout import sentences, words
from .vocabulary import vocabulary

_LAST_WORD = re.compile(r"(\w+)[\"»”)%]?\s+$")
_TOPIC = re.compile(r"(?:^|[a-z0-9\"»)] )([A-Z][\w'-]+)(?: (?!\")[\w'-]+){0,3}\s?: ")
_LONGEST, _LONGEST_TITLE = 600, 30


@cache
def _patterns() -> dict[str, re.Pattern[str]]:
    known = vocabulary()
    return {
        "firm": re.compile(rf"(?<=[\w\"»”)%])\s+(?={known.firm})"),
        "loose": re.compile(rf"(?<=[\w\"»”)%])\s+(?={known.loose}\s?[a-z0-9\"«])"),
        "opener": re.compile(rf"[\"«“ ]*(?:{known.firm}|{known.loose}|J'|Je |Tu |Vous )"),
        "asking": re.compile(known.asking),
    }


def title_end(folded: str, at: int) -> int:
    """The end of the titles that follow a label at `at`; `at` itself when what follows is the article."""
    end = next((at + stop for _, stop in sentences(folded[at : at + _LONGEST])), at)
    run = folded[at:end].rstrip()
    if run.lstrip()[:1].islower():  # no sentence of the article begins with a small letter
        return end if words(run) <= 40 else at
    if run.endswith(("?", "!")):
        return end if words(run) <= 40 and not run.lstrip().startswith(('"', "«")) else at
    edge = _edge(folded, at, end)
    if edge is not None:
        return edge
    unfinished = end >= len(folded) and run[-1:].isalnum()
    return end if unfinished and words(run) <= 40 else at


def _edge(folded: str, start: int, end: int) -> int | None:
    """Where the article goes on: at the first word that only opens sentences, else at the last article near enough."""
    firm = next((e for e in _edges("firm", folded, start, end) if words(folded[start:e]) >= 3), None)
    if firm is not None and words(folded[start:firm]) <= _LONGEST_TITLE:
        return firm
    last, chosen = start, None
    for edge in _edges("loose", folded, start, end):
        if not 3 <= words(folded[last:edge]) <= 16 or words(folded[start:edge]) > _LONGEST_TITLE:
            break
        last = chosen = edge
    return chosen


def _edges(name: str, folded: str, start: int, end: int) -> list[int]:
    """Where such a word stands though nothing ends before it, outside quotation marks."""
    found = _patterns()[name].finditer(folded, start, end)
    return [m.end() for m in found if not _held(folded, start, m.end())]


def _held(folded: str, start: int, at: int) -> bool:
    before = folded[start:at]
    last = _LAST_WORD.search(before[-40:])
    if last is None or last[1].casefold() in vocabulary().open_ended:
        return True
    return before.count('"') % 2 == 1 or any(before.count(a) > before.count(b) for a, b in ("«»", "“”", "()"))


def headline_run(folded: str, start: int, end: int) -> int | None:
    """Where a bare headline ends at the beginning of this sentence; None when there is none.

    A crosshead is shorter, and a sentence of the article seldom lacks a full stop: hence five words at
    least, no comma, and for one that begins as sentences do the form "Topic: …" or an indirect question.
    """
    signed = _signed(folded, start, end)
    if not signed and _patterns()["opener"].match(folded, start):
        return None
    edges = _edges("firm", folded, start, end) or (_edges("loose", folded, start, end) if signed else [])
    for edge in edges:
        head = folded[start:edge]
        if 5 <= words(head) <= _LONGEST_TITLE and "," not in head and words(folded[edge:end]) >= 6:
            return edge
    return None


def _signed(folded: str, start: int, end: int) -> bool:
    """Whether it has the form "Topic: …" (there or at a second headline) or asks without a question mark."""
    if _patterns()["asking"].match(folded, start):
        return True
    topic = _TOPIC.search(folded[start:end])
    return topic is not None and not _patterns()["opener"].match(folded, start + topic.start(1))


def crossed(folded: str, start: int, end: int) -> bool:
    """Whether the end of a paragraph is headlines: no full stop closes it, and it has their form."""
    run = folded[start:end].rstrip()
    if not run[-1:].isalnum() or not 4 <= words(run) <= 40:
        return False
    plain_title = "," not in run and words(run) <= 18 and not _patterns()["opener"].match(folded, start)
    return plain_title or _signed(folded, start, end)
