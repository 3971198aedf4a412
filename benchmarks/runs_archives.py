"""Archives to run over, as files of JSON lines: made of the sample's texts, with words changed so that all differ."""

import json
import random
from collections.abc import Iterable, Iterator
from pathlib import Path

from .texts import Sample

SHORT = 200  # characters of a dispatch where there must be many
PRINTS = 10  # how often a wire story is printed
WIRE = 0.6  # share of an archive that is repeated wire copy
_LETTERS = "abcdefghilmnoprstuv"


def different(texts: Sample, count: int, place: Path, longest: int | None = None) -> Path:
    """So many texts, no two of them alike: one word in ten is replaced by one that was never seen."""
    return _written(place, changed(texts, count, random.Random(count), longest))


def changed(texts: Sample, count: int, chance: random.Random, longest: int | None) -> Iterator[str]:
    """The sample's texts over and over, cut to `longest` characters, with words changed."""
    for number in range(count):
        text = texts.dispatches[number % len(texts.dispatches)].text
        yield _changed(text[: longest or len(text)], chance)


def reprinted(texts: Sample, count: int, place: Path) -> Path:
    """As many texts, of which 60 % print a wire story again: word for word, or with a headline and an end of
    their own, in turn. Stories and reprints lie scattered in the archive."""
    chance = random.Random(count)
    stories = max(1, round(count * WIRE / PRINTS))
    repeats = round(count * WIRE)
    own = list(changed(texts, count - repeats, chance, None))
    printed = [_reprint(own[number % stories], number // stories, chance) for number in range(repeats)]
    together = own + printed
    chance.shuffle(together)
    return _written(place, together)


def _reprint(story: str, number: int, chance: random.Random) -> str:
    if number % 2:
        return story
    word = _word(chance)
    return (
        f"{word.capitalize()} : le point de la situation\n{story}\nLa rédaction de {word.capitalize()}, avec agences."
    )


def _changed(text: str, chance: random.Random) -> str:
    words = text.split(" ")
    for at in range(chance.randrange(10), len(words), 10):
        if words[at].isalpha() and words[at].islower():
            words[at] = _word(chance)
    return " ".join(words)


def _word(chance: random.Random) -> str:
    return "".join(chance.choices(_LETTERS, k=8))


def _written(place: Path, texts: Iterable[str]) -> Path:
    with place.open("w", encoding="utf-8") as stream:
        for number, text in enumerate(texts):
            told = {"text": text, "title": None, "published": "2017-03-01", "source": str(number)}
            stream.write(json.dumps(told, ensure_ascii=False) + "\n")
    return place
