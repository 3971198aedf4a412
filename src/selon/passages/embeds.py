"""Posts of social networks embedded in the article, and what is left of quotation boxes."""

import re

from ..model import Passage
from .layout import Cut, Page, marked, plain, sentences, split, words
from .signatures import Signature, signatures
from .vocabulary import Vocabulary, vocabulary

LINK = re.compile(r"https?://t\.co/|pic\.(?:twitter|x)\.com/", re.I)
_TRACE = re.compile(r"(?<![\w&])#\w|https?://t\.co/|pic\.(?:twitter|x)\.com/|(?:^|\W)RT @\w", re.I)
_RETWEET = re.compile(r"RT @\w")
_HANDLE = re.compile(r"@\w{1,30}$")
_LONGEST_POST = 320  # characters; a paragraph of an article is mostly longer
_FRAMED = 6  # lines between « Voir cette publication » and its signature
# A body as the author of what stands above: "— Académie des sciences", "— Communiqué du syndicat".
_BODY_SIGN = re.compile(r"[—–―]\s*[A-Z]\w{3,} (?:[a-z]+ ){0,2}(?:de la|de l'|de|du|des|d')\s?[^,;:.!?«»\"]{3,60}$")
_BOX = re.compile(
    r"[—–―]\s*(?P<name>[A-Z][\w'.-]*(?:\s+(?:[A-Z][\w'.-]*|(?:de|du|des|la|le|les|et|aux?|von|van|ben|bin|el|al)\b|[dl]'[A-Z]\w*)){0,7})"
    r"\s*(?:\.?$|,\s*(?P<role>[^«»\"?!]{3,160})$)"
)


def embeds(page: Page, parts: list[Passage]) -> list[Passage]:
    """Mark posts with their signature as one passage each, then lines that only posts contain."""
    known = vocabulary()
    out: list[Passage] = []
    for part in _framed(page, parts, known):
        found = list(signatures(page.text, part.start, part.end)) if part.kind == "body" else []
        if found:
            _sign(page, out, part, found)
        else:
            out.append(part)
    return [_traced(page, out, at, known) if p.kind == "body" else p for at, p in enumerate(out)]


def _framed(page: Page, parts: list[Passage], known: Vocabulary) -> list[Passage]:
    """Posts between a line that offers to view them and one that says who shared them."""
    out: list[Passage] = []
    skip = 0
    for at, part in enumerate(parts):
        if skip:
            skip -= 1
            continue
        line = page.flat(part) if part.end - part.start <= _LONGEST_POST else ""
        if line and known.opening.match(line):
            skip = _closing(page, parts, at, known)
            last = parts[at + skip]
            out.append(Passage(start=part.start, end=last.end, kind="embed", why="embed.framed"))
        elif line and known.closing.match(line) and words(line) <= 25:
            out.append(marked(part, "embed", "embed.shared"))
        else:
            out.append(part)
    return out


def _closing(page: Page, parts: list[Passage], at: int, known: Vocabulary) -> int:
    for steps, part in enumerate(parts[at + 1 : at + 1 + _FRAMED], 1):
        if part.end - part.start <= _LONGEST_POST and known.closing.match(page.flat(part)):
            return steps
    return 0


def _sign(page: Page, out: list[Passage], part: Passage, found: list[Signature]) -> None:
    """Add the line to the passages before it, each signature joined to the words that it signs."""
    cuts, at = [], part.start
    for sign in found:
        start = sign.start
        if page.text[at:start].strip():
            start = _words_on_line(page.text, at, start)
        elif at == part.start:
            while out and _posted(page, out[-1], first=start == sign.start):
                start = out.pop().start
        cuts.append((start, sign.end))
        at = sign.end
    out += _joined(page, part, cuts)


def _joined(page: Page, part: Passage, cuts: list[tuple[int, int]]) -> list[Passage]:
    whole = Passage(start=min(part.start, cuts[0][0]), end=part.end, kind="body", why=part.why)
    taken: list[Cut] = [(start, end, "embed", "embed.signed") for start, end in cuts]
    return split(page.text, whole, taken)


def _words_on_line(text: str, start: int, end: int) -> int:
    """Where a post begins that stands on one line with its signature.

    Backwards over sentences, up to one that reports, and on a line too long for a post up to one without traces.
    """
    nearest = max(start, end - 4 * _LONGEST_POST)
    ranges = [(nearest + a, nearest + b) for a, b in sentences(text[nearest:end])]
    first, reporting = end, vocabulary().reporting
    for a, b in reversed(ranges):
        traced = end - start <= _LONGEST_POST or _TRACE.search(text, a, b)
        if first < end and (end - a > _LONGEST_POST or not traced or reporting.search(plain(text[a:b]))):
            break
        first = a
    return first


def _posted(page: Page, part: Passage, first: bool) -> bool:
    """Whether the line above a signature belongs to the post: by its traces, or as the only line."""
    line = page.raw(part)
    if part.kind != "body" or len(line) > _LONGEST_POST:
        return False
    reports = vocabulary().reporting.search(page.flat(part)) is not None
    if _TRACE.search(line):  # a tag alone proves little: articles quote tags too
        return LINK.search(line) is not None or not (reports and line[-1] == ".")
    quoted = line[0] in '"«“' and line[-1] in '"»”'
    return first and line[-1] != ":" and (quoted or not reports)


def _dashed(page: Page, parts: list[Passage], at: int) -> bool:
    """Whether a line beside it begins with a dash too: then they are a list or a dialogue."""
    beside = [p for p in parts[max(0, at - 1) : at + 2] if p is not parts[at]]
    return any(page.text[p.start] in "—–―-" for p in beside)


def _traced(page: Page, parts: list[Passage], at: int, known: Vocabulary) -> Passage:
    """Links that a network shortens, retweets, handles alone on a line, signatures of lost boxes."""
    part = parts[at]
    if part.end - part.start > 2 * _LONGEST_POST:
        return part
    line = page.raw(part)
    if LINK.search(line) or _RETWEET.match(line):
        return marked(part, "embed", "embed.link")
    if _HANDLE.match(line):
        return marked(part, "embed", "embed.handle")
    if line[0] not in "—–―":
        return part
    if _BODY_SIGN.match(plain(line)) and words(line) <= 8 and not _dashed(page, parts, at):
        return marked(part, "embed", "embed.box")
    box = _BOX.match(plain(line))
    if box and words(line) <= 30 and not known.reporting.search(plain(line)):
        return marked(part, "embed", "embed.box")
    return part
