"""The third-person and participle forms of French verbs, made by rule.

The parser's lemmas fail on simple pasts, feminine participles and rare verbs of saying; a table of
forms made from the infinitives does not. Regular classes are rules here; the others are endings in
`data/fr/irregular_verbs.csv`, each of which serves all verbs that end in it.
"""

import re
from functools import cache

from .schema import NonEmpty, Row
from .tables import table

_MUTE = re.compile(r"(?P<before>.*)(?P<vowel>[eé])(?P<consonants>[bcdfghjklmnpqrstvwxyz]+u?)er")
_ENDINGS = ("ait", "aient")


class VerbRow(Row, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """How the verbs that end in `ending` are inflected; each cell replaces that ending.

    `present`, `past` (simple) and `subjunctive` are third persons singular, with a final s plural;
    `imperfect` and `future` are stems, `participle` the masculine singular of the past one.
    """

    ending: NonEmpty
    present: NonEmpty
    presents: NonEmpty
    imperfect: NonEmpty
    past: NonEmpty
    pasts: NonEmpty
    future: NonEmpty
    subjunctive: NonEmpty
    subjunctives: NonEmpty
    participle: NonEmpty
    gerund: NonEmpty
    example: NonEmpty


@cache
def inflect(infinitive: str) -> frozenset[str]:
    """All third-person and participle forms of a verb, itself included, in lower case.

    Where spelling varies ("paie"/"paye", "cèdera"/"cédera") both are given; an unknown kind of verb
    gives its infinitive alone.
    """
    row = _model(infinitive)
    if row:
        return _irregular(infinitive.removesuffix(row.ending), row) | {infinitive}
    if infinitive.endswith("er"):
        return _first_group(infinitive) | {infinitive}
    if infinitive.endswith(("ir", "ïr")):
        return _second_group(infinitive) | {infinitive}
    return frozenset({infinitive})


@cache
def participles(infinitive: str) -> frozenset[str]:
    """The past and present participles of a verb, in lower case; none for an unknown kind of verb."""
    row, stem = _model(infinitive), infinitive[:-2]
    if row:
        prefix = infinitive.removesuffix(row.ending)
        return frozenset(prefix + form for form in (*_participles(row.participle), row.gerund))
    if infinitive.endswith("er"):
        return frozenset({*_participles(stem + "é"), _softened(stem) + "ant"})
    if infinitive.endswith(("ir", "ïr")):
        return frozenset({*_participles(infinitive[:-1]), infinitive[:-1] + "ssant"})
    return frozenset()


@cache
def _models() -> dict[str, VerbRow]:
    return {row.ending: row for row in table("fr/irregular_verbs", VerbRow)}


def _model(infinitive: str) -> VerbRow | None:
    """The row of the longest ending that the infinitive has."""
    models = _models()
    return next((models[infinitive[at:]] for at in range(len(infinitive)) if infinitive[at:] in models), None)


def _irregular(prefix: str, row: VerbRow) -> frozenset[str]:
    plain = (row.present, row.presents, row.past, row.pasts, row.subjunctive, row.subjunctives, row.gerund)
    forms = {*plain, *(row.imperfect + end for end in _ENDINGS), *_future(row.future), *_participles(row.participle)}
    respelled = {form.replace("aî", "ai") for form in forms}  # as the reform of 1990 allows
    return frozenset(prefix + form for form in forms | respelled)


def _first_group(infinitive: str) -> frozenset[str]:
    stem = infinitive.removesuffix("er")
    soft = _softened(stem)  # "lanç-", "mange-": the consonant keeps its sound before a
    forms = {soft + end for end in ("a", "ant", *_ENDINGS)} | {stem + "èrent", *_participles(stem + "é")}
    for mute in _before_mute(infinitive):
        forms |= {mute + "e", mute + "ent", *_future(mute + "er")}
    return frozenset(forms | set(_future(infinitive)))


def _softened(stem: str) -> str:
    if stem.endswith("c"):
        return stem[:-1] + "ç"
    return stem + "e" if stem.endswith("g") else stem


def _before_mute(infinitive: str) -> set[str]:
    """The stems that the verb can have before a mute e: "martèl-", "appell-", "essai-"."""
    stem = infinitive.removesuffix("er")
    if stem.endswith(("oy", "uy")):
        return {stem[:-1] + "i"}
    if stem.endswith("ay"):
        return {stem, stem[:-1] + "i"}
    found = _MUTE.fullmatch(infinitive)
    if not found or found["before"].endswith("e") or _closed(found["vowel"], found["consonants"]):
        return {stem}  # an e after an e, as in "tweeter", is a long vowel
    stems = {found["before"] + "è" + found["consonants"]}
    if found["vowel"] == "e" and found["consonants"] in ("l", "t"):
        stems.add(stem + found["consonants"])
    return stems


def _closed(vowel: str, consonants: str) -> bool:
    """Whether an e before these consonants never changes ("presser", "tester", unlike "lever")."""
    return vowel == "e" and len(consonants) > 1 and consonants not in ("vr",)


def _second_group(infinitive: str) -> frozenset[str]:
    stem = infinitive[:-1]
    ends = ("t", "ssent", "rent", "sse", "ssant", *("ss" + end for end in _ENDINGS))
    return frozenset({*(stem + end for end in ends), *_future(infinitive), *_participles(stem)})


def _future(stem: str) -> tuple[str, ...]:
    """Future and conditional."""
    return tuple(stem + end for end in ("a", "ont", *_ENDINGS))


def _participles(masculine: str) -> tuple[str, ...]:
    plurals = () if masculine.endswith("s") else (masculine + "s",)
    return (masculine, masculine + "e", masculine + "es", *plurals)
