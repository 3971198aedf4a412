"""Cut a dispatch's text into passages."""

from msgspec.structs import replace

from ..model import Passage
from .datelines import datelines
from .duplicates import duplicates
from .embeds import embeds
from .furniture import furniture
from .glued import glued
from .headline import headline
from .layout import Page, paragraphs
from .related import related


def cut(text: str, title: str | None = None) -> tuple[Passage, ...]:
    """The passages of a text, in order, disjoint, with offsets in the text as received.

    Each step only looks at what the steps before it left as body; what none of them marks is the article.
    Blank space between passages belongs to none. `title` is what the container gives as the title.
    Never raises on any text.
    """
    page = Page(text)
    parts = embeds(page, paragraphs(text))
    parts = furniture(page, parts)
    parts = datelines(page, parts)
    parts = headline(page, parts, title)
    parts = related(page, parts)
    parts = glued(page, parts)
    return _anchored(tuple(duplicates(page, parts)))


def _anchored(parts: tuple[Passage, ...]) -> tuple[Passage, ...]:
    """With each duplicate pointing to the start of the passage that holds what it repeats, which may be a
    sentence in its middle."""
    article = [part for part in parts if part.kind in ("headline", "body")]

    def anchored(part: Passage) -> Passage:
        holder = next((a for a in article if part.of is not None and a.start <= part.of < a.end), None)
        return part if holder is None or holder.start == part.of else replace(part, of=holder.start)

    return tuple(anchored(part) if part.kind == "duplicate" else part for part in parts)
