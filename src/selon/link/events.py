"""The same event in several dispatches: of one type, on one day or the next, with the same people or at one place."""

from collections.abc import Iterator
from functools import cache, lru_cache
from itertools import combinations

from ..lang.world import countries, names
from ..store.ledger import Judgement
from ..store.link_answers import Deed, Party
from ..store.link_questions import common, deeds, of_entries
from ..store.words import folded, stem, words
from .features import DOUBTFUL, Feature, compare, judged
from .profiles import ordinal
from .scene import Scene, shelve
from .spread import spread

_OFTEN, _SHARE = 25, 0.01  # an actor in more entries than both tells nothing of one
_SHORTEST = 4  # letters of a word that says what somebody is


def judgements(scene: Scene) -> Iterator[Judgement]:
    """Pairs of events of a type that share a day and who takes part, or a day and a place."""
    shelf = shelve(
        scene,
        "events",
        deeds(scene.store, entries=scene.single),
        keys,
        lambda numbers: deeds(scene.store, numbers=numbers),
    )
    features = (*FEATURES, Feature(0.25, Settings(scene).same_setting))
    for one, other in shelf.pairs():
        if one.entry == other.entry:
            continue
        compared = compare(features, one, other)
        if compared.score >= DOUBTFUL:
            yield judged("event", one.member, other.member, compared)


def members(scene: Scene, judged_: list[Judgement]) -> Iterator[tuple[str, str]]:
    """Member → cluster."""
    return spread(scene, judged_, lambda entries: deeds(scene.store, entries=entries))


def keys(deed: Deed) -> Iterator[str]:
    """Type and day with each participant, with two countries, with the place, with nouns and verb.

    A key serves a day and the next.
    """
    day = ordinal(deed.day) if len(deed.day) == len("2016-01-01") else None
    if day is None:
        return
    who = {party.who for party in named(deed)}
    states = sorted({party.who for party in deed.parties if party.type == "country"})
    sites = [deed.site] if deed.site and not is_country(deed) else []
    found = [*who, *(" ".join(pair) for pair in combinations(states, 2)), *(f"at {folded(site)}" for site in sites)]
    found += [f"{noun} {verb}" for noun in _nouns(deed) for verb in _stems(deed)]
    for key in found:
        yield f"{deed.type} {key} {day}"
        yield f"{deed.type} {key} {day + 1}"


def named(deed: Deed, role: str | None = None) -> list[Party]:
    """Who takes part under a name, countries aside."""
    return [party for party in _parties(deed, role) if not party.nameless and party.type != "country"]


def _parties(deed: Deed, role: str | None = None) -> list[Party]:
    roles = (role,) if role else ("actor", "recipient")
    return [party for party in deed.parties if party.role in roles]


def is_country(deed: Deed) -> bool:
    """Whether the place is a whole country."""
    return deed.site is not None and folded(deed.site) in _countries()


@cache
def _countries() -> frozenset[str]:
    return frozenset(folded(name) for row in countries().values() for name in names(row))


def _common(one: list[Party], other: list[Party]) -> list[str]:
    theirs = {party.who for party in other}
    return sorted({party.name for party in one if party.who in theirs})


def same_actor(one: Deed, other: Deed) -> str | None:
    """The same actor does it."""
    found = _common(named(one, "actor"), named(other, "actor"))
    return f"both by {found[0]}" if found else None


def same_recipient(one: Deed, other: Deed) -> str | None:
    """It is done to the same actor, who is not the one that does it, as in a meeting."""
    found = _common(named(one, "recipient"), named(other, "recipient"))
    found = sorted({*found} - {*_common(named(one, "actor"), named(other, "actor"))})
    return f"both to {found[0]}" if found else None


def same_country(one: Deed, other: Deed) -> str | None:
    """The same country takes part."""
    found = _common(
        [party for party in _parties(one) if party.type == "country"],
        [party for party in _parties(other) if party.type == "country"],
    )
    return f"both with {found[0]}" if found else None


def _others(one: Deed, other: Deed, role: str) -> str | None:
    a, b = named(one, role), named(other, role)
    if not a or not b or _common(a, b):
        return None
    return f"{role}s differ: {a[0].name}, {b[0].name}"


def other_actor(one: Deed, other: Deed) -> str | None:
    """Both name who does it, and nobody is named by both."""
    return _others(one, other, "actor")


def other_recipient(one: Deed, other: Deed) -> str | None:
    """Both name whom it is done to, and nobody is named by both."""
    return _others(one, other, "recipient")


