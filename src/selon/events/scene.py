"""What the rules of this stage look at: parse, cast and statements of one dispatch, and its triggers."""

from dataclasses import dataclass
from functools import cached_property

from ..cast import Part
from ..lang.triggers import Found, trigger_index
from ..model import Passage, Place, Statement, Time
from ..told import Told

_CENTRAL = 6  # actors that a dispatch is about, at most
_CANDIDATES = frozenset({"VERB", "AUX", "NOUN", "PROPN", "ADJ"})


@dataclass(frozen=True, slots=True)
class Standing:
    """How often an actor is mentioned in a dispatch, and how many others are mentioned before it."""

    count: int
    rank: int


@dataclass(frozen=True)
class Scene(Told):
    """One dispatch with everything that was read in it before its events."""

    passages: tuple[Passage, ...] = ()
    times: tuple[Time, ...] = ()
    places: tuple[Place, ...] = ()

    @cached_property
    def triggers(self) -> dict[int, Found]:
        """Each trigger by its head, without those that are words of a longer one or of a name."""
        index = trigger_index()
        found: dict[int, Found] = {}
        for token, pos in enumerate(self.parse.pos):
            hit = index.found(self.parse, token) if pos in _CANDIDATES else None
            if hit is not None and not self._is_named(token, pos):
                found[token] = hit
        inside = {t for token, hit in found.items() if len(hit.tokens) > 1 for t in hit.tokens if t != token}
        return {token: hit for token, hit in found.items() if token not in inside}

    def _is_named(self, token: int, pos: str) -> bool:
        """Whether the word is part of a name or describes people ("Ligue de défense", "les manifestants")."""
        if pos in {"VERB", "AUX"}:
            return False
        part = self.cast.headed(token)
        if part is not None:
            return pos != "ADJ"
        cover = self.cast.covering(token)
        return cover is not None and cover.form == "name" and cover.last - cover.first > 1

    @cached_property
    def told_by(self) -> dict[int, Statement]:
        """The statement that each token of a cue introduces."""
        cued = [s for s in self.statements if s.cue is not None and s.speaker is not None]
        return {t: s for s in cued if s.cue for t in self.parse.tokens_within(s.cue.start, s.cue.end)}

    @cached_property
    def headline_end(self) -> int:
        """The character where the headline ends, 0 where there is none."""
        return max((p.end for p in self.passages if p.kind == "headline"), default=0)

    def in_headline(self, token: int) -> bool:
        """Whether the token stands in the headline."""
        return self.parse.start[token] < self.headline_end

    @cached_property
    def parts_of(self) -> dict[int, list[Part]]:
        """The mentions of actors by the number of their sentence, in text order."""
        return self.cast.by_sentence(self.parse.sentence_of)

    @cached_property
    def central(self) -> tuple[str, ...]:
        """The actors that the dispatch is about."""
        return self.cast.central(_CENTRAL)

    def home(self, iso3: str | None) -> float:
        """The share of the dispatch's places that lie in a country."""
        codes = [place.iso3 for place in self.places if place.iso3]
        return codes.count(iso3 or "") / len(codes) if codes else 0.0

    @cached_property
    def standing(self) -> dict[str, Standing]:
        """How often each actor is mentioned, and how many were mentioned before it."""
        order = sorted(self.cast.mentions.items(), key=lambda held: held[1][0].head)
        return {actor: Standing(len(parts), rank) for rank, (actor, parts) in enumerate(order)}

    def actors_between(self, first: int, last: int) -> int:
        """How many actors are mentioned between two tokens of one sentence."""
        near = self.parts_of.get(self.parse.sentence_of[first], ())
        return len({part.actor for part in near if first < part.head < last})

    def is_place(self, offset: int) -> bool:
        """Whether the character belongs to a place."""
        return any(place.start <= offset < place.end for place in self.places)

    def sentence(self, token: int) -> tuple[int, int]:
        """The tokens of the sentence that `token` stands in."""
        return self.parse.sentences[self.parse.sentence_of[token]]
