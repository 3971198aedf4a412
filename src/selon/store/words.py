"""Text as it is searched: words without accents, case and elisions, and their stems. The same on both databases."""

import re
from collections.abc import Iterator
from functools import cache, lru_cache
from itertools import islice
from typing import Any, NamedTuple

from anyascii import anyascii

MOST = 16_000  # words of a text that are searched: PostgreSQL counts places of words no further
LONGEST = 24  # letters of a word that are looked at
_NAME = 300  # letters of a name that are compared
_WORD = re.compile(r"([^\W_]+)(['’ʼ]?)")
_ELIDED = frozenset("c d j l m n s t qu jusqu lorsqu puisqu quoiqu presqu quelqu".split())
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
        folded, stemmed = forms(*found.groups())
        if folded:
            yield Word(found.start(1), found.end(1), folded, stemmed)


def indexed(text: str) -> list[tuple[str, str]]:
    """The words of a text that are searched, folded and as stems."""
    found = (forms(word, mark) for word, mark in islice(_WORD.findall(text), 2 * MOST))
    return list(islice((pair for pair in found if pair[0]), MOST))


@lru_cache(maxsize=200_000)
def forms(word: str, mark: str) -> tuple[str, str]:
    """A word folded, and its stem; both "" where an apostrophe behind it shows that it is elided."""
    folded = fold(word)
    return ("", "") if mark and folded in _ELIDED else (folded, stem(folded))


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
    from snowballstemmer import stemmer

    return stemmer("french")
