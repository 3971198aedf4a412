"""Objects that a day, a place or an adverb parts from their verb: "a rencontré mardi à Berlin le chancelier".

The parser takes the day for the object and hangs the object on the place.
"""

from ..lang.calendar import WEEKDAYS
from .columns import Parse
from .nouns import phrase_head

_DAYS = WEEKDAYS | {"hier", "demain", "aujourd'hui"}
_ARTICLES = frozenset({"le", "la", "l'", "les", "un", "une", "des", "son", "sa", "ses", "leur", "leurs", "ce", "cette"})
_TAKING = frozenset({"obj", "iobj", "ccomp", "xcomp", "aux:pass", "cop", "obl:arg"})
_LOOSE = frozenset({"appos", "nmod", "amod", "dep", "conj", "nsubj", "parataxis", "obl:mod", "advmod", "obl"})
_REACH = 8  # tokens from the verb to its object


def free_days(parse: Parse) -> None:
    """Days without an article tell when, and are nobody's object."""
    for token, form in enumerate(parse.form):
        if form.lower() in _DAYS and parse.dep[token] in {"obj", "nsubj"} and not _has_article(parse, token):
            parse.dep[token] = "obl:mod"


def _has_article(parse: Parse, token: int) -> bool:
    return any(parse.dep[c] == "det" for c in range(max(0, token - 2), token) if parse.head[c] == token)


def attach_objects(parse: Parse) -> None:
    """Gives a verb in the past with a subject and no complement the noun phrase behind its day and place."""
    below: dict[int, list[int]] = {}
    for token, head in enumerate(parse.head):
        below.setdefault(head, []).append(token)
    for verb, pos in enumerate(parse.pos):
        if pos == "VERB" and _lacks_object(parse, verb, below.get(verb, [])):
            found = _object(parse, verb)
            if found is not None and parse.dep[found] in _LOOSE and _hangs_between(parse, found, verb):
                parse.head[found], parse.dep[found] = verb, "obj"


def _lacks_object(parse: Parse, verb: int, below: list[int]) -> bool:
    """A verb with "avoir" and a subject before it, and nothing that it takes."""
    have = any(parse.dep[c] == "aux:tense" and parse.lemma[c] == "avoir" for c in below)
    subject = any(parse.dep[c] == "nsubj" and c < verb for c in below)
    return have and subject and not any(parse.dep[c] in _TAKING and c != verb for c in below)


def _object(parse: Parse, verb: int) -> int | None:
    """The head of the noun phrase that begins behind days, adverbs and one place; None where nothing parts it."""
    at, limit = verb + 1, min(len(parse), verb + 1 + _REACH)
    while at < limit:
        if parse.form[at].lower() in _DAYS or parse.pos[at] == "ADV":
            at += 1
        elif parse.pos[at] == "ADP" and at + 1 < limit and parse.pos[at + 1] == "PROPN":
            at += 2
            while at < limit and parse.pos[at] == "PROPN":
                at += 1
        else:
            break
    if at == verb + 1 or at >= limit or parse.form[at].lower() not in _ARTICLES:
        return None
    return phrase_head(parse, at)


def _hangs_between(parse: Parse, head: int, verb: int) -> bool:
    """Whether the noun hangs on something between the verb and itself, or on the verb."""
    return verb <= parse.head[head] <= head or parse.head[head] > head
