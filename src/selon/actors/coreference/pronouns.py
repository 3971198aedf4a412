"""Whom a pronoun means: il, elle, ils, elles, lui, qui, son/sa/ses, ce dernier, celui-ci.

Salience after Lappin and Leass (1994): recent, subject, source of a statement; gender and number must
agree. Words inside a quotation do not answer a pronoun outside it.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from ...lang.known import titles
from ...lang.quotes import Quotation
from ...parse.columns import Parse
from ..cluster import Cluster

_GENDER = {
    "il": ("m", False), "-il": ("m", False), "elle": ("f", False), "-elle": ("f", False), "lui": ("m", False),
    "ils": ("m", True), "-ils": ("m", True), "elles": ("f", True), "-elles": ("f", True), "eux": ("m", True),
    "celui": ("m", False), "celle": ("f", False), "ceux": ("m", True), "celles": ("f", True),
    "dernier": ("m", False), "dernière": ("f", False), "derniers": ("m", True), "dernières": ("f", True),
    "son": ("", False), "sa": ("", False), "ses": ("", False), "leur": ("", True), "leurs": ("", True),
}  # fmt: skip
_IMPERSONAL = frozenset(
    ["falloir", "pleuvoir", "neiger", "sembler", "paraître", "apparaître", "ressortir", "agir", "avérer", "résulter"]
)
# Verbs of saying whose subject is as often a text ("il prévoit une amende").
_TEXTS_DO = frozenset("prévoir stipuler disposer montrer interdire autoriser concerner viser comporter".split())
_THIS_ONE = frozenset({"celui", "celle", "ceux", "celles"})
_BELIEVED = frozenset({"l'", "les"})
_SET = frozenset({"part", "côté", "tour", "insu"})  # "pour sa part": the pronoun looks forward as often as back
_THINGS = frozenset({"organisation", "media", "igo", "country"})  # of which a pronoun's gender is not to be guessed
_BODIES = frozenset({"organisation", "armed_group", "igo", "media", "group"})
_NEAR, _REACH = 2, 7  # sentences: surely meant; not yet forgotten by a reader
_POSSESSIVE = frozenset({"son", "sa", "ses", "leur", "leurs"})
# By how much the best antecedent must lead: a source must have a speaker, a possessive costs nothing if unread.
_CLEAR = {"source": 0.0, "other": 2.0, "possessive": 3.0}


@cache
def relations() -> frozenset[str]:
    """What one person is to another ("épouse", "frère"), and a body to none."""
    return frozenset(row.title for row in titles() if row.kind == "relation" and row.sector == "CVL")


@dataclass(frozen=True, slots=True)
class Trace:
    """A mention as salience sees it."""

    token: int
    cluster: Cluster
    weight: float
    quote: int


class Salience:
    """Weighs the mentions before a pronoun."""

    def __init__(
        self, parse: Parse, quotes: tuple[Quotation, ...], sources: frozenset[int], subjects: frozenset[int]
    ) -> None:
        self.parse, self.sources, self.subjects = parse, sources, subjects
        self.quotes = [q for q in quotes if q.depth == 0 and q.opened]
        self.traces: list[Trace] = []
        self.inside: frozenset[int] = frozenset()  # the heads of all mentions
        self.functions: dict[int, str] = {}  # where a description of a person begins: its title

    def quote_of(self, token: int) -> int:
        """The number of the outermost quotation that holds the token, -1 outside."""
        offset = self.parse.start[token]
        return next((at for at, q in enumerate(self.quotes) if q.start <= offset < q.end), -1)

    def audible(self, trace: Trace, token: int) -> bool:
        """Words inside a quotation do not answer a pronoun outside it."""
        return trace.quote < 0 or trace.quote == self.quote_of(token)

    def note(self, token: int, cluster: Cluster, tokens: range) -> None:
        """Remember a mention of these tokens, headed by `token`."""
        self.traces.append(Trace(token, cluster, self._role(token, tokens), self.quote_of(token)))

    def _role(self, token: int, tokens: range) -> float:
        dep = self.parse.dep[token]
        if self.parse.form[tokens.stop : tokens.stop + 1] == [":"]:
            return -4.0  # the topic of a headline ("France : …") is no antecedent
        score = 2.5 if not self.sources.isdisjoint(tokens) else 0.0
        if not self.subjects.isdisjoint(tokens):
            return score + 3.0
        return score + (1.0 if dep in {"obj", "iobj", "ROOT", "obl:agent"} else -1.0 if dep == "nmod" else 0.0)

    def answer(self, token: int) -> Cluster | None:
        """The actor that a pronoun at `token` means, None where none agrees."""
        form = self.parse.form[token].lower()
        gender, plural = _GENDER.get(form, ("", form == "les"))
        if form.startswith(("derni", "ce")):
            return self._latest(token, gender, plural)
        scored = [(self._score(trace, token, gender, plural), trace.token, trace) for trace in self.traces]
        weighed = sorted((one for one in scored if one[0] > 0), key=lambda one: one[:2], reverse=True)
        if not weighed or (plural and self._in_company(weighed[0][2])):
            return None
        best = weighed[0]
        said = token in self.sources and self.parse.lemma[self.parse.head[token]] not in _TEXTS_DO
        if not said and not self._plain(best[2], token, gender):
            return None
        rival = next((one for one in weighed if one[2].cluster is not best[2].cluster), None)
        margin = _CLEAR["source" if token in self.sources else "possessive" if form in _POSSESSIVE else "other"]
        return best[2].cluster if rival is None or best[0] - rival[0] >= margin else None

    def _is_thing(self, trace: Trace) -> bool:
        """A body of unknown gender that does not act where it is named."""
        acts = trace.token in self.subjects or trace.token in self.sources or self.parse.dep[trace.token] == "obl:agent"
        return trace.cluster.type in _THINGS and not acts

    def _plain(self, trace: Trace, token: int, gender: str) -> bool:
        """Whether nothing speaks against it: near, known to agree, and no thing between that could be meant."""
        gap = self.parse.sentence_of[token] - self.parse.sentence_of[trace.token]
        cluster = trace.cluster
        if not gender:
            near = gap <= (
                self._is_officer_of(token, cluster) or (cluster.type == "person" and cluster.named)
            )  # "Luc Tissot gagne. Son parti …"
            return near and trace.token in self.subjects and not self._other_between(trace, token)
        crowd = cluster.type == "group" and not cluster.plural  # "le public" is "il" less often than one of it
        unsaid = cluster.type == "person" and cluster.named and not cluster.gender
        agrees = not crowd and (cluster.gender == gender or unsaid)
        plural = _GENDER.get(self.parse.form[token].lower(), ("", False))[1]
        return agrees and gap <= _NEAR and not self.thing_between(trace.token, token, gender, plural)

    def _is_officer_of(self, token: int, cluster: Cluster) -> bool:
        """ "son porte-parole": a body has one as well as a person."""
        title = self.functions.get(token, "")
        return bool(title) and title not in relations() and cluster.type in _BODIES

    def _other_between(self, trace: Trace, token: int) -> bool:
        """ "L'armée a pris au groupe ses positions": a possessive after two is nobody's for certain."""
        several = self.parse.form[token].lower().startswith("leur")
        nouns = (t for t in range(trace.token + 1, token) if several and self.parse.pos[t] == "NOUN")
        others = (t for t in self.traces if trace.token < t.token < token and t.cluster is not trace.cluster)
        actors = any(other.cluster.plural == trace.cluster.plural for other in others)
        return actors or any("Number=Plur" in self.parse.morph[t] for t in nouns)

    def thing_between(self, first: int, token: int, gender: str, plural: bool) -> bool:
        """ "Le maire a lu l'accord. Le texte est bon car il …": a subject or object that nobody bears."""
        marks = {"Number=Plur" if plural else "Number=Sing"}
        marks |= {"Gender=Fem" if gender == "f" else "Gender=Masc"} if gender else set()
        nouns = (t for t in set(range(first + 1, token)) - self.inside if self.parse.pos[t] == "NOUN")
        things = (t for t in nouns if t in self.subjects or self.parse.dep[t] == "obj")
        return any(marks <= set(self.parse.morph[t].split("|")) for t in things)

    def _in_company(self, trace: Trace) -> bool:
        """Whether others stand beside it, whom a plural means too ("les Nations unies et l'Union, … elles")."""
        heads = {one.token for one in self.traces if one.cluster is not trace.cluster}
        beside = [child for child in self.parse.children[trace.token] if self.parse.dep[child] == "conj"]
        if self.parse.dep[trace.token] == "conj":
            beside.append(self.parse.head[trace.token])
        return not heads.isdisjoint(beside)

    def _latest(self, token: int, gender: str, plural: bool) -> Cluster | None:
        """ "ce dernier", "celui-ci": the actor named last."""
        said = token in self.sources
        scored = (t for t in self.traces if self._score(t, token, gender, plural) > 0)
        fitting = [t for t in scored if said or self._plain(t, token, gender)]
        return max(fitting, key=lambda t: t.token).cluster if fitting else None

    def _score(self, trace: Trace, token: int, gender: str, plural: bool) -> float:
        gap = self.parse.sentence_of[token] - self.parse.sentence_of[trace.token]
        if trace.token >= token or gap > _REACH or trace.cluster.plural != plural:
            return 0.0
        if gap == 0 and self.parse.form[token].startswith("-") and ":" not in self.parse.form[trace.token : token]:
            return 0.0  # "P, a-t-il dit": he is not named in what he says; before a colon he can be
        if self.functions.get(token) in relations() and trace.cluster.type not in {"person", "group"}:
            return 0.0  # "son épouse" is a person's
        where = trace.cluster.type == "country" and token in self.sources and self._is_thing(trace)
        differs = gender and trace.cluster.gender != gender and (trace.cluster.gender or self._is_thing(trace))
        if where or differs:  # "une attaque au Mali": where it happened says nothing
            return 0.0
        if not self.audible(trace, token):
            return 0.0
        person = 4.0 if trace.cluster.type == "person" or self._is_officer_of(token, trace.cluster) else 0.0
        known = 0.5 if trace.cluster.gender == gender else 0.0
        return max(0.1, 12.0 - 3.0 * gap + trace.weight + person + known)


