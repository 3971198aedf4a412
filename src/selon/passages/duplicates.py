"""Paragraphs that repeat one another, word for word or nearly, without comparing each with each."""

import re
from collections import Counter, defaultdict
from itertools import pairwise
from zlib import crc32

from rapidfuzz import fuzz

from ..model import Passage
from .layout import Cut, Page, marked, plain, sentences, split

_SIGNS = re.compile(r"[\W_]+")
_SHORTEST, _SHORTEST_NEAR, _LONGEST_NEAR = 25, 40, 5000
_ALIKE = 95.0  # rapidfuzz's ratio, of 100
_SHINGLE, _SKETCH, _CROWD, _TRIED = 4, 10, 10, 4
_KINDS = ("headline", "body")
_SHORTEST_ECHO = 50


def key(text: str) -> str:
    """The text without case, accents, spacing and signs: what two copies of a paragraph have in common."""
    return _key(plain(text))


def _key(folded: str) -> str:
    return _SIGNS.sub(" ", folded.casefold().replace("œ", "oe")).strip()


def duplicates(page: Page, parts: list[Passage]) -> list[Passage]:
    """Mark a body passage that repeats an earlier one, and a teaser that only begins one."""
    keys = {i: _key(page.flat(p)) for i, p in enumerate(parts) if p.kind in _KINDS}
    teased = _teasers(keys)
    seen, posted = _Seen(), dict[str, tuple[str, int]]()
    out = list(parts)
    for at, part in enumerate(parts):
        if part.kind == "embed":
            post = _key(page.flat(part))
            posted.setdefault(post[:_SHORTEST], (post, part.start))
        elif at not in keys or part.kind == "headline":
            seen.add(at, keys.get(at, ""), part.kind == "headline")
        elif at in teased:
            out[at] = marked(part, "duplicate", "duplicate.teaser", parts[teased[at]].start)
        elif (earlier := seen.find(keys[at])) is not None:
            out[at] = marked(part, "duplicate", "duplicate.repeated", parts[earlier].start)
        elif (source := _post_of(keys[at], posted)) is not None:
            out[at] = marked(part, "duplicate", "duplicate.repeated", source)
        else:
            seen.add(at, keys[at], False)
    return [piece for part in out for piece in _without_echoes(page, part)]


def _post_of(text: str, posted: dict[str, tuple[str, int]]) -> int | None:
    """Where the embedded post begins whose words the paragraph only repeats."""
    post, start = posted.get(text[:_SHORTEST], ("", 0))
    return start if len(text) >= _SHORTEST and post.startswith(text) else None


def _without_echoes(page: Page, part: Passage) -> list[Passage]:
    """The paragraph without a long sentence that it has already said word for word."""
    if part.kind != "body" or part.end - part.start < 2 * _SHORTEST_ECHO:
        return [part]
    said: dict[str, int] = {}
    cuts: list[Cut] = []
    for start, end in sentences(page.raw(part)):
        words = page.text[part.start + start : part.start + end].strip()
        if len(words) >= _SHORTEST_ECHO and said.setdefault(words, start) != start:
            cuts.append((part.start + start, part.start + end, "duplicate", "duplicate.repeated"))
    pieces = split(page.text, part, cuts)
    starts = {words: part.start + start for words, start in said.items()}
    return [marked(p, p.kind, p.why, starts.get(page.raw(p))) if p.kind == "duplicate" else p for p in pieces]


def _teasers(keys: dict[int, str]) -> dict[int, int]:
    """Passages that are the beginning of a longer one. In sorted order the longer one comes right after."""
    ordered = sorted((k, i) for i, k in keys.items() if len(k) >= _SHORTEST_NEAR)
    return {
        i: j
        for (short, i), (long, j) in pairwise(ordered)
        if i != 0 and len(long) > len(short) and long.startswith(short)
    }


class _Seen:
    """The paragraphs met so far, found again by their whole key or by rare runs of words."""

    def __init__(self) -> None:
        self.whole: dict[str, int] = {}
        self.near: dict[int, str] = {}
        self.postings: dict[int, list[int]] = defaultdict(list)

    def add(self, at: int, text: str, headline: bool) -> None:
        if len(text) >= _SHORTEST or (headline and text):
            self.whole.setdefault(text, at)
        if _SHORTEST_NEAR < len(text) <= _LONGEST_NEAR:
            self.near[at] = text
            for sign in _sketch(text):
                if len(self.postings[sign]) < _CROWD:
                    self.postings[sign].append(at)

    def find(self, text: str) -> int | None:
        if text in self.whole or not _SHORTEST_NEAR < len(text) <= _LONGEST_NEAR:
            return self.whole.get(text)
        shared = Counter(at for sign in _sketch(text) for at in self.postings.get(sign, ()))
        for at, _ in shared.most_common(_TRIED):
            if fuzz.ratio(text, self.near[at], score_cutoff=_ALIKE):
                return at
        return None


def _sketch(text: str) -> list[int]:
    """The smallest hashes of the runs of letters: near copies share most of them, others none."""
    tokens = text.split()
    runs = zip(*(tokens[i:] for i in range(min(_SHINGLE, len(tokens)))), strict=False)
    return sorted({crc32(" ".join(run).encode("utf-8", "surrogatepass")) for run in runs})[:_SKETCH]
