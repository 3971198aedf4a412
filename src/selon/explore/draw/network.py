"""Ties between actors as a drawing: places of nodes by a seeded spring model, the same each time."""

from collections import Counter
from collections.abc import Iterable, Sequence
from math import atan2, cos, hypot, sin, sqrt
from typing import Any, NamedTuple

import msgspec

from ...store.answers import Tie

_WIDTH, _MARGIN = 1000.0, 80.0
_CELL, _ROOM = 170.0, 40.0  # of a group with one actor; above and below every group
_SEED, _ROUNDS = 7, 60
CONFLICT = frozenset("ACCUSE REJECT THREATEN PROTEST SANCTION MOBILIZE COERCE ASSAULT".split())


class Group(NamedTuple):
    """Tied actors in a box."""

    wide: float
    high: float
    places: dict[str, tuple[float, float]]


class Node(msgspec.Struct, frozen=True, kw_only=True):
    """An actor: `weight` counts its ties; `r` is the radius of its disc."""

    id: str
    name: str
    weight: int
    x: float
    y: float
    r: float


class Edge(msgspec.Struct, frozen=True, kw_only=True):
    """All ties from one actor to another: `tone` is conflict, cooperation, said or mixed."""

    source: str
    target: str
    types: dict[str, int]
    tone: str
    weight: int
    width: float
    path: str
    first: str | None
    last: str | None


class Network(msgspec.Struct, frozen=True, kw_only=True):
    """The drawing. `left_out`: how many actors with fewer ties are not in it."""

    width: float = _WIDTH
    height: float = 0.0
    nodes: tuple[Node, ...] = ()
    edges: tuple[Edge, ...] = ()
    left_out: int = 0


def network(ties: Iterable[Tie], most: int = 60) -> Network:
    """The `most` actors with the most ties, and what is between them."""
    known = [tie for tie in ties if tie.actor.id != tie.recipient.id]
    weights: Counter[str] = Counter()
    names: dict[str, str] = {}
    for tie in known:
        for party in (tie.actor, tie.recipient):
            weights[party.id] += tie.count
            names[party.id] = party.name
    chosen = [actor for actor, _ in sorted(weights.items(), key=lambda pair: (-pair[1], pair[0]))[:most]]
    kept = [tie for tie in known if tie.actor.id in set(chosen) and tie.recipient.id in set(chosen)]
    places, high = _places(chosen, kept) if chosen else ({}, 0.0)
    top = max(weights.values(), default=1)
    nodes = {actor: _node(actor, names[actor], weights[actor], top, places[actor]) for actor in chosen}
    return Network(
        height=high, nodes=tuple(nodes.values()), edges=_edges(kept, nodes), left_out=len(weights) - len(chosen)
    )


def _node(actor: str, name: str, weight: int, top: int, at: tuple[float, float]) -> Node:
    return Node(id=actor, name=name, weight=weight, x=at[0], y=at[1], r=round(5 + 15 * sqrt(weight / top), 1))


def _places(actors: Sequence[str], ties: Iterable[Tie]) -> tuple[dict[str, tuple[float, float]], float]:
    """Where the nodes stand, and how high the sheet is: groups without a tie stand beside and below one another."""
    import networkx as nx

    graph = nx.Graph()
    graph.add_nodes_from(sorted(actors))
    for tie in ties:
        before = graph.get_edge_data(tie.actor.id, tie.recipient.id, {"weight": 0.0})["weight"]
        graph.add_edge(tie.actor.id, tie.recipient.id, weight=before + tie.count)
    groups = sorted(nx.connected_components(graph), key=lambda group: (-len(group), min(group)))
    return _packed([_group(graph.subgraph(sorted(group))) for group in groups])


def _group(graph: Any) -> Group:
    """A group of tied actors in a box that grows with their number."""
    import networkx as nx

    count = len(graph)
    wide, high = min(_WIDTH, _CELL * 1.3 * sqrt(count)), _CELL * 0.45 * sqrt(count) if count > 2 else 0.0
    for _, _, data in graph.edges(data=True):
        data["weight"] = sqrt(data["weight"])
    spread = nx.spring_layout(graph, seed=_SEED, iterations=_ROUNDS, k=1.6 / sqrt(count)) if count > 2 else None
    found = spread or {actor: (float(at), 0.0) for at, actor in enumerate(sorted(graph))}
    xs, ys = [float(x) for x, _ in found.values()], [float(y) for _, y in found.values()]
    across, down = max(xs) - min(xs) or 1.0, max(ys) - min(ys) or 1.0
    inner, depth = wide - 2 * _MARGIN, high
    places = {
        actor: (_MARGIN + (float(x) - min(xs)) / across * inner, _ROOM + (float(y) - min(ys)) / down * depth)
        for actor, (x, y) in found.items()
    }
    return Group(wide, high + 2 * _ROOM, places)


def _packed(groups: Iterable[Group]) -> tuple[dict[str, tuple[float, float]], float]:
    """The boxes in rows, the largest first."""
    places: dict[str, tuple[float, float]] = {}
    left = top = row = 0.0
    for group in groups:
        if left + group.wide > _WIDTH:
            left, top, row = 0.0, top + row, 0.0
        for actor, (x, y) in group.places.items():
            places[actor] = (round(left + x, 1), round(top + y, 1))
        left, row = left + group.wide, max(row, group.high)
    return places, round(top + row, 1)


def _edges(ties: Iterable[Tie], nodes: dict[str, Node]) -> tuple[Edge, ...]:
    pairs: dict[tuple[str, str], list[Tie]] = {}
    for tie in ties:
        pairs.setdefault((tie.actor.id, tie.recipient.id), []).append(tie)
    top = max((sum(tie.count for tie in found) for found in pairs.values()), default=1)
    return tuple(_edge(nodes[a], nodes[b], found, top) for (a, b), found in sorted(pairs.items()))


def _edge(a: Node, b: Node, ties: list[Tie], top: int) -> Edge:
    types: Counter[str] = Counter()
    for tie in ties:
        types[tie.type] += tie.count
    weight = types.total()
    return Edge(
        source=a.id,
        target=b.id,
        types=dict(types),
        tone=tone(types),
        weight=weight,
        width=round(1 + 4 * sqrt(weight / top), 1),
        path=_arc(a, b),
        first=min((tie.first for tie in ties if tie.first), default=None),
        last=max((tie.last for tie in ties if tie.last), default=None),
    )


def tone(types: Iterable[str]) -> str:
    """What ties of these types make between two actors: conflict, cooperation, both (mixed), or only words (said)."""
    acts = {kind for kind in types if kind != "SAY"}
    if not acts:
        return "said"
    if acts <= CONFLICT:
        return "conflict"
    return "mixed" if acts & CONFLICT else "cooperation"


def _arc(a: Node, b: Node) -> str:
    """A curve from disc to disc, bent so that the way back is another line; its end leaves room for the arrow."""
    angle = atan2(b.y - a.y, b.x - a.x)
    bend = min(40.0, hypot(b.x - a.x, b.y - a.y) * 0.15)
    x = (a.x + b.x) / 2 - sin(angle) * bend
    y = (a.y + b.y) / 2 + cos(angle) * bend
    into = atan2(b.y - y, b.x - x)
    end = (b.x - cos(into) * (b.r + 6), b.y - sin(into) * (b.r + 6))
    return f"M{a.x:.1f} {a.y:.1f}Q{x:.1f} {y:.1f} {end[0]:.1f} {end[1]:.1f}"
