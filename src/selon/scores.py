"""Puts beside every fact that no model has judged the precision that was measured for the rule that read it."""

from typing import TypeVar

from msgspec.structs import replace

from .lang.rules import score
from .model import Event, Position, Record, Statement, Version, Why

F = TypeVar("F", Statement, Event, Position)


def scored(record: Record) -> Record:
    """The record with `why.score` in its statements, events and positions; None where nothing was measured."""
    return replace(
        record,
        statements=_scored(record.statements),
        events=_scored(record.events),
        positions=_scored(record.positions),
    )


def _scored(facts: tuple[F, ...]) -> tuple[F, ...]:
    return tuple(
        fact if fact.why.score is not None else replace(fact, why=Why(rule=fact.why.rule, score=score(fact.why.rule)))
        for fact in facts
    )


def confident(record: Record, least: float) -> Record:
    """The record without statements, events and positions less likely than `least`; what was never judged stays."""
    statements = _kept(record.statements, least)
    known = {statement.id for statement in statements}
    return replace(
        record,
        statements=tuple(replace(s, within=s.within if s.within in known else None) for s in statements),
        events=tuple(
            replace(e, statement=e.statement if e.statement in known else None) for e in _kept(record.events, least)
        ),
        positions=tuple(
            replace(p, basis=p.basis if p.basis in known else None) for p in _kept(record.positions, least)
        ),
        accounts=tuple(replace(a, versions=tuple(_pointed(v, known) for v in a.versions)) for a in record.accounts),
    )


def _pointed(version: Version, known: set[str]) -> Version:
    return version if version.statement in known else replace(version, statement=None)


def _kept(facts: tuple[F, ...], least: float) -> tuple[F, ...]:
    return tuple(fact for fact in facts if fact.why.score is None or fact.why.score >= least)
