"""Two sides tell the same facts differently: "X dit ne viser que A. Y affirme que X vise plutôt B"."""

from collections.abc import Iterator
from itertools import pairwise

from ..model import Statement
from .about import action_of
from .scene import Draft, Scene, Side

_MARKERS = (
    ("plutôt",), ("au", "contraire"), ("en", "réalité"), ("en", "fait"), ("contrairement",), ("et", "non"),
    ("mais", "pas"), ("exclusivement",), ("uniquement",), ("en", "revanche"), ("à", "l'inverse"), ("loin", "de"),
)  # fmt: skip
_CONTENT = frozenset({"NOUN", "VERB", "PROPN"})
_REACH = 1  # sentences from one version to the other
_STEM = 5


def read(scene: Scene) -> Iterator[Draft]:
    """Drafts for neighbouring statements about what the first speaker does, the second marked as contrary."""
    said = [s for s in scene.statements if s.speaker is not None and s.id in scene.tokens and scene.tokens[s.id]]
    for one, other in pairwise(said):
        draft = _draft(scene, one, other)
        if draft is not None:
            yield draft


def _draft(scene: Scene, one: Statement, other: Statement) -> Draft | None:
    if one.speaker is None or other.speaker is None or not scene.opposed(one.speaker, other.speaker):
        return None
    first, second = scene.tokens[one.id], _to_sentence_end(scene, scene.tokens[other.id])
    if not 0 <= scene.sentence(second.start) - scene.sentence(first.stop - 1) <= _REACH:
        return None
    about = action_of(scene, scene.circle(one.speaker), second)
    if about is None or not _marked(scene, second) or not _share(scene, first, second, one.speaker):
        return None
    return Draft(about, (Side(one.speaker, one), Side(other.speaker, other)), second.start)


def _to_sentence_end(scene: Scene, tokens: range) -> range:
    return range(tokens.start, max(tokens.stop, scene.parse.sentences[scene.sentence(tokens.stop - 1)][1]))


def _marked(scene: Scene, tokens: range) -> bool:
    low = [scene.parse.form[t].lower() for t in tokens]
    return any(tuple(low[at : at + len(words)]) == words for at in range(len(low)) for words in _MARKERS)


def _share(scene: Scene, first: range, second: range, speaker: str) -> bool:
    """Whether both versions name somebody or something in common besides the first speaker."""
    actors = (scene.mentioned(first) & scene.mentioned(second)) - scene.circle(speaker)
    return bool(actors) or bool(_stems(scene, first) & _stems(scene, second))


def _stems(scene: Scene, tokens: range) -> frozenset[str]:
    parse = scene.parse
    words = (parse.lemma[t].lower() for t in tokens if parse.pos[t] in _CONTENT)
    return frozenset(word[:_STEM] for word in words if len(word) > _STEM)
