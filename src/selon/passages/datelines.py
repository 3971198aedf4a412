"""Date lines: alone on a line, at the head of the first paragraphs, or in a note of publication."""

import re
from dataclasses import dataclass
from functools import cache

from ..model import Passage
from .layout import Cut, Page, marked, split, words
from .vocabulary import vocabulary

_NEAR_TOP = 8  # body paragraphs; a date and a dash further down belong to a list or a chronology
_LONGEST = 250
_PLACE = (
    r"(?-i:[A-Z][\w'-]+(?:(?:\s|\s*/\s*)(?:[A-Z][\w'-]+|(?:de|du|des|la|le|les|sur|en)\s(?=[A-Zdl])|d'[A-Z]\w+)){0,4})"
)
_DASH = r"(?:\s*[–—]|\s+-{1,2}|\s*\.\s*-)(?=\s*$|\s+\D|[A-Z«\"])"
_UPPER = r"(?-i:[A-Z][A-Z'-]{2,}(?:[\s-][A-Z'-]{2,}){0,3})"


@dataclass(frozen=True)
class _Patterns:
    alone: re.Pattern[str]
    note: re.Pattern[str]
    opening: re.Pattern[str]
    place: re.Pattern[str]
    source: re.Pattern[str]
    date: re.Pattern[str]


@cache
def _patterns() -> _Patterns:
    known = vocabulary()
    when = rf"{known.date}(?:\s*[,.à|-]*\s*(?:à\s+|a\s+)?{known.time})?"
    source = rf"\s*(?:\([^()\n]{{2,40}}\)|[,-]?\s*{known.agency})"
    place = rf"{_PLACE}(?:,\s*{_PLACE})?\s*(?:\([^()]{{2,30}}\))?\s*,?\s+"
    dated = rf"(?:{place})?(?:le\s+)?{when}(?:\s*,\s*{_PLACE}){{0,2}}(?:{source})?\s*\.?"
    dates = rf"\W*(?:{_PLACE}\s*,\s+)?(?:le\s+)?{when}(?:\s*[,-]\s*{_PLACE}){{0,2}}(?:\s*\(?mis a jour[^()]*\)?)?\W*$"
    sourced = rf"{_PLACE}\s*(?:,\s*{_PLACE})?\s*\((?:{known.agency}|agence\s)[^()\n]{{0,30}}\)"
    return _Patterns(
        alone=_compile(dates),
        note=_compile(rf"\W*{known.published}(?!\w{{3}}).*?{known.date}.*$"),
        opening=_compile(
            rf"\W*(?:{dated}{_DASH}|{sourced}{_DASH}|(?!{known.rubric}){_UPPER}(?:,\s*{_PLACE})?{_DASH})"
            rf"|[(\[]\s*{dated}\s*[)\]](?:{_DASH})?(?=\s)"
        ),
        place=_compile(rf"{_PLACE}(?:,\s*{_PLACE})?\s*[–—]\s+(?=(?-i:{known.loose}|{known.firm}))"),
        source=_compile(
            rf"(?:\(\s*{known.agency}[^()\n]{{0,20}}\)\s*[–—-]*|{known.agency}\s*[–—-]+)\s*(?=(?-i:[A-Z«\"]))"
        ),
        date=_compile(known.date),
    )


def _compile(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern, re.I)


def datelines(page: Page, parts: list[Passage]) -> list[Passage]:
    """Mark or cut off the date lines; a note of publication is a credit unless no other line bears a date."""
    out: list[Passage] = []
    seen = 0
    for part in parts:
        if part.kind == "body" and seen < _NEAR_TOP:
            seen += 1
            out += _opening(page, part)
        else:
            out.append(part)
    return _notes(page, out)


def _opening(page: Page, part: Passage) -> list[Passage]:
    line = page.flat(part)
    head = line[:_LONGEST]
    found = _patterns()
    if len(line) < 100 and found.alone.match(line):
        return [marked(part, "dateline", "dateline.alone")]
    if source := found.source.match(head):
        cut: Cut = (part.start, part.start + source.end(), "credit", "credit.opening")
        return split(page.text, part, [cut])
    if opening := found.opening.match(head):
        return _cut_off(page, part, opening, "dateline.opening")
    if line.endswith(".") and words(line) > 12 and (opening := found.place.match(head)):
        return _cut_off(page, part, opening, "dateline.place")
    return [part]


def _cut_off(page: Page, part: Passage, opening: re.Match[str], why: str) -> list[Passage]:
    return split(page.text, part, [(part.start, part.start + opening.end(), "dateline", why)])


def _notes(page: Page, parts: list[Passage]) -> list[Passage]:
    notes = [i for i, p in enumerate(parts) if p.kind in ("body", "credit") and _note(page.flat(p))]
    if not notes:
        return parts
    rest = (p for i, p in enumerate(parts) if i not in set(notes))
    other = any(p.kind == "dateline" or _patterns().date.search(page.flat(p)) for p in rest)
    out = list(parts)
    for at in notes:
        alone = not other and at == notes[0]
        out[at] = marked(parts[at], "dateline" if alone else "credit", "dateline.note" if alone else "credit.note")
    return out


def _note(line: str) -> bool:
    short = len(line) <= _LONGEST and line[-1] not in ".:"
    return short and _patterns().note.match(line) is not None and words(line) <= 25
