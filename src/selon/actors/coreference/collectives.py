"""Collectives that take up actors named before: "les deux pays", "les trois présidents", "les deux camps"."""

from ...model import ActorType
from ...parse.columns import Parse
from ..candidate import Candidate
from ..cluster import Cluster

_NUMBERS = {"deux": 2, "trois": 3, "quatre": 4}
_BODIES: frozenset[ActorType] = frozenset({"country", "organisation", "armed_group", "igo"})
_STATES: frozenset[ActorType] = frozenset({"country"})
_PERSONS: frozenset[ActorType] = frozenset({"person"})
_MEMBERS: dict[str, frozenset[ActorType]] = {
    **dict.fromkeys(
        "pays capitales états etats nations voisins puissances gouvernements".split(), frozenset({"country"})
    ),
    **dict.fromkeys("parties camps belligérants alliés partenaires rivaux".split(), _BODIES),
    **dict.fromkeys(
        "présidents dirigeants hommes femmes ministres chefs responsables candidats diplomates homologues".split(),
        _PERSONS,
    ),
}


def members(parse: Parse, mention: Candidate, named: list[Cluster]) -> tuple[Cluster, ...]:
    """The actors that a collective takes up, empty where it is none or too few fit.

    `named`: the actors in the order in which they were last spoken of.
    """
    words = [parse.form[t].lower() for t in range(mention.first, mention.last)]
    count = next((_NUMBERS[word] for word in words[:3] if word in _NUMBERS), 0)
    kinds = next((_MEMBERS[word] for word in words[:4] if word in _MEMBERS), frozenset())
    if not count or words[0] not in {"les", "ces", "aux", "des", "leurs"}:
        return ()
    latest = list(dict.fromkeys(c.number for c in reversed(named) if c.type in kinds and not c.members))
    by_number = {c.number: c for c in named}
    return tuple(by_number[n] for n in latest[:count]) if len(latest) >= count else ()
