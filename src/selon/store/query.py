"""The language of searches: `coalition unique`, `"coalition unique"`, `-Syrie`, `ONU OR Otan`.

Words are found in all their forms, a phrase in quotation marks letter by letter but for accents and case. All must be
there; of those joined by OR one is enough; what a minus stands before must be absent. Any text is a valid search.
"""

import re
from typing import NamedTuple

from .words import words

_MOST = 32  # terms that are looked at
_PIECE = re.compile(r'(?P<minus>(?<!\S)[-−])?(?:["«“](?P<phrase>[^"»”]*)["»”]?|(?P<word>[^\s"«»“”]+))')


class Term(NamedTuple):
    """Words that stand one after the other: folded words where `exact`, else stems."""

    words: tuple[str, ...]
    exact: bool


class Query(NamedTuple):
    """Of each group in `all` one term must be there, and none of `none`."""

    all: tuple[tuple[Term, ...], ...]
    none: tuple[Term, ...]


def parse(text: str) -> Query:
    """The search that a user's text means. Where it holds no word, `all` and `none` are empty."""
    groups: list[list[Term]] = []
    none: list[Term] = []
    joined = joinable = False
    for piece in list(_PIECE.finditer(text))[:_MOST]:
        if piece["word"] in ("OR", "OU") and not piece["minus"]:
            joined = joinable
            continue
        term = _term(piece)
        if term.words and piece["minus"]:
            none.append(term)
        elif term.words:
            groups = _with(groups, term, joined)
        joined, joinable = False, bool(term.words and not piece["minus"])
    return Query(tuple(map(tuple, groups)), tuple(none))


def _with(groups: list[list[Term]], term: Term, joined: bool) -> list[list[Term]]:
    return [*groups[:-1], [*groups[-1], term]] if joined else [*groups, [term]]


def _term(piece: re.Match[str]) -> Term:
    exact = piece["phrase"] is not None
    found = words(piece["phrase"] if exact else piece["word"])
    return Term(tuple(word.folded if exact else word.stem for word in found), exact)
