"""Whether an event took place: what its own words say, and every word above it in its clause."""

from collections.abc import Iterator
from ..model import Status
from ..parse.columns import Parse
from ..parse.phrases import negated, verb_group
from .governors import governing_verb, governing_word
from .scene import Scene
from .slots import Host
from .voice import is_infinitive

_ORDER: tuple[Status, ...] = ("actual", "claimed", "planned", "called_for", "hypothetical", "denied")
# What a trigger of a type makes of an event that it governs.
_OF_TYPE: dict[str, Status] = {
    "REQUEST": "called_for", "THREATEN": "hypothetical", "AGREE": "hypothetical", "CONCEDE": "hypothetical",
    "REJECT": "hypothetical",
}  # fmt: skip
_REALISED = frozenset({"ACCUSE", "SUPPORT", "PROTEST", "SANCTION", "COERCE", "ASSAULT"})
_COMPLEMENTS = frozenset({"obj", "xcomp", "ccomp", "obl:arg", "advcl", "acl", "nmod", "iobj", "obl", "obl:mod", "nsubj:pass"})
_LOOSE = frozenset({"obl", "obl:mod", "advcl"})  # a complement only with "de", "à" or "pour" that the verb asks for
_STEPS = 6


def judge(scene: Scene, at: Host) -> Status:
    """The status of the event that a trigger names."""
    parse = scene.parse
    found = [at.found.row.status or "actual", *_own(parse, at)]
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
        morph = parse.morph[token]
        if "Tense=Fut" in morph:
            yield "planned"
        elif "Mood=Cnd" in morph:
            yield "claimed" if token != verb and parse.lemma[token] in {"avoir", "être"} else "hypothetical"
        elif "Mood=Imp" in morph and token == verb:
            yield "called_for"


def _is_restriction(parse: Parse, verb: int) -> bool:
    """ "ne soutient que": no negation."""
    end = parse.sentences[parse.sentence_of[verb]][1]
    window = parse.form[verb + 1 : min(end, verb + 5)]
    return "que" in window and not {"pas", "plus", "jamais", "point", "aucun", "aucune"} & set(parse.form[verb - 1 : verb + 3])


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
    if is_infinitive(parse, token) and parse.dep[token] in {"ROOT", "nsubj", "csubj", "nsubj:pass"}:
        yield "hypothetical"
    for _ in range(_STEPS):
        head, dep = parse.head[at], parse.dep[at]
        yield from _marked(parse, at)
        if head == at or dep in {"acl:relcl", "parataxis", "nsubj", "appos"}:
            return
        if dep == "conj":
            at = head
            continue
        if dep not in _COMPLEMENTS or (dep in _LOOSE and not _is_governed(parse, at)):
            return
        yield from _governor(scene, head, at)
        if parse.pos[head] in {"VERB", "AUX"}:
            if not is_infinitive(parse, at) and dep in {"ccomp", "advcl"}:
                return
            if is_infinitive(parse, at):
                yield from _of_verb(parse, head)
        at = head


def _marked(parse: Parse, token: int) -> Iterator[Status]:
    """A "si", "pour", "sans", "avant de" before the clause."""
    for child in parse.children[token]:
        form = parse.form[child].lower()
        if parse.dep[child] == "mark" and form in {"si", "s'"} and parse.dep[token] == "advcl":
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
        yield row.status
        return
    kind = scene.triggers[head].row.type if head in scene.triggers else ""
    if kind in _OF_TYPE:
        yield _OF_TYPE[kind]
    elif kind not in _REALISED and is_infinitive(parse, below) and not _is_perfect(parse, below):
        yield "hypothetical"


def _is_perfect(parse: Parse, verb: int) -> bool:
    """ "avoir frappé": an infinitive that tells what is done."""
    return any(parse.dep[c] == "aux:tense" and parse.lemma[c] in {"avoir", "être"} for c in parse.children[verb])


def _is_asked(scene: Scene, token: int) -> bool:
    """Whether the event stands in a question."""
    parse = scene.parse
    end = scene.sentence(token)[1]
    return parse.form[end - 1] == "?" or parse.form[max(0, end - 2)] == "?"
