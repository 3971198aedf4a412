"""Whether the dependents of a trigger are what its row needs: "lever" + sanctions, "arrêter" + a person."""

from collections.abc import Iterator
from functools import cache
from typing import TYPE_CHECKING

from .calendar import CALENDAR
from .known import groups, titles
from .roles import PREPOSITIONS, Roles
from .schema import KindRow
from .tables import table

if TYPE_CHECKING:
    from ..parse.columns import Parse

_LABELS = {"PER": ("human", "armed", "leader"), "LOC": ("territory",), "ORG": ("institution", "armed")}
_CONTRACTED = {"du": "de", "des": "de", "d'": "de", "au": "à", "aux": "à"}
_CLAUSES = ("xcomp", "ccomp", "advcl", "obl", "acl", "obl:mod", "obl:arg")
_STANDING_FOR_NOUNS = ("qui", "que", "qu'", "dont", "lequel", "laquelle", "lesquels", "lesquelles")


def satisfied(parse: "Parse", tokens: tuple[int, ...], needs: tuple[str, ...], roles: Roles) -> bool:
    """Whether one of the needs is met by a dependent of the trigger's `tokens`; without needs, yes.

    A need that names no slot is about the object where the frame has one, else about the theme's or
    the recipient's complement, else about the subject.
    """
    if not needs:
        return True
    return any(_met(parse, tokens, need, roles) for need in needs)


def _met(parse: "Parse", tokens: tuple[int, ...], need: str, roles: Roles) -> bool:
    slot, dot, kind = need.partition(".")
    slots = (slot,) if dot else _default(roles)
    kind = kind if dot else need
    return any(_is(parse, filler, kind) for slot in slots for filler in fillers(parse, tokens, slot))


def _default(roles: Roles) -> tuple[str, ...]:
    if "obj" in roles.recipient + roles.theme:
        return ("obj",)
    for side in (roles.theme, roles.recipient):
        slots = tuple(slot for slot in side if slot in PREPOSITIONS or slot == "poss")
        if slots:
            return slots
    return ("subj",)


def fillers(parse: "Parse", tokens: tuple[int, ...], slot: str) -> Iterator[int]:
    """The head tokens of what fills a slot beside a trigger's tokens, coordinated ones included."""
    for token in tokens:
        for filler in _direct(parse, token, slot):
            if filler not in tokens:
                yield filler
                yield from (c for c in parse.children[filler] if parse.dep[c] == "conj")


def _direct(parse: "Parse", token: int, slot: str) -> Iterator[int]:
    if slot == "obj":
        yield from _objects(parse, token)
    elif slot == "subj":
        yield from _subjects(parse, token)
    elif slot == "poss":
        yield from (c for c in parse.children[token] if parse.has(c, "Poss=Yes"))
    elif slot.endswith("_inf") or slot == "que":
        for head in (token, *_own_objects(parse, token)):
            yield from _clauses(parse, head, slot.removesuffix("_inf"))
    else:
        for head in (
            token,
            *_own_objects(parse, token),
        ):  # "condamne le maire à deux ans": the parser's favourite error
            yield from _complements(parse, head, slot.replace("_", " "))


def _objects(parse: "Parse", token: int) -> Iterator[int]:
    found = _own_objects(parse, token)
    if not found and parse.child(token, "aux:pass") is not None:
        found = _suffering(parse, token)
    if not found and parse.dep[token] == "conj":
        found = _own_objects(parse, parse.head[token])
    if not found:
        found = [o for c in parse.children[token] if parse.dep[c] == "conj" for o in _own_objects(parse, c)]
    yield from found


def _suffering(parse: "Parse", token: int) -> list[int]:
    """A passive's subject that bears another label, or is another verb's: "va être libéré", "avant d'être libéré"."""
    own = [c for c in parse.children[token] if parse.dep[c] == "nsubj" and not _relative(parse, c)]
    if own or parse.dep[token] not in ("xcomp", "advcl", "conj", "obl:mod"):
        return own
    return [c for c in parse.children[parse.head[token]] if parse.dep[c] in ("nsubj", "nsubj:pass")]


