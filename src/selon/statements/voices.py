"""What speaks for each mention of the dispatch as the speaker of a statement: features, no decision.

The rules' answer is one sign among others: where the source stands, its gender and number, who spoke before, who
was told of last.
"""

from dataclasses import dataclass
from functools import cached_property

from ..cast import Cast, Part
from ..learned.features import Features
from ..model import Statement
from ..parse.columns import Parse
from ..parse.paths import preposition

_BACK, _AHEAD = 4, 1  # sentences from the source to a mention of who is meant
_MOST = 40  # mentions that are weighed for one statement
_CENTRAL = 5  # actors that a dispatch is about, who may be meant from anywhere
_PRONOUNS = frozenset("il elle ils elles on je nous qui lui celui-ci celle-ci -il -elle -ils -elles -on".split())
_MASCULINE, _FEMININE = frozenset({"il", "ils", "-il", "-ils"}), frozenset({"elle", "elles", "-elle", "-elles"})
_PLURAL = frozenset({"ils", "elles", "-ils", "-elles", "leur", "leurs"})


@dataclass(frozen=True)
class Stage:
    """A dispatch's mentions as the speakers of its statements are sought among them."""

    parse: Parse
    cast: Cast
    headline_end: int = 0

    @cached_property
    def parts_of(self) -> dict[int, list[Part]]:
        """The mentions by the number of their sentence."""
        return self.cast.by_sentence(self.parse.sentence_of)

    @cached_property
    def central(self) -> tuple[str, ...]:
        """The actors that the dispatch is about."""
        return self.cast.central(_CENTRAL)


@dataclass(frozen=True)
class Voice:
    """A statement whose speaker is sought; `before`: the speaker of the statement before it."""

    stage: Stage
    said: Statement
    before: str | None

    @cached_property
    def at(self) -> int:
        """The token where its source, else its cue, else its content begins."""
        span = self.said.source or self.said.cue or self.said.content[0]
        tokens = self.stage.parse.tokens_within(span.start, max(span.end, span.start + 1))
        return min(tokens.start, max(0, len(self.stage.parse) - 1))

    @cached_property
    def source(self) -> range:
        """The tokens of its source."""
        span = self.said.source
        return range(0) if span is None else self.stage.parse.tokens_within(span.start, span.end)

    @cached_property
    def pronoun(self) -> str:
        """The pronoun that its source is, "-" for other sources, "∅" where there is none."""
        if not self.source:
            return "∅"
        forms = [self.stage.parse.form[t].lower() for t in self.source]
        return next((form for form in forms if form in _PRONOUNS), "-") if len(forms) <= 2 else "-"

    @cached_property
    def mentions(self) -> tuple[Part, ...]:
        """Who may be meant, nearest first."""
        number = self.stage.parse.sentence_of
        if not number:
            return ()
        here = number[self.at]
        near = {
            (part.actor, part.head): part
            for sentence in range(here - _BACK, here + _AHEAD + 1)
            for part in self.stage.parts_of.get(sentence, ())
        }
        order = sorted(near.values(), key=lambda p: (abs(number[p.head] - here), abs(p.head - self.at)))[:_MOST]
        known = {part.actor for part in order}
        wanted = (*self.stage.central, *((self.said.speaker,) if self.said.speaker else ()))
        told = self.stage.cast.mentions
        rest = [told[a][0] for a in dict.fromkeys(wanted) if a not in known and a in told]
        return (*order, *rest)


def features(voice: Voice, part: Part, order: int) -> Features:
    """What speaks for or against one mention; `order`: how many are nearer."""
    return {**_of_statement(voice), **_of_mention(voice, part, order), **_of_agreement(voice, part)}


def _of_statement(voice: Voice) -> Features:
    said = voice.said
    return {
        "rule": said.why.rule,
        "told": said.kind,
        "pronoun": voice.pronoun,
        "unruled": float(said.speaker is None),
        "source_length": float(min(20, len(voice.source))),
    }


def _of_mention(voice: Voice, part: Part, order: int) -> Features:
    parse, actor, stage = voice.stage.parse, voice.stage.cast.actor(part.actor), voice.stage
    start = parse.start[part.head]
    inside = part.head in voice.source
    return {
        "ruled": float(part.actor == voice.said.speaker),
        "in_source": float(inside),
        "heads_source": float(inside and parse.head[part.head] not in voice.source),
        "first_in_source": float(inside and part.first <= voice.source.start),
        "in_content": float(any(c.start <= start < c.end for c in voice.said.content)),
        "spoke_before": float(part.actor == voice.before),
        "sentence": float(max(-8, min(2, parse.sentence_of[part.head] - parse.sentence_of[voice.at]))),
        "ahead": float(max(-80, min(80, part.head - voice.at))),
        "near": float(min(8, order)),
        "form": part.form,
        "speaks": float(part.speaks),
        "dep": parse.dep[part.head],
        "case": preposition(parse, part.head),
        "kind": actor.type,
        "sector": actor.codes.sector or "-",
        "named": float(actor.why.rule != "actors/description"),
        "count": float(min(10, len(stage.cast.mentions[part.actor]))),
        "headlined": float(start < stage.headline_end),
    }


def _of_agreement(voice: Voice, part: Part) -> Features:
    """Whether gender and number of a pronoun that is the source go with the mention."""
    morph = {f for token in {part.first, part.head} for f in voice.stage.parse.morph[token].split("|")}
    told: Features = {}
    if voice.pronoun in _MASCULINE | _FEMININE:
        feminine = voice.pronoun in _FEMININE
        told["gender_fits"] = float(("Gender=Fem" if feminine else "Gender=Masc") in morph)
        told["gender_clashes"] = float(("Gender=Masc" if feminine else "Gender=Fem") in morph)
        plural = voice.pronoun in _PLURAL
        told["number_fits"] = float(("Number=Plur" if plural else "Number=Sing") in morph)
        told["number_clashes"] = float(("Number=Sing" if plural else "Number=Plur") in morph)
    return told
