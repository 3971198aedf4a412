"""What speaks for each mention of the dispatch as an event's actor or recipient: features, no decisions.

The slots of the trigger's frame, the sides that its clause gives by rule, the way through the parser's tree,
order, distance, what kind of actor it is and what it did before are told of each mention, within three
sentences before the trigger and one behind. A model weighs them (`parties.py`).
"""

from dataclasses import dataclass
from functools import cached_property
from typing import Literal

from ..cast import Part
from ..learned.features import Features
from ..model import Actor, Argument, Statement
from ..parse.paths import path, preposition
from .candidate import Candidate
from .people import conjuncts
from .scene import Scene
from .slots import fill
from .trigger import described

Side = Literal["actor", "recipient"]
_BACK, _AHEAD = 3, 1  # sentences
_MOST = 40  # mentions that are weighed for one trigger: more stand together in lists only
_FAR = 10.0
_SLOTS = "subj obj adj poss à de contre avec sur par envers pour en dans chez entre vers que".split()
_VERBS = frozenset({"VERB", "AUX"})


@dataclass(frozen=True)
class Surroundings:
    """A candidate among the mentions of its neighbourhood. `before`: sides of earlier candidates, by kind."""

    scene: Scene
    candidate: Candidate
    before: dict[str, frozenset[str]]

    @cached_property
    def mentions(self) -> tuple[Part, ...]:
        """The mentions that may be a side, nearest first, each once: those nearby, and the last one before of each
        actor that the dispatch is about."""
        number = self.scene.parse.sentence_of
        here, head = number[self.candidate.head], self.candidate.head
        near: dict[tuple[str, int], Part] = {}
        for sentence in range(here - _BACK, here + _AHEAD + 1):
            for part in self.scene.parts_of.get(sentence, ()):
                if part.head not in self.candidate.at.found.tokens and not self._tells(part):
                    near.setdefault((part.actor, part.head), part)
        order = sorted(near.values(), key=lambda p: (abs(number[p.head] - here), abs(p.head - head)))[:_MOST]
        return (*order, *self._central({part.actor for part in order}))

    def _tells(self, part: Part) -> bool:
        """Whether the mention means only the source that a preposition names: "selon l'AFP" has no part in the deed."""
        told = self.within
        if told is None or told.why.rule != "statements/according-to" or part.actor != told.speaker:
            return False
        return not _holds(told, self.scene.parse.start[part.head])

    def _central(self, known: set[str]) -> list[Part]:
        """The last mention before the trigger of each of the dispatch's main actors that is not among those known."""
        found = []
        for actor in self.scene.central:
            if actor not in known:
                parts = self.scene.cast.mentions[actor]
                before = [part for part in parts if part.head < self.candidate.head]
                found.append(before[-1] if before else parts[0])
        return found

    @cached_property
    def slots(self) -> dict[str, frozenset[int]]:
        """The tokens that fill each slot beside the trigger, coordinated ones included."""
        parse, found = self.scene.parse, {}
        for slot in _SLOTS:
            heads = list(fill(self.scene, self.candidate.at, slot))
            found[slot] = frozenset(heads) | {c for head in heads for c in conjuncts(parse, head)}
        return found

    def by_frame(self, side: Side, token: int) -> float:
        """The place of the frame's slot that the token fills among the slots of a side, 9 where it fills none."""
        roles = self.candidate.at.found.roles
        order = roles.actor if side == "actor" else roles.recipient
        return next((float(at) for at, slot in enumerate(order) if token in self.slots.get(slot, ())), 9.0)

    @cached_property
    def words(self) -> Features:
        """What the trigger itself is."""
        return {f"t_{name}": value for name, value in described(self.scene, self.candidate).items()}

    @cached_property
    def within(self) -> Statement | None:
        """The statement that tells it."""
        return self.scene.statement(self.candidate.head)

    @cached_property
    def introduced(self) -> Statement | None:
        """The statement whose cue it is."""
        return self.scene.told_by.get(self.candidate.head)


def features(around: Surroundings, part: Part, order: int, side: Side) -> Features:
    """What speaks for or against one mention as a side; `order`: how many mentions are nearer."""
    told = {**around.words, **_of_mention(around, part), **_of_place(around, part), **_of_frame(around, part, side)}
    told["near"] = float(min(8, order))
    told |= _of_speech(around, part)
    told |= {name: 1.0 for name, idents in around.before.items() if part.actor in idents}
    return told


