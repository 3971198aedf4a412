"""Whether what a time expression depends on lies before or after the dispatch: the governing verb's tense."""

import re
from itertools import islice
from typing import Literal

from ..parse.columns import Parse
from .words import context

Way = Literal["past", "future"]
Aside = Literal["noun", "clause"] | None
_VERBAL = ("VERB", "AUX")
_FUTURE = ("erons", "irons", "drons", "erez", "irez", "drez")
_CONDITIONAL = ("irait", "iraient", "drait", "draient")
_NOMINAL = ("NOUN", "PROPN", "PRON")
_OF = re.compile(r"\b(?:de|du|des|d')(?: (?:ce|cette|la|le))?[ \[(«\"]*$", re.IGNORECASE)
_DEEPEST = 8  # words between an expression and its verb
_INTO = ("nsubj", "nsubj:pass", "csubj")  # a noun's time is its verb's only where the noun is the verb's subject


def way(parse: Parse | None, start: int, end: int) -> Way | None:
    """The side on which the expression at `start` to `end` lies; None if nothing tells."""
    if parse is None:
        return None
    path = _path(parse, start, end)
    beside = _before(parse, start)
    if any(_planned(parse, token) for token in [*beside, *path]):
        return _of_plan(parse, [*beside, *path])
    if not path or not _predicate(parse, path[-1]) or _bracketed(parse, path[-1], start):
        return "future" if path and _heralds(parse, path[-1]) else None
    if any(_held(parse, token) for token in path[:-1]) and _calls(parse, path[-1]):
        return "future"
    return _of_governor(parse, _in_clause(parse, path[-1], start), start)


def _bracketed(parse: Parse, verb: int, start: int) -> bool:
    """Whether the expression stands in brackets and the verb does not: "(à Nice le 14 juillet)" is no part of it."""
    opened = parse.text.rfind("(", max(0, start - 200), start)
    closed = parse.text.find(")", start)
    inside = opened > parse.text.rfind(")", 0, start) and opened >= 0
    return inside and not opened < parse.start[verb] < (closed if closed >= 0 else len(parse.text))


def governor(parse: Parse | None, start: int, end: int) -> int | None:
    """The verb, or the predicate, on which the expression depends."""
    path = _path(parse, start, end) if parse else []
    return path[-1] if parse and path and _predicate(parse, path[-1]) else None


def aside(parse: Parse | None, start: int, end: int) -> Aside:
    """How a day is named by the way, if it is: as a noun's own ("la grève de lundi"), to come, or before what is told.

    The telling does not move to it: "dans la soirée", in a later sentence, is not of that day.
    """
    if parse is None:
        return None
    if _OF.search(parse.text, max(0, start - 8), start):
        return "noun"
    verb = governor(parse, start, end)
    helpers = parse.children[verb] if verb is not None else ()
    before = any(parse.dep[c].startswith("aux:tense") and parse.has(c, "Tense=Imp") for c in helpers)
    return "clause" if before or way(parse, start, end) == "future" else None


def _path(parse: Parse, start: int, end: int) -> list[int]:
    """The words from the expression up to its predicate, or as far as it belongs.

    Behind "de" it is its noun's and goes no further, unless the noun is the verb's subject. Elsewhere it is the
    clause's, whatever noun a parser ties it to: "adopter la loi jeudi".
    """
    token, path = _cleft(parse, start, end) or _first(parse, start, end), list[int]()
    own = bool(_OF.search(parse.text, max(0, start - 8), start))
    while token is not None and len(path) < _DEEPEST:
        path.append(token)
        if _predicate(parse, token) or (path[:-1] and _planned(parse, token)):
            break
        inside = start <= parse.start[token] < end
        stays = own and not inside and parse.pos[token] in _NOMINAL and parse.dep[token] not in _INTO
        token = None if stays or parse.head[token] == token else parse.head[token]
    return path


def _before(parse: Parse, start: int) -> list[int]:
    """The word before the expression, but for prepositions: "la réunion prévue vendredi", whatever the parser says."""
    inside = parse.tokens_within(start, start + 1)
    if not inside:
        return []
    first = parse.sentences[parse.sentence_of[inside.start]][0]
    words = (t for t in range(inside.start - 1, first - 1, -1) if parse.pos[t] not in ("ADP", "DET"))
    return list(islice(words, 1))


def _predicate(parse: Parse, token: int) -> bool:
    """A verb, or what a copula says of a subject: "le vote de dimanche sera décisif"."""
    return parse.pos[token] in _VERBAL or any(parse.dep[c] == "cop" for c in parse.children[token])


def _of_plan(parse: Parse, path: list[int]) -> Way | None:
    """What is planned lies ahead, but what was planned at first ("initialement prévu le 2 mai") may not."""
    below = {c for token in path for c in parse.children[token]}
    at_first = any(parse.form[c].lower() in context("at_first") for c in below)
    was = any(parse.dep[c].startswith("aux") and parse.has(c, "Tense=Imp") for c in below)
    return None if at_first or was else "future"


def _heralds(parse: Parse, token: int) -> bool:
    """A noun that announces, where it heads a line without verb: "Rendez-vous jeudi à 14 heures"."""
    return parse.head[token] == token and parse.form[token].lower() in context("heralding")


def _held(parse: Parse, token: int) -> bool:
    """What is held on a day that is called for: "appelle à la grève vendredi"."""
    return parse.lemma[token].lower() in context("held") or parse.form[token].lower() in context("held")


def _calls(parse: Parse, verb: int) -> bool:
    return parse.lemma[verb].lower() in context("calling")


def _of_governor(parse: Parse, verb: int, start: int) -> Way | None:
    """The verb's side, but where it asks for an act, or announces one in the present, the day lies ahead."""
    lemma = parse.lemma[verb].lower()
    between = range(verb + 1, next(iter(parse.tokens_within(start, start + 1)), verb))
    if lemma in context("asking") and any(parse.has(t, "VerbForm=Inf") for t in between):
        return "future"
    present = parse.has(verb, "Tense=Pres") and parse.has(verb, "VerbForm=Fin")
    helpers = [c for c in parse.children[verb] if parse.dep[c].startswith("aux")]
    if lemma in context("calling_off") and helpers and all(parse.has(c, "Tense=Pres") for c in helpers):
        compound = any(parse.dep[c] == "aux:tense" for c in helpers)
        return None if compound else "future"
    itself = lemma in context("announcing_itself") and any(parse.lemma[c] == "se" for c in parse.children[verb])
    if present and (itself or lemma in context("announcing")):
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
