"""A day that readers see on the page, for pages that state none: only where it is surely the article's."""

import re
from collections.abc import Iterator
from typing import Any

_MONTHS = "janvier février mars avril mai juin juillet août septembre octobre novembre décembre".split()
_DAY = re.compile(
    r"(?:^|\b(?:le|du)\s|[\s|,:(–-])"
    r"(?:(?P<day>\d{1,2})(?:er)?\s+(?P<month>[a-zéû]{3,9})\.?\s+(?P<year>(?:19|20)\d{2})"
    r"|(?P<d>\d{1,2})[./-](?P<m>\d{1,2})[./-](?P<y>(?:19|20)\d{2}))\b",
    re.I,
)
_AROUND = re.compile(
    r"\d+\s*h\s*\d*|[\W\d_]|\b(?:le|du|à|h|min|par|date|publi[ée]e?s?|parue?|post[ée]e?|mise?|en|ligne|jour|modifi[ée]e?|rédigé|"
    r"lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche)\b",
    re.I,
)
_LABEL = re.compile(r"\b(?:publi[ée]|mise? en ligne|paru|posté|date\b)", re.I)
_CALLED = re.compile(r"date(?!list)|publi|posted|parution|(?<!life)time(?!line)|entry-meta|horodat", re.I)
_ELSEWHERE = re.compile(r"comment|forum|related|footer|reply|tweet|agenda|event|recent|teaser", re.I)
_BESIDE = re.compile(r"sidebar|widget", re.I)  # elsewhere too, unless the article itself has such a part
_OUTSIDE = frozenset("aside footer nav blockquote form".split())
_INLINE = frozenset("a abbr b em font i small span strong time u".split())
_RUNNING = frozenset("p li td h2 h3 dd".split())  # what holds running text, of which a date is only a part
_LONGEST, _WIDEST = 90, 120  # characters: of what holds the date, and of the block around it
_MOST = 20_000  # elements that are looked at


def day(tree: Any) -> str | None:
    """The day in ISO form: the first that is called the article's date, else the only one that stands by itself."""
    found = list(_days(tree))
    called = [told for told, sure in found if sure]
    if called:
        return called[0]
    alone = {told for told, _ in found}
    return alone.pop() if len(alone) == 1 else None


def _days(tree: Any) -> Iterator[tuple[str, bool]]:
    """Days that stand in a short block with nothing but names and the words that go with dates."""
    for number, element in enumerate(tree.iter()):
        if number > _MOST:
            return
        if not isinstance(element.tag, str) or element.tag in ("script", "style"):
            continue
        for text, holder in ((element.text, element), (element.tail, element.getparent())):
            told = _told(text) if text and 8 <= len(text.strip()) <= _LONGEST else None
            if told and holder is not None and not is_elsewhere(holder):
                yield from _judged(told, holder)


def _told(text: str) -> str | None:
    """The day in a text that holds hardly more than a date."""
    found = _DAY.search(" ".join(text.split()))
    if not found or len(_AROUND.sub("", text.replace(found["month"] or "", ""))) > 0:
        return None
    if found["d"]:
        year, month, day = int(found["y"]), int(found["m"]), int(found["d"])
    else:
        year, month, day = int(found["year"]), _month(found["month"].lower()), int(found["day"])
    return f"{year:04}-{month:02}-{day:02}" if 1 <= month <= 12 and 1 <= day <= 31 else None


def _month(written: str) -> int:
    """The number of a month, written out or cut short; 0 where it is none or could be two."""
    fits = [at for at, month in enumerate(_MONTHS, 1) if month.startswith(written)]
    return fits[0] if len(fits) == 1 else 0


def _judged(told: str, holder: Any) -> Iterator[tuple[str, bool]]:
    block = inner = holder
    while block.tag in _INLINE and block.getparent() is not None:
        inner, block = block, block.getparent()
    if len(_words(block)) > _WIDEST and block.tag not in _RUNNING:
        block = inner
    words = _words(block)
    if len(words) > _WIDEST:
        return
    before = block.getprevious()
    label = words if before is None else f"{_words(before)[-40:]} {words}"
    hints = (each.get("class") or each.get("id") or "" for each in _near(holder, 2))
    signed = next(iter(block.xpath(".//*[contains(@class, 'author')]")), None) is not None
    yield told, signed or bool(_LABEL.search(label)) or any(map(_CALLED.search, hints))


def _words(element: Any) -> str:
    """The text of an element, or as much of it as shows that it is too long."""
    pieces, size = [], 0
    for text in element.itertext():
        pieces.append(text)
        size += len(text)
        if len(pieces) > _WIDEST and size > _WIDEST:
            break
    return " ".join("".join(pieces)[: 4 * _WIDEST].split())


def is_elsewhere(element: Any) -> bool:
    """Whether it stands where other articles, comments or posts are listed; what holds the headline does not."""
    beside = False
    for each in _near(element, 12):
        if each.tag in ("body", "html") or each.find(".//h1") is not None:
            return beside and each.tag != "article"
        called = f"{each.get('class') or ''} {each.get('id') or ''}"[:200]
        if each.tag in _OUTSIDE or _ELSEWHERE.search(called):
            return True
        beside = beside or _BESIDE.search(called) is not None
    return beside


def _near(element: Any, levels: int) -> Iterator[Any]:
    yield element
    for level, above in enumerate(element.iterancestors(), 1):
        if level >= levels:
            return
        yield above
