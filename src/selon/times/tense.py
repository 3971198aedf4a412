"""Whether what a time expression depends on lies before or after the dispatch: the governing verb's tense."""

from typing import Literal

from ..parse.columns import Parse
from .words import context

Way = Literal["past", "future"]
_VERBAL = ("VERB", "AUX")
_FUTURE = ("erons", "irons", "drons", "erez", "irez", "drez")
_CONDITIONAL = ("irait", "iraient", "drait", "draient")
_INTO = ("nsubj", "nsubj:pass", "csubj")  # a noun's time is its verb's only where the noun is the verb's subject


def way(parse: Parse | None, start: int, end: int) -> Way | None:
    """The side on which the expression at `start` to `end` lies; None if nothing tells."""
    if parse is None:
        return None
    token = _cleft(parse, start, end) or _first(parse, start, end)
    for _ in range(8):
        if token is None:
            return None
        if _planned(parse, token):
            return "future"
        if parse.pos[token] in _VERBAL:
            return _of_governor(parse, _in_clause(parse, token, start), start)
        token = _above(parse, token, start, end)
    return None


def _of_governor(parse: Parse, verb: int, start: int) -> Way | None:
    """The verb's side, but where it asks for an act, or announces one in the present, the day lies ahead."""
    lemma = parse.lemma[verb].lower()
    between = range(verb + 1, next(iter(parse.tokens_within(start, start + 1)), verb))
    if lemma in context("asking") and any(parse.has(t, "VerbForm=Inf") for t in between):
        return "future"
    present = parse.has(verb, "Tense=Pres") and parse.has(verb, "VerbForm=Fin")
    if present and lemma in context("announcing"):
        return "future"
    return _of_verb(parse, verb)


def _cleft(parse: Parse, start: int, end: int) -> int | None:
    """The verb of the clause in "c'est lundi que le port rouvre"."""
    inside = parse.tokens_within(start, end)
    after = inside.stop
    if not inside or after >= len(parse) or parse.lemma[after] != "que":
        return None
    first, last = parse.sentences[parse.sentence_of[inside.start]]
    before = range(max(first, inside.start - 6), inside.start)
    if not any(parse.form[t].lower() in ("c'", "ce") for t in before):
        return None
    return next((t for t in range(after, last) if parse.has(t, "VerbForm=Fin")), None)


def _in_clause(parse: Parse, verb: int, start: int) -> int:
    """The verb itself, or the next one where "que" opens a clause between it and the expression.

    Parsers tie "jeudi" in "assure que jeudi le port rouvrira" to the verb of saying.
    """
    between = range(verb + 1, next(iter(parse.tokens_within(start, start + 1)), verb))
    opened = [t for t in between if parse.pos[t] == "SCONJ" and parse.lemma[t] == "que"]
    if not opened or any(parse.has(t, "VerbForm=Fin") for t in range(opened[-1], between.stop)):
        return verb
    rest = range(between.stop, parse.sentences[parse.sentence_of[verb]][1])
    finite = next((t for t in rest if parse.has(t, "VerbForm=Fin")), verb)
    head = parse.head[finite]
    return head if parse.dep[finite].startswith("aux") else finite


def _first(parse: Parse, start: int, end: int) -> int | None:
    """The head of the expression: the token in it whose head lies outside."""
    inside = parse.tokens_within(start, end)
    return next((t for t in inside if parse.head[t] not in inside or parse.head[t] == t), None)


def _above(parse: Parse, token: int, start: int, end: int) -> int | None:
    head = parse.head[token]
    if head == token:
        return None
    through_noun = parse.pos[token] in ("NOUN", "PROPN", "PRON") and not start <= parse.start[token] < end
    return None if through_noun and parse.dep[token] not in _INTO else head


def _planned(parse: Parse, token: int) -> bool:
    """Whether the word says that something is planned: an adjective or a participle, as in "prévue lundi"."""
    if parse.lemma[token].lower() not in context("planned") and parse.form[token].lower() not in context("planned"):
        return False
    active = any(parse.dep[c] == "aux:tense" and parse.lemma[c] == "avoir" for c in parse.children[token])
    return not active and not parse.has(token, "VerbForm=Fin") and not parse.has(token, "VerbForm=Inf")


def _of_verb(parse: Parse, verb: int) -> Way | None:
    helpers = [c for c in parse.children[verb] if parse.dep[c].startswith(("aux", "cop"))]
    own = [verb, *helpers]
    if any(parse.has(t, "Tense=Fut") or _future(parse, t) for t in own):
        return "future"
    compound = any(parse.dep[c] in ("aux:tense", "aux") and parse.lemma[c] in ("avoir", "être") for c in helpers)
    if any(parse.has(t, "Mood=Cnd") or _conditional(parse, t) for t in own):
        return "past" if compound and parse.has(verb, "VerbForm=Part") else "future"
    if parse.has(verb, "VerbForm=Inf"):
        return _of_infinitive(parse, verb, compound)
    if compound or any(parse.has(t, "Tense=Imp") or _simple_past(parse, t) for t in own):
        return "past"
    return _of_participle(parse, verb)


def _future(parse: Parse, token: int) -> bool:
    """A future that the parser takes for a present ("ferons"), and "va" with the verb that it carries."""
    if not parse.has(token, "Tense=Pres"):
        return False
    form, lemma = parse.form[token].lower(), parse.lemma[token].lower()
    if lemma == "aller" and any(parse.dep[c] == "xcomp" for c in parse.children[token]):
        return True
    return form.endswith(_FUTURE) and not lemma.endswith(("rer", "rir"))


def _conditional(parse: Parse, token: int) -> bool:
    """A conditional that the parser takes for an imperfect ("dureraient"); "tiraient" is one."""
    form = parse.form[token].lower()
    ends = form.endswith(("erait", "eraient")) or (
        form.endswith(_CONDITIONAL) and not parse.lemma[token].lower().endswith("rer")
    )
    return parse.has(token, "Tense=Imp") and ends


def _simple_past(parse: Parse, token: int) -> bool:
    return parse.has(token, "Tense=Past") and parse.has(token, "Mood=Ind")


def _of_infinitive(parse: Parse, verb: int, compound: bool) -> Way | None:
    """ "après avoir signé" is past; an infinitive that another verb governs lies ahead if that verb looks ahead."""
    if compound:
        return "past"
    above = parse.head[verb]
    if above == verb:
        return None
    if parse.lemma[above].lower() == "venir":
        return "past"
    lemma = parse.lemma[above].lower()
    ahead = lemma in context("asking") or (lemma in context("looking") and parse.has(above, "Tense=Pres"))
    if ahead or parse.has(above, "Mood=Cnd") or parse.has(above, "Tense=Fut"):
        return "future"
    return None


def _of_participle(parse: Parse, verb: int) -> Way | None:
    """A participle without auxiliary tells what was done: "l'homme arrêté mardi"."""
    bare = parse.has(verb, "VerbForm=Part") and parse.has(verb, "Tense=Past")
    return "past" if bare and not any(parse.dep[c].startswith("aux") for c in parse.children[verb]) else None
