"""Whether an event took place: what its own words say, and every word above it in its clause."""

import re
from collections.abc import Iterator

from ..model import Status
from ..parse.columns import Parse
from ..parse.phrases import is_present_participle, negated, verb_group
from .governors import governing_verb, governing_word
from .hosts import Host
from .scene import Scene
from .voice import is_infinitive, is_participle, joined_to

_ORDER: tuple[Status, ...] = ("actual", "claimed", "planned", "called_for", "hypothetical", "denied")
# What a trigger of a type makes of an event that it governs.
_OF_TYPE: dict[str, Status] = {
    "REQUEST": "called_for", "THREATEN": "hypothetical", "AGREE": "hypothetical", "CONCEDE": "hypothetical",
    "REJECT": "hypothetical",
}  # fmt: skip
_REALISED = frozenset({"ACCUSE", "SUPPORT", "PROTEST", "SANCTION", "COERCE", "ASSAULT"})
_COMPLEMENTS = frozenset(
    {"obj", "xcomp", "ccomp", "obl:arg", "advcl", "acl", "nmod", "iobj", "obl", "obl:mod", "nsubj:pass"}
)
_LOOSE = frozenset({"obl", "obl:mod", "advcl"})  # a complement only with "de", "à" or "pour" that the verb asks for
_STEPS = 6
_THINKING = frozenset({"penser", "sembler", "paraître", "espérer", "compter", "décider", "reconnaître"})
_FREE = frozenset({"ROOT", "nsubj", "csubj", "nsubj:pass"})
_WISHING = frozenset({"pour", "afin", "sans", "avant", "condition", "jusqu'à", "crainte", "peur"})
_FUTURE = re.compile(r"[^rné]er(?:a|ont)$|irons$|iront$")
_CONDITIONAL = re.compile(r"[^rn]er(?:ait|aient)$")
_CAUSES = frozenset(
    ["appel", "demande", "initiative", "invitation", "issue", "suite", "ordre", "occasion"]
)  # "à l'appel de"
_VERBAL = frozenset({"AGREE", "CONSULT", "SUPPORT", "CONCEDE", "REQUEST", "ACCUSE", "REJECT", "THREATEN"})


def judge(scene: Scene, at: Host, but_negation: bool = False) -> Status:
    """The status of the event that a trigger names; `but_negation`: its own negation is another event."""
    parse = scene.parse
    found = [at.found.row.status or "actual", *(s for s in _own(parse, at) if s != "denied" or not but_negation)]
    found += _above(scene, at.verb if at.verb is not None and not at.verbal else at.head)
    if _is_asked(scene, at.head):
        found.append("hypothetical")
    return max(found, key=_ORDER.index)


def _own(parse: Parse, at: Host) -> Iterator[Status]:
    for verb in {v for v in (at.verb, at.head if at.verbal else None) if v is not None}:
        yield from _of_verb(parse, verb)
    if not at.verbal:
        yield from _of_noun(parse, at.head)


def _of_verb(parse: Parse, verb: int) -> Iterator[Status]:
    if negated(parse, verb) and not _is_restriction(parse, verb):
        yield "denied"
    first, last = verb_group(parse, verb)
    for token in {verb, *range(first, last)}:
        yield from _of_form(parse, token, verb)
    if _is_wished(parse, first):
        yield "hypothetical"


def _of_form(parse: Parse, token: int, verb: int) -> Iterator[Status]:
    """What tense and mood say; the parser's features fail on some forms whose endings tell."""
    morph, form = parse.morph[token], parse.form[token].lower()
    if "Tense=Fut" in morph or _FUTURE.search(form):
        yield "planned"
    elif "Mood=Cnd" in morph or _CONDITIONAL.search(form):
        yield "claimed" if token != verb and parse.lemma[token] in {"avoir", "être"} else "hypothetical"
    elif "Mood=Imp" in morph and token == verb:
        yield "called_for"
    elif "Mood=Sub" in morph and not form.endswith(("e", "es", "ent")):
        yield "hypothetical"


