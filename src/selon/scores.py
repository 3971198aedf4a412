"""Puts beside every fact that no model has judged the precision that was measured for the rule that read it."""

from typing import TypeVar

from msgspec.structs import replace

from .lang.rules import score
from .model import Event, Position, Record, Statement, Why

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
