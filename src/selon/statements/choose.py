"""Where two rules read the same words, one of them stands."""

from .scene import Draft, Scene
from .speaker import speaker

# The surer a rule, the earlier. A quotation's own cue is surer than a clause that holds it.
_ORDER = (
    "quoted-verb",
    "cue-after",
    "according-to",
    "that-clause",
    "question",
    "infinitive",
    "predicate",
    "object",
    "colon",
    "headline",
    "continued",
)

_INWARD = frozenset({"think", "fear", "hope", "want"})


def choose(scene: Scene, drafts: list[Draft]) -> list[Draft]:
    """Drafts without repetitions: the same cue once, the same content of one speaker once; of two
    readings of the same words, one that names nobody gives way."""
    kept: list[tuple[Draft, str | None]] = []
    near = Neighbours(scene)
    spoken = [(draft, speaker(scene, draft)) for draft in drafts]
    for draft, who in sorted(spoken, key=lambda pair: (_ORDER.index(pair[0].rule), pair[1] is None)):
        if not any(_repeats(draft, who, other, by) for other, by in near.of(draft)):
            kept.append((draft, who))
            near.add(draft, who)
    return [draft for draft, _ in kept]


class Neighbours:
    """Drafts by the sentences that they touch, so that only those that can meet are compared."""

    def __init__(self, scene: Scene) -> None:
        self.scene = scene
        self.by_sentence: dict[int, list[tuple[Draft, str | None]]] = {}

    def add(self, draft: Draft, who: str | None) -> None:
        """Remember a draft and its speaker."""
        for number in self._sentences(draft):
            self.by_sentence.setdefault(number, []).append((draft, who))

    def of(self, draft: Draft) -> list[tuple[Draft, str | None]]:
        """The drafts that share a sentence with this one."""
        return [pair for number in self._sentences(draft) for pair in self.by_sentence.get(number, ())]

    def _sentences(self, draft: Draft) -> set[int]:
        parse = self.scene.parse
        spans = [*draft.content, *([draft.cue] if draft.cue else [])]
        tokens = [parse.tokens_within(start, end) for start, end in spans]
        return {parse.sentence_of[t] for run in tokens if run for t in (run[0], run[-1])}


def _repeats(draft: Draft, who: str | None, other: Draft, by: str | None) -> bool:
    if draft.cue is not None and draft.cue == other.cue:
        return True
    if draft.verb is not None and draft.verb == other.verb:
        return True
    return (draft.subject == other.subject or (who is None and by is not None)) and overlap(draft, other) > 0.8


def overlap(one: Draft, other: Draft) -> float:
    """Intersection over union of the characters of two contents."""
    a = {c for s, e in one.content for c in range(s, e)}
    b = {c for s, e in other.content for c in range(s, e)}
    return len(a & b) / len(a | b) if a | b else 0.0


def without_echoes(scene: Scene, drafts: list[Draft]) -> list[Draft]:
    """Without what a speaker says of his own saying: "a déclaré qu'il pensait que P" is one statement."""
    spoken = [(d, who) for d in drafts if (who := speaker(scene, d)) is not None or not _quoted_by_nobody(scene, d)]
    near = Neighbours(scene)
    for draft, who in spoken:
        near.add(draft, who)
    return [d for d, who in spoken if not any(_is_echo(d, who, o, by) for o, by in near.of(d))]


def _is_echo(draft: Draft, who: str | None, other: Draft, by: str | None) -> bool:
    return _echoes(draft, other) and (who in {None, by} or draft.rule == "quoted-verb")


def _echoes(inner: Draft, outer: Draft) -> bool:
    """Whether cue and content of one stand in the content of the other, and its cue is a verb."""
    if inner is outer or inner.cue is None or inner.verb is None:
        return False
    if inner.act not in _INWARD and inner.rule != "quoted-verb":
        return False
    return any(
        s <= inner.cue[0] and inner.cue[1] <= e and all(s <= a and b <= e for a, b in inner.content)
        for s, e in outer.content
    )


def _quoted_by_nobody(scene: Scene, draft: Draft) -> bool:
    """A cue within a quotation whose subject is nobody known: part of the quoted speech."""
    return draft.verb is not None and scene.quote_at(scene.parse.start[draft.verb]) is not None
