"""Lines that belong to the page and not to the article: menus, buttons, footers, credits, captions."""

import re

from ..model import Passage
from .layout import Page, marked, words
from .vocabulary import Vocabulary, vocabulary

_LONGEST = 400  # characters; no line of this sort is longer
_CAPTION_END = re.compile(
    r"[(\[](?:©|(?:photos?|images?|credits?|capture d'ecran|dr|illustration)\b)[^()\[\]]{0,80}[)\]]\W*$"
    r"|©\s?[\w/ .&-]{2,50}$",
    re.I,
)
_NUMBER = re.compile(r"\W*\d{1,2}(?:\s?[:h]\s?\d{2})?\W*$")  # the rank or the time of an entry in a list
_SIGNED = re.compile(r"[\w.'@-]{2,25}(?: [\w.'-]{1,25}){0,2}\s?:\s?\S.{0,400}$")
_MOST_SIGNED = 30
_MENU_RUN, _MENU_KNOWN = 3, 2


def furniture(page: Page, parts: list[Passage]) -> list[Passage]:
    """Mark body lines whose whole wording is known, then runs of menu lines, then sections of comments."""
    known = vocabulary()
    parts = [_line(page.flat(p), p, known) if p.kind == "body" else p for p in parts]
    return _comment_section(page, _menus(page, parts, known), known)


def _line(folded: str, part: Passage, known: Vocabulary) -> Passage:
    if len(folded) > _LONGEST:
        return part
    for rule in known.lines:
        if rule.pattern.match(folded):
            count = words(folded)
            unstopped = rule.stop or count <= 4 or not folded.endswith(".")
            if count <= rule.max_words and unstopped:
                return marked(part, rule.kind, rule.why)
    if _NUMBER.match(folded):
        return marked(part, "navigation", "navigation.number")
    if _CAPTION_END.search(folded) and words(folded) <= 60:
        return marked(part, "caption", "caption.credit-at-end")
    return part


def _menus(page: Page, parts: list[Passage], known: Vocabulary) -> list[Passage]:
    """A run of short lines of which several are known menu entries is a menu as a whole.

    A list of players or of results is a run of short lines too, hence the known entries.
    """
    out, run = list(parts), []
    for at, part in enumerate([*parts, None]):
        if part is not None and _short(page, part):
            run.append(at)
            continue
        entries = [i for i in run if _entry(page, parts[i], known)]
        if len(run) >= _MENU_RUN and len(entries) >= max(_MENU_KNOWN, len(run) // 6):
            for i in run:
                out[i] = marked(out[i], "navigation", "navigation.menu") if out[i].kind == "body" else out[i]
        run = []
    return [_alone(page, p, known) for p in out]


def _alone(page: Page, part: Passage, known: Vocabulary) -> Passage:
    """Entries of several words name nothing but a page's tool, even alone."""
    if part.kind == "body" and _short(page, part) and _entry(page, part, known) and " " in page.raw(part):
        return marked(part, "navigation", "navigation.entry")
    return part


def _short(page: Page, part: Passage) -> bool:
    line = page.raw(part)
    return part.kind in ("body", "navigation") and len(line) <= 45 and line[-1] not in ".,;:»" and words(line) <= 5


def _entry(page: Page, part: Passage, known: Vocabulary) -> bool:
    if part.kind == "navigation":
        return True
    return page.flat(part).strip(" -–•·|›>»").casefold() in known.menu


def _comment_section(page: Page, parts: list[Passage], known: Vocabulary) -> list[Passage]:
    """What follows a comment header is readers' words, where lines among it bear a comment's traces."""
    headers = (i for i, p in enumerate(parts) if p.kind == "comments")
    first = next(headers, None)
    if first is None or not any(p.kind == "body" for p in parts[first + 1 :]):
        return parts
    traced = [i for i, p in enumerate(parts) if i > first and _traced(page.flat(p), known)]
    if len(traced) < 2:
        return _signed_comments(page, parts, first)
    section = range(first, len(parts))
    return [marked(p, "comments", "comments.section") if i in section else p for i, p in enumerate(parts)]


def _signed_comments(page: Page, parts: list[Passage], header: int) -> list[Passage]:
    """The few lines below the article and a comment header, each of which says whose words it is: "Name : …"."""
    below = [i for i, p in enumerate(parts) if i > header and p.kind == "body"]
    above = [p for p in parts[:header] if p.kind == "body"]
    signed = all(_SIGNED.match(page.flat(parts[i])) for i in below)
    if not signed or len(below) > _MOST_SIGNED or len(above) < 2:
        return parts
    return [marked(p, "comments", "comments.section") if i in below else p for i, p in enumerate(parts)]


def _traced(line: str, known: Vocabulary) -> bool:
    return len(line) <= 120 and known.comment.match(line) is not None
