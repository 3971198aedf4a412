"""Ties → a graph of networkx, whose nodes and edges stand in the order of their ids."""

from collections.abc import Iterable, Iterator
from datetime import date, timedelta
from typing import TYPE_CHECKING, Any

from ...store.entry import Entry
from ..words import xml
from . import agreement
from .ties import Tie, deeds_and_words, stances

if TYPE_CHECKING:
    import networkx as nx

_GATHER = {
    "actor": deeds_and_words,
    "issue": stances,
    "congruence": agreement.congruence,
    "conflict": agreement.conflict,
}


def graph(entries: Iterable[Entry], network: str) -> "nx.Graph":
    """The network of this name: one directed edge from actor to actor, one undirected edge in the others.

    Nodes: label, kind, type, and what is known of iso3, qid, country, sector. Edges: weight, relation, first, last,
    days, and how often each relation was seen. What is not known is left out.
    """
    import networkx as nx

    found = _GATHER[network](entries)
    drawn = nx.DiGraph() if network == "actor" else nx.Graph()
    tied = {node for ends in found.ties for node in ends}
    for node in sorted(tied):
        drawn.add_node(xml(node), **{name: xml(value) for name, value in found.nodes[node].items()})
    for (one, other), tie in sorted(found.ties.items()):
        drawn.add_edge(xml(one), xml(other), **_told(tie, network))
    return drawn


def _told(tie: Tie, network: str) -> dict[str, Any]:
    """What an edge says. Where the relations are issues, their number is the weight."""
    issues = network in ("congruence", "conflict")
    told: dict[str, Any] = {"weight": float(len(tie.relations) if issues else tie.relations.total())}
    if issues:
        told["issues"] = " | ".join(xml(label) for label in sorted(tie.relations))
    else:
        told["relation"] = _main(tie)
        told |= dict(sorted(tie.relations.items()))
    if tie.days:
        told |= {"first": min(tie.days), "last": max(tie.days), "days": sorted(tie.days)}
    return told


def _main(tie: Tie) -> str:
    """The relation that was seen most often; "mixed" where two were seen equally often."""
    (first, most), *others = tie.relations.most_common(2)
    return "mixed" if others and others[0][1] == most else first


def spells(days: Iterable[str]) -> Iterator[tuple[str, str]]:
    """First and last day of each run of days that follow one another."""
    start = end = None
    for day in days:
        if end is not None and _next(end) == day:
            end = day
            continue
        if start is not None and end is not None:
            yield start, end
        start = end = day
    if start is not None and end is not None:
        yield start, end


def _next(day: str) -> str:
    return (date.fromisoformat(day) + timedelta(days=1)).isoformat()
