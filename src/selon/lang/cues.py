"""The table of cues as an index: from a verb in a parse to the row of the phrase that it heads.

Forms made by `inflect` come first and the parser's lemma second, because the parser mistakes simple
pasts, inverted and feminine forms most often with just the verbs that introduce speech.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from .inflect import inflect
from .schema import CueRow
from .tables import table

if TYPE_CHECKING:
    from ..parse.columns import Parse

REACH = 4  # tokens from one word of a phrase to the next: "fait aujourd'hui état de"
_REFLEXIVES = frozenset({"se", "s'"})
_OTHER_REFLEXIVES = frozenset({"me", "m'", "te", "t'", "nous", "vous"})
_CLITICS = _REFLEXIVES | {"en", "y"}
_BEFORE_VERB = frozenset({"AUX", "ADV", "PRON", "PART"})
_PREPOSITIONS = frozenset({"à", "comme", "contre", "de", "en", "par", "pour", "sur"})
_PARTING = frozenset({"ADP", "CCONJ", "SCONJ", "VERB"})
_INVERTED = re.compile(r"-(?:t-?)?(?:il|elle|on|ils|elles|je|tu|nous|vous|ce)?$|-t$")
_WORD = re.compile(r"[^ ']+'?")
_VARIANTS = {
    **dict.fromkeys(("de", "d'"), frozenset(("de", "d'", "du", "des"))),
    **dict.fromkeys(("à", "au", "aux"), frozenset(("à", "au", "aux"))),
    **dict.fromkeys(("le", "la", "l'", "les"), frozenset(("le", "la", "l'", "les"))),
    **dict.fromkeys(("un", "une", "des"), frozenset(("un", "une", "des", "de", "d'"))),
    **dict.fromkeys(
        ("son", "sa", "ses"),
        frozenset(("son", "sa", "ses", "leur", "leurs", "mon", "ma", "mes", "notre", "nos", "votre", "vos")),
    ),
}


@dataclass(frozen=True, slots=True)
class Cue:
    """A row cut into words: clitics before the verb, the verb, the words after it.

    Each word of `rest` is the set of forms that can stand for it. `optional`: the closing "de" or "à"
    may be missing, since a pronoun can stand for it ("en a fait part").
    """

    row: CueRow
    reflexive: bool
    pronouns: tuple[str, ...]
    verb: str
    rest: tuple[frozenset[str], ...]
    optional: bool


@dataclass(frozen=True, slots=True)
class CueIndex:
    """Cues by their main verb, and main verbs by their forms."""

    by_verb: dict[str, tuple[Cue, ...]]
    by_form: dict[str, tuple[str, ...]]

    def lookup(self, verb: str) -> tuple[CueRow, ...]:
        """The rows whose main verb is `verb` (an infinitive), longest phrase first."""
        return tuple(cue.row for cue in self.by_verb.get(verb, ()))

    def match(self, parse: "Parse", verb: int) -> CueRow | None:
        """The longest row that the verb at token `verb` heads, or None.

        A reflexive row needs a reflexive pronoun at the verb, and with one no other row is taken.
        A phrase with "être" is matched at the form of "être", although the parser makes that depend.
        """
        cues = self._candidates(parse.form[verb].lower(), parse.lemma[verb], parse.morph[verb])
        if not cues:
            return None
        near = _words(parse, _ahead(parse, verb))
        found = [c for c in cues if not c.rest or not c.rest[0].isdisjoint(near)]
        reflexive = bool(found) and _is_reflexive(parse, verb)
        return next((c.row for c in found if c.reflexive == reflexive and _fits(parse, verb, c)), None)

    def _candidates(self, form: str, lemma: str, morph: str) -> tuple[Cue, ...]:
        verbs = self.by_form.get(form) or (self.by_form.get(_INVERTED.sub("", form)) if "-" in form else None)
        if not verbs:
            return self.by_verb.get(lemma, ())
        if len(verbs) == 1:
            return self.by_verb[verbs[0]]
        if form.endswith("ent") and "Number=Plur" not in morph:
            verbs = verbs[::-1]  # "convient" is a singular of "convenir" but a plural of "convier"
        return tuple(sorted((cue for verb in verbs for cue in self.by_verb[verb]), key=_length, reverse=True))


@cache
def cue_index() -> CueIndex:
    """The index of `data/fr/cues.csv`, built at the first call."""
    by_verb: dict[str, list[Cue]] = {}
    for row in table("fr/cues", CueRow):
        cue = _cut(row)
        by_verb.setdefault(cue.verb, []).append(cue)
    ordered = {verb: tuple(sorted(cues, key=_length, reverse=True)) for verb, cues in by_verb.items()}
    return CueIndex(ordered, _forms(ordered))


def _length(cue: Cue) -> int:
    return len(cue.rest) + len(cue.pronouns)


def _forms(verbs: Iterable[str]) -> dict[str, tuple[str, ...]]:
    """Each form's verbs; those in -er first, since "médite" is a present before it is a rare participle."""
    forms: dict[str, tuple[str, ...]] = {}
    for verb in sorted(verbs, key=lambda verb: not verb.endswith("er")):
        for form in inflect(verb):
            forms[form] = (*forms.get(form, ()), verb)
    return forms


