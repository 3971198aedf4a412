"""The table of triggers as an index: from a token of a parse to the row of the word or phrase that it heads.

A token's form is looked up first (verbs' forms are made by `inflect`), the parser's lemma second. The
words of a phrase are then sought to the right of its head, and, because passives and relative clauses
turn them round ("l'attaque lancée par …"), among the head's dependents.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from .cues import words_of
from .inflect import inflect
from .needs import satisfied
from .roles import Roles, roles
from .schema import TriggerRow
from .tables import table

if TYPE_CHECKING:
    from ..parse.columns import Parse

REACH = 4  # tokens from one word of a phrase to the next: "rompre toutes ses relations"
_REFLEXIVES = frozenset({"se", "s'"})
_ADVERBIAL = frozenset({"en"})
_ARTICLES = frozenset(
    "le la l' les un une des son sa ses leur leurs mon ma mes notre nos votre vos ce cet cette ces".split()
)
_VARIANTS = {"de": frozenset({"de", "d'", "du", "des"}), "à": frozenset({"à", "au", "aux"})}
_VARIANTS |= {"d'": _VARIANTS["de"], "du": _VARIANTS["de"], "au": _VARIANTS["à"], "aux": _VARIANTS["à"]}
_ALWAYS = frozenset(word[:2] for word in _VARIANTS)
_PASSED = frozenset({"DET", "ADV", "ADJ", "NUM", "PRON", "AUX", "PART"})  # may part the words of a phrase
_CLITIC = frozenset({"AUX", "ADV", "PRON", "PART"})  # may part a reflexive pronoun from its verb
_VERBAL = ("verb", "phrase")
_EMPTY: tuple["Trigger", ...] = ()


@dataclass(frozen=True, slots=True)
class Trigger:
    """A row cut into words: its head, what must follow, whether "se" and "en" must stand before it."""

    row: TriggerRow
    roles: Roles
    head: str
    rest: tuple[str, ...]
    reflexive: bool
    pronouns: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Found:
    """A trigger read at `tokens`, its head first; complements may depend on any of them."""

    row: TriggerRow
    roles: Roles
    tokens: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class TriggerIndex:
    """For verbs, nouns and adjectives, the triggers by each form of their head, longest first."""

    verbs: dict[str, tuple[Trigger, ...]]
    nouns: dict[str, tuple[Trigger, ...]]
    adjectives: dict[str, tuple[Trigger, ...]]

    def found(self, parse: "Parse", token: int) -> Found | None:
        """The longest trigger headed by a token whose needs are met, or None.

        Among triggers of the same length one with needs comes first, since it is the more specific.
        """
        candidates = self._candidates(parse, token)
        if not candidates:
            return None
        reflexive, near = _is_reflexive(parse, token), _beginnings(parse, token)
        for trigger in candidates:
            if trigger.rest and trigger.rest[0][:2] not in near:
                continue
            tokens = _fit(parse, token, trigger, reflexive)
            if tokens and satisfied(parse, tokens, trigger.row.needs, trigger.roles):
                return Found(trigger.row, trigger.roles, tokens)
        return None

    def _candidates(self, parse: "Parse", token: int) -> tuple[Trigger, ...]:
        pos = parse.pos[token]
        if pos in ("VERB", "AUX"):
            return _look(self.verbs, parse, token) + _look(self.adjectives, parse, token)
        if pos == "ADJ":
            return _look(self.adjectives, parse, token) or self._mistaken(parse, token) + self._begun(parse, token)
        found = _look(self.nouns, parse, token) if pos in ("NOUN", "PROPN") else _EMPTY
        after = token > 0 and parse.lemma[token - 1] in ("avoir", "être")
        if (after or not found) and parse.form[token].lower() in self.verbs and _is_verb(parse, token):
            return self._mistaken(parse, token) + found
        return found

    def _mistaken(self, parse: "Parse", token: int) -> tuple[Trigger, ...]:
        """Verbs that the parser took for another word: by form alone, for its lemma is of that word."""
        return self.verbs.get(parse.form[token].lower(), _EMPTY)

    def _begun(self, parse: "Parse", token: int) -> tuple[Trigger, ...]:
        """Noun phrases that begin with an adjective: "mauvais traitements"."""
        return tuple(t for t in self.nouns.get(parse.form[token].lower(), _EMPTY) if t.rest)


@cache
def trigger_index() -> TriggerIndex:
    """The index of `data/fr/triggers.csv`, built at the first call."""
    triggers = sorted((_cut(row) for row in table("fr/triggers", TriggerRow)), key=_rank)
    return TriggerIndex(
        _by_form(t for t in triggers if t.row.pos in _VERBAL),
        _by_form(t for t in triggers if t.row.pos == "noun"),
        _by_form(t for t in triggers if t.row.pos == "adj"),
    )


def match(parse: "Parse", token: int) -> TriggerRow | None:
    """The row of the longest trigger that a token heads, or None."""
    found = trigger_index().found(parse, token)
    return found.row if found else None


def _rank(trigger: Trigger) -> tuple[int, bool]:
    return -len(trigger.rest) - len(trigger.pronouns), not trigger.row.needs


def _cut(row: TriggerRow) -> Trigger:
    words = [word for word in words_of(row.lemma.lower()) if word not in _ARTICLES]
    reflexive = words[0] in _REFLEXIVES
    words = words[reflexive:]
    pronouns = tuple(word for word in words[:1] if word in _ADVERBIAL)
    words = words[len(pronouns) :]
    return Trigger(row, roles(row.frame), words[0], tuple(words[1:]), reflexive, pronouns)


def _by_form(triggers: Iterator[Trigger]) -> dict[str, tuple[Trigger, ...]]:
    by_form: dict[str, list[Trigger]] = {}
    for trigger in triggers:
        for form in _forms(trigger):
            by_form.setdefault(form, []).append(trigger)
    return {form: tuple(sorted(found, key=lambda t: (_rank(t), t.head != form))) for form, found in by_form.items()}


def _forms(trigger: Trigger) -> frozenset[str]:
    head = trigger.head
    if trigger.row.pos in _VERBAL:
        return inflect(head)
    plural = head if head.endswith(("s", "x")) else head + ("x" if head.endswith(("au", "eu")) else "s")
    if trigger.row.pos == "noun":
        return frozenset({head, plural, head.partition("-")[0]})  # the parser cuts "volte-face"
    feminine = head[:-1] + "se" if head.endswith("x") else head if head.endswith("e") else head + "e"
    return frozenset({head, plural, feminine, feminine + "s"})


def _look(index: dict[str, tuple[Trigger, ...]], parse: "Parse", token: int) -> tuple[Trigger, ...]:
    return index.get(parse.form[token].lower()) or index.get(parse.lemma[token].lower(), _EMPTY)


def _is_verb(parse: "Parse", token: int) -> bool:
    """Whether a word that bears another label stands as a verb does: after an auxiliary, or without an article."""
    if token and parse.lemma[token - 1] in ("avoir", "être"):
        return True
    if parse.pos[token] != "NOUN" or (token and parse.pos[token - 1] in ("DET", "ADP", "ADJ", "NUM")):
        return False
    return parse.child(token, "det", "cop", "case") is None


def _is_reflexive(parse: "Parse", verb: int) -> bool:
    return any(
        parse.form[t].lower() in _REFLEXIVES or (parse.dep[t].startswith("expl") and parse.has(t, "Reflex=Yes"))
        for t in _clitics(parse, verb)
    )


def _clitics(parse: "Parse", verb: int) -> Iterator[int]:
    """The tokens before a verb that can hold its clitics, nearest first, and its own pronouns."""
    first = parse.sentences[parse.sentence_of[verb]][0]
    for token in range(verb - 1, max(first, verb - REACH) - 1, -1):
        if parse.pos[token] not in _CLITIC and parse.form[token].lower() not in _REFLEXIVES | _ADVERBIAL:
            break
        yield token
    yield from (c for c in parse.children[verb] if parse.pos[c] == "PRON" and c < verb)


def _fit(parse: "Parse", token: int, trigger: Trigger, reflexive: bool) -> tuple[int, ...]:
    """The tokens of a trigger headed by `token`, or nothing where its words are not there."""
    if trigger.row.pos in _VERBAL and trigger.reflexive != reflexive:
        return ()
    if "-" in trigger.head and not _same(trigger.head, parse, token):
        return ()
    if trigger.pronouns and not any(parse.form[t].lower() in trigger.pronouns for t in _clitics(parse, token)):
        return ()
    if not trigger.rest:
        return (token,)
    return _to_the_right(parse, token, trigger.rest) or _below(parse, token, trigger)


def _beginnings(parse: "Parse", token: int) -> set[str]:
    """How the words begin that a phrase's second word could be: most phrases are ruled out by that."""
    near = {parse.form[at][:2].lower() for at in range(token + 1, min(token + REACH + 1, len(parse)))}
    near.update(parse.form[at][:2].lower() for at in (*parse.children[token], parse.head[token]))
    return near | _ALWAYS


