"""Pairs that the program is in doubt about, for people: which to ask next, and what becomes of the answers."""

from ..store import link_questions as ask
from ..store.ledger import Judgement, Kind, Verdict
from ..store.store import Store
from .clusters import pair
from .features import PROGRAM
from .link import STEPS


def doubts(store: Store, kind: Kind | None = None) -> list[Judgement]:
    """Judgements of doubt that nobody has answered, the likeliest first."""
    held = list(ask.ledger(store, kind))
    answered = {(one.kind, pair(one)) for one in held if one.judge != PROGRAM and one.withdrawn_by is None}
    open_ = (one for one in held if one.judge == PROGRAM and one.withdrawn_by is None and one.verdict == "unsure")
    asked = [one for one in open_ if (one.kind, pair(one)) not in answered]
    together = {kind: store.clusters(kind) for kind in {one.kind for one in asked}}
    apart = [one for one in asked if not _joined(one, together[one.kind])]
    return sorted(apart, key=lambda one: (STEPS.index(one.kind), -(one.score or 0.0), pair(one)))


def _joined(judgement: Judgement, clusters: dict[str, str]) -> bool:
    """Whether other judgements have joined the two already."""
    left, right = (clusters.get(member, member) for member in (judgement.left, judgement.right))
    return left == right


def answer(store: Store, doubt: Judgement, verdict: Verdict, by: str) -> Judgement:
    """Put somebody's answer into the ledger."""
    told = Judgement(kind=doubt.kind, left=doubt.left, right=doubt.right, verdict=verdict, judge=by)
    return store.judge([told])[0]
