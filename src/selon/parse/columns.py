"""A parsed text as plain columns: what the stages read, whatever parser stands behind it.

Labels are Universal Dependencies' (French): `pos` is UPOS, `dep` the relation to `head`, `morph` the
features as "Key=Value|Key=Value". Offsets are code points of the dispatch's text as received.
"""

from dataclasses import dataclass, field
from functools import cached_property


@dataclass(frozen=True, slots=True)
class Entity:
    """A named entity: tokens `first` to `last` (excluded), label PER, ORG, LOC or MISC."""

    first: int
    last: int
    label: str


@dataclass(frozen=True)
class Parse:
    """Tokens in columns; a token is its index in them. A root is its own head."""

    text: str
    start: list[int]
    end: list[int]
    form: list[str]
    lemma: list[str]
    pos: list[str]
    morph: list[str]
    dep: list[str]
    head: list[int]
    sentences: list[tuple[int, int]]
    entities: list[Entity] = field(default_factory=list)

    def __len__(self) -> int:
        return len(self.form)

    @cached_property
    def memo(self) -> dict[tuple[str, int], object]:
        """Answers already worked out for a token, by the question's name: see `phrases.remembered`."""
        return {}

    @cached_property
    def children(self) -> list[list[int]]:
        """For each token its dependents, in text order."""
        below: list[list[int]] = [[] for _ in self.form]
        for token, head in enumerate(self.head):
            if head != token:
                below[head].append(token)
        return below

    @cached_property
    def sentence_of(self) -> list[int]:
        """For each token the number of its sentence."""
        number = [0] * len(self.form)
        for at, (first, last) in enumerate(self.sentences):
            number[first:last] = [at] * (last - first)
        return number

    @cached_property
    def _edges(self) -> tuple[list[int], list[int]]:
        """First and last token below each token, itself included; robust to crossing arcs and to cycles."""
        left, right = list(range(len(self.form))), list(range(len(self.form)))
        # A climb ends where an earlier one, from farther out, has been: it has gone on from there to the root.
        for token in left.copy():
            at = self.head[token]
            while left[at] > token:
                left[at], at = token, self.head[at]
        for token in reversed(right.copy()):
            at = self.head[token]
            while right[at] < token:
                right[at], at = token, self.head[at]
        return left, right

    def subtree(self, token: int) -> tuple[int, int]:
        """First and last (excluded) token of everything that depends on `token`."""
        left, right = self._edges
        return left[token], right[token] + 1

    def child(self, token: int, *deps: str) -> int | None:
        """The first dependent of `token` that bears one of these relations."""
        return next((c for c in self.children[token] if self.dep[c] in deps), None)

    def has(self, token: int, feature: str) -> bool:
        """Whether the token bears a feature, written "Key=Value"."""
        return feature in self.morph[token].split("|")

    def at(self, offset: int) -> int | None:
        """The token that holds the character at `offset`, or None between tokens."""
        from bisect import bisect_right

        token = bisect_right(self.start, offset) - 1
        return token if token >= 0 and offset < self.end[token] else None

    def tokens_within(self, start: int, end: int) -> range:
        """The tokens that begin in the characters `start` to `end`."""
        from bisect import bisect_left

        return range(bisect_left(self.start, start), bisect_left(self.start, end))

    def quote(self, first: int, last: int) -> str:
        """The text as received from token `first` to `last` (excluded)."""
        return self.text[self.start[first] : self.end[last - 1]] if last > first else ""
