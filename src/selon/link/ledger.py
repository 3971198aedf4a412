"""What the program judges now, against what the ledger holds: the ledger gets the difference and forgets nothing.

So linking twice adds nothing, and the judgements in force do not depend on when which dispatch was loaded. What people
judged, or took back, is theirs: the program judges no such pair again.
"""

from collections.abc import Iterable
from typing import NamedTuple

from ..store import link_questions as ask
from ..store.ledger import Judgement, Kind
from ..store.store import Store
from .clusters import pair
from .features import PROGRAM


class Change(NamedTuple):
    """What the ledger needs so that it says what the program judges: judgements to add, ids to withdraw."""

    new: list[Judgement]
    gone: list[int]


def settle(store: Store, kind: Kind, found: Iterable[Judgement]) -> list[Judgement]:
    """Bring the ledger up to date with what the program found; gives the judgements of this kind now in force."""
    held = list(ask.ledger(store, kind))
    change = changes(held, found)
    if change.new or change.gone:
        ask.put(store, change.new, change.gone, PROGRAM)
        held = list(ask.ledger(store, kind))
    return [judgement for judgement in held if judgement.withdrawn_by is None]


def changes(held: Iterable[Judgement], found: Iterable[Judgement]) -> Change:
    """The difference between what the ledger holds and what was found."""
    held = list(held)
    settled = {pair(judgement) for judgement in held if _of_people(judgement)}
    valid = [one for one in held if one.judge == PROGRAM and one.withdrawn_by is None and pair(one) not in settled]
    wanted = {pair(judgement): judgement for judgement in found if pair(judgement) not in settled}
    said: set[tuple[str, str]] = set()
    gone: list[int] = []
    for judgement in valid:
        now = wanted.get(pair(judgement))
        if now is None or not _alike(judgement, now) or pair(judgement) in said:
            gone.append(judgement.id or 0)
        else:
            said.add(pair(judgement))
    return Change([wanted[key] for key in sorted(wanted) if key not in said], gone)


def _of_people(judgement: Judgement) -> bool:
    """Whether somebody judged the pair, or took back what the program judged of it."""
    if judgement.judge == PROGRAM:
        return judgement.withdrawn_by not in (None, PROGRAM)
    return judgement.withdrawn_by is None


def _alike(one: Judgement, other: Judgement) -> bool:
    return (one.verdict, one.score, one.reasons) == (other.verdict, other.score, other.reasons)
