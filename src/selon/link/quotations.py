"""The same words quoted in several dispatches, wholly or in part."""

from collections import Counter
from collections.abc import Iterator
from functools import lru_cache

from ..store.ledger import Judgement
from ..store.link_answers import Party, Quote
from ..store.link_questions import quotes
from ..store.words import words
from .features import DOUBTFUL, Feature, compare, judged
from .profiles import gap, ordinal
from .scene import Scene, shelve
from .spelling import same_person
from .spelling import words as name_words
from .spread import spread

_LEAST = 5  # words that a quotation needs, and that two must share in a row
_LONG = 10  # words that nobody says by chance
_MOST = 400  # words that are looked at
_WHOLLY, _PARTLY = 0.85, 0.5  # shares of the shorter quotation
_SOON = 30  # days
_ASKED = 3  # doubts about a quotation; a slogan that hundreds repeat is not worth hundreds of questions


def judgements(scene: Scene) -> Iterator[Judgement]:
    """Pairs of quotations that share a run of words."""

    def fetch(numbers: list[int]) -> Iterator[Quote]:
        return quotes(scene.store, numbers=numbers)

    shelf = shelve(scene, "quotations", quotes(scene.store, entries=scene.single), keys, fetch)
    asked: Counter[int] = Counter()
    for one, other in shelf.pairs():
        compared = compare(FEATURES, one, other)
        if one.entry == other.entry or compared.score < DOUBTFUL:
            continue
        judgement = judged("quotation", one.member, other.member, compared, "unsure" if differ(one, other) else None)
        if judgement.verdict == "unsure":
            asked.update((one.n, other.n))
        if judgement.verdict == "same" or max(asked[one.n], asked[other.n]) <= _ASKED:
            yield judgement


def members(scene: Scene, judged_: list[Judgement]) -> Iterator[tuple[str, str]]:
    """Member → cluster."""
    return spread(scene, judged_, lambda entries: quotes(scene.store, entries=entries))


def keys(quote: Quote) -> Iterator[str]:
    """Each run of five words."""
    said = folded(quote.text)
    return (" ".join(said[at : at + _LEAST]) for at in range(len(said) - _LEAST + 1))


@lru_cache(maxsize=20_000)
def folded(text: str) -> tuple[str, ...]:
    """The words of a quotation as they are compared."""
    return tuple(word.folded for word in words(text))[:_MOST]


@lru_cache(maxsize=20_000)
def _triples(text: str) -> frozenset[tuple[str, ...]]:
    said = folded(text)
    return frozenset(said[at : at + 3] for at in range(len(said) - 2))


def shared(one: Quote, other: Quote) -> tuple[float, int]:
    """The share of the shorter quotation that stands in the longer, and how many words that are."""
    a, b = _triples(one.text), _triples(other.text)
    both, least = len(a & b), min(len(a), len(b))
    return (both / least if least else 0.0), (both + 2 if both else 0)


def wholly(one: Quote, other: Quote) -> str | None:
    """One quotation, of five words or more, stands in the other nearly word for word."""
    share, count = shared(one, other)
    return f"{count} words the same" if share >= _WHOLLY and count >= _LEAST else None


def partly(one: Quote, other: Quote) -> str | None:
    """Half of one quotation or more stands in the other, eight words at least."""
    share, count = shared(one, other)
    return f"{count} words the same, {share:.0%} of one" if _PARTLY <= share < _WHOLLY and count >= 8 else None


def at_length(one: Quote, other: Quote) -> str | None:
    """The words in common are too many for chance."""
    return "a long run of words" if shared(one, other)[1] >= _LONG else None


def same_speaker(one: Quote, other: Quote) -> str | None:
    """Both quote the same actor."""
    a, b = one.speaker, other.speaker
    return f"both by {a.name}" if a and b and compatible(a, b) and not (a.nameless or b.nameless) else None


def other_speaker(one: Quote, other: Quote) -> str | None:
    """The dispatches ascribe the words to different actors."""
    if not differ(one, other) or one.speaker is None or other.speaker is None:
        return None
    return f"speakers differ: {one.speaker.name}, {other.speaker.name}"


def no_speaker(one: Quote, other: Quote) -> str | None:
    """Neither dispatch says who spoke."""
    return "nobody is said to speak" if one.speaker is None and other.speaker is None else None


def long_after(one: Quote, other: Quote) -> str | None:
    """A short phrase, weeks apart."""
    a, b = ordinal(one.day), ordinal(other.day)
    days = gap((a, a), (b, b)) if a and b else None
    return f"{days} days apart" if days and days > _SOON and shared(one, other)[1] < _LONG else None


def differ(one: Quote, other: Quote) -> bool:
    """Whether both have speakers that cannot be one."""
    return bool(one.speaker and other.speaker and not compatible(one.speaker, other.speaker))


def compatible(one: Party, other: Party) -> bool:
    """Whether two speakers can be one: a description can be anybody, a surname whoever bears it."""
    if one.who == other.who or one.nameless or other.nameless:
        return True
    short = min(len(name_words(one.name)), len(name_words(other.name)))
    return one.type == other.type == "person" and short == 1 and same_person(one.name, other.name)


FEATURES = (
    Feature(0.75, wholly),
    Feature(0.5, partly),
    Feature(0.1, at_length),
    Feature(0.15, same_speaker),
    Feature(-0.25, other_speaker),
    Feature(-0.1, no_speaker),
    Feature(-0.25, long_after),
)
