"""Who speaks: the actor of the cue's subject, the owner of a document, or nobody known."""

from ..parse.columns import Parse
from .scene import Draft, Scene

_POSSESSIVES = frozenset({"son", "sa", "ses", "leur", "leurs"})


def speaker(scene: Scene, draft: Draft) -> str | None:
    """The actor's id, or None where the text does not tell."""
    if draft.speaker is not None or draft.subject is None:
        return draft.speaker
    return _named(scene, draft.subject) or _owner(scene, draft.subject)


def _named(scene: Scene, token: int) -> str | None:
    part = scene.cast.at(token)
    if part is not None:
        return part.actor
    return None


def _owner(scene: Scene, token: int) -> str | None:
    """ "le rapport de l'ONG", "ses dires": the one whose document or words they are."""
    parse: Parse = scene.parse
    for child in parse.children[token]:
        if parse.form[child].lower() in _POSSESSIVES or parse.dep[child] in {"nmod", "obl:arg"}:
            found = _named(scene, child)
            if found is not None:
                return found
    return None
