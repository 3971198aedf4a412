"""The headline: the line that bears the title, or a first line that reads like one."""

from ..model import Passage
from .duplicates import key
from .layout import Page, marked, titled, words


def headline(page: Page, parts: list[Passage], title: str | None) -> list[Passage]:
    """Mark one passage as the headline, if there is one; lines without a stop above it are the page's."""
    at = _place(page, parts, title)
    if at is None:
        return parts
    above = [
        marked(p, "navigation", "navigation.above") if p.kind == "body" and _loose(page, p) else p for p in parts[:at]
    ]
    return [*above, marked(parts[at], "headline", "headline.title" if title else "headline.first"), *parts[at + 1 :]]


def _place(page: Page, parts: list[Passage], title: str | None) -> int | None:
    if wanted := key(title or ""):
        same = (i for i, p in enumerate(parts) if p.end - p.start < 600 and key(page.raw(p)) == wanted)
        if (place := next(same, None)) is not None:
            return place
    first = next((i for i, p in enumerate(parts) if p.kind == "body"), None)
    if first is None or first > len(parts) - 2:
        return None
    return first if titled(page.raw(parts[first])) else None


def _loose(page: Page, part: Passage) -> bool:
    line = page.raw(part)
    return words(line) <= 25 and line[-1] not in '.!?…»"'
