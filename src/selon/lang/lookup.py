"""Find many fixed forms in a text in one pass, with the tolerance that French typography needs."""

import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Generic, TypeVar

from daachorse import CharwiseDoubleArrayAhoCorasick as Automaton

Key = TypeVar("Key")

ACCENTED_CAPITALS = "ÀÁÂÃÄÅĀÇĆČÈÉÊËĒĖÌÍÎÏĪİÑŃÒÓÔÕÖØŌŠŞȘŚÙÚÛÜŪÝŸŽŹŻĞ"
APOSTROPHES = "’‘ʼ`´"
HYPHENS = "-\u2010\u2011\u2012\u2013"
SPACES = "\u00a0\u202f\u2009\u2007\t"


def _bare(letter: str) -> str:
    """The letter without its accent; always one character."""
    return "O" if letter == "Ø" else unicodedata.normalize("NFD", letter)[0]


FOLDING = {
    **{ord(letter): _bare(letter) for letter in ACCENTED_CAPITALS},
    **dict.fromkeys(map(ord, APOSTROPHES), "'"),
    **dict.fromkeys(map(ord, HYPHENS + SPACES), " "),
    # Halves of characters, from broken files, which the automaton cannot read.
    **dict.fromkeys(range(0xD800, 0xE000), "?"),
}
_SINGLE = tuple((chr(code), plain) for code, plain in FOLDING.items() if not 0xD800 <= code < 0xE000)
_SHORT = 100  # characters
_ASCII = tuple((mark, plain) for mark, plain in _SINGLE if mark.isascii())


@lru_cache(maxsize=4)  # several lookups search the same text one after the other
def fold(text: str) -> str:
    """The text with variant characters made one; the length, hence every offset, stays the same."""
    return _fold(text)


def _fold(text: str) -> str:
    if text.isascii():
        for mark, plain in _ASCII:
            text = text.replace(mark, plain)
        return text
    if len(text) < _SHORT or not _whole_characters(text):
        return text.translate(FOLDING)
    # In a long text, sixty scans for single characters are five times as fast as one translation by a table.
    for letter, plain in _SINGLE:
        if letter in text:
            text = text.replace(letter, plain)
    return text


def _whole_characters(text: str) -> bool:
    try:
        text.encode()
    except UnicodeEncodeError:
        return False
    return True


@dataclass(frozen=True, slots=True)
class Hit(Generic[Key]):
    """A form found in characters `start` to `end` (excluded), with the key of each entry that has it."""

    start: int
    end: int
    keys: tuple[Key, ...]


class Lookup(Generic[Key]):
    """Forms with keys, found as whole words, the longest first, never overlapping.

    Capitals of a form are needed in the text, but a text in capitals matches too; accents on capitals
    are optional; apostrophes are equal to one another, and hyphens and spaces to one another. A form in
    lower case also matches with a capital at its start.
    """

    def __init__(self, entries: Iterable[tuple[str, Key]]) -> None:
        keys: dict[str, list[Key]] = {}
        for form, key in entries:
            for written in _writings(form):
                # Most forms have one key; to hash rows, all their fields, would cost more than to compare a few.
                bearers = keys.setdefault(written, [])
                if key not in bearers:
                    bearers.append(key)
        self.keys: Sequence[Sequence[Key]] = list(keys.values())
        self._automaton = Automaton(list(keys)) if keys else None

    @classmethod
    def restored(cls, automaton: bytes, keys: Sequence[Sequence[Key]]) -> "Lookup[Key]":
        """The lookup whose `stored` automaton and `keys` these are. Raises ValueError where they are broken."""
        lookup = cls(())
        lookup._automaton, lookup.keys = Automaton.deserialize(automaton) if automaton else None, keys
        return lookup

    def stored(self) -> bytes:
        """The automaton, in a form that is read back much faster than it was made."""
        return bytes(self._automaton.serialize()) if self._automaton else b""

    def find(self, text: str) -> list[Hit[Key]]:
        """All hits in text order; offsets are code points of `text`."""
        if self._automaton is None:
            return []
        folded = fold(text)
        found = self._automaton.find_overlapping(folded)
        whole = [(start, -end, at) for start, end, at in found if _is_whole(folded, start, end)]
        return list(self._longest(sorted(whole)))

    def _longest(self, found: list[tuple[int, int, int]]) -> Iterator[Hit[Key]]:
        reached = 0
        for start, minus_end, at in found:
            if start >= reached:
                reached = -minus_end
                yield Hit(start, reached, tuple(self.keys[at]))


def _writings(form: str) -> set[str]:
    form = form.strip()
    plain = _fold(form)
    # Accents are lost only on capitals, so the form is put in capitals before it is folded.
    writings = {plain, _fold(form.upper())}
    if form.islower():
        writings.add(_fold(plain[:1].upper() + plain[1:]))
    writings.discard("")
    return writings


def _is_whole(text: str, start: int, end: int) -> bool:
    """Whether no letter or digit touches the range; an elision's apostrophe before it is no obstacle."""
    before = start == 0 or not (text[start - 1].isalnum() or text[start - 1] == "_")
    after = end == len(text) or not (text[end].isalnum() or text[end] == "_")
    return before and after
