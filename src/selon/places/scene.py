"""What is known of a dispatch while its names are judged."""

from dataclasses import dataclass

from ..parse.columns import Parse
from .names import Name


@dataclass(frozen=True)
class Scene:
    """What is known of the dispatch while its names are judged: the plain text, its parse and labels."""

    text: str
    parse: Parse | None
    labels: tuple[tuple[int, int, str], ...] = ()

    def label(self, name: Name) -> str | None:
        """The label of the entity that covers the whole name; "LONG" + label where it is longer."""
        for start, end, label in self.labels:
            if start <= name.start and name.end <= end:
                return label if end - start <= name.end - name.start + 1 else "LONG" + label
        return None

    def pos(self, name: Name) -> str:
        """The part of speech of the name's first word; empty without a parse."""
        token = self.parse.at(name.start) if self.parse else None
        return self.parse.pos[token] if self.parse and token is not None else ""

    def head(self, name: Name) -> int | None:
        """The token that governs the name's first word."""
        token = self.parse.at(name.start) if self.parse else None
        return self.parse.head[token] if self.parse and token is not None else None
