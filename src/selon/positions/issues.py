"""Which proposals of a dispatch are the same, and which positions repeat another."""

from ..parse.columns import Parse
from .scene import Draft, Extent

_CONTENT = frozenset({"NOUN", "VERB", "PROPN", "ADJ"})
_LIGHT = frozenset("création mise place tenue organisation former créer mettre faire donner prendre nouveau".split())
_SAME = 0.6  # share of the shorter proposal's words that the other must have
_STEM = 5


def issues(parse: Parse, drafts: list[Draft]) -> list[int]:
    """For each draft the number of its issue, from 0, in the order of first mention."""
    numbers: list[int] = []
    words = [_words(parse, draft.proposal) for draft in drafts]
    for at, draft in enumerate(drafts):
        known = [b for b in range(at) if draft.like is drafts[b] or _alike(words[at], words[b])]
        numbers.append(numbers[known[0]] if known else max(numbers, default=-1) + 1)
    return numbers


def without_headline(parse: Parse, drafts: list[Draft], end: int) -> list[Draft]:
    """The drafts, without those of a headline (up to character `end`) that the body tells again."""
    body = [draft for draft in drafts if parse.start[draft.evidence[0]] >= end]
    if len(body) == len(drafts):
        return drafts
    numbers = issues(parse, drafts)
    told = {(draft.stance, number) for draft, number in zip(drafts, numbers, strict=True) if draft in body}
    actors = {(draft.stance, draft.actor) for draft in body}
    return [
        draft
        for draft, number in zip(drafts, numbers, strict=True)
        if draft in body or ((draft.stance, number) not in told and (draft.stance, draft.actor) not in actors)
    ]


def distinct(drafts: list[Draft], numbers: list[int]) -> list[int]:
    """The drafts that are kept: the first for each actor, issue and stance."""
    seen: set[tuple[str, int, str]] = set()
    kept = []
    for at, draft in enumerate(drafts):
        key = (draft.actor, numbers[at], draft.stance)
        if key not in seen:
            seen.add(key)
            kept.append(at)
    return kept


def _words(parse: Parse, extent: Extent) -> frozenset[str]:
    tokens = [t for t in range(extent.first, extent.last) if parse.pos[t] in _CONTENT]
    heavy = [t for t in tokens if parse.lemma[t].lower() not in _LIGHT] or tokens
    return frozenset(parse.lemma[t].lower()[:_STEM] for t in heavy)


def _alike(one: frozenset[str], other: frozenset[str]) -> bool:
    small = min(len(one), len(other))
    return small > 0 and len(one & other) / small >= _SAME
