"""Fields in which the words of politics mean something else: sport, and harm that nobody did."""

from functools import cache

from ..lang.schema import DomainRow
from ..lang.tables import table
from ..parse.columns import Parse
from .scene import Scene

_SPORTING = 3  # different words of sport that make a dispatch one about sport


def is_sport(scene: Scene, token: int) -> bool:
    """Whether a sentence is about sport: it has a word of it, in a dispatch that has several."""
    first, last = scene.sentence(token)
    if not _words(scene.parse, first, last, "sport"):
        return len(_words(scene.parse, 0, len(scene.parse), "sport")) > 2 * _SPORTING
    return len(_words(scene.parse, 0, len(scene.parse), "sport")) >= _SPORTING


def is_mishap(scene: Scene, token: int) -> bool:
    """Whether a word of the sentence names a disaster, an accident or an illness."""
    return bool(_words(scene.parse, *scene.sentence(token), "mishap"))


def _words(parse: Parse, first: int, last: int, domain: str) -> frozenset[str]:
    key = (f"domain:{domain}:{first}", last)
    if key not in parse.memo:
        heads = _table()[domain]
        hits = (w for t in range(first, last) for w in heads.get(parse.lemma[t].lower(), ()) if _stands(parse, t, w))
        parse.memo[key] = frozenset(" ".join(w) for w in hits)
    found = parse.memo[key]
    return found if isinstance(found, frozenset) else frozenset()


def _stands(parse: Parse, token: int, words: tuple[str, ...]) -> bool:
    return parse.lemma[token + 1 : token + len(words)] == list(words[1:])


@cache
def _table() -> dict[str, dict[str, list[tuple[str, ...]]]]:
    found: dict[str, dict[str, list[tuple[str, ...]]]] = {"sport": {}, "mishap": {}}
    for row in table("fr/domains", DomainRow):
        words = tuple(row.lemma.split(" "))
        found[row.domain].setdefault(words[0], []).append(words)
    return found