def _to_the_right(parse: "Parse", token: int, words: tuple[str, ...]) -> tuple[int, ...]:
    found, end = [token], parse.sentences[parse.sentence_of[token]][1]
    for word in words:
        for at in range(found[-1] + 1, min(found[-1] + REACH + 1, end)):
            if _same(word, parse, at):
                found.append(at)
                break
            if parse.pos[at] not in _PASSED and parse.form[at].lower() != "des":
                return ()
        else:
            return ()
    return tuple(found)


def _below(parse: "Parse", token: int, trigger: Trigger) -> tuple[int, ...]:
    """A verb's phrase with one noun, that noun being its object or, of a participle, what it describes."""
    noun = trigger.rest[-1]
    if trigger.row.pos != "phrase" or len(trigger.rest) != 1:
        return ()
    near = [c for c in parse.children[token] if parse.dep[c] in ("obj", "nsubj:pass", "obl:arg", "obl")]
    near += [parse.head[token]] if parse.dep[token].startswith("acl") else []
    near = [at for at in near if noun.endswith("e") or parse.form[at][-1:] != "e"]  # "une partie" is no "parti"
    return next(((token, at) for at in near if _same(noun, parse, at) and not _has_case(parse, at, token)), ())


def _has_case(parse: "Parse", noun: int, verb: int) -> bool:
    return noun != parse.head[verb] and any(parse.dep[c] == "case" for c in parse.children[noun])


def _same(word: str, parse: "Parse", token: int) -> bool:
    form = parse.form[token].lower()
    if form == word or parse.lemma[token].lower() == word:
        return True
    if form[:2] != word[:2]:  # most tokens end here; nothing below forgives the beginning of a word
        return form in _VARIANTS.get(word, ())
    if "-" in word:  # the parser cuts some compounds and leaves others whole
        start = parse.start[token]
        return parse.text[start : start + len(word)].lower() == word
    return form in _VARIANTS.get(word, ()) or (len(word) > 3 and _stem(form) == _stem(word))


def _stem(word: str) -> str:
    """A word without the endings of number and gender, as far as the words of phrases need it."""
    for ending in ("es", "s", "x", "e"):
        if word.endswith(ending):
            return word[: -len(ending)]
    return word
