"""Participles of saying that share an auxiliary: "Il a déploré l'accident, rappelé le plan et réclamé une enquête"."""

from ..lang.cues import cue_index
from .columns import Parse

_OPENS = frozenset({"que", "qu'", "«", '"', "“"})
_HAVE = frozenset({"a", "ont", "avait", "avaient", "aura", "auront", "aurait", "auraient"})


def share(parse: Parse) -> None:
    """Join such participles to the first one, in place, where the model hangs them on a noun before them."""
    for first, last in parse.sentences:
        leader: int | None = None
        for token in range(first + 1, last - 1):
            if _has_auxiliary(parse, token):
                leader = token
            elif leader is not None and "VerbForm=Fin" in parse.morph[token]:
                leader = None
            elif leader is not None and _is_joined(parse, token):
                parse.pos[token], parse.dep[token], parse.head[token] = "VERB", "conj", leader


def _has_auxiliary(parse: Parse, token: int) -> bool:
    """A participle of saying right behind a form of "avoir"."""
    participle = "Tense=Past" in parse.morph[token] and _says(parse, token)
    before = [form.lower() for form in parse.form[max(0, token - 3) : token]]
    return participle and not _HAVE.isdisjoint(before)


def _is_joined(parse: Parse, token: int) -> bool:
    """A participle of saying behind a comma or "et", with an object or a clause behind it."""
    joined = parse.form[token - 1].lower() in {",", "et", "puis"} and "Tense=Past" in parse.morph[token]
    opens = parse.pos[token + 1] == "DET" or parse.form[token + 1].lower() in _OPENS
    return joined and opens and _says(parse, token) and parse.dep[token] in {"acl", "conj", "amod", "advcl"}


def _says(parse: Parse, token: int) -> bool:
    return parse.form[token].lower() in cue_index().by_form
