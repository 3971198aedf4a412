"""What is refused: a verb of agreeing, supporting or wishing that is negated ("ne veut pas que", "n'approuve pas")."""

from ..parse.phrases import is_finite, negated
from .hosts import Host
from .scene import Scene

_REFUSED = frozenset({"AGREE", "SUPPORT"})
_WISHES = frozenset({"vouloir", "souhaiter"})


def is_refusal(scene: Scene, at: Host) -> bool:
    """Whether a conjugated, negated trigger says that its actor refuses."""
    if not at.verbal or not is_finite(scene.parse, at.head) or not negated(scene.parse, at.head):
        return False
    row = at.found.row
    return (row.type in _REFUSED and row.strength == "strong") or (row.type == "REQUEST" and row.lemma in _WISHES)
