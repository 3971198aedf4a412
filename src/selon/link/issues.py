"""The same proposal wanted or refused in several dispatches, whatever the wording; its stance is never compared."""

import re
from collections.abc import Iterator
from functools import lru_cache
from itertools import combinations
from typing import NamedTuple

from ..store.keys import member
from ..store.ledger import Judgement
from ..store.link_answers import Stand
from ..store.link_questions import stands
from ..store.words import stem, words
from .clusters import clusters, pair
from .features import DOUBTFUL, PROGRAM, Feature, compare, judged
from .profiles import gap, ordinal
from .scene import Scene, shelve

_MOST = 8  # content words that keys are made of
_SOON, _LATER = 60, 730  # days
_WEEK = 7
_FUNCTION = frozenset(
    """a au aux avec c ce cela celle celui ces cet cette chez comme contre d dans de des donc dont du elle elles
    en entre est et etre eu fait ici il ils je l la le les leur leurs lui mais me meme mes ne ni nos notre
    nous on ont ou par pas plus pour qu que qui s sa sans se ses si soit son sont sous sur ta te tous tout
    toute toutes un une vers vos votre vous y afin ainsi alors apres aussi autre autres avant avoir bien deja
    deux encore etait faire faut lors moins nouveau nouvel nouvelle nouvelles peu peut plusieurs seul tel
    telle tres""".split()
)
_GENERAL = frozenset(
    stem(word)
    for word in """loi projet mesure mesures decision texte accord proposition idee question condition conditions
    reglement reforme plan manifestation appel action actions chose politique article articles demande
    point principe resultat retrait fait solution initiative programme proces travail vote candidature
    election plainte porter resolution operation campagne""".split()
)
_POINTING = re.compile(
    r"\W*(?:l['’]idée d['’e]\s*)?(?:ce|cet|cette|ces|cela|ça|ceci|son|sa|ses|leurs?|celui|celle|ils?|elles?)\b",
    re.IGNORECASE,
)
_DATED = re.compile(
    r"\b(?:aujourd|demain|hier|(?:lun|mar|mercre|jeu|vendre)di|samedi|dimanche|prochaine?s?|dernière?s?)\b",
    re.IGNORECASE,
)
_DEFINITE = re.compile(r"\W*(?:l['’]|la |le |les )", re.IGNORECASE)


class Wording(NamedTuple):
    """A proposal as it is compared: stems, names and numbers in it.

    telling: its words tell what it is about; lone: a noun does, alone; dated: it speaks of a day like "samedi".
    """

    stems: frozenset[str]
    names: frozenset[str]
    numbers: frozenset[str]
    dated: bool
    telling: bool
    lone: bool


@lru_cache(maxsize=50_000)
def wording(proposal: str) -> Wording:
    """What a proposal's words tell."""
    found = [word for word in words(proposal) if word.folded not in _FUNCTION]
    stems = frozenset(word.stem for word in found if len(word.folded) > 1)
    names = frozenset(word.stem for word in found if proposal[word.start].isupper() and word.start > 0)
    numbers = frozenset(word.folded for word in found if word.folded.isdecimal())
    telling = bool(stems - _GENERAL) and (bool(names) or len(stems - _GENERAL) >= 2)
    lone = len(stems) == 1 and not stems & _GENERAL and _DEFINITE.match(proposal) is not None
    pointing = _POINTING.match(proposal) is not None
    return Wording(stems, names, numbers, bool(_DATED.search(proposal)), telling and not pointing, lone and not telling)


def node(stand: Stand) -> str:
    """What the ledger calls the issue: its base, or itself where its words tell only in their own dispatch."""
    own = wording(stand.proposal)
    return stand.base if own.telling and not own.dated else stand.member


def judgements(scene: Scene) -> Iterator[Judgement]:
    """Pairs of proposals with words in common."""
    shelf = shelve(
        scene,
        "issues",
        _each_once(stands(scene.store, entries=scene.single)),
        keys,
        lambda numbers: stands(scene.store, numbers=numbers),
    )
    for one, other in shelf.pairs():
        if node(one) == node(other) or one.entry == other.entry:
            continue
        compared = compare(FEATURES, one, other)
        if compared.score >= DOUBTFUL:
            yield judged("issue", node(one), node(other), compared)


