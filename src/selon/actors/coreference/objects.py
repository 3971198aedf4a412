"""Whom an object pronoun before its verb means: "l'a trouvée", "la recevoir", "lui rendent hommage".

Never who does it; a participle shows gender and number of "l'" and "les". "le" and "l'" of a verb that
takes a clause mean what was said as often as somebody, and are left open.
"""

from collections.abc import Iterator, Mapping
from functools import cache

from ...lang.schema import CueRow
from ...lang.tables import table
from ...parse.columns import Parse
from ...parse.phrases import right_subject, subject
from ..cluster import Cluster
from .pronouns import Salience, Trace

_DATIVE = {"lui": False, "leur": True}
_ACCUSATIVE = {"le": "m", "la": "f", "l'": "", "les": ""}
_NO_VERB_OF_PERSONS = frozenset("être faire savoir pouvoir devoir vouloir falloir croire penser espérer".split())
_THIRD = frozenset({"il", "elle", "ils", "elles", "-il", "-elle", "-ils", "-elles"})
_CLAUSES = frozenset({"que", "si", "inf"})
_REACH, _MARGIN = 2, 2.0  # sentences; by how much the best must lead
_ACTING = frozenset({"person", "group", "organisation", "armed_group", "igo", "country", "media"})


def object_pronouns(parse: Parse) -> Iterator[int]:
    """Tokens of pronouns that are objects of the verb behind them."""
    for token, form in enumerate(parse.form):
        low = form.lower().replace("’", "'")
        if low in _DATIVE or (low in _ACCUSATIVE and parse.pos[token] == "PRON"):
            verb = governor(parse, token)
            compared = token > 0 and parse.form[token - 1].lower() in {"comme", "ainsi"}  # "comme l'indique le maire"
            somebody = (
                low in _DATIVE or low == "les" or _takes_somebody(parse, verb, low) if verb is not None else False
            )
            if somebody and not compared:
                yield token


def governor(parse: Parse, token: int) -> int | None:
    """The verb before which the pronoun stands, None where something else follows."""
    at = token + 1
    while at < len(parse) and parse.form[at].lower() in {"y", "en", "lui", "leur"} and at < token + 3:
        at += 1
    if at >= len(parse) or parse.pos[at] not in {"VERB", "AUX"} or "VerbForm=Part" in parse.morph[at]:
        return None
    head = parse.head[at] if parse.pos[at] == "AUX" and parse.dep[at].startswith("aux") else at
    return head if parse.pos[head] in {"VERB", "ADJ", "AUX"} else None


def _takes_somebody(parse: Parse, verb: int, form: str) -> bool:
    """Whether the object of the verb is not as often a clause ("il l'a dit", but "il l'a trouvée")."""
    lemma = parse.lemma[verb]
    shown = form == "la" or "Gender=Fem" in parse.morph[verb]
    return lemma not in _NO_VERB_OF_PERSONS and (shown or not _CLAUSES & _frames().get(lemma, frozenset()))


@cache
def _frames() -> Mapping[str, frozenset[str]]:
    return {row.lemma: frozenset(row.frames) for row in table("fr/cues", CueRow)}


def agreement(parse: Parse, token: int) -> tuple[str, bool]:
    """Gender, empty where nothing shows it, and whether several are meant."""
    low = parse.form[token].lower().replace("’", "'")
    if low in _DATIVE:
        return "", _DATIVE[low]
    verb = governor(parse, token)
    morph = parse.morph[verb] if verb is not None and "VerbForm=Part" in parse.morph[verb] else ""
    gender = _ACCUSATIVE[low] or ("f" if "Gender=Fem" in morph else "")
    return gender, low == "les"


class Objects:
    """Weighs the mentions before an object pronoun; `heads` tells who is meant by the heads of mentions."""

    def __init__(self, parse: Parse, salience: Salience, heads: Mapping[int, Cluster]) -> None:
        self.parse, self.salience, self.heads = parse, salience, heads

    def answer(self, token: int) -> Cluster | None:
        """The actor that the pronoun means, None where none agrees or several do."""
        gender, plural = agreement(self.parse, token)
        subjects = list(self._doers(token))
        if any(s not in self.heads and self.parse.form[s].lower() in _THIRD for s in subjects):
            return None  # of two pronouns in a clause the first is not known
        doers = [self.heads.get(doer) for doer in subjects]
        fitting = [
            t
            for t in self.salience.traces
            if not any(t.cluster is doer for doer in doers) and self._fits(t, token, gender, plural)
        ]
        weighed = sorted(((self._weight(t, token), t.token, t) for t in fitting), key=lambda one: one[:2], reverse=True)
        if not weighed:
            return None
        best = weighed[0]
        rival = next((one for one in weighed if one[2].cluster is not best[2].cluster), None)
        return best[2].cluster if rival is None or best[0] - rival[0] >= _MARGIN else None

    def _doers(self, token: int) -> Iterator[int]:
        """The subjects of the pronoun's verb and of those that an infinitive depends on ("refuse de le voir")."""
        verb = governor(self.parse, token)
        for _ in range(3):
            if verb is None:
                return
            found = {subject(self.parse, verb), right_subject(self.parse, verb)} - {None}
            yield from (one for one in found if one is not None)
            beside = self.parse.children[verb]  # the parser takes "il" for impersonal now and then
            yield from (c for c in beside if self.parse.dep[c] == "nsubj" or self.parse.form[c].lower() in _THIRD)
            verb = self.parse.head[verb] if "VerbForm=Inf" in self.parse.morph[verb] else None

    def _fits(self, trace: Trace, token: int, gender: str, plural: bool) -> bool:
        cluster, low = trace.cluster, self.parse.form[token].lower()
        if trace.token >= token or cluster.plural != plural or cluster.type not in _ACTING:
            return False
        if self._gap(trace, token) > _REACH or not self.salience.audible(trace, token):
            return False
        if low not in _DATIVE and self.salience.thing_between(trace.token, token, gender, plural):
            return False
        if not gender:
            return cluster.type in {"person", "group", "armed_group"} or low in _DATIVE
        return cluster.gender == gender or (not cluster.gender and cluster.type == "person")

    def _weight(self, trace: Trace, token: int) -> float:
        person = 4.0 if trace.cluster.type in {"person", "group"} else 0.0
        return 12.0 - 3.0 * self._gap(trace, token) + trace.weight + person

    def _gap(self, trace: Trace, token: int) -> int:
        return self.parse.sentence_of[token] - self.parse.sentence_of[trace.token]
