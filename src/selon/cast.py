"""Who is meant by which words: what the actors stage gives to the stages that read facts."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cached_property

from .model import Actor


@dataclass(frozen=True, slots=True)
class Part:
    """Tokens `first` to `last` (excluded) mean the actor with id `actor`; `head` is their head."""

    first: int
    last: int
    head: int
    actor: str
    form: str = "name"
    speaks: bool = True  # False for a mere adjective or complement ("russes" in "les raids russes")


@dataclass(frozen=True)
class Cast:
    """The actors of a dispatch and, for each token, which actor it means."""

    actors: tuple[Actor, ...] = ()
    parts: tuple[Part, ...] = ()
    accounts: dict[int, str] = field(default_factory=dict)  # a post's first character → its owner's actor
    members: dict[str, tuple[str, ...]] = field(default_factory=dict)  # a collective's actor → who belongs to it
    _heads: dict[int, Part] = field(default_factory=dict, init=False, repr=False)
    _cover: dict[int, Part] = field(default_factory=dict, init=False, repr=False)

    def __post_init__(self) -> None:
        for part in sorted(self.parts, key=lambda p: p.first - p.last):
            for token in range(part.first, part.last):
                self._cover[token] = part  # wider parts first: the narrowest stays
        for part in sorted(self.parts, key=lambda p: p.last - p.first):
            self._heads.setdefault(part.head, part)

    def headed(self, token: int) -> Part | None:
        """The mention whose head is this token."""
        return self._heads.get(token)

    def covering(self, token: int) -> Part | None:
        """The narrowest mention that holds this token."""
        return self._cover.get(token)

    def at(self, token: int) -> Part | None:
        """Whom the token means: the mention that it heads, or the name that it is part of."""
        part = self._heads.get(token) or self._cover.get(token)
        if part is None or part.first <= token <= part.head or part.form in {"name", "metonym"}:
            return part
        return None

    @cached_property
    def _by_id(self) -> dict[str, Actor]:
        return {actor.id: actor for actor in self.actors}

    def actor(self, ident: str) -> Actor:
        """The actor with this id. Raises KeyError."""
        return self._by_id[ident]

    @cached_property
    def mentions(self) -> dict[str, list[Part]]:
        """The mentions of each actor, in text order."""
        found: dict[str, list[Part]] = {}
        for part in sorted(self.parts, key=lambda p: p.head):
            found.setdefault(part.actor, []).append(part)
        return found

    def by_sentence(self, sentence_of: Sequence[int]) -> dict[int, list[Part]]:
        """The mentions by the number of their sentence, in text order; `sentence_of`: each token's sentence."""
        found: dict[int, list[Part]] = {}
        for part in sorted(self.parts, key=lambda p: p.head):
            found.setdefault(sentence_of[part.head], []).append(part)
        return found

    def central(self, most: int) -> tuple[str, ...]:
        """The ids of the actors that the dispatch is about: the most mentioned, of equals the first; `most` at most."""
        told = self.mentions
        return tuple(sorted(told, key=lambda actor: (-len(told[actor]), told[actor][0].head))[:most])

    def country(self, iso3: str) -> str | None:
        """The id of the actor that is this country, or None where it is no actor here."""
        return next((a.id for a in self.actors if a.iso3 == iso3 and a.type == "country"), None)
