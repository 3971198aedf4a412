"""Text as it is searched: words without accents, case and elisions, and their stems. The same on both databases."""

import re
from collections.abc import Iterator
from functools import cache, lru_cache
from typing import Any, NamedTuple

from anyascii import anyascii

MOST = 16_000  # words of a text that are searched: PostgreSQL counts places of words no further
LONGEST = 24  # letters of a word that are looked at
_NAME = 300  # letters of a name that are compared
_WORD = re.compile(r"[^\W_]+")
_ELIDED = frozenset("c d j l m n s t qu jusqu lorsqu puisqu quoiqu presqu quelqu".split())
_APOSTROPHES = "'’ʼ"
_BARE = re.compile(r"[^a-z0-9]+")
_KEPT = 4  # letters of a stem that stay, whatever its ending
_LONG = 8  # letters of a word that may lose -ent


class Word(NamedTuple):
    """A word of a text: characters `start` to `end`, folded, and its stem."""

    start: int
    end: int
    folded: str
    stem: str


def words(text: str) -> Iterator[Word]:
    """The words of a text in order, elided ones ("l'", "qu'") left out."""
    for found in _WORD.finditer(text):
        start, end = found.span()
        folded = fold(found[0])
        if folded and not (text[end : end + 1] in _APOSTROPHES and end < len(text) and folded in _ELIDED):
            yield Word(start, end, folded, stem(folded))


@lru_cache(maxsize=200_000)
def fold(word: str) -> str:
    """A word in plain small letters and digits; "" where nothing of it can be written so."""
    return _BARE.sub("", anyascii(word.casefold()).lower())[:LONGEST]


def folded(text: str | None) -> str:
    """A whole text folded, a space between words; for names that are compared as a whole."""
    return " ".join(word.folded for word in words(text or ""))[:_NAME]


@lru_cache(maxsize=200_000)
def stem(folded: str) -> str:
    """The French stem of a folded word.

    Snowball leaves some endings: -é, -ée, -ie of words without accents, -us of plurals, and -ent, which verbs have too.
    """
    found: str = _stemmer().stemWord(folded)
    found = found.removesuffix("ent") if len(found) >= _LONG else found
    found = found[:-1] if found.endswith("us") and len(found) >= _KEPT else found
    return found[:_KEPT] + found[_KEPT:].rstrip("ei")


@cache
def _stemmer() -> Any:
    from snowballstemmer import stemmer  # type: ignore[import-untyped]

    return stemmer("french")
