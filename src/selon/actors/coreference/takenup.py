"""Whom a bare description takes up: "le gouvernement", "ce pays", "l'ONG", "le quotidien".

Only what the text makes plain is answered: where several could be meant, nobody is.
"""

from collections.abc import Sequence
from functools import cache

from ...lang.known import forms, organisations_called
from ...lang.schema import AnaphorRow
from ...lang.tables import table
from ...lang.world import countries
from ...parse.columns import Parse
from ..candidate import Candidate
from ..cluster import Cluster

_REACH = 5  # sentences
_STEM = 5  # letters
_AHEAD = 3  # times as often spoken of
_POSSESSIVE = frozenset("son sa ses leur leurs notre nos mon ma mes votre vos".split())
_NO_ARTICLE = _POSSESSIVE | {"un", "une"}
_NEAR = frozenset({"ce", "cet", "cette", "ces"})
_CALLED = frozenset("appelé appelée nommé nommée dénommé dénommée baptisé baptisée dit dite".split())
# Nouns for a kind of state: the country that is called so in its own name.
_STATES = frozenset("royaume république émirat sultanat principauté grand-duché confédération île archipel".split())
# Those of one state that sit in another: whose they are, the text must say.
_ABROAD = frozenset(
    ["ambassade", "consulat", "consulat général", "mission diplomatique", "représentation diplomatique", "délégation"]
)


@cache
def anaphors() -> dict[str, AnaphorRow]:
    """Nouns that take up an actor, by form in lower case."""
    return {row.form.lower(): row for row in table("fr/anaphors", AnaphorRow)}