def _is_wished(parse: Parse, first: int) -> bool:
    """ "pour que", "afin que", "à condition que" before the clause."""
    begin = parse.sentences[parse.sentence_of[first]][0]
    for token in range(first - 1, max(begin, first - 14), -1):
        if parse.form[token].lower() in {"que", "qu'"}:
            return parse.form[token - 1].lower() in _WISHING
        if "VerbForm=Fin" in parse.morph[token]:
            return False
    return False


def _is_restriction(parse: Parse, verb: int) -> bool:
    """ "ne soutient que": no negation."""
    end = parse.sentences[parse.sentence_of[verb]][1]
    window = parse.form[verb + 1 : min(end, verb + 5)]
    return "que" in window and not {"pas", "plus", "jamais", "point", "aucun", "aucune"} & set(
        parse.form[verb - 1 : verb + 3]
    )


def _of_noun(parse: Parse, noun: int) -> Iterator[Status]:
    for child in parse.children[noun]:
        row = governing_word(parse, child, "adj") if parse.pos[child] == "ADJ" else None
        if row is not None:
            yield row.status
        if parse.dep[child] == "det" and parse.form[child].lower() in {"aucun", "aucune", "nul", "nulle"}:
            yield "denied"
        if parse.dep[child] == "case" and parse.form[child].lower() == "sans":
            yield "denied"
    begin = parse.sentences[parse.sentence_of[noun]][0]
    before = " ".join(parse.form[max(begin, noun - 4) : noun]).lower()
    if "en cas d" in before or "éventuel" in before:
        yield "hypothetical"


def _above(scene: Scene, token: int) -> Iterator[Status]:
    """What the words above say, up to the nearest clause that stands on its own."""
    parse, at = scene.parse, token
    if is_infinitive(parse, token) and (parse.dep[token] in _FREE or _opens(parse, token)):
        yield "hypothetical"
    for _ in range(_STEPS):
        head, dep = _link(parse, at)
        yield from _marked(parse, at)
        if head == at or _stands_alone(parse, at, token):
            return
        if dep != "conj":
            yield from _governor(scene, head, at)
            if _is_accused(scene, head, token):
                yield "hypothetical"
            if parse.pos[head] in {"VERB", "AUX"} and not is_infinitive(parse, at) and dep in {"ccomp", "advcl"}:
                return
            if parse.pos[head] in {"VERB", "AUX"} and is_infinitive(parse, at):
                yield from _of_verb(parse, head)
        at = head


def _link(parse: Parse, at: int) -> tuple[int, str]:
    """What a word hangs on; a participle that shares an auxiliary hangs on the verb that bears it."""
    shared = joined_to(parse, at) if parse.pos[at] == "VERB" and is_participle(parse, at) else None
    return (parse.head[at], parse.dep[at]) if shared is None else (shared, "conj")


def _stands_alone(parse: Parse, at: int, token: int) -> bool:
    """Whether nothing above bears on what is below: an adjunct, a relative clause, a subject."""
    head, dep = _link(parse, at)
    if dep == "conj":
        return parse.pos[token] in {"VERB", "AUX"} and parse.pos[head] not in {"VERB", "AUX"}
    if parse.pos[at] == "NOUN" and dep in _LOOSE and parse.lemma[at] in _CAUSES:
        return True
    return dep not in _COMPLEMENTS or (dep in _LOOSE | {"nmod"} and not _is_governed(parse, at))


def _opens(parse: Parse, token: int) -> bool:
    """Whether an infinitive opens a sentence or a quotation: "Négocier n'est pas céder"."""
    first = verb_group(parse, token)[0]
    return first == parse.sentences[parse.sentence_of[token]][0] or parse.form[first - 1] in {"«", '"', ":"}


