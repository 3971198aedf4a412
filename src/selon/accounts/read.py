"""The stage's main path: statements that answer each other → accounts, in text order."""

from dataclasses import replace

from ..cast import Cast
from ..model import Account, Event, Statement, Version
from ..parse.columns import Parse
from . import contrasts, denials, figures, sides
from .scene import Draft, Scene


def read(parse: Parse, cast: Cast, statements: tuple[Statement, ...], events: tuple[Event, ...]) -> tuple[Account, ...]:
    """The accounts of a dispatch: facts that two sides tell differently, in the order of the second version."""
    scene = Scene(parse, cast, statements)
    drafts = [*denials.read(scene), *contrasts.read(scene), *figures.read(scene), *sides.read(scene, events)]
    drafts.sort(key=lambda draft: draft.at)
    kept = _distinct(drafts)
    return tuple(_account(draft, f"c{at}") for at, draft in enumerate(kept, start=1))


def _distinct(drafts: list[Draft]) -> list[Draft]:
    """One account for each first version: all who contradict it are versions of the same account."""
    kept: list[Draft] = []
    for draft in drafts:
        at = next((at for at, other in enumerate(kept) if _same(other, draft)), None)
        if at is None:
            kept.append(draft)
        else:
            known = {side.by for side in kept[at].sides}
            more = tuple(side for side in draft.sides if side.by not in known)
            kept[at] = replace(kept[at], sides=kept[at].sides + more)
    return kept


def _same(one: Draft, other: Draft) -> bool:
    first, second = (draft.sides[0].statement for draft in (one, other))
    if first is not None and second is not None and first.id == second.id:
        return True
    return {side.by for side in one.sides} == {side.by for side in other.sides}


def _account(draft: Draft, ident: str) -> Account:
    versions = tuple(
        Version(by=(side.by,), statement=None if side.statement is None else side.statement.id) for side in draft.sides
    )
    return Account(id=ident, about=draft.about, versions=versions)
