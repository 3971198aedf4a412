"""Events that one side claims and another denies, or for which two sides name different doers."""

from collections.abc import Iterator

from ..model import Event, Statement
from .scene import Draft, Scene, Side


def read(scene: Scene, events: tuple[Event, ...]) -> Iterator[Draft]:
    """Drafts for pairs of events of one type whose doers or status are told differently by opposed sides."""
    said = {s.id: s for s in scene.statements}
    told = [(event, teller) for event in events if (teller := _teller(event, said)) is not None]
    for at, (one, first) in enumerate(told):
        for other, second in told[at + 1 :]:
            if one.type == other.type and scene.opposed(first, second) and _disagree(one, other):
                sides = (Side(first, _statement(one, said)), Side(second, _statement(other, said)))
                token = scene.parse.at(other.anchor.start)
                about = scene.parse.text[one.anchor.start : one.anchor.end]
                yield Draft(about, sides, 0 if token is None else token)


def _statement(event: Event, said: dict[str, Statement]) -> Statement | None:
    return None if event.statement is None else said.get(event.statement)


def _teller(event: Event, said: dict[str, Statement]) -> str | None:
    """Whose word the event rests on, None where the writer vouches for it."""
    if event.status not in {"claimed", "denied"}:
        return None
    if event.claimed_by:
        return event.claimed_by[0]
    statement = _statement(event, said)
    return None if statement is None else statement.speaker


def _disagree(one: Event, other: Event) -> bool:
    """The same victims with other doers, or the same doers and victims claimed once and denied once."""
    victims = {a.actor for a in one.recipients} & {a.actor for a in other.recipients}
    doers = {a.actor for a in one.actors} & {a.actor for a in other.actors}
    if one.status != other.status:
        return bool(doers) and (bool(victims) or not one.recipients or not other.recipients)
    return bool(victims) and not doers and bool(one.actors) and bool(other.actors) and one.status == "claimed"
