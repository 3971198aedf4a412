"""The lines of an annotation file: each kind counts for itself, a span is written once for each type."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from ...model import Span
from ..words import line

# brat reads a file by lines and a line by tabulators: a fragment can hold neither.
_BREAKS = re.compile("[\t\n\r\v\f\x1c-\x1e\x85\u2028\u2029]+")


@dataclass
class Lines:
    """The annotations of a text: T spans, E events, R relations, A attributes, # notes, * equivalences."""

    text: str
    written: list[str] = field(default_factory=list)
    _counts: Counter[str] = field(default_factory=Counter)
    _spans: dict[tuple[str, str], str] = field(default_factory=dict)

    def span(self, kind: str, spans: Iterable[Span]) -> str | None:
        """The id of the annotation of these spans; None where nothing of them is in the text."""
        fragments = [fragment for span in spans for fragment in _fragments(self.text, span)]
        if not fragments:
            return None
        offsets = ";".join(f"{start} {end}" for start, end in fragments)
        if (kind, offsets) not in self._spans:
            words = " ".join(self.text[start:end] for start, end in fragments)
            self._spans[kind, offsets] = self._add("T", f"{kind} {offsets}\t{words}")
        return self._spans[kind, offsets]

    def event(self, kind: str, trigger: str, parts: Iterable[tuple[str, str | None]]) -> str:
        """An event; the second and later parts of a name are numbered, as brat wants them."""
        names: Counter[str] = Counter()
        told = [f"{kind}:{trigger}"]
        for name, of in parts:
            if of is not None:
                names[name] += 1
                told.append(f"{name}{names[name] if names[name] > 1 else ''}:{of}")
        return self._add("E", " ".join(told))

    def relation(self, kind: str, one: str | None, other: str | None) -> None:
        """A relation of two annotations, where both are there."""
        if one is not None and other is not None and one != other:
            self._add("R", f"{kind} Arg1:{one} Arg2:{other}")

    def attribute(self, kind: str, of: str, value: str) -> None:
        """A value from the list that the configuration gives for the attribute."""
        self._add("A", f"{kind} {of} {value}")

    def note(self, of: str, words: str) -> None:
        """A note that brat shows with the annotation."""
        self._add("#", f"AnnotatorNotes {of}\t{line(words)}")

    def same(self, of: Iterable[str]) -> None:
        """Annotations that mean the same actor."""
        ids = list(dict.fromkeys(of))
        if len(ids) > 1:
            self.written.append(f"*\tEquiv {' '.join(ids)}")

    def _add(self, letter: str, rest: str) -> str:
        self._counts[letter] += 1
        name = f"{letter}{self._counts[letter]}"
        self.written.append(f"{name}\t{rest}")
        return name


def _fragments(text: str, span: Span) -> Iterator[tuple[int, int]]:
    """The parts of a span between breaks, without the blanks at their ends."""
    at, end = span.start, min(span.end, len(text))
    for found in [*_BREAKS.finditer(text, at, max(at, end)), None]:
        stop = found.start() if found else end
        words = text[at:stop]
        begin = at + len(words) - len(words.lstrip())
        if words.strip():
            yield begin, begin + len(words.strip())
        at = found.end() if found else end
