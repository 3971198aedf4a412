"""Whom a pronoun means: il, elle, ils, elles, lui, qui, son/sa/ses, ce dernier, celui-ci.

Salience after Lappin and Leass (1994): recent, subject, source of a statement; gender and number must
agree. Words inside a quotation do not answer a pronoun outside it.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from ..lang.quotes import Quotation
from ..parse.columns import Parse
from .clusters import Cluster

_GENDER = {
    "il": ("m", False), "-il": ("m", False), "elle": ("f", False), "-elle": ("f", False), "lui": ("m", False),
    "ils": ("m", True), "-ils": ("m", True), "elles": ("f", True), "-elles": ("f", True), "eux": ("m", True),
    "celui-ci": ("m", False), "celle-ci": ("f", False), "ceux-ci": ("m", True), "celles-ci": ("f", True),
    "dernier": ("m", False), "dernière": ("f", False), "derniers": ("m", True), "dernières": ("f", True),
    "son": ("", False), "sa": ("", False), "ses": ("", False), "leur": ("", True), "leurs": ("", True),
}  # fmt: skip
_IMPERSONAL = frozenset(
    ["falloir", "pleuvoir", "neiger", "sembler", "paraître", "apparaître", "ressortir", "agir", "avérer", "résulter"]
)
_SPEAKERS = frozenset({"person", "country", "igo", "organisation", "armed_group", "media", "group"})
_REACH = 7  # sentences; farther back a reader has forgotten


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

    def quote_of(self, token: int) -> int:
        """The number of the outermost quotation that holds the token, -1 outside."""
        offset = self.parse.start[token]
        return next((at for at, q in enumerate(self.quotes) if q.start <= offset < q.end), -1)

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
        gender, plural = _GENDER.get(form, ("", False))
        if form.endswith("-ci") or form.startswith("derni"):
            return self._latest(token, gender, plural)
        best, best_score = None, 0.0
        for trace in self.traces:
            score = self._score(trace, token, gender, plural)
            if score > best_score or (score == best_score and score > 0):
                best, best_score = trace.cluster, score
        return best

    def _latest(self, token: int, gender: str, plural: bool) -> Cluster | None:
        """ "ce dernier", "celui-ci": the actor named last."""
        fitting = [t for t in self.traces if self._score(t, token, gender, plural) > 0]
        return max(fitting, key=lambda t: t.token).cluster if fitting else None

    def _score(self, trace: Trace, token: int, gender: str, plural: bool) -> float:
        gap = self.parse.sentence_of[token] - self.parse.sentence_of[trace.token]
        if trace.token >= token or gap > _REACH or trace.cluster.plural != plural:
            return 0.0
        if gap == 0 and self.parse.form[token].startswith("-") and ":" not in self.parse.form[trace.token : token]:
            return 0.0  # "P, a-t-il dit": he is not named in what he says; before a colon he can be
        if gender and trace.cluster.gender and trace.cluster.gender != gender:
            return 0.0
        if trace.quote >= 0 and trace.quote != self.quote_of(token):
            return 0.0
        person = 4.0 if trace.cluster.type == "person" else 0.0
        known = 0.5 if trace.cluster.gender == gender else 0.0
        return max(0.1, 12.0 - 3.0 * gap + trace.weight + person + known)


def pronouns(parse: Parse) -> Iterator[int]:
    """Tokens of pronouns and possessives that stand for an actor."""
    for token, form in enumerate(parse.form):
        low = form.lower()
        if low.startswith("derni") and not _stands_alone(parse, token):
            continue
        if low in _GENDER and not _expletive(parse, token) and not _object_clitic(parse, token):
            yield token


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
    """ "lui" and "leur" before a verb are objects and resolved by nobody yet."""
    return parse.form[token].lower() in {"lui", "leur"} and parse.dep[token] in {"iobj", "obj", "expl:comp"}


def relative_antecedent(parse: Parse, token: int) -> int | None:
    """The noun that a relative "qui" takes up."""
    verb = parse.head[token]
    if parse.form[token].lower() != "qui" or parse.dep[verb] not in {"acl:relcl", "acl", "conj"}:
        return None
    at = verb
    while parse.dep[at] == "conj" and parse.head[at] != at:
        at = parse.head[at]
    return parse.head[at] if parse.dep[at] in {"acl:relcl", "acl"} else None
