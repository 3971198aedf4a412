"""How two words of a sentence hang together: the way up from one and down to the other in the parser's tree."""

from dataclasses import dataclass

from .columns import Parse

_LONGEST = 30


@dataclass(frozen=True, slots=True)
class Path:
    """The tokens above the one word up to their common head (included), and those below it down to the other."""

    up: tuple[int, ...]
    down: tuple[int, ...]


def above(parse: Parse, token: int) -> list[int]:
    """The token and all above it, up to the head of its sentence."""
    way, seen = [token], {token}
    while parse.head[way[-1]] not in seen and len(way) < _LONGEST:
        way.append(parse.head[way[-1]])
        seen.add(way[-1])
    return way


def path(parse: Parse, one: int, other: int) -> Path | None:
    """The way from one token to the other, None where they hang in different trees."""
    mine, yours = above(parse, one), above(parse, other)
    place = {token: at for at, token in enumerate(yours)}
    for at, token in enumerate(mine):
        if token in place:
            return Path(tuple(mine[1 : at + 1]), tuple(reversed(yours[: place[token]])))
    return None


def preposition(parse: Parse, token: int) -> str:
    """The preposition before a noun phrase, "-" where it has none."""
    return next((parse.form[c].lower() for c in parse.children[token] if parse.dep[c] == "case" and c < token), "-")
