"""Who stands behind "on": "apprend-on de source policière", "dit-on à la présidence", "auprès de la préfecture"."""

from .scene import Scene

_ON = frozenset({"on", "-on", "l'on"})
_TOWARDS = frozenset({"à", "au", "aux", "chez", "auprès", "de", "du", "d'", "dans"})
_SOURCES = frozenset({"source", "sources"})
_REACH = 5  # tokens from the cue to the head of the phrase


def behind_on(scene: Scene, subject: int, last: int) -> int:
    """The actor in the phrase behind the cue, which ends before token `last`; else the subject as it is."""
    parse = scene.parse
    last += last < len(parse) and parse.form[last] == ","
    if parse.form[subject].lower() not in _ON or last >= len(parse) or parse.form[last].lower() not in _TOWARDS:
        return subject
    for token in range(last + 1, min(last + 1 + _REACH, scene.sentence(subject)[1])):
        part = scene.cast.at(token)
        if parse.form[token].lower() in _SOURCES or (part is not None and part.speaks and part.form != "pronoun"):
            return token if part is None else part.head
        if parse.pos[token] in {"VERB", "AUX", "PUNCT"}:
            break
    return subject
