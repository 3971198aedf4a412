"""Versions of the same facts in several dispatches that disagree: other figures, a denial against a claim."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from ..store.ledger import Judgement
from ..store.link_answers import Deed, Telling
from ..store.link_questions import deeds, tellings
from ..store.words import words
from .features import DOUBTFUL, Compared, Feature, compare, judged
from .profiles import gap, ordinal
from .scene import Scene, shelve
from .spread import spread

_FIGURES = ("killed", "injured", "arrested")
_DAYS = 3
_SHORTEST = 4


class Version(NamedTuple):
    """What one dispatch says of an event. `source`: the entry whose text it repeats, else its own."""

    member: str
    day: str
    source: int
    deed: Deed


def judgements(scene: Scene) -> Iterator[Judgement]:
    """Events whose versions disagree, and accounts within dispatches that are of one matter."""
    for versions in _told_often(scene):
        yield from disagreements(versions)
    shelf = shelve(
        scene,
        "accounts",
        tellings(scene.store, scene.single),
        keys,
        lambda numbers: tellings(scene.store, numbers=numbers),
    )
    for one, other in shelf.pairs():
        compared = compare(FEATURES, one, other)
        if one.entry != other.entry and compared.score >= DOUBTFUL:
            yield judged("account", one.member, other.member, compared)


def members(scene: Scene, judged_: list[Judgement]) -> Iterator[tuple[str, str]]:
    """Member → cluster; members are accounts, and events that dispatches tell differently."""
    return spread(scene, judged_, lambda entries: tellings(scene.store, entries))


def _told_often(scene: Scene) -> Iterator[list[Version]]:
    """For each event told in several texts, its versions by day."""
    linked = scene.store.clusters("event")
    keys_ = {member.partition(":")[0] for member in linked}
    entries = [head.n for head in scene.heads if head.key in keys_ and head.n not in scene.twins]
    found: dict[str, list[Version]] = defaultdict(list)
    for deed in deeds(scene.store, entries=entries):
        if deed.member in linked and (_figures(deed) or deed.status == "denied" or _asserted(deed)):
            version = Version(deed.member, deed.day, scene.source(deed.entry), deed)
            found[linked[deed.member]].append(version)
    yield from (versions for _, versions in sorted(found.items()) if len(versions) > 1)


def disagreements(versions: Iterable[Version]) -> Iterator[Judgement]:
    """Each version with the next that says otherwise, figure by figure."""
    ordered = sorted(versions, key=lambda version: (version.day, version.member))
    reasons: dict[tuple[str, str], list[str]] = defaultdict(list)
    for name in _FIGURES:
        told = [version for version in ordered if getattr(version.deed.magnitude, name) is not None]
        for one, other in _differing(told, name):
            reasons[one.member, other.member].append(f"{name}: {_figure(one, name)}, {_figure(other, name)}")
    for one, other in _denied(ordered):
        reasons[one.member, other.member].append(f"{_status(one)}, {_status(other)}")
    for (left, right), why in reasons.items():
        yield judged("account", left, right, Compared(0.8, tuple(why)), "same")


def _differing(told: list[Version], name: str) -> Iterator[tuple[Version, Version]]:
    for at, one in enumerate(told):
        figure = getattr(one.deed.magnitude, name)
        others = (other for other in told[at + 1 :] if getattr(other.deed.magnitude, name) != figure)
        other = next((other for other in others if other.source != one.source), None)
        if other is not None:
            yield one, other


def _denied(ordered: list[Version]) -> Iterator[tuple[Version, Version]]:
    claims = [version for version in ordered if _asserted(version.deed)]
    for one in ordered:
        if one.deed.status == "denied":
            yield from ((one, claim) for claim in claims[:1] if claim.source != one.source)


def _asserted(deed: Deed) -> bool:
    return deed.status in ("actual", "claimed")


def _figures(deed: Deed) -> bool:
    return any(getattr(deed.magnitude, name) is not None for name in _FIGURES)


def _figure(version: Version, name: str) -> str:
    return f"{getattr(version.deed.magnitude, name)} ({_teller(version)})"


def _status(version: Version) -> str:
    return f"{version.deed.status} ({_teller(version)})"


def _teller(version: Version) -> str:
    """By whom: who claims it, else the outlet."""
    claimants = [party.name for party in version.deed.parties if party.role == "claimant"]
    return ", ".join([*claimants, version.deed.outlet or version.day])


def keys(telling: Telling) -> Iterator[str]:
    """Each content word with the days around."""
    day = ordinal(telling.day)
    for word in _stems(telling):
        yield from (f"{word} {day + more}" for more in range(_DAYS + 1)) if day else ()


def _stems(telling: Telling) -> frozenset[str]:
    return frozenset(word.stem for word in words(telling.about) if len(word.folded) >= _SHORTEST)


def like_words(one: Telling, other: Telling) -> str | None:
    """Half of the words that either has on its matter are in both."""
    a, b = _stems(one), _stems(other)
    return "about the same" if a | b and len(a & b) / len(a | b) >= 0.5 else None


def same_tellers(one: Telling, other: Telling) -> str | None:
    """The same actor tells a side of both."""
    theirs = {party.who for party in other.tellers}
    both = sorted({party.name for party in one.tellers if party.who in theirs})
    return f"both told by {both[0]}" if both else None


def near(one: Telling, other: Telling) -> str | None:
    """Within days."""
    a, b = ordinal(one.day), ordinal(other.day)
    days = gap((a, a), (b, b)) if a and b else None
    return "within days" if days is not None and days <= _DAYS else None


FEATURES = (Feature(0.5, like_words), Feature(0.3, same_tellers), Feature(0.1, near))