def members(scene: Scene, judged_: list[Judgement]) -> Iterator[tuple[str, str]]:
    """Member → cluster, for all issues that are not simply what they are before linking."""
    mentioned = {one for judgement in judged_ for one in (judgement.left, judgement.right)}
    pairs = {pair(judgement) for judgement in judged_}
    found = list(_firsts(stands(scene.store, entries=[head.n for head in scene.heads])))
    implied = [one for stand in found if stand.member in mentioned and (one := _implied(stand, pairs))]
    joined = clusters([*judged_, *implied])
    yield from ((base, cluster) for base, cluster in joined.items() if ":" not in base and base != cluster)
    for stand in found:
        twin = scene.twins.get(stand.entry)
        local = member(twin.key, stand.local) if twin else stand.member
        if local in joined or local in mentioned or node(stand) != stand.base:
            yield stand.member, joined.get(local, local)


def _implied(stand: Stand, pairs: set[tuple[str, str]]) -> Judgement | None:
    """That an issue which somebody mentions by its entry is that of its words, unless it is judged against them."""
    one = Judgement(kind="issue", left=stand.base, right=stand.member, verdict="same", score=0.0, judge=PROGRAM)
    return one if node(stand) == stand.base and pair(one) not in pairs else None


def _firsts(found: Iterator[Stand]) -> Iterator[Stand]:
    """The first position on each issue of an entry words it."""
    seen: set[str] = set()
    for stand in found:
        if stand.member not in seen:
            seen.add(stand.member)
            yield stand


def _each_once(found: Iterator[Stand]) -> Iterator[Stand]:
    """The first entry with an issue's wording stands for all."""
    seen: set[str] = set()
    for stand in _firsts(found):
        if node(stand) not in seen:
            seen.add(node(stand))
            yield stand


def keys(stand: Stand) -> Iterator[str]:
    """Pairs of content words; the only one where there is but one."""
    own = wording(stand.proposal)
    if own.telling or own.lone:
        stems = sorted(own.stems, key=lambda word: (-len(word), word))[:_MOST]
        yield from (" ".join(sorted(both)) for both in combinations(stems, 2))
        yield from stems if len(stems) == 1 else ()


def same_words(one: Stand, other: Stand) -> str | None:
    """The same words that mean something, in any form and order."""
    a, b = wording(one.proposal).stems, wording(other.proposal).stems
    return "the same words" if a == b else None


def like_words(one: Stand, other: Stand) -> str | None:
    """Six in ten of all words that either has are in both."""
    a, b = wording(one.proposal).stems, wording(other.proposal).stems
    return "most words the same" if a != b and len(a & b) / len(a | b) >= 0.6 else None


def within(one: Stand, other: Stand) -> str | None:
    """All words of the shorter one, two or more, are in the longer."""
    short, long = sorted((wording(one.proposal).stems, wording(other.proposal).stems), key=len)
    few = len(short & long) / len(short | long) < 0.6
    return "one says more than the other" if len(short - _GENERAL) >= 2 and short < long and few else None


def same_names(one: Stand, other: Stand) -> str | None:
    """The same name is in both."""
    both = sorted(wording(one.proposal).names & wording(other.proposal).names)
    return f"both with {both[0]}" if both else None


def same_holder(one: Stand, other: Stand) -> str | None:
    """The same actor wants or refuses both."""
    same = one.holder and other.holder and one.holder.who == other.holder.who
    return f"both held by {one.holder.name}" if same and one.holder else None


def _days(one: Stand, other: Stand) -> int | None:
    a, b = ordinal(one.day), ordinal(other.day)
    return gap((a, a), (b, b)) if a and b else None


def one_noun(one: Stand, other: Stand) -> str | None:
    """A single noun, which may mean another thing elsewhere."""
    return "a noun alone" if wording(one.proposal).lone and wording(other.proposal).lone else None


def soon(one: Stand, other: Stand) -> str | None:
    """Within two months."""
    days = _days(one, other)
    return "within weeks" if days is not None and days <= _SOON else None


def long_after(one: Stand, other: Stand) -> str | None:
    """Years apart."""
    days = _days(one, other)
    return f"{days // 365} years apart" if days is not None and days > _LATER else None


def other_numbers(one: Stand, other: Stand) -> str | None:
    """The numbers in them differ."""
    a, b = wording(one.proposal).numbers, wording(other.proposal).numbers
    return "numbers differ" if a and b and a != b else None


def other_date(one: Stand, other: Stand) -> str | None:
    """One speaks of "samedi prochain", and the other is not of the same week."""
    dated = wording(one.proposal).dated or wording(other.proposal).dated
    days = _days(one, other)
    return "a day of another week" if dated and (days is None or days > _WEEK) else None


FEATURES = (
    Feature(0.75, same_words),
    Feature(0.5, like_words),
    Feature(0.35, within),
    Feature(0.15, same_names),
    Feature(0.1, same_holder),
    Feature(0.1, soon),
    Feature(-0.25, one_noun),
    Feature(-0.15, long_after),
    Feature(-0.3, other_numbers),
    Feature(-0.5, other_date),
)
