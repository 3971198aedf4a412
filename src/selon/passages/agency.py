"""The news agency that a text names in its date line: "TUNIS, 22 nov (AFP) -", "(Belga) …"."""

import re
from collections.abc import Iterable
from functools import cache

from ..model import Passage
from .vocabulary import vocabulary

_OPENING = ("dateline.opening", "dateline.place", "dateline.alone", "credit.opening")


def agency(text: str, passages: Iterable[Passage]) -> str | None:
    """The agency as the date line names it; None where none is named, or several are."""
    lines = (text[p.start : p.end] for p in passages if p.why in _OPENING)
    named = {found[1] for line in lines for found in _named().finditer(line)}
    return named.pop() if len(named) == 1 else None


@cache
def _named() -> re.Pattern[str]:
    return re.compile(rf"(?:[(\[,–—-]|^)\s*({vocabulary().agency})\s*(?:[)\]–—-]|$)", re.MULTILINE)
