"""Number: whether a noun can be the subject of a verb."""

from .columns import Parse
from .phrases import verb_group

_SINGULAR = "Number=Sing"


def agrees(parse: Parse, verb: int, subject: int) -> bool:
    """Not for a noun in the plural with a verb in the singular; the other way round, others may be joined to it.

    Only what the parser is sure of counts: a common noun, and a verb or auxiliary that is conjugated.
    """
    if parse.pos[subject] != "NOUN" or "Number=Plur" not in parse.morph[subject] or _counts(parse, subject):
        return True
    first, _ = verb_group(parse, verb)
    finite = [t for t in range(first, verb + 1) if "VerbForm=Fin" in parse.morph[t]]
    plural = finite and parse.form[finite[0]].endswith(("ent", "ont"))  # which the parser sometimes calls a singular
    return bool(plural) or not finite or _SINGULAR not in parse.morph[finite[0]]


def _counts(parse: Parse, subject: int) -> bool:
    """ "la plupart des élus", "une dizaine de morts": a collective before the noun is what the verb agrees with."""
    return any(parse.dep[child] in {"nummod", "nsubj"} or _leads(parse, child) for child in parse.children[subject])


def _leads(parse: Parse, child: int) -> bool:
    return parse.pos[child] == "NOUN" and _SINGULAR in parse.morph[child] and child < parse.head[child]
