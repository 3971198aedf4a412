"""Which noun a relative "qui" takes up, as far as one alone is meant."""

from ...parse.columns import Parse


def relative_antecedent(parse: Parse, token: int) -> int | None:
    """The noun that a relative "qui" takes up."""
    verb = parse.head[token]
    if parse.form[token].lower() != "qui" or parse.dep[verb] not in {"acl:relcl", "acl", "conj"}:
        return None
    at = verb
    while parse.dep[at] == "conj" and parse.head[at] != at:
        at = parse.head[at]
    noun = parse.head[at] if parse.dep[at] in {"acl:relcl", "acl"} else None
    if noun is None or (_plural(parse, verb) and _one_of_several(parse, noun)):
        return None
    return _before_apposition(parse, noun) if parse.form[token - 1] == "," else _restricted(parse, noun)


def _restricted(parse: Parse, noun: int) -> int:
    """ "un avion de la Corail qui décollait": without a comma it is the common noun that the clause tells apart."""
    head = parse.head[noun]
    belongs = parse.pos[noun] == "PROPN" and parse.dep[noun] == "nmod" and parse.pos[head] == "NOUN" and head < noun
    return head if belongs else noun


def _plural(parse: Parse, verb: int) -> bool:
    return any(
        "Number=Plur" in parse.morph[t] for t in (verb, *parse.children[verb]) if parse.pos[t] in {"VERB", "AUX"}
    )


def _one_of_several(parse: Parse, noun: int) -> bool:
    """ "le Nord et le Sud, qui attendent": both wait, not the second alone."""
    joined = parse.dep[noun] == "conj" or any(parse.dep[child] == "conj" for child in parse.children[noun])
    return joined and "Number=Plur" not in parse.morph[noun]


def _before_apposition(parse: Parse, noun: int) -> int:
    """ "Jean Laurier, président du parti, qui a dit": behind the second comma it is he, not the party."""
    at = noun
    while parse.dep[at] in {"nmod", "conj", "flat:name"} and parse.head[at] < at:
        at = parse.head[at]
    return parse.head[at] if parse.dep[at] == "appos" and at != noun else noun
