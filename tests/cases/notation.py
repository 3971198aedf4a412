"""The inline notation of cases: annotated text → plain text and what is expected in it."""

import re
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import get_args

from selon.model import ActorType, StatementKind

FOLDER = Path(__file__).parent / "fr"
KINDS = get_args(StatementKind)
ACTORS = get_args(ActorType)
LABELS = (*KINDS, "cue", "speaker", "on", "at", "to", "occasion", *ACTORS, "office", "nobody")
_OPENING = re.compile(rf"\[(?P<label>{'|'.join(LABELS)})(?P<number>\d?)(?:=(?P<value>[^:\]]*))?: ?")


@dataclass(frozen=True)
class Mark:
    """Characters `start` to `end` of the plain text bear this label; `value` None where none is given."""

    label: str
    number: int
    value: str | None
    start: int
    end: int


@dataclass(frozen=True)
class Case:
    """One line of a file: a plain text and the marks that were written into it."""

    file: str
    on: str
    text: str
    marks: tuple[Mark, ...]
    todo: str = ""
    published: str | None = None
    title: str | None = None
    complete: bool = True

    def __str__(self) -> str:
        return f"{self.file}: {self.on}"

    def labelled(self, *labels: str, number: int | None = None) -> list[Mark]:
        """The marks with one of these labels, in text order; `number`: only those of one statement."""
        return [m for m in self.marks if m.label in labels and number in {None, m.number}]


@dataclass
class _Open:
    label: str
    number: int
    value: str | None
    start: int


@dataclass
class _Plain:
    text: str = ""
    marks: list[Mark] = field(default_factory=list)
    opened: list[_Open | None] = field(default_factory=list)


def unmark(annotated: str) -> tuple[str, tuple[Mark, ...]]:
    """The text without its annotation, and the marks in text order, outer before inner.

    Raises ValueError for a bracket that is never closed; brackets without a label are text.
    """
    plain, at = _Plain(), 0
    while at < len(annotated):
        opening = _OPENING.match(annotated, at)
        if opening:
            number = int(opening["number"] or 1)
            plain.opened.append(_Open(opening["label"], number, opening["value"], len(plain.text)))
            at = opening.end()
            continue
        _take(plain, annotated[at])
        at += 1
    if any(plain.opened):
        raise ValueError(f"a bracket is never closed: {annotated}")
    return plain.text, tuple(sorted(plain.marks, key=lambda m: (m.start, -m.end)))


def _take(plain: _Plain, character: str) -> None:
    """One character of text, or the bracket that closes the innermost mark."""
    closes = plain.opened.pop() if character == "]" and plain.opened else None
    if closes is not None:
        plain.marks.append(Mark(closes.label, closes.number, closes.value, closes.start, len(plain.text)))
        return
    if character == "[":
        plain.opened.append(None)
    plain.text += character


def cases() -> Iterator[Case]:
    """All cases of all files."""
    for path in sorted(FOLDER.glob("*.toml")):
        content = tomllib.loads(path.read_text("utf-8"))
        shared = {"complete": content.get("complete", True), "published": content.get("published")}
        for row in content["cases"]:
            text, marks = unmark(row.pop("case"))
            yield Case(file=path.stem, text=text, marks=marks, **{**shared, **row})
