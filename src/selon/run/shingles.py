"""A text as the set of its short sequences of words: two texts are near copies where the sets are nearly the same."""

import re
import unicodedata

WORDS = 4  # in a shingle: fewer make texts on one subject alike, more make one changed word cost much
LONGEST = 200_000  # characters looked at
_WORD = re.compile(r"\w+")
_MARKS = dict.fromkeys(range(0x300, 0x370))


def folded(text: str) -> str:
    """Lower case without accents: "État" and "etat" are one word."""
    return unicodedata.normalize("NFKD", text[:LONGEST].casefold()).translate(_MARKS)


def shingles(text: str) -> frozenset[str]:
    """The sequences of words in a text; one shorter sequence where the text is short; none where it has no word."""
    words = _WORD.findall(folded(text))
    if not words:
        return frozenset()
    last = max(1, len(words) - WORDS + 1)
    return frozenset(" ".join(words[at : at + WORDS]) for at in range(last))


def similarity(one: frozenset[str], other: frozenset[str]) -> float:
    """The Jaccard measure: what both share, as a share of what either has."""
    either = len(one | other)
    return len(one & other) / either if either else 0.0