def _own_objects(parse: "Parse", token: int) -> list[int]:
    """Objects, passive subjects and, of a participle or a relative clause, the noun that it belongs to."""
    below = parse.children[token]
    found = [c for c in below if parse.dep[c] in ("obj", "nsubj:pass") and not _relative(parse, c)]
    if not found and parse.dep[token] in ("acl", "acl:relcl", "amod"):
        found.append(parse.head[token])
    return found + [c for c in below if _bare_noun(parse, c, token)]


def _bare_noun(parse: "Parse", child: int, verb: int) -> bool:
    """An object that the parser took for an adjunct: a noun after the verb, without preposition or with "des"."""
    if child < verb or not parse.dep[child].startswith("obl") or parse.form[child].lower() in CALENDAR:
        return False
    return all(parse.form[c].lower() == "des" for c in parse.children[child] if parse.dep[c] == "case")


def _subjects(parse: "Parse", token: int) -> Iterator[int]:
    for verb in {token, parse.head[token]} if parse.dep[token] in ("cop", "aux", "aux:pass", "xcomp") else {token}:
        for child in parse.children[verb]:
            if parse.dep[child] in ("nsubj", "nsubj:pass", "obl:agent") and not _relative(parse, child):
                yield child
        if parse.dep[verb].startswith("acl"):
            yield parse.head[verb]


def _relative(parse: "Parse", token: int) -> bool:
    return parse.form[token].lower() in _STANDING_FOR_NOUNS


def _complements(parse: "Parse", token: int, preposition: str) -> Iterator[int]:
    for child in parse.children[token]:
        words = [_bare(parse.form[c]) for c in parse.children[child] if parse.dep[c] == "case"]
        if words and preposition in (words[0], " ".join(words)):
            yield child
    if preposition == "à":
        yield from (c for c in parse.children[token] if parse.dep[c].startswith("iobj"))


def _bare(form: str) -> str:
    return _CONTRACTED.get(form.lower(), form.lower())


def _clauses(parse: "Parse", token: int, marker: str) -> Iterator[int]:
    markers = ("que", "qu'") if marker == "que" else (marker, "d'" if marker == "de" else marker)
    for child in parse.children[token]:
        if parse.dep[child] in _CLAUSES and any(
            parse.form[c].lower() in markers and parse.dep[c] in ("mark", "case") for c in parse.children[child]
        ):
            yield child


def _is(parse: "Parse", token: int, kind: str) -> bool:
    """Whether a filler is of a kind, looked for behind a quantity ("une dizaine de rebelles")."""
    if kind == "any":
        return True
    lemma = parse.lemma[token].lower()
    if lemma in nouns("quantity") and any(_is(parse, c, kind) for c in _complements(parse, token, "de")):
        return True
    if kind.startswith("noun:"):
        return kind[5:].lower() in (lemma, _singular(parse.form[token]))
    if parse.pos[token] in ("PRON", "NUM", "DET"):
        return kind in ("human", "armed")
    if lemma in nouns(kind) or _singular(parse.form[token]) in nouns(kind):
        return True
    return kind in _named(parse, token)


def _singular(form: str) -> str:
    low = form.lower()
    return low[:-1] if low.endswith(("s", "x")) else low


def _named(parse: "Parse", token: int) -> tuple[str, ...]:
    """What a name can be: by its label, and anything but a thing where the parser gives none."""
    label = next((e.label for e in parse.entities if e.first <= token < e.last), None)
    if label in _LABELS:
        return _LABELS[label]
    return ("human", "territory", "institution") if parse.pos[token] == "PROPN" else ()


@cache
def nouns(kind: str) -> frozenset[str]:
    """The lemmas that `data/fr/kinds.csv` and the tables of people give for a kind."""
    found = {lemma.lower() for row in table("fr/kinds", KindRow) if row.kind == kind for lemma in row.lemmas}
    if kind == "human":
        found |= {form for row in titles() for form in (row.title, row.feminine) if form}
        found |= {row.lemma for row in groups() if row.type == "group"} - nouns("territory") - nouns("armed_body")
    if kind == "armed":
        found |= {row.lemma for row in groups() if row.type == "armed_group"}
    return frozenset(found)


def kinds() -> frozenset[str]:
    """The kinds that a row may need."""
    return frozenset(row.kind for row in table("fr/kinds", KindRow)) | {"any"}
