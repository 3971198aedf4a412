"""Actors across dispatches. Those of one full name or known id are one until something parts them.

A surname alone, and a description, are nobody but themselves until something joins them.
"""

from collections import Counter
from collections.abc import Iterable, Iterator
from functools import cache, lru_cache

import msgspec

from ..lang.known import titles
from ..store import link_questions as ask
from ..store.keys import member
from ..store.ledger import Judgement
from ..store.link_answers import Named
from ..store.words import folded
from . import bodies, homonyms, people
from .blocks import Blocks
from .bodies import Bodies
from .clusters import clusters, pair
from .company import Company
from .features import PROGRAM, Compared, judged
from .holders import Holders
from .people import People
from .profiles import Profile, profile
from .scene import Scene
from .spelling import words

_WORTH = 0.45  # pairs that score less are not worth a line in the ledger


def is_whole(named: Named) -> bool:
    """Whether what an actor is before linking identifies it: a known id, a full name, an organisation's name."""
    if named.qid or named.type == "country":
        return True
    if not named.called or named.base == named.member:
        return False
    return named.type != "person" or _is_full(named.name)


@lru_cache(maxsize=100_000)
def _is_full(name: str) -> bool:
    """Whether a person's name has a given name and a surname: neither "Jean-Jacques" nor "Président" is one."""
    pieces = [piece for piece in name.split() if words(piece)]
    return len(pieces) > 1 and folded(pieces[0]) not in _titles()


@cache
def _titles() -> frozenset[str]:
    return frozenset(folded(form) for row in titles() for form in (row.title, row.feminine) if " " not in form)


class Gathered:
    """The actors of a store, by what has to be done with them."""

    def __init__(self) -> None:
        self.counts: Counter[str] = Counter()
        self.profiles: list[Profile] = []
        self.several: list[tuple[str, list[Named]]] = []
        self.surnames: list[Named] = []
        self.described: list[Named] = []

    def add(self, base: str, members: list[Named]) -> None:
        """Put an actor where it belongs."""
        self.counts[base] = len(members)
        if not is_whole(members[0]):
            (self.surnames if members[0].called else self.described).extend(members)
        elif homonyms.differ(members) and _may_differ(members[0]):
            self.several.append((base, members))
        else:
            self.profiles.append(profile(base, members))


def _may_differ(named: Named) -> bool:
    return named.type == "person" or bodies.is_common(named.name)


def judgements(scene: Scene) -> Iterator[Judgement]:
    """What the program thinks of all actors."""
    gathered = Gathered()
    for base, members in ask.named(scene.store):
        single = [one for one in members if one.entry not in scene.twins]
        if single:
            gathered.add(base, single)
    company = Company(scene, gathered.counts)
    yield from _parted(gathered, People(company))
    yield from _variants(scene, gathered.profiles, company)
    yield from _national(gathered.described)
    yield from _half_named(gathered, company)
    yield from _in_copies(scene)


def _parted(gathered: Gathered, compare: People) -> Iterator[Judgement]:
    """Homonyms apart; each sense gets a profile of its own."""
    for base, members in gathered.several:
        senses, apart = homonyms.parted(base, members, compare)
        gathered.profiles += [profile(sense.node, sense.members) for sense in senses]
        yield from apart
    gathered.profiles.sort(key=lambda who: who.node)


def _variants(scene: Scene, profiles: list[Profile], company: Company) -> Iterator[Judgement]:
    blocks = Blocks(scene.place, "actors")
    for item, who in enumerate(profiles):
        for key in {*bodies.keys(who), *(people.keys(who) if who.is_person else ())}:
            blocks.add(key, item)
    persons, others = People(company), Bodies(company)
    for a, b in blocks.pairs():
        one, other = profiles[a], profiles[b]
        if _entry(one.node) and _entry(other.node):
            continue  # senses of names were compared when they were parted
        compared = (persons if one.is_person and other.is_person else others).variant(one, other)
        if compared.score >= _WORTH:
            yield judged("actor", one.node, other.node, compared)


def _entry(node: str) -> bool:
    return ":" in node


def _national(described: Iterable[Named]) -> Iterator[Judgement]:
    for named in described:
        if body := bodies.national(named):
            yield judged("actor", body, named.member, Compared(0.8, ("a body of that country",)))


def _half_named(gathered: Gathered, company: Company) -> Iterator[Judgement]:
    holders = Holders(company)
    for who in gathered.profiles:
        holders.add(who)
    yield from holders.described(gathered.described)
    yield from holders.surnamed(gathered.surnames)


def _in_copies(scene: Scene) -> Iterator[Judgement]:
    """Half-named actors of near copies: the same words for somebody in the same text."""
    for n, first in ((head.n, head.original) for head in scene.heads if head.n not in scene.twins):
        if first is None or first not in scene.by_number:
            continue
        here, there = _half(scene, n), _half(scene, first)
        for name in sorted(here.keys() & there.keys()):
            reasons = ("the same words in a copy of the text",)
            yield judged("actor", here[name].member, there[name].member, Compared(0.9, reasons))


def _half(scene: Scene, entry: int) -> dict[tuple[str, str], Named]:
    """The half-named actors of an entry by type and name, where only one has it."""
    found = [named for named in ask.of_entries(scene.store, [entry]) if not is_whole(named)]
    counted = Counter((named.type, named.name.lower()) for named in found)
    by_name = {(named.type, named.name.lower()): named for named in found}
    return {name: named for name, named in by_name.items() if counted[name] == 1}


def members(scene: Scene, judged_: list[Judgement]) -> Iterator[tuple[str, str]]:
    """Member → cluster, for all that are not simply what they are before linking."""
    mentioned = {one for judgement in judged_ for one in (judgement.left, judgement.right) if _entry(one)}
    pairs = {pair(judgement) for judgement in judged_}
    implicit = list(_implicit(scene, mentioned, pairs))
    joined = clusters([*judged_, *implicit])
    yield from ((base, cluster) for base, cluster in joined.items() if not _entry(base) and base != cluster)
    for _, found in ask.named(scene.store, titles=False):
        for named in found:
            twin = scene.twins.get(named.entry)
            node = member(twin.key, named.local) if twin else named.member
            if node in joined or node in mentioned or not is_whole(named):
                yield named.member, joined.get(node, node)


def _implicit(scene: Scene, mentioned: set[str], pairs: set[tuple[str, str]]) -> Iterator[Judgement]:
    """That a member which somebody mentions is what its name says, unless it is judged against that name."""
    for base, found in ask.named(scene.store, titles=False) if mentioned else ():
        for named in found:
            if named.member in mentioned and is_whole(named):
                implied = Judgement(kind="actor", left=base, right=named.member, verdict="same", score=0.0)
                if pair(implied) not in pairs:
                    yield msgspec.structs.replace(implied, judge=PROGRAM)