def pronouns(parse: Parse) -> Iterator[int]:
    """Tokens of pronouns and possessives that stand for an actor."""
    for token, form in enumerate(parse.form):
        low = form.lower()
        if low.startswith("derni") and not _stands_alone(parse, token):
            continue
        if low in _THIS_ONE and end_of(parse, token) == token + 1:
            continue  # "celui qui", "celle de Rome"
        if low in _POSSESSIVE and parse.form[token + 1 : token + 2] and parse.form[token + 1].lower() in _SET:
            continue
        stands = low in _GENDER and not _expletive(parse, token) and not _object_clitic(parse, token)
        if stands or believed(parse, token):
            yield token


def end_of(parse: Parse, token: int) -> int:
    """Where a pronoun ends: "celui-ci" is three tokens."""
    shown = parse.form[token].lower() in _THIS_ONE and parse.form[token + 1 : token + 3] == ["-", "ci"]
    return token + 3 if shown else token + 1


def is_own_source(parse: Parse, token: int) -> bool:
    """A pronoun in a prepositional cue: "à ses yeux", "à l'en croire"."""
    return parse.form[token].lower() in _POSSESSIVE or believed(parse, token)


def believed(parse: Parse, token: int) -> bool:
    """ "à l'en croire", "à les en croire": an object that is otherwise not resolved."""
    behind = [form.lower() for form in parse.form[token + 1 : token + 3]]
    return parse.form[token].lower().replace("’", "'") in _BELIEVED and behind == ["en", "croire"]


