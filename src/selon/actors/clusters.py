"""Mentions of one actor brought together, in one pass from the first word to the last."""

from datetime import date

from ..lang.schema import PersonRow
from ..lang.world import countries
from ..parse.columns import Parse
from . import given
from .candidate import Candidate
from .cluster import Cluster
from .coreference.descriptions import Described
from .coreference.takenup import TakenUp
from .identity import is_acronym, same_person, words
from .known import bearer, held, holder, leads_a_state, person
from .nationality import demonym_gender, spoken_of

_NEAR = 2  # sentences


class Clusters:
    """The actors found so far; `add` says which one a mention means. `day`: the dispatch's day."""

    def __init__(self, parse: Parse, day: date | None = None) -> None:
        self.parse, self.day = parse, day
        self.spoken_of = spoken_of(parse) - {""}
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
        if mention.type != "person":
            return None
        if mention.form == "name":
            return bearer(mention, self.day, self.spoken_of)
        only = next(iter(self.spoken_of)) if len(self.spoken_of) == 1 and leads_a_state(mention.title) else ""
        return holder(mention, self.day, f"iso3:{only}" if only else "")

    def _enter(self, cluster: Cluster, mention: Candidate) -> None:
        cluster.mentions.append(mention)
        cluster.seen = mention.head
        if mention.gender:
            cluster.genders[mention.gender] += 1
        known = person(mention.name) if mention.type == "person" and mention.form == "name" else None
        cluster.held = cluster.held or held(known or cluster.row, self.day)
        if known is not None and known.gender:
            cluster.genders[known.gender] += 5
        elif mention.form == "name" and mention.type == "person" and given.gender(mention.name):
            cluster.genders[given.gender(mention.name)] += 1
        if cluster.type != "person" or not mention.key.startswith("people:"):
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
        if mention.key.startswith("people:") and not mention.plural:
            return self._inhabitant(mention) or self._by_key(mention)
        if mention.key:
            return self._by_key(mention)
        if mention.form == "name":
            return self._person(mention) if mention.type == "person" else self._body(mention)
        if mention.type == "country":
            return self._looking_back().country(mention)
        return self._described(mention)

    def _inhabitant(self, mention: Candidate) -> Cluster | None:
        """ "Le Norvégien" for the one person of that country whom the text has named."""
        article = self.parse.form[mention.first - 1].lower() if mention.first else ""
        behind = self.parse.form[mention.last] if mention.last < len(self.parse) else ""
        if article not in {"le", "la", "l'"} or behind[:1].isupper():
            return None
        gender = {"le": "m", "la": "f"}.get(article) or demonym_gender(mention.name)
        near = [c for c in self.all if c.named and c.type == "person" and self._gap(c, mention) <= _NEAR]
        persons = [c for c in near if mention.of in c.countries() and gender in ("", c.gender)]
        unknown = [c for c in near if not c.countries() and c.gender in ("", gender)]
        plain = len(persons) == 1 and all(c.seen < persons[0].seen for c in unknown)
        return persons[0] if plain else None

    def _gap(self, cluster: Cluster, mention: Candidate) -> int:
        return self.parse.sentence_of[mention.first] - self.parse.sentence_of[cluster.seen]

    def _by_key(self, mention: Candidate) -> Cluster | None:
        return next((c for c in self.all if c.key == mention.key), None)

    def _person(self, mention: Candidate) -> Cluster | None:
        """An earlier bearer of the name; else a description with the same office."""
        persons = (c for c in reversed(self.all) if c.named and c.type == "person")
        bearers = [c for c in persons if self._same_bearer(c, mention)]
        if bearers:  # of several, the one that the text is about, else the latest
            main = max(bearers, key=lambda c: len(c.mentions))
            return main if len(main.mentions) > 2 * len(bearers[0].mentions) else bearers[0]
        row = self._holder(mention)
        if row is not None:
            return self._bearing(row)
        return self._by_given_name(mention) or (self._by_office(mention) if mention.title else None)

    def _bearing(self, row: PersonRow) -> Cluster | None:
        return next((c for c in self.all if c.named and c.type == "person" and self._is_row(c, row)), None)

    def _by_given_name(self, mention: Candidate) -> Cluster | None:
        """ "Jeanne" for Jeanne Vasseur, where one person alone is called so."""
        persons = [c for c in self.all if c.named and c.type == "person" and len(words(c.name)) > 1]
        called = [c for c in persons if words(mention.name) == words(c.name)[:1]]
        return called[0] if len(called) == 1 and not mention.title else None

    def _by_office(self, mention: Candidate) -> Cluster | None:
        return next((c for c in reversed(self.all) if self._is_described(c, mention)), None)

    def _is_described(self, cluster: Cluster, mention: Candidate) -> bool:
        described = cluster.type == "person" and not cluster.named and cluster.mentions[0].definite
        return described and self._same_office(cluster, mention)

    def _same_bearer(self, cluster: Cluster, mention: Candidate) -> bool:
        if mention.gender and cluster.gender and mention.gender != cluster.gender:
            return False
        names = [m.name for m in cluster.mentions if m.form == "name"]
        one, other = person(mention.name), cluster.row or person(cluster.name)
        if one is not None and other is not None:
            return one is other
        if cluster.row is not None:
            names += [cluster.row.name, *cluster.row.variants]
        full = [name for name in names if len(words(name)) > 1]
        if full and len(words(mention.name)) > 1:  # the surname that both bear does not make them one
            names = full
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

    def _described(self, mention: Candidate) -> Cluster | None:
        """A description that points back: the same office, the same words, a noun that takes up."""
        for cluster in reversed(self.all):
            if mention.type == "person" and cluster.type == "person" and self._same_office(cluster, mention):
                return cluster if mention.definite else None
            if self._same_words(cluster, mention):
                return cluster
        if mention.type == "person":
            meant = Described(self.parse, self.all).meant(mention)
            if meant is not None:
                return meant
        row = self._holder(mention)
        if row is not None:
            return self._bearing(row)
        if mention.type == "armed_group" and mention.plural:
            return self._looking_back().fighters(mention)
        if mention.definite and not mention.body and not mention.plural:
            return self._looking_back().actor(mention)
        return None

    def _looking_back(self) -> TakenUp:
        return TakenUp(self.parse, self.all)

    def _is_row(self, cluster: Cluster, row: PersonRow) -> bool:
        return cluster.row is row or any(same_person(cluster.name, form) for form in (row.name, *row.variants))

    def _same_office(self, cluster: Cluster, mention: Candidate) -> bool:
        if mention.gender and cluster.gender and mention.gender != cluster.gender:
            return False
        same = [m for m in cluster.offices() if mention.title in m.titles]
        return bool(same) and all(_compatible(m, mention) and self._told_alike(m, mention) for m in same)

    def _told_alike(self, one: Candidate, other: Candidate) -> bool:
        """ "le candidat vert" is no "candidat libéral" nor "candidat de la Ligue": adjectives tell apart too."""
        if one.of.startswith("iso3:") or other.of.startswith("iso3:") or (one.body and other.body):
            return True
        a, b = self._extras(one), self._extras(other)
        return not a or not b or a <= b or b <= a

    def _extras(self, mention: Candidate) -> set[str]:
        """The words that a description adds to its title."""
        first, last = mention.title_span or (mention.first, mention.last)
        told = words(self.parse.quote(first, last))[len(words(mention.title)) :]
        return {word for word in told if word not in {"de", "du", "la", "le", "les", "l", "d"}}

    def _same_words(self, cluster: Cluster, mention: Candidate) -> bool:
        """Groups and bodies: the same noun, the same complement or none, the same country or none."""
        if cluster.type != mention.type or cluster.named:
            return False
        first = cluster.mentions[0]
        same = first.title == mention.title and first.title != "" and first.plural == mention.plural
        of = not mention.of or mention.of == cluster.of
        return same and of and mention.definite and (not mention.body or words(first.body) == words(mention.body))


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
