"""What the rules of this stage look at, and the draft of a statement that each of them makes."""

from dataclasses import dataclass, field
from functools import cached_property

from ..cast import Cast
from ..lang.quotes import Quotation, quotations
from ..lang.schema import CueRow, SourceRow
from ..lang.speech import according_phrases, phrase_end
from ..parse.agreement import agrees
from ..parse.columns import Parse
from ..parse.phrases import (
    is_finite,
    is_present_participle,
    right_subject,
    subject,
    subject_clitic,
    verb_group,
)

SpanPair = tuple[int, int]
_SETS_OFF = frozenset({",", "»", '"', "”", "!", "?"})


@dataclass(frozen=True, slots=True)
class Draft:
    """A statement before it is finished. `cue` and `source` are characters; `subject` is a token."""

    rule: str
    content: tuple[SpanPair, ...]
    cue: SpanPair | None
    lemma: str = ""
    act: str = "say"
    source: SpanPair | None = None
    subject: int | None = None
    speaker: str | None = None
    verb: int | None = None


@dataclass(frozen=True)
class Scene:
    """One dispatch's parse and cast with the cues and quotations found in it."""

    parse: Parse
    cast: Cast
    cues: dict[int, CueRow]
    times: dict[int, int] = field(default_factory=dict)  # first → last character of each time expression

    @cached_property
    def quotes(self) -> tuple[Quotation, ...]:
        """Quotations that are opened, outermost first; offsets are the dispatch's."""
        return tuple(q for q in quotations(self.parse.text) if q.opened and q.inner_end > q.inner_start)

    @cached_property
    def according(self) -> dict[int, SourceRow]:
        """For each token that begins a prepositional cue ("selon"), its row."""
        hits = ((self.parse.at(hit.start), hit.keys[0]) for hit in according_phrases().find(self.parse.text))
        return {token: row for token, row in hits if token is not None}

    def quote_at(self, offset: int) -> Quotation | None:
        """The innermost quotation that holds this character between its marks."""
        held = [q for q in self.quotes if q.start < offset < q.end]
        return held[-1] if held else None

    def outer_quote_at(self, offset: int) -> Quotation | None:
        """The outermost quotation that holds this character between its marks."""
        return next((q for q in self.quotes if q.start < offset < q.end), None)

    def subject(self, verb: int) -> int | None:
        """Who does what the verb says, in its number; where the parser names nobody, the actor before the verb."""
        who = self._subject(verb)
        return who if who is None or agrees(self.parse, verb, who) else self._between(verb)

    def _between(self, verb: int) -> int | None:
        """The actor nearest before the verb that no other verb stands behind ("… et la préfecture demande")."""
        first, begin = verb_group(self.parse, verb)[0], self.sentence(verb)[0]
        other = max((t for t in range(begin, first) if "VerbForm=Fin" in self.parse.morph[t]), default=begin)
        near = [p for p in self.cast.parts if other < p.first and p.last <= first and p.speaks and p.form != "pronoun"]
        fitting = [p for p in near if agrees(self.parse, verb, p.head) and not self._depends(p.first)]
        return max(fitting, key=lambda p: (p.last, p.first)).head if fitting else None

    def _depends(self, first: int) -> bool:
        """Whether a preposition stands before the phrase, which then is nobody's subject."""
        before = self.parse.form[first - 1].lower() if first else ""
        return before in {"de", "d'", "du", "des", "à", "au", "aux", "par", "pour", "avec", "contre", "sur"}

    def _subject(self, verb: int) -> int | None:
        who = subject(self.parse, verb)
        known = None if who is None else self.cast.at(who)
        if (known is not None and known.speaks) or self._modifies(verb):
            return who
        if self._is_bound(verb):
            return self._shared(verb)
        before = self._before(verb)
        return who if before is None else before

    def _modifies(self, verb: int) -> bool:
        """ "les demandes interdisant que …": a participle that belongs to the noun before it."""
        first = verb_group(self.parse, verb)[0]
        before = self.parse.form[first - 1].lower() if first else ""
        return self.parse.dep[verb] == "acl" and before not in {",", "en"} and is_present_participle(self.parse, verb)

    def _is_bound(self, verb: int) -> bool:
        """A participle or a coordinated verb: its subject is another verb's."""
        first = verb_group(self.parse, verb)[0]
        joined = first > 0 and self.parse.form[first - 1].lower() in {"et", "mais", "puis"}
        return joined or is_present_participle(self.parse, verb)

    def _shared(self, verb: int) -> int | None:
        """The subject of the nearest cue before it in the sentence, before or behind that cue."""
        begin = self.sentence(verb)[0]
        for other in sorted((c for c in self.cues if begin <= c < verb), reverse=True):
            if is_finite(self.parse, other) and not is_present_participle(self.parse, other):
                clitic = subject_clitic(self.parse, other)
                return clitic if clitic is not None else self._said_before(other)
        return subject(self.parse, verb)

    def _said_before(self, verb: int) -> int | None:
        """The subject of a cue: behind it, where a quotation or clause is set off before it."""
        first = verb_group(self.parse, verb)[0]
        set_off = first > 0 and self.parse.form[first - 1] in _SETS_OFF
        behind = right_subject(self.parse, verb, self.cue_end(verb)) if set_off else None
        part = None if behind is None else self.cast.at(behind)
        return behind if part is not None and part.speaks else subject(self.parse, verb)

    def _before(self, verb: int) -> int | None:
        edge = verb_group(self.parse, verb)[0]
        edges = {edge, edge - 1} if edge and self.parse.form[edge - 1] in {",", ")"} else {edge}
        held = [p for p in self.cast.parts if p.last in edges and p.speaks and p.form != "pronoun"]
        return min(held, key=lambda p: p.first).head if held and is_finite(self.parse, verb) else None

    def cue_end(self, verb: int) -> int:
        """The token behind the cue: its verb group, and the other words of its phrase."""
        behind = verb_group(self.parse, verb)[1]
        return max(behind, phrase_end(self.parse, verb, self.cues[verb])) if verb in self.cues else behind

    def opening(self, token: int) -> Quotation | None:
        """The quotation that this token opens."""
        return next((q for q in self.quotes if q.start == self.parse.start[token]), None)

    def sentence(self, token: int) -> tuple[int, int]:
        """The tokens of the sentence that `token` stands in."""
        return self.parse.sentences[self.parse.sentence_of[token]]

    def chars(self, first: int, last: int) -> SpanPair:
        """The characters of tokens `first` to `last` (excluded)."""
        return self.parse.start[first], self.parse.end[last - 1]
