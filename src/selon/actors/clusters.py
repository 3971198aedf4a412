"""Mentions of one actor brought together, in one pass from the first word to the last."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from functools import cache

from ..lang.schema import AnaphorRow, PersonRow
from ..lang.tables import table
from ..lang.world import countries
from ..model import ActorType
from ..parse.columns import Parse
from .candidate import Candidate
from .identity import is_acronym, same_person, words
from .known import holder, person


@dataclass(slots=True)
class Cluster:
    """An actor while the pass goes on; `mentions` in text order."""

    number: int
    type: ActorType
    key: str = ""
    of: str = ""
    name: str = ""
    named: bool = False
    mentions: list[Candidate] = field(default_factory=list)
    genders: Counter[str] = field(default_factory=Counter)
    rule: str = ""
    members: tuple["Cluster", ...] = ()  # of a collective
    row: PersonRow | None = None  # of the table of persons

    @property
    def gender(self) -> str:
        """The gender that most mentions show, empty where none does or they disagree."""
        best = self.genders.most_common(2)
        return best[0][0] if best and (len(best) == 1 or best[0][1] > best[1][1]) else ""

    @property
    def plural(self) -> bool:
        """Whether the actor is spoken of in the plural ("les manifestants", "les États-Unis")."""
        return bool(self.mentions) and (self.mentions[0].plural or self.mentions[-1].plural)

    def offices(self) -> Iterator[Candidate]:
        """The mentions that give a title."""
        return (m for m in self.mentions if m.title and m.title_span)


@cache
def anaphors() -> dict[str, AnaphorRow]:
    """Nouns that take up an actor, by form in lower case."""
    return {row.form.lower(): row for row in table("fr/anaphors", AnaphorRow)}


class Clusters:
    """The actors found so far; `add` says which one a mention means. `day`: the dispatch's day."""

    def __init__(self, parse: Parse, day: date | None = None) -> None:
        self.parse, self.day = parse, day
        self.all: list[Cluster] = []

    def add(self, mention: Candidate) -> Cluster:
        """Put a mention to the actor that it means, or to a new one."""
        found = self._find(mention)
        if found is None:
            found = self._new(mention)
        self._enter(found, mention)
        return found

    def _new(self, mention: Candidate) -> Cluster:
        """A new actor; where a table tells who holds the office, with the holder's name."""
        found = Cluster(len(self.all), mention.type)
        row = self._holder(mention)
        if row is not None:
            found.name, found.named, found.row, found.rule = row.name, True, row, "office-holder"
        self.all.append(found)
        return found

    def _holder(self, mention: Candidate) -> PersonRow | None:
        if mention.type != "person" or mention.form == "name":
            return None
        return holder(mention, self.day)

    def _enter(self, cluster: Cluster, mention: Candidate) -> None:
        cluster.mentions.append(mention)
        if mention.gender:
            cluster.genders[mention.gender] += 1
        known = person(mention.name) if mention.type == "person" and mention.form == "name" else None
        if known is not None and known.gender:
            cluster.genders[known.gender] += 5
        cluster.key = cluster.key or mention.key
        cluster.of = cluster.of or mention.of
        is_name = mention.form == "name"
        longer = is_name and (not cluster.named or len(mention.name) > len(cluster.name))
        if cluster.row is None and (longer or not cluster.name):
            cluster.name = mention.name
        if is_name and (cluster.type == "group" or not cluster.named):
            cluster.type = mention.type
        cluster.named = cluster.named or is_name

    def _find(self, mention: Candidate) -> Cluster | None:
        if mention.key:
            return self._by_key(mention)
        if mention.form == "name":
            return self._person(mention) if mention.type == "person" else self._body(mention)
        if mention.type == "country":
            return self._by_country(mention)
        return self._described(mention)

    def _by_key(self, mention: Candidate) -> Cluster | None:
        return next((c for c in self.all if c.key == mention.key), None)

    def _person(self, mention: Candidate) -> Cluster | None:
        """An earlier bearer of the name, the latest first; else a description with the same office."""
        for cluster in reversed(self.all):
            if cluster.named and cluster.type == "person" and self._same_bearer(cluster, mention):
                return cluster
        if not mention.title:
            return None
        return next((c for c in reversed(self.all) if not c.named and self._same_office(c, mention)), None)

    def _same_bearer(self, cluster: Cluster, mention: Candidate) -> bool:
        if mention.gender and cluster.gender and mention.gender != cluster.gender:
            return False
        names = [m.name for m in cluster.mentions if m.form == "name"]
        if cluster.row is not None:
            names += [cluster.row.name, *cluster.row.variants]
        return any(same_person(name, mention.name) for name in names)

    def _body(self, mention: Candidate) -> Cluster | None:
        """An organisation with the same words, or its acronym beside or after the full name."""
        for cluster in reversed(self.all):
            if cluster.type in {"organisation", "igo", "media", "armed_group"} and cluster.named:
                names = [m.name for m in cluster.mentions if m.form == "name"]
                if any(words(n) == words(mention.name) or _short_for(mention.name, n) for n in names):
                    return cluster
                if self._in_brackets(cluster, mention):
                    return cluster
        return None

    def _in_brackets(self, cluster: Cluster, mention: Candidate) -> bool:
        """ "Ligue des transporteurs (LDT)": what stands in brackets behind a name is its acronym."""
        last = cluster.mentions[-1].last
        opens = last < len(self.parse) and self.parse.form[last] == "(" and mention.first == last + 1
        return opens and mention.name.isupper() and len(mention.name) <= 10

    def _by_country(self, mention: Candidate) -> Cluster | None:
        """ "le gouvernement" without a country: the country that the dispatch speaks of most."""
        states = [c for c in self.all if c.type == "country" and c.key.startswith("iso3:")]
        bare = mention.definite and not mention.body
        return max(states, key=lambda c: (self._weight(c), -c.number)) if states and bare else None

    def _weight(self, cluster: Cluster) -> int:
        headline = any(self.parse.sentence_of[m.head] == 0 for m in cluster.mentions)
        return len(cluster.mentions) + 3 * headline

    def _described(self, mention: Candidate) -> Cluster | None:
        """A description that points back: the same office, the same words, a noun that takes up."""
        for cluster in reversed(self.all):
            if mention.type == "person" and cluster.type == "person" and self._same_office(cluster, mention):
                return cluster if mention.definite else None
            if self._same_words(cluster, mention):
                return cluster
        row = self._holder(mention)
        if row is not None:
            return next((c for c in self.all if c.named and c.type == "person" and self._is_row(c, row)), None)
        if mention.definite and not mention.body and not mention.plural:
            return self.taken_up(mention.title.lower(), mention.gender, mention.first)
        return None

    def _is_row(self, cluster: Cluster, row: PersonRow) -> bool:
        return cluster.row is row or any(same_person(cluster.name, form) for form in (row.name, *row.variants))

    def _same_office(self, cluster: Cluster, mention: Candidate) -> bool:
        if mention.gender and cluster.gender and mention.gender != cluster.gender:
            return False
        return any(m.title == mention.title and _compatible(m, mention) for m in cluster.offices())

    def _same_words(self, cluster: Cluster, mention: Candidate) -> bool:
        """Groups and bodies: the same noun, the same complement or none, the same country or none."""
        if cluster.type != mention.type or cluster.named:
            return False
        first = cluster.mentions[0]
        same = first.title == mention.title and first.title != "" and first.plural == mention.plural
        of = not mention.of or mention.of == cluster.of
        return same and of and mention.definite and (not mention.body or words(first.body) == words(mention.body))

    def taken_up(self, noun: str, gender: str, before: int) -> Cluster | None:
        """The latest actor that a noun like "l'ONG" or "le quotidien" can mean."""
        row = anaphors().get(noun)
        if row is None:
            return None
        fitting = [c for c in self.all if c.type in row.types and c.named and c.mentions[-1].first < before]
        hinted = [c for c in fitting if row.hint and c.mentions[0].sector == row.hint]
        choice = hinted or fitting
        return max(choice, key=lambda c: c.mentions[-1].first) if choice else None


def _compatible(one: Candidate, other: Candidate) -> bool:
    """Two mentions of a title can be one office: no different country, no different body."""
    if one.of and other.of and one.of != other.of:
        return False
    if not one.body or not other.body:
        return True
    a, b = set(words(one.body)), set(words(other.body))
    return a <= b or b <= a or (bool(one.of) and one.of == other.of)


def _short_for(one: str, other: str) -> bool:
    return is_acronym(one, other) or is_acronym(other, one)


def country_name(key: str) -> str:
    """The ordinary French name of the country behind a key "iso3:…"."""
    row = countries().get(key.removeprefix("iso3:"))
    return row.name if row else key
