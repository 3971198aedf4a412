"""Records to what people and programs read: each format is a module with `render`, imported when it is asked for."""

import os
import shutil
import sys
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from importlib import import_module
from typing import TYPE_CHECKING, cast

from ..errors import NoSuch

if TYPE_CHECKING:
    from ..model import Record

FORMATS = ("terminal", "text", "json", "jsonl", "html")
SUFFIXES = {".json": "json", ".jsonl": "jsonl", ".ndjson": "jsonl", ".html": "html", ".htm": "html"}


@dataclass(frozen=True)
class Screen:
    """What a rendering may count on: `width` in characters, and whether colours are wanted."""

    width: int = 100
    colour: bool = False

    @classmethod
    def here(cls) -> "Screen":
        """The screen that standard output is; without colours where it is none, or NO_COLOR is set."""
        terminal = sys.stdout is not None and sys.stdout.isatty()
        plain = not terminal or bool(os.environ.get("NO_COLOR")) or os.environ.get("TERM") == "dumb"
        return cls(max(20, shutil.get_terminal_size((100, 24)).columns), not plain)


Render = Callable[[Iterable["Record"], Screen], Iterator[str]]


def rendering(name: str) -> Render:
    """The function that renders records in a format, piece by piece. Raises NoSuch."""
    if name not in FORMATS:
        raise NoSuch("format", name, FORMATS)
    return cast(Render, import_module(f".{name}", __name__).render)
