"""The table of stances as an index: from a token of a parse to the row of the word or phrase that it heads."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from ..lang.cues import variants, words_of
from ..lang.inflect import inflect
from ..lang.schema import StanceRow
from ..lang.tables import table
from ..parse.columns import Parse
from ..parse.phrases import is_finite

REACH = 5  # tokens from one word of a phrase to the next: "se dit lui aussi favorable à"
FAR = 9  # the same for "pour" and "contre"
_MODALS = frozenset({"devoir", "falloir"})
_IRREGULAR = {
    "devoir": frozenset({"doit", "doivent", "devons", "devrait", "devraient", "devait", "devaient"}),
    "falloir": frozenset({"faut", "faudra", "faudrait", "fallait"}),
    "vouloir": frozenset({"voulons", "veux"}),
    "avoir": frozenset({"avons", "ai"}),
    "être": frozenset({"sommes", "suis"}),
}
_VERBAL = frozenset({"verb", "phrase", "modal"})
_REFLEXIVES = frozenset({"se", "s'"})
_PERSONAL = frozenset({"me", "m'", "nous", "vous", "t'", "te"})
_ARTICLES = frozenset("le la l' les un une son sa ses leur leurs".split())
_PASSED = frozenset({"DET", "ADV", "ADJ", "PRON", "AUX", "NUM", "PART", "PUNCT"})
_PHRASES = _PASSED | {"NOUN", "PROPN", "ADP"}
_PARTED = frozenset({"pour", "contre"})  # may follow an object or an adverbial: "met en garde X contre"
_CLITIC = frozenset({"AUX", "ADV", "PRON", "PART"})
_ENDING = (("el", "elle"), ("al", "ale"), ("eux", "euse"), ("if", "ive"), ("en", "enne"), ("er", "ère"))


@dataclass(frozen=True, slots=True)
class Entry:
    """A row cut into words: the head, each following word as the set of its forms, whether "se" precedes."""

    row: StanceRow
    head: str
    rest: tuple[frozenset[str], ...]
    reflexive: bool


@dataclass(frozen=True, slots=True)
class Hit:
    """A row read at `head`; its last word is the token before `end`."""

    row: StanceRow
    head: int
    end: int


def conjugated(parse: Parse, hit: Hit) -> bool:
    """Whether the verb is conjugated, also where the parser takes a present for a participle ("proteste")."""
    form, infinitive = parse.form[hit.head].lower(), _cut(hit.row).head
    if is_finite(parse, hit.head):
        return True
    if not infinitive.endswith(("er", "ir")) or form.endswith(("ant", "er", "ir", "é", "ée", "és", "ées")):
        return False
    return infinitive.endswith("er") or form.endswith(("it", "issent", "ient"))


def hits(parse: Parse) -> Iterator[Hit]:
    """All words and phrases of stance in a parse, in text order, the longest row for each head."""
    index = _index()
    for token, form in enumerate(parse.form):
        entries = index.get(form.lower())
        if entries:
            reflexive = _is_reflexive(parse, token)
            fitting = (_fit(parse, token, entry, reflexive) for entry in entries)
            found = next((hit for hit in fitting if hit is not None), None)
            if found is not None:
                yield found


@cache
def _index() -> dict[str, tuple[Entry, ...]]:
    by_form: dict[str, list[Entry]] = {}
    for row in table("fr/stances", StanceRow):
        entry = _cut(row)
        for form in _forms(entry):
            by_form.setdefault(form, []).append(entry)
    return {form: tuple(sorted(entries, key=lambda e: -len(e.rest))) for form, entries in by_form.items()}


@cache
def _cut(row: StanceRow) -> Entry:
    words = [word for word in words_of(row.lemma) if word not in _ARTICLES]
    reflexive = words[0] in _REFLEXIVES
    words = words[reflexive:]
    return Entry(row, words[0], tuple(variants(word) for word in words[1:]), reflexive)


def _forms(entry: Entry) -> frozenset[str]:
    head = entry.head
    if entry.row.pos in _VERBAL:
        return _IRREGULAR.get(head, frozenset()) if head in _MODALS else inflect(head) | _first_person(head)
    plural = head if head.endswith(("s", "x")) else head + "s"
    if entry.row.pos == "noun":
        return frozenset({head, plural})
    feminine = next((head[: -len(a)] + b for a, b in _ENDING if head.endswith(a)), head.rstrip("e") + "e")
    return frozenset({head, plural, feminine, feminine + "s", head[:-1] + "ux" if head.endswith("al") else head})


def _first_person(infinitive: str) -> set[str]:
    """ "demandons", "voulons": what a quoted speaker says of his own side."""
    stem = infinitive.removesuffix("er")
    if stem != infinitive:
        return {stem + ("eons" if stem.endswith("g") else "ons"), stem + "e"}
    return set(_IRREGULAR.get(infinitive, ()))


def _fit(parse: Parse, token: int, entry: Entry, reflexive: bool) -> Hit | None:
    if entry.row.pos in _VERBAL and reflexive != entry.reflexive:
        return None
    if not _is_of_kind(parse, token, entry.row):
        return None
    at, end = token, parse.sentences[parse.sentence_of[token]][1]
    for forms in entry.rest:
        found = _next(parse, at, end, forms)
        if found is None:
            return None
        at = found
    return Hit(entry.row, token, at + 1)


def _next(parse: Parse, at: int, end: int, forms: frozenset[str]) -> int | None:
    preposition = not forms.isdisjoint(_PARTED)
    for token in range(at + 1, min(at + (FAR if preposition else REACH) + 1, end)):
        if parse.form[token].lower() in forms or parse.lemma[token].lower() in forms:
            return token
        if parse.pos[token] not in (_PHRASES if preposition else _PASSED) or parse.form[token] in {",", ";", ":", "."}:
            return None
    return None


def _is_of_kind(parse: Parse, token: int, row: StanceRow) -> bool:
    """Whether the token can be the word that the row means; the parser takes some verbs for nouns."""
    pos = parse.pos[token]
    if row.pos in _VERBAL:
        if pos in {"VERB", "AUX"}:
            return True
        subject = parse.child(token, "nsubj", "aux:tense") is not None
        return pos in {"NOUN", "ADJ", "PROPN"} and (subject or _stands_as_verb(parse, token))
    return pos in {"NOUN", "ADJ"} if row.pos == "noun" else pos in {"ADJ", "VERB", "NOUN"}


def _stands_as_verb(parse: Parse, token: int) -> bool:
    """What the parser calls a noun, between a noun and an article or "que": "le maire presse les élus"."""
    beside = token > 1 and parse.pos[token - 1] in {"NOUN", "PROPN"} and token + 1 < len(parse)
    return beside and parse.pos[token] == "NOUN" and parse.pos[token + 1] in {"DET", "SCONJ"}


def _is_reflexive(parse: Parse, token: int) -> bool:
    begin = parse.sentences[parse.sentence_of[token]][0]
    for at in range(token - 1, max(begin, token - REACH) - 1, -1):
        form = parse.form[at].lower()
        if form in _REFLEXIVES or (form in _PERSONAL and parse.dep[at].startswith("expl")):
            return not (form == "s'" and parse.form[at + 1].lower() in {"il", "ils"})
        if parse.pos[at] not in _CLITIC:
            return False
    return False