def _stands_alone(parse: Parse, token: int) -> bool:
    """ "ce dernier", not "le mois dernier" nor "ces derniers mois"."""
    before = parse.form[token - 1].lower() if token else ""
    behind = parse.pos[token + 1] if token + 1 < len(parse) else "PUNCT"
    return before in {"ce", "cette", "ces"} and behind not in {"NOUN", "PROPN", "NUM"}


def _expletive(parse: Parse, token: int) -> bool:
    """ "il faut", "il y a", "il s'agit", "il est probable que"."""
    if parse.form[token].lower() not in {"il", "-il"}:
        return False
    head = parse.head[token]
    if parse.dep[token].startswith("expl") and not parse.form[token].startswith("-"):
        return True
    behind = parse.form[token + 1].lower() if token + 1 < len(parse) else ""
    return parse.lemma[head] in _IMPERSONAL or behind in {"y", "faut"} or _impersonal_adjective(parse, token, head)


def _impersonal_adjective(parse: Parse, token: int, head: int) -> bool:
    if parse.pos[head] != "ADJ" or not token < head:
        return False
    behind = parse.form[head + 1].lower() if head + 1 < len(parse) else ""
    return behind in {"que", "qu'", "de", "d'"} and any(
        parse.dep[c] in {"ccomp", "csubj", "xcomp"} for c in parse.children[head]
    )


def _object_clitic(parse: Parse, token: int) -> bool:
    """ "lui" and "leur" before a verb are objects, not "lui" that stands alone nor "leur" before a noun."""
    behind = parse.pos[token + 1 : token + 2]
    if parse.form[token].lower() == "lui" and behind in (["VERB"], ["AUX"]):
        return True
    return parse.form[token].lower() in {"lui", "leur"} and parse.dep[token] in {"iobj", "obj", "expl:comp"}
