"""The main path of linking: copies first, then actors, then what they say, do and want, in the order of need."""

from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import NamedTuple

from ..store import link_questions as ask
from ..store.ledger import Cluster, Judgement, Kind
from ..store.store import Store
from . import accounts, actors, copies, events, issues, quotations
from .ledger import settle
from .scene import Scene

STEPS: tuple[Kind, ...] = ("copy", "actor", "quotation", "event", "issue", "account")
Watch = Callable[[Kind], None]


class Linked(NamedTuple):
    """What linking a kind of thing gave: clusters of more than one, pairs in doubt, judgements in force."""

    kind: Kind
    clusters: int
    doubtful: int
    judgements: int


def link(store: Store, watch: Watch = lambda kind: None) -> list[Linked]:
    """Judge, write the ledger, derive clusters and count anew. The store must be open for writing.

    Raises StoreError. Interrupted, it is begun again: what a step has committed stays valid.
    """
    found = []
    for kind in STEPS:
        watch(kind)
        with _scene(store) as scene:
            found.append(_step(store, scene, kind))
    store.refresh()
    return found


def derive(store: Store, kinds: Iterable[Kind]) -> None:
    """Make the clusters of some kinds anew from the ledger as it is, without judging."""
    for kind in kinds:
        with _scene(store) as scene:
            _write(store, scene, kind, [one for one in ask.ledger(store, kind) if one.withdrawn_by is None])
    store.refresh()


@contextmanager
def _scene(store: Store) -> Iterator[Scene]:
    """What there is to link, read beside the one that writes: on SQLite a writer's own questions would wait for it."""
    with Store.open(store.url) as reading, TemporaryDirectory(prefix="selon-link-") as place:
        yield Scene(reading, Path(place))


def _step(store: Store, scene: Scene, kind: Kind) -> Linked:
    judgements = settle(store, kind, _JUDGES[kind](scene))
    _write(store, scene, kind, judgements)
    doubtful = sum(judgement.verdict == "unsure" for judgement in judgements)
    return Linked(kind, ask.count(store, kind), doubtful, len(judgements))


def _write(store: Store, scene: Scene, kind: Kind, judgements: list[Judgement]) -> None:
    found = _MEMBERS[kind](scene, judgements)
    ask.rewrite(store, kind, (Cluster(kind=kind, member=m, cluster=c) for m, c in found))


_JUDGES: dict[Kind, Callable[[Scene], Iterable[Judgement]]] = {
    "copy": copies.judgements,
    "actor": actors.judgements,
    "quotation": quotations.judgements,
    "event": events.judgements,
    "issue": issues.judgements,
    "account": accounts.judgements,
}
_MEMBERS: dict[Kind, Callable[[Scene, list[Judgement]], Iterable[tuple[str, str]]]] = {
    "copy": copies.members,
    "actor": actors.members,
    "quotation": quotations.members,
    "event": events.members,
    "issue": issues.members,
    "account": accounts.members,
}
