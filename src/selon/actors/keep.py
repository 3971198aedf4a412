"""Which actors a record keeps: those with a name, and those that a fact speaks of."""

from collections.abc import Iterator

from ..cast import Cast
from ..model import Actor, Event, Position, Statement


def keep(
    cast: Cast,
    statements: tuple[Statement, ...],
    events: tuple[Event, ...] = (),
    positions: tuple[Position, ...] = (),
) -> tuple[Actor, ...]:
    """Named actors, and described ones that a fact speaks of or that one who is kept acts for."""
    used = {*_of_statements(statements), *_of_events(events), *(p.actor for p in positions)}
    kept = {a.id for a in cast.actors if a.id in used or a.why.rule != "actors/description"}
    kept |= {a.of for a in cast.actors if a.id in kept and a.of}
    return tuple(a for a in cast.actors if a.id in kept)


def _of_statements(statements: tuple[Statement, ...]) -> Iterator[str | None]:
    for statement in statements:
        yield statement.speaker
        yield from statement.addressees


def _of_events(events: tuple[Event, ...]) -> Iterator[str]:
    for event in events:
        yield from (argument.actor for argument in (*event.actors, *event.recipients))
        yield from event.claimed_by
