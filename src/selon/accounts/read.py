"""The stage's main path: statements that answer each other → accounts, in text order."""

from ..cast import Cast
from ..model import Account, Event, Statement, Version
from ..parse.columns import Parse
from . import contrasts, denials, figures, sides
from .scene import Draft, Scene


def read(
    parse: Parse, cast: Cast, statements: tuple[Statement, ...], events: tuple[Event, ...]
) -> tuple[Account, ...]:
    """The accounts of a dispatch: facts that two sides tell differently, in the order of the second version."""
    scene = Scene(parse, cast, statements)
    drafts = [*denials.read(scene), *contrasts.read(scene), *figures.read(scene), *sides.read(scene, events)]
    drafts.sort(key=lambda draft: draft.at)
    kept = _distinct(drafts)
    return tuple(_account(draft, f"c{at}") for at, draft in enumerate(kept, start=1))


def _distinct(drafts: list[Draft]) -> list[Draft]:
    """One account for the same two sides and statements; a denial wins over what comes after it."""
    kept: list[Draft] = []
    for draft in drafts:
        sides = {side.by for side in draft.sides}
        told = {side.statement.id for side in draft.sides if side.statement is not None}
        if not any(_same(other, sides, told) for other in kept):
            kept.append(draft)
    return kept


def _same(other: Draft, sides: set[str], told: set[str]) -> bool:
    before = {side.statement.id for side in other.sides if side.statement is not None}
    return {side.by for side in other.sides} == sides and bool(before & told or not told)


def _account(draft: Draft, ident: str) -> Account:
    versions = tuple(
        Version(by=(side.by,), statement=None if side.statement is None else side.statement.id) for side in draft.sides
    )
    return Account(id=ident, about=draft.about, versions=versions)
