"""Whether a stance is denied, and what it becomes."""

from ..lang.schema import StanceRow, StanceValue
from ..parse.columns import Parse
from ..parse.phrases import negated

_NEGATORS = frozenset({"pas", "plus", "jamais", "guère", "point", "nullement", "aucun", "aucune", "ni", "personne"})


def stance(parse: Parse, token: int, row: StanceRow) -> StanceValue | None:
    """The row's stance, or what a negation makes of it; None where a negation leaves no stance."""
    if not is_negated(parse, token):
        return row.stance
    return row.negated or None


def is_negated(parse: Parse, token: int) -> bool:
    """ "ne veut pas", "n'est plus favorable"; not "ne veut que"."""
    begin, end = parse.sentences[parse.sentence_of[token]]
    near = [form.lower() for form in parse.form[max(begin, token - 4) : min(end, token + 4)]]
    if not negated(parse, token):
        return "sans" in near[:2] and "VerbForm=Inf" in parse.morph[token]
    behind = [form.lower() for form in parse.form[token + 1 : min(end, token + 3)]]
    restricted = any(form in {"que", "qu'"} for form in behind) and _NEGATORS.isdisjoint(near)
    return not restricted
