"""What the rules of this stage look at: parse, cast and statements of one dispatch, and its triggers."""

from dataclasses import dataclass
from functools import cached_property

from ..lang.triggers import Found, trigger_index
from ..model import Passage, Place, Statement, Time
from ..told import Told

_CANDIDATES = frozenset({"VERB", "AUX", "NOUN", "PROPN", "ADJ"})


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

    def sentence(self, token: int) -> tuple[int, int]:
        """The tokens of the sentence that `token` stands in."""
        return self.parse.sentences[self.parse.sentence_of[token]]
