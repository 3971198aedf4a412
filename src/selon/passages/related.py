"""Links to other articles that stand on lines of their own, with the lists of titles below them."""

import re
from functools import cache

from ..model import Passage
from .forms import first_word
from .layout import Page, marked, sentences, titled, words
from .vocabulary import vocabulary

_ARROW = r"(?:>{1,3}|→|►|▶|»|▸|⇒|➡\ufe0f?|•|\*)\s*"
_OUTLET = r"(?:\s+(?:sur|dans|avec)\s+[^:.!?\n]{2,40}?)?"
_LONGEST_LIST = 12


@cache
def _pattern(name: str) -> re.Pattern[str]:
    return re.compile(_sources()[name], re.I)


@cache
def _sources() -> dict[str, str]:
    known = vocabulary()
    label = rf"(?:{known.strong}|{known.weak})"
    return {
        "pointed": rf"(?:{_ARROW}|[(\[]\s*){label}\W*(?P<rest>.*)$",
        "strong": rf"\W*{known.strong}{_OUTLET}\s*(?:[:>→|–-]\s*|$)(?P<rest>.*)$",
        "open": rf"\W*{known.strong}\s*(?P<rest>(?-i:[A-Z0-9«\"]).*)$",
        "weak": rf"\W*{known.weak}{_OUTLET}\s*(?::|\||>|→|$)\s*(?P<rest>.*)$",
        "rubric": rf"\W*(?-i:{known.rubric})\s*(?:[.:|–-]|$)\s*(?P<rest>.*)$",
        "alone": rf"\W*{known.rubric}(?P<rest>)$",
    }


def related(page: Page, parts: list[Passage]) -> list[Passage]:
    """Mark body lines that are links, and the titles listed under a label."""
    out: list[Passage] = []
    listing, left = None, 0
    for at, part in enumerate(parts):
        line = page.raw(part)
        found = _label(page.flat(part), at == 0) if part.kind == "body" else None
        if found:
            out.append(marked(part, "related", f"related.{found}"))
            listing, left = (found, _LONGEST_LIST) if found not in ("rubric", "alone") else (listing, left)
        elif part.kind == "body" and left and _listed(line, listing):
            out.append(marked(part, "related", "related.listed"))
            left -= 1
        else:
            # A byline or a button between two links does not end the list.
            left = left - 1 if left and part.kind not in ("body", "dateline") else 0
            out.append(part)
    return out


def _label(line: str, first: bool) -> str | None:
    """Which kind of label makes the line a link: None when the line is prose."""
    if len(line) > 400 or first_word(line) not in vocabulary().linking:
        return None
    for name in _sources():
        match = _pattern(name).match(line)
        if match and _fits(name, match["rest"], first):
            return name if match["rest"] or name == "alone" else "list"
    return None


def _fits(name: str, rest: str, first: bool) -> bool:
    if not rest:
        return not first
    single = sum(1 for _ in sentences(rest)) <= 2 and words(rest) <= 32
    if name in ("pointed", "strong"):
        return single
    return not first and words(rest) <= 30 and titled(rest, 30)


def _listed(line: str, label: str | None) -> bool:
    """Under a label that stands alone any title belongs to it; under a link only one too long for a crosshead."""
    return titled(line, 30) and words(line) >= (3 if label == "list" else 7)