def _cut(row: CueRow) -> Cue:
    words = words_of(row.lemma)
    start = next(at for at, word in enumerate(words) if word not in _CLITICS)
    pronouns = tuple(word for word in words[:start] if word not in _REFLEXIVES)
    rest = words[start + 1 :]
    optional = len(rest) > 1 and rest[-1] in ("de", "à")
    return Cue(row, words[0] in _REFLEXIVES, pronouns, words[start], tuple(map(variants, rest)), optional)


def words_of(lemma: str) -> tuple[str, ...]:
    """The words of a phrase, an elided one keeping its apostrophe: "s'", "en", "prendre", "à"."""
    return tuple(_WORD.findall(lemma))


def _fits(parse: "Parse", verb: int, cue: Cue) -> bool:
    if cue.pronouns and not all(_precedes(parse, verb, pronoun) for pronoun in cue.pronouns):
        return False
    words = cue.rest
    return not words or _follows(parse, verb, words) or (cue.optional and _follows(parse, verb, words[:-1]))


def _follows(parse: "Parse", verb: int, words: tuple[frozenset[str], ...]) -> bool:
    """Whether the words stand after the verb in order, in its sentence, each within reach of the last."""
    at = verb
    for forms in words:
        found = next((token for token in _ahead(parse, at) if not forms.isdisjoint(_words(parse, (token,)))), None)
        if found is None or not (_after_object(parse, found, forms) or _joined(parse, at + 1, found)):
            return False
        at = found
    return True


def _after_object(parse: "Parse", token: int, forms: frozenset[str]) -> bool:
    """Whether the word may follow an object: "tient l'élu pour responsable", "rend le rapport public"."""
    return parse.pos[token] == "ADJ" or not forms.isdisjoint(_PREPOSITIONS)


def _joined(parse: "Parse", first: int, last: int) -> bool:
    """Whether the tokens between two words of a phrase leave it whole: not "prend la huitième position"."""
    gap = range(first, last)
    return all(parse.pos[t] not in _PARTING and (parse.pos[t] != "DET" or parse.form[t] in ("un", "une")) for t in gap)


def _ahead(parse: "Parse", token: int) -> range:
    """The tokens within reach on the right, in the same sentence."""
    return range(token + 1, min(token + REACH + 1, parse.sentences[parse.sentence_of[token]][1]))


def _words(parse: "Parse", tokens: Iterable[int]) -> set[str]:
    return {word for token in tokens for word in (parse.form[token].lower(), parse.lemma[token])}


@cache
def variants(word: str) -> frozenset[str]:
    """The forms that a word of a phrase can take: agreeing, contracted, elided, another's possessive."""
    forms = {word, word.partition("-")[0]}  # the parser cuts "volte-face"
    if len(word) > 3:
        forms |= {word + "e", word + "s", word + "es"}
    return _VARIANTS.get(word, frozenset()) | forms


def _before(parse: "Parse", verb: int) -> Iterator[int]:
    """The tokens that can stand between a clitic and its verb, nearest first."""
    first = parse.sentences[parse.sentence_of[verb]][0]
    for token in range(verb - 1, max(first, verb - REACH - 2) - 1, -1):
        if parse.pos[token] not in _BEFORE_VERB and parse.form[token].lower() not in _CLITICS:
            return
        yield token


def _precedes(parse: "Parse", verb: int, pronoun: str) -> bool:
    return any(parse.form[token].lower() == pronoun for token in _before(parse, verb))


def _is_reflexive(parse: "Parse", verb: int) -> bool:
    near = (*_before(parse, verb), *(c for c in parse.children[verb] if c < verb))
    return any(_reflexive_pronoun(parse, token) for token in near)


def _reflexive_pronoun(parse: "Parse", token: int) -> bool:
    form = parse.form[token].lower()
    if form == "se":
        return True
    if form == "s'":  # « s'il » is the conjunction
        return token + 1 < len(parse) and parse.form[token + 1].lower() not in ("il", "ils")
    return form in _OTHER_REFLEXIVES and parse.dep[token].startswith("expl")
