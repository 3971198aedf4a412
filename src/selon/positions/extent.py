"""How far a proposal reaches: a noun phrase, an infinitive or a clause, from its first token on."""

from ..lang.calendar import WEEKDAYS
from ..parse.columns import Parse
from ..parse.phrases import is_present_participle
from .scene import Extent, Scene

_STOPS = frozenset({".", ";", ":", "?", "!", "…", "...", "(", "–", "—"})
_DAYS = WEEKDAYS | {"hier"}
_OCCASION = frozenset("lors alors tandis après avant lorsque lorsqu' quand car afin mais parce puisque comme".split())
_RELATIVES = frozenset("qui que qu' dont où lequel laquelle lesquels lesquelles".split())
_ARTICLES = frozenset({"le", "la", "l'", "les", "un", "une"})
_SUBJECTS = frozenset("il elle ils elles on nous je j' vous ce c'".split())
_LOOSE = frozenset({"PUNCT", "ADP", "DET", "CCONJ", "SCONJ"})
_BESIDE = frozenset({"NOUN", "PROPN", "ADJ", "NUM", "DET", "ADP", "ADV", "PUNCT"})


def phrase(scene: Scene, first: int, head: int) -> Extent:
    """A noun phrase with its complements, up to a mark, a conjugated verb, a relative or another clause."""
    parse, end = scene.parse, scene.sentence(head)[1]
    last = head + 1
    while last < end and not _leaves_phrase(parse, head, last) and not _closes(parse, first, last):
        last += 1
    return Extent(first, _trim(parse, first, max(last, head + 1)), head)


def _leaves_phrase(parse: Parse, head: int, at: int) -> bool:
    form = parse.form[at].lower()
    if form in _STOPS or form == "," or form in _DAYS or form in _OCCASION or form in _RELATIVES:
        return True
    if form == "par" and parse.pos[at + 1 : at + 2] == ["NUM"]:
        return True  # "par 55 voix contre 45": how it was voted
    if parse.pos[at] == "CCONJ":
        return joins_head(parse, head, at)
    if parse.pos[at] in {"VERB", "AUX"}:
        return "VerbForm=Fin" in parse.morph[at] or (form.endswith("ant") and parse.form[at - 1].lower() == "en")
    return False


def joins_head(parse: Parse, head: int, at: int) -> bool:
    """Whether what follows the conjunction at `at` is coordinated with the head, not with its complement:
    a complement's preposition is repeated ("la levée des sanctions et la libération", "… et des quotas")."""
    follows = parse.form[at + 1].lower() if at + 1 < len(parse) else ""
    if follows in _ARTICLES:
        return any(
            parse.pos[t] == "ADP" or parse.form[t].lower() in {"du", "des", "au", "aux"} for t in range(head + 1, at)
        )
    return not follows or follows in {"à", "au", "aux"} or parse.pos[at + 1] in {"VERB", "AUX", "PRON"}


def clause(scene: Scene, first: int, head: int) -> Extent:
    """An infinitive or a clause, up to what does not depend on it."""
    parse, end = scene.parse, scene.sentence(head)[1]
    last, below = head + 1, max(parse.subtree(head)[1], head + 1)
    while last < end and not _leaves_clause(parse, head, last, below) and not _closes(parse, first, last):
        last += 1
    return Extent(first, _trim(parse, first, last), head)


def _leaves_clause(parse: Parse, head: int, at: int, below: int) -> bool:
    form = parse.form[at].lower()
    if form in _STOPS - {"("} or form in {"alors", "tandis", "lorsque", "lorsqu'", "lors", "parce", "puisque"}:
        return True
    if form == ",":
        return at + 1 >= below or _opens_aside(parse, at + 1)
    if form in {"et", "mais", "ou"} and (at >= below - 1 or _begins_clause(parse, at + 1)):
        return True
    continued = "VerbForm=Inf" in parse.morph[at] and parse.pos[at - 1] == "VERB"  # "se faire abattre"
    return at >= below and parse.pos[at] not in _BESIDE and not continued


def _begins_clause(parse: Parse, at: int) -> bool:
    """A subject pronoun and its verb, or a verb that shares a subject: "et il faut", "et compte demander"."""
    if at < len(parse) and "VerbForm=Fin" in parse.morph[at] and parse.pos[at - 2] not in {"VERB", "AUX"}:
        return True
    pronoun = at + 1 < len(parse) and parse.form[at].lower() in _SUBJECTS
    return pronoun and parse.pos[at + 1] in {"VERB", "AUX", "ADV", "PRON"}


def _closes(parse: Parse, first: int, at: int) -> bool:
    """A mark that closes a quotation opened before the proposal."""
    if parse.form[at] in {"»", "”"}:
        return not {"«", "“"} & set(parse.form[first:at])
    return parse.form[at] == '"' and parse.form[first:at].count('"') % 2 == 0 and parse.pos[at + 1 : at + 2] != ["ADJ"]


def _opens_aside(parse: Parse, at: int) -> bool:
    """Behind a comma: a relative, a comparison, a gerund or a participle."""
    form = parse.form[at].lower()
    if form in _RELATIVES or form in {"comme", "ce", "mais", "selon", "après", "avant", "avec", "sans", "en"}:
        return True
    return is_present_participle(parse, at) or parse.pos[at] in {"CCONJ", "SCONJ"} or "VerbForm=Fin" in parse.morph[at]


def _trim(parse: Parse, first: int, last: int) -> int:
    """Without marks and small words at the end."""
    while last - 1 > first and parse.pos[last - 1] in _LOOSE and parse.form[last - 1] not in {"»", '"', ")"}:
        last -= 1
    return last