def _of_mention(around: Surroundings, part: Part) -> Features:
    scene, parse = around.scene, around.scene.parse
    actor, standing = scene.cast.actor(part.actor), scene.standing[part.actor]
    return {
        "form": part.form,
        "speaks": float(part.speaks),
        "dep": parse.dep[part.head],
        "case": preposition(parse, part.head),
        "kind": actor.type,
        "sector": actor.codes.sector or "-",
        "named": float(actor.why.rule != "actors/description"),
        "principal": float(actor.of is not None),
        "count": float(min(10, standing.count)),
        "rank": float(min(10, standing.rank)),
        "headlined": float(scene.in_headline(part.head)),
        "place": float(scene.is_place(parse.start[part.head])),
        "home": scene.home(actor.iso3) if actor.type == "country" else 0.0,
    }


def _of_place(around: Surroundings, part: Part) -> Features:
    parse, head = around.scene.parse, around.candidate.head
    apart = parse.sentence_of[part.head] - parse.sentence_of[head]
    told: Features = {
        "sentence": float(max(-8, min(2, apart))),
        "ahead": float(max(-60, min(60, part.head - head))),
        "far": float(min(60, abs(part.head - head))),
    }
    return told | (_of_path(around, part) if apart == 0 else {"up": _FAR, "down": _FAR})


def _of_path(around: Surroundings, part: Part) -> Features:
    """The way through the tree, and what stands between."""
    parse, head = around.scene.parse, around.candidate.head
    low, high = sorted((head, part.head))
    forms = parse.form[low + 1 : high]
    told: Features = {
        "verbs_between": float(sum(parse.pos[t] == "VERB" for t in range(low + 1, high))),
        "commas_between": float(forms.count(",")),
        "marks_between": float(sum(form in '«»"' for form in forms)),
        "named_between": float(around.scene.actors_between(low, high)),
    }
    way = path(parse, head, part.head)
    if way is None:
        return told | {"up": _FAR, "down": _FAR}
    told |= {"up": float(len(way.up)), "down": float(len(way.down))}
    told["up_verbs"] = float(sum(parse.pos[t] in _VERBS for t in way.up))
    told["down_verbs"] = float(sum(parse.pos[t] in _VERBS for t in way.down))
    told["first_up"] = parse.dep[head] if way.up else "-"
    told["first_down"] = parse.dep[way.down[0]] if way.down else "-"
    told["first_case"] = preposition(parse, way.down[0]) if way.down else "-"
    return told


def _of_frame(around: Surroundings, part: Part, side: Side) -> Features:
    """What the frame's slots and the rules of the clause say."""
    found = around.candidate
    mine, other = (found.actors, found.recipients) if side == "actor" else (found.recipients, found.actors)
    told: Features = {f"slot_{slot}": 1.0 for slot, tokens in around.slots.items() if part.head in tokens}
    told["frame"] = around.by_frame(side, part.head)
    own = around.scene.cast.actor(part.actor).of
    told["ruled"] = float(any(a.actor == part.actor for a in mine))
    told["ruled_here"] = float(any(_covers(around.scene, part, a) for a in mine))
    told["ruled_other"] = float(any(a.actor == part.actor for a in other))
    told["none_ruled"] = float(not mine)
    told["none_other"] = float(not other)
    told["above_ruled"] = float(any(around.scene.cast.actor(a.actor).of == part.actor for a in mine))
    told["below_ruled"] = float(own is not None and any(a.actor == own for a in mine))
    told["side_of_other"] = float(any(_one_side(around.scene.cast.actor(a.actor), part.actor, own) for a in other))
    return told


def _covers(scene: Scene, part: Part, argument: Argument) -> bool:
    parse = scene.parse
    return parse.start[part.first] <= argument.start < parse.end[part.last - 1]


def _one_side(actor: Actor, ident: str, principal: str | None) -> bool:
    return actor.of == ident or actor.id == principal


def _of_speech(around: Surroundings, part: Part) -> Features:
    """Who says it, and whether the mention stands in what is said."""
    start, told = around.scene.parse.start[part.head], Features()
    if around.within is not None:
        told["told_kind"] = around.within.kind
        told["teller"] = float(around.within.speaker == part.actor)
        told["in_told"] = float(_holds(around.within, start))
    if around.introduced is not None:
        told["speaker"] = float(around.introduced.speaker == part.actor)
        told["in_content"] = float(_holds(around.introduced, start))
        told["addressed"] = float(part.actor in around.introduced.addressees)
    return told


def _holds(statement: Statement, offset: int) -> bool:
    return any(content.start <= offset < content.end for content in statement.content)
