"""Who says "je" and "nous": known once it is known who speaks.

"je" is a person who speaks. "nous" are the group or the body that speaks, or the body for which a person does;
of a person who speaks for nobody it stays open.
"""

from collections.abc import Iterator
from dataclasses import replace

from msgspec.structs import replace as with_fields

from ...cast import Cast, Part
from ...lang.quotes import quotations
from ...model import Actor, Mention, Statement
from ...parse.columns import Parse

_ONE = frozenset("je j' me m' moi mon ma mes".split())
_SEVERAL = frozenset("nous notre nos".split())


def with_first_persons(parse: Parse, cast: Cast, statements: tuple[Statement, ...]) -> Cast:
    """The cast with the first persons of quotations as further mentions of those who speak."""
    parts = tuple(_parts(parse, cast, statements))
    if not parts:
        return cast
    spans: dict[str, list[Mention]] = {}
    for part in parts:
        spans.setdefault(part.actor, []).append(
            Mention(start=parse.start[part.first], end=parse.end[part.first], form="pronoun")
        )
    actors = tuple(_with(actor, spans.get(actor.id, [])) for actor in cast.actors)
    return replace(cast, actors=actors, parts=(*cast.parts, *parts))


def _with(actor: Actor, mentions: list[Mention]) -> Actor:
    if not mentions:
        return actor
    return with_fields(actor, mentions=tuple(sorted((*actor.mentions, *mentions), key=lambda m: (m.start, m.end))))


def _parts(parse: Parse, cast: Cast, statements: tuple[Statement, ...]) -> Iterator[Part]:
    quoted = [(q.start, q.end) for q in quotations(parse.text)]
    by_id = {actor.id: actor for actor in cast.actors}
    for token, form in enumerate(parse.form):
        low = form.lower().replace("’", "'")
        if low not in _ONE | _SEVERAL or not any(s <= parse.start[token] < e for s, e in quoted):
            continue
        said = _innermost(parse.start[token], statements)
        speaker = by_id.get(said.speaker or "") if said is not None else None
        whose = _meant(speaker, low in _SEVERAL) if speaker is not None else None
        if whose is not None and cast.headed(token) is None:
            yield Part(token, token + 1, token, whose, "pronoun")


def _innermost(offset: int, statements: tuple[Statement, ...]) -> Statement | None:
    """The statement whose content holds the character, of several the shortest."""
    holding = [s for s in statements if any(c.start <= offset < c.end for c in s.content)]
    return min(holding, key=lambda s: sum(c.end - c.start for c in s.content), default=None)


def _meant(speaker: Actor, several: bool) -> str | None:
    if speaker.type != "person":
        return speaker.id if several else None
    return speaker.of if several else speaker.id
