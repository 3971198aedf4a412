"""Near copies: the function that groups the dispatches of a run groups those of all runs in a store."""

from collections.abc import Iterator

from ..model import Dispatch
from ..run.groups import Groups
from ..run.spool import Spool
from ..store.ledger import Judgement
from ..store.link_questions import texts
from .clusters import clusters
from .features import Compared, judged
from .scene import Scene


def judgements(scene: Scene) -> Iterator[Judgement]:
    """Each entry that nearly repeats an earlier one, with the first of these. The same text needs no judgement."""
    place = scene.place / "copies"
    place.mkdir(exist_ok=True)
    keys = []
    with Spool(place) as spool:
        groups = Groups(spool)
        for n, text in texts(scene.store, _firsts(scene)):
            groups.add(spool.add(Dispatch(id="", text=text)), text)
            keys.append(scene.by_number[n].key)
    for number, (first, similar) in enumerate(zip(groups.first, groups.similar, strict=True)):
        if first != number:
            reason = f"{similar:.0%} of the sequences of words are the same"
            yield judged("copy", keys[first], keys[number], Compared(similar, (reason,)), "same")


def _firsts(scene: Scene) -> Iterator[int]:
    """The earliest entry of each text."""
    seen: set[str] = set()
    for head in scene.heads:
        if head.id not in seen:
            seen.add(head.id)
            yield head.n


def members(scene: Scene, judgements: list[Judgement]) -> Iterator[tuple[str, str]]:
    """Entry → the earliest entry of its cluster, for all entries with the text of one that is judged."""
    joined = clusters(judgements)
    first: dict[str, str] = {}  # of each cluster, its earliest entry
    prints: dict[str, str] = {}  # of each text, its earliest entry that is judged
    for head in scene.heads:
        if head.key in joined:
            prints.setdefault(head.id, head.key)
    for head in scene.heads:
        judged_ = head.key if head.key in joined else prints.get(head.id)
        if judged_:
            yield head.key, first.setdefault(joined[judged_], head.key)