class TakenUp:
    """Looks back over the actors found so far in a text."""

    def __init__(self, parse: Parse, found: Sequence[Cluster]) -> None:
        self.parse, self.found = parse, found

    def country(self, mention: Candidate) -> Cluster | None:
        """The country of a government or state that is named without it, None where it is not plain."""
        states = [c for c in self.found if c.type == "country" and c.key.startswith("iso3:")]
        article = self.parse.form[mention.first].lower()
        before = self.parse.form[mention.first - 1].lower() if mention.first else ""
        several = (mention.plural or before in {"aux", "des"}) and mention.title != "autorités"
        bare = mention.definite and not mention.body and article not in _NO_ARTICLE and not self._named(mention)
        if not states or not bare or several or mention.title in _ABROAD:
            return None
        if mention.title in _STATES:
            states = [c for c in states if _calls_itself(c, mention.title)]
            return states[0] if len(states) == 1 else None
        latest = max(states, key=lambda c: c.mentions[-1].first)
        if article in _NEAR:
            return latest
        topic = self._topic(states) if self.parse.sentence_of[mention.first] == 0 else None
        if topic is not None:
            return topic
        main = self._main(states)
        plain = main is latest or mention.title != "pays" or self._weight(main) >= _AHEAD * self._weight(latest)
        return main if plain else None

    def _named(self, mention: Candidate) -> bool:
        """ "le cabinet Corail", "la Belle Alliance": a name of its own, or a part of one."""
        noun, behind = mention.title_span or (mention.first, mention.last)
        same = behind < len(self.parse) and self.parse.sentence_of[behind] == self.parse.sentence_of[noun]
        around = [*self.parse.form[mention.first + 1 : noun], *self.parse.form[behind : behind + same]]
        given = not _CALLED.isdisjoint(self.parse.form[behind : behind + 5]) and same  # "le groupe appelé …"
        return any(form[:1].isupper() for form in around) or bool(given)

    def _topic(self, states: list[Cluster]) -> Cluster | None:
        """The country that begins a headline: "Norvège : la capitale du pays …"."""
        first = (c for c in states if c.mentions[0].first == 0)
        return next((c for c in first if self.parse.form[c.mentions[0].last : c.mentions[0].last + 1] == [":"]), None)

    def _main(self, states: list[Cluster]) -> Cluster:
        """The country that the dispatch speaks of most, its headline before all."""
        return max(states, key=lambda c: (self._weight(c), -c.number))

    def _weight(self, cluster: Cluster) -> int:
        headline = any(self.parse.sentence_of[m.head] == 0 for m in cluster.mentions)
        return len(cluster.mentions) + 3 * headline

    def actor(self, mention: Candidate) -> Cluster | None:
        """The actor that a noun like "l'ONG" or "le quotidien" means, None where several near by could be meant."""
        row = anaphors().get(mention.title.lower()) or self._first_word(mention)
        if row is None or self._named(mention) or self.parse.form[mention.first].lower() in _POSSESSIVE:
            return None
        fitting = [c for c in self.found if c.named and c.type in row.types and self._suits(c, row, mention)]
        hinted = [c for c in fitting if not _sectors(c).isdisjoint(row.hint)]
        near = [c for c in hinted or fitting if self._gap(c, mention) <= 1]
        choice = near or hinted or fitting
        return choice[0] if len(choice) == 1 else None

    def fighters(self, mention: Candidate) -> Cluster | None:
        """ "les djihadistes", "les miliciens": the one named group that the text calls djihadist, or a militia."""
        several = " " in mention.title or mention.title in anaphors()  # "les groupes rebelles" are more than one
        bare = mention.definite and not (mention.body or mention.of or several or self._named(mention))
        called = [c for c in self.found if c.named and c.type == "armed_group" and _is_called(c, mention.title)]
        near = len(called) == 1 and self._gap(called[0], mention) <= _REACH
        return called[0] if bare and near and self.parse.form[mention.first].lower() in {"les", "ces"} else None

    def _first_word(self, mention: Candidate) -> AnaphorRow | None:
        """ "le groupe djihadiste", "l'agence spatiale" take up what "le groupe" and "l'agence" do."""
        noun, _, adjective = mention.title.lower().partition(" ")
        return anaphors().get(noun) if adjective and " " not in adjective else None

    def _suits(self, cluster: Cluster, row: AnaphorRow, mention: Candidate) -> bool:
        """Named not long before, of no other gender, of no other sector than the noun tells."""
        sector = row.hint and _sectors(cluster) and _sectors(cluster).isdisjoint(row.hint)
        armed = mention.type == "armed_group" and cluster.type != "armed_group"
        elsewhere = mention.of and mention.of not in {cluster.of, cluster.key}  # "la société norvégienne"
        elsewhere = elsewhere or cluster.key.startswith("region:")
        other = armed or sector or elsewhere or (row.types == ("media",) and _is_agency(cluster))
        return not other and self._gap(cluster, mention) <= _REACH

    def _gap(self, cluster: Cluster, mention: Candidate) -> int:
        return self.parse.sentence_of[mention.first] - self.parse.sentence_of[cluster.mentions[-1].first]


def _is_called(cluster: Cluster, noun: str) -> bool:
    """Whether a noun of the group begins as the one for its members does ("milice", "miliciens")."""
    words = (word for m in cluster.mentions for word in m.title.lower().split())
    return any(word[:_STEM] == noun.lower()[:_STEM] for word in words)


def _is_agency(cluster: Cluster) -> bool:
    """A news agency, which is no newspaper and no channel: tables have it as "agence Reuters" too."""
    rows = organisations_called().get(cluster.key.removeprefix("org:"), ())
    return any(form.lower().startswith("agence") for row in rows for form in forms(row))


def _sectors(cluster: Cluster) -> set[str]:
    return {m.sector for m in cluster.mentions if m.sector and m.sector != "UNK"}


def _calls_itself(cluster: Cluster, noun: str) -> bool:
    """Whether the country's full name holds the noun: "le royaume" is no republic."""
    row = countries().get(cluster.key.removeprefix("iso3:"))
    return row is not None and noun in f"{row.official} {row.name}".lower().replace("îles", "île")
