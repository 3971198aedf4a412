"""Names as they are compared: folded words, and the same for all transcriptions of a foreign name."""

import re
from collections.abc import Iterable
from functools import lru_cache

from ..actors.identity import alike, same_person, words

__all__ = ["alike", "given_alike", "initials", "same_person", "sound", "sounds", "words"]

# What French, English and German transcriptions write differently: Poutine/Putin, Tchekhov/Chekhov, Zelensky/Zelenskyy.
_SOUNDS = (
    (re.compile(r"tsch|tch|tsh"), "ch"),
    (re.compile(r"sch|sh|sj"), "ch"),
    (re.compile(r"dj|dzh|dsch"), "j"),
    (re.compile(r"kh|q|ck|c(?=[aoulrkt])"), "k"),
    (re.compile(r"gh(?=[aou])"), "g"),
    (re.compile(r"gu(?=[ei])"), "g"),
    (re.compile(r"ph"), "f"),
    (re.compile(r"w"), "v"),
    (re.compile(r"ou|oo"), "u"),
    (re.compile(r"ii|iy|yi|yy|ij|y|ï"), "i"),
    (re.compile(r"(?<=[ieouv])ff?$"), "v"),
    (re.compile(r"ts|tz"), "z"),
    (re.compile(r"x"), "ks"),
    (re.compile(r"(.)\1+"), r"\1"),
)
_FINAL = re.compile(r"(?<=[nvfk])e$")  # "Poutine" ends in a silent letter, "Putin" does not


@lru_cache(maxsize=100_000)
def sound(word: str) -> str:
    """A folded word as all transcriptions have it."""
    for written, spoken in _SOUNDS:
        word = written.sub(spoken, word)
    return word


def sounds(name: tuple[str, ...]) -> tuple[str, ...]:
    """A name's words as all transcriptions have them; only the last loses a silent ending: Michel is not Michelle."""
    return (*(sound(word) for word in name[:-1]), _FINAL.sub("", sound(name[-1]))) if name else ()


def given_alike(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """Whether given names are the same, whatever the spelling; "Jean" and "Jeanne" are two."""
    return sounds((*one, "x")) == sounds((*other, "x"))


def initials(names: Iterable[str]) -> str:
    """The first letters of words."""
    return "".join(name[0] for name in names if name)
