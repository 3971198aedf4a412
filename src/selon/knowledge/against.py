"""The references that our tables can be held against, by name."""

from pathlib import Path

from ..errors import NoSuch
from . import leaders, places
from .compared import Compared

REFERENCES = {"leaders": leaders.compare, "countries": places.compare}


def compared(kind: str, path: Path) -> Compared:
    """What holding our tables against the file at `path` gives. Raises NoSuch, InputError."""
    if kind not in REFERENCES:
        raise NoSuch("reference", kind, REFERENCES)
    return REFERENCES[kind](path)
