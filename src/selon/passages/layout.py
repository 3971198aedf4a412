"""Lines, sentences and words of a raw text, with offsets, and what a headline looks like."""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

import msgspec

from ..model import Passage, PassageKind

# Besides white space, marks that show nothing: byte order mark, zero-width signs, soft hyphen.
_BLANKS = "".join(map(chr, (*range(9, 14), *range(28, 33), 0x85, 0xA0, 0xAD, 0x1680, *range(0x2000, 0x2010)))) + (
    "\u2028\u2029\u202f\u205f\u2060\u3000\ufeff"
)
_LINE = re.compile(r"[^\n\r\v\f\x1c-\x1e\x85\u2028\u2029]+")

_SENTENCE_END = re.compile(r"(?:[.!?…]+[\"»”’)\]]*(?=\s|$)|[.!?…]+[»”)\]]*(?=[A-ZÀÉÈÊÎÔ«“]))\s*")
_ABBREVIATION = re.compile(r"(?:\b(?:M|MM|Mr|Dr|Pr|St|Ste|Me|env|vs|cf)|\b[A-Z])\.$")
_WORD = re.compile(r"[^\W_]+")
_UNFINISHED = re.compile(r"[.;,:]$|\.[\"»”’)\]\s]+$")


def _plain() -> dict[int, str]:
    """Each accented Latin letter without its accent; a letter for a letter, so offsets hold."""
    table = {}
    for code in range(0xC0, 0x250):
        base = unicodedata.normalize("NFD", chr(code))[0]
        if base.isascii():
            table[code] = base
    return table | dict.fromkeys(map(ord, "’‘ʼ`´"), "'") | dict.fromkeys(map(ord, "\u00a0\u202f\u2009\u2007\t"), " ")


_PLAIN = _plain()


def plain(text: str) -> str:
    """The text without accents and with one kind of apostrophe and space, at the same offsets."""
    return text.translate(_PLAIN)


@dataclass(frozen=True)
class Page:
    """A text as received; `flat` gives a passage of it made `plain`, for patterns to match."""

    text: str

    @cached_property
    def folded(self) -> str:
        return plain(self.text)

    def raw(self, part: Passage) -> str:
        return self.text[part.start : part.end]

    def flat(self, part: Passage) -> str:
        return self.folded[part.start : part.end]


def paragraphs(text: str) -> list[Passage]:
    """One body passage for each line that shows something, without the white space around it."""
    spans = (trimmed(text, m.start(), m.end()) for m in _LINE.finditer(text))
    return [Passage(start=start, end=end, kind="body", why="paragraph") for start, end in spans if start < end]


def trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    """The range without blank signs at its two ends; empty when it holds nothing else."""
    part = text[start:end]
    start += len(part) - len(part.lstrip(_BLANKS))
    return start, max(start, end - len(part) + len(part.rstrip(_BLANKS)))


def sentences(text: str) -> Iterator[tuple[int, int]]:
    """Ranges that end at a full stop or the like; abbreviations and initials do not end one."""
    start = 0
    for end in _SENTENCE_END.finditer(text):
        if not _ABBREVIATION.search(text, max(start, end.start() - 6), end.start() + 1):
            yield start, end.end()
            start = end.end()
    if start < len(text):
        yield start, len(text)


def words(text: str) -> int:
    """How many words there are, clitics counted."""
    return len(_WORD.findall(text))


def titled(text: str, most: int = 25) -> bool:
    """Whether the line reads like a headline: few words, and no stop, comma or colon at its end."""
    return len(text) < 12 * most and not _UNFINISHED.search(text) and text[:1] not in "-–—" and 1 < words(text) <= most


def marked(part: Passage, kind: PassageKind, why: str, of: int | None = None) -> Passage:
    """The passage with another kind, and the rule that gave it."""
    return msgspec.structs.replace(part, kind=kind, why=why, of=of)


Cut = tuple[int, int, PassageKind, str]


def split(text: str, part: Passage, cuts: list[Cut]) -> list[Passage]:
    """The passage with `cuts` (start, end in the text, kind, rule) taken out of it; overlapping ones are dropped."""
    pieces: list[Passage] = []
    at = part.start
    for start, end, kind, why in sorted(cuts):
        if start < at or end > part.end:
            continue
        pieces += _piece(text, at, start, part.kind, part.why) + _piece(text, start, end, kind, why)
        at = end
    return pieces + _piece(text, at, part.end, part.kind, part.why)


def _piece(text: str, start: int, end: int, kind: PassageKind, why: str) -> list[Passage]:
    start, end = trimmed(text, start, end)
    return [Passage(start=start, end=end, kind=kind, why=why)] if start < end else []