def same_nouns(one: Deed, other: Deed) -> str | None:
    """Those who have no name are described by the same nouns."""
    a, b = _nouns(one), _nouns(other)
    both = sorted(a & b)
    return f"both of {both[0]}" if both else None


def _nouns(deed: Deed) -> set[str]:
    nameless = [party.name for party in _parties(deed) if party.nameless]
    return {word.stem for name in nameless for word in words(name) if len(word.folded) >= _SHORTEST} - _COUNTED


def same_place(one: Deed, other: Deed) -> str | None:
    """Both happen at the same place, and not just in the same country."""
    if is_country(one) or not one.site or not other.site:
        return None
    return f"both at {one.site}" if _site(one) == _site(other) else None


def other_place(one: Deed, other: Deed) -> str | None:
    """They happen at different places; a town, its quarters and its country are no different places."""
    if not one.site or not other.site or set(_site(one).split()) & set(_site(other).split()):
        return None
    if one.iso3 == other.iso3 and (is_country(one) or is_country(other)):
        return None
    return f"places differ: {one.site}, {other.site}"


def _site(deed: Deed) -> str:
    return folded(deed.site)


def same_day(one: Deed, other: Deed) -> str | None:
    """The texts give the same day."""
    return f"both on {one.day}" if one.dated and other.dated and one.day == other.day else None


def told_same_day(one: Deed, other: Deed) -> str | None:
    """The dispatches are of the same day, and not both say on which day it was."""
    return f"both told on {one.day}" if one.day == other.day and not (one.dated and other.dated) else None


def same_mode(one: Deed, other: Deed) -> str | None:
    """Both are of the same mode."""
    return f"both {one.mode}" if one.mode and one.mode == other.mode else None


def other_mode(one: Deed, other: Deed) -> str | None:
    """They are of different modes."""
    return f"modes differ: {one.mode}, {other.mode}" if one.mode and other.mode and one.mode != other.mode else None


def same_verb(one: Deed, other: Deed) -> str | None:
    """The same words tell them."""
    both = sorted(_stems(one) & _stems(other))
    return f"both “{one.words}”" if both else None


def _stems(deed: Deed) -> set[str]:
    return {word.stem for word in words(deed.words) if len(word.folded) >= _SHORTEST} - _EMPTY


_COUNTED = frozenset(
    stem(word)
    for word in """deux trois quatre cinq sept huit neuf onze douze quinze vingt trente quarante cinquante cent mille
    dizaine dizaines centaines milliers plusieurs personne personnes autre autres certains nombreux""".split()
)
_EMPTY = {"avoir", "etre", "avait", "avaient", "etaient", "etait", "sont", "faire", "fait", "apre", "avant"}


def same_figures(one: Deed, other: Deed) -> str | None:
    """They have the same number of dead, injured or arrested."""
    for name in ("killed", "injured", "arrested"):
        if (figure := getattr(one.magnitude, name)) and figure == getattr(other.magnitude, name):
            return f"{figure} {name} in both"
    return None


class Settings:
    """Who else is named where an event is told; those who are named everywhere left out."""

    def __init__(self, scene: Scene) -> None:
        self._store = scene.store
        self._common = common(scene.store, int(max(_OFTEN, _SHARE * len(scene.heads))))
        self._names = lru_cache(maxsize=20_000)(self._named)

    def _named(self, entry: int) -> dict[str, str]:
        found = (one for one in of_entries(self._store, [entry]) if one.called and one.type != "country")
        return {one.who: one.name for one in found if one.who not in self._common}

    def same_setting(self, one: Deed, other: Deed) -> str | None:
        """Both dispatches, of one day, name several others too."""
        if one.day != other.day:
            return None
        taking = {party.who for party in (*one.parties, *other.parties)}
        theirs = self._names(other.entry)
        both = sorted(name for who, name in self._names(one.entry).items() if who in theirs and who not in taking)
        return f"both dispatches name {both[0]}, {both[1]}" if len(both) > 1 else None


FEATURES = (
    Feature(0.3, same_actor),
    Feature(0.3, same_recipient),
    Feature(0.1, same_country),
    Feature(0.15, same_nouns),
    Feature(0.2, same_place),
    Feature(0.2, same_day),
    Feature(0.1, told_same_day),
    Feature(0.15, same_mode),
    Feature(0.15, same_verb),
    Feature(0.15, same_figures),
    Feature(-0.35, other_actor),
    Feature(-0.35, other_recipient),
    Feature(-0.45, other_place),
    Feature(-0.15, other_mode),
)