def _is_accused(scene: Scene, head: int, token: int) -> bool:
    """Words that somebody is accused of: the accusation is the event."""
    verbal = token in scene.triggers and scene.triggers[token].row.type in _VERBAL - {"SUPPORT"}
    return verbal and head in scene.triggers and scene.triggers[head].row.type == "ACCUSE"


def _is_granted(parse: Parse, verb: int) -> bool:
    """ "Si le juge a été libéré, les greffiers attendent": a past that the main clause, in the present, sets off."""
    past = any(parse.dep[c].startswith("aux") and "Tense=Pres" in parse.morph[c] for c in parse.children[verb])
    above = {
        parse.head[verb],
        *(c for c in parse.children[parse.head[verb]] if parse.dep[c].startswith(("aux", "cop"))),
    }
    return past and not any("Tense=Fut" in parse.morph[t] or "Mood=Cnd" in parse.morph[t] for t in above)


def _marked(parse: Parse, token: int) -> Iterator[Status]:
    """A "si", "pour", "sans", "avant de" before the clause."""
    for child in parse.children[token]:
        form = parse.form[child].lower()
        if parse.dep[child] == "mark" and form in {"si", "s'"} and parse.dep[token] in {"advcl", "ROOT", "parataxis"}:
            if _is_granted(parse, token):
                continue
            yield "hypothetical"
        if parse.dep[child] in {"mark", "case"} and parse.pos[token] in {"VERB", "AUX"} and is_infinitive(parse, token):
            row = governing_word(parse, child, "prep")
            if row is not None:
                yield row.status


def _is_governed(parse: Parse, token: int) -> bool:
    cases = [parse.form[c].lower() for c in parse.children[token] if parse.dep[c] in {"case", "mark"}]
    return bool(cases) and cases[0] in {"de", "d'", "du", "des", "à", "au", "aux", "pour", "que", "qu'"}


def _governor(scene: Scene, head: int, below: int) -> Iterator[Status]:
    parse = scene.parse
    if parse.pos[head] in {"VERB", "AUX"}:
        row = governing_verb(parse, head)
    elif parse.pos[head] in {"NOUN", "ADJ"}:
        row = governing_word(parse, head, parse.pos[head].lower())
    else:
        row = None
    if row is not None:
        if row.lemma == "devoir" and _is_scheduled(scene, below):
            yield "planned"
            return
        if row.lemma not in _THINKING or not _is_told(parse, below):
            yield row.status
        return
    kind = scene.triggers[head].row.type if head in scene.triggers else ""
    if is_present_participle(parse, below):
        return  # "a contesté le résultat, déposant plainte": done in doing the other
    if kind in _OF_TYPE:
        yield _OF_TYPE[kind]
    elif kind not in _REALISED and is_infinitive(parse, below) and not _is_perfect(parse, below):
        yield "hypothetical"


def _is_scheduled(scene: Scene, below: int) -> bool:
    """ "doit rencontrer lundi son homologue": meetings and marches that somebody is to hold are planned."""
    found = scene.triggers.get(below)
    return found is not None and found.row.type in {"CONSULT", "PROTEST"} and scene.statement(below) is None


def _is_told(parse: Parse, verb: int) -> bool:
    """Whether a clause tells of a fact: "pense que l'armée a exécuté": a conjugated verb in the indicative."""
    group = verb_group(parse, verb) if parse.pos[verb] in {"VERB", "AUX"} else (0, 0)
    return parse.dep[verb] == "ccomp" and any("Mood=Ind" in parse.morph[t] for t in range(*group))


def _is_perfect(parse: Parse, verb: int) -> bool:
    """ "avoir frappé": an infinitive that tells what is done."""
    return any(parse.dep[c] == "aux:tense" and parse.lemma[c] in {"avoir", "être"} for c in parse.children[verb])


def _is_asked(scene: Scene, token: int) -> bool:
    """Whether the event stands in a question."""
    parse = scene.parse
    end = scene.sentence(token)[1]
    return parse.form[end - 1] == "?" or parse.form[max(0, end - 2)] == "?"
