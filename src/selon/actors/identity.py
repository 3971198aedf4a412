"""When two names are one: variants of spelling, surnames alone, acronyms."""

from functools import lru_cache

from anyascii import anyascii
from rapidfuzz.fuzz import ratio

_PARTICLES = frozenset("de du des d la le les el al ben bin ibn ould abou abd van von der den di da dos y e".split())
_SIMILAR = 84.0  # per cent; "Dimitri"/"Dmitri" 92, "Benyamin"/"Benjamin" 88, "Jean"/"Jeanne" 80


@lru_cache(maxsize=20_000)
def words(name: str) -> tuple[str, ...]:
    """The words of a name in plain ASCII lower case, hyphens and apostrophes opened."""
    plain = anyascii(name).lower()
    opened = plain.replace("-", " ").replace("'", " ").replace(".", ". ")
    found = (word for word in opened.split() if word not in _PARTICLES)  # "E." is an initial, "e" a particle
    return tuple(word.rstrip(".") for word in found if word != ".")


def same_person(one: str, other: str) -> bool:
    """Whether two names can be one person's: the shorter is the surname, or given names agree."""
    a, b = words(one), words(other)
    if not a or not b:
        return False
    if a == b:
        return True
    if len(a) > 1 and len(b) > 1 and _told_apart(a) != _told_apart(b):
        return False
    short, long = sorted((a, b), key=len)
    if len(short) == 1 or len(short) < len(long):
        return _ends_alike(short, long)
    return alike(a[-1], b[-1]) and all(alike(x, y) or _initial(x, y) for x, y in zip(a[:-1], b[:-1], strict=True))


def _told_apart(name: tuple[str, ...]) -> bool:
    """Two initials in the middle ("Jean A. B. Laurier") are written to tell the bearer from another."""
    return sum(len(word) == 1 for word in name[1:-1]) >= 2


def _ends_alike(short: tuple[str, ...], long: tuple[str, ...]) -> bool:
    """The shorter name is the longer one's end ("Suu Kyi"), or its first and last word."""
    tail = long[-len(short) :]
    if all(alike(x, y) for x, y in zip(short, tail, strict=True)):
        return True
    return len(short) >= 2 and alike(short[-1], long[-1]) and (alike(short[0], long[0]) or _initial(short[0], long[0]))


def alike(x: str, y: str) -> bool:
    """Equal, or variants of one spelling; short words must be equal."""
    return x == y or (min(len(x), len(y)) > 3 and ratio(x, y) >= _SIMILAR)


def _initial(x: str, y: str) -> bool:
    return min(len(x), len(y)) == 1 and x[0] == y[0]


def is_acronym(short: str, full: str) -> bool:
    """Whether the capitals of a name spell the acronym, in order ("HRW", "Human Rights Watch")."""
    letters = short.replace(".", "").upper()
    initials = "".join(word[0] for word in full.replace("-", " ").replace("'", " ").split() if word[:1].isupper())
    return len(letters) >= 2 and short.isupper() and anyascii(initials).upper() == anyascii(letters)
