"""Whom a description of one person takes up: "la syndicaliste", "le diplomate norvégien", "l'élue".

A person told of before is meant where a title is another word for one that it bears, where the table of
descriptions says so, where it did or suffered what the word tells, or where the word says no more than man
or woman. Gender, number and country must agree; where several could be meant, nobody is.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import cache

from ...lang.known import organisations_called, plain
from ...lang.schema import DescriptionRow
from ...lang.tables import table
from ...parse.columns import Parse
from ..candidate import Candidate
from ..cluster import Cluster
from ..identity import words
from ..known import paraphrases

_REACH, _BARE_REACH, _NEAR = 8, 2, 1  # sentences
_POSSESSIVE = frozenset("son sa ses leur leurs notre nos mon ma mes votre vos".split())
_THIS = frozenset({"ce", "cet", "cette"})
# Of its kind the only one: said of somebody, and taking up nobody.
_ONLY = frozenset("seul seule premier première dernier dernière prochain prochaine autre même".split())


@cache
def descriptions() -> Mapping[str, DescriptionRow]:
    """The titles that take up a person of whom something else was told, by title."""
    return {row.title: row for row in table("fr/descriptions", DescriptionRow)}


class Described:
    """Looks back over the persons found so far."""

    def __init__(self, parse: Parse, found: Sequence[Cluster]) -> None:
        self.parse = parse
        self.persons = [c for c in found if c.type == "person" and not c.plural]

    def meant(self, mention: Candidate) -> Cluster | None:
        """The person that a definite description takes up, None where that is not plain."""
        first = self.parse.form[mention.first].lower()
        if not mention.definite or mention.plural or not mention.title or first in _POSSESSIVE:
            return None
        if self._is_told_of_somebody(mention):
            return None
        agreeing = [c for c in self.persons if self._agrees(c, mention)]
        row = descriptions().get(mention.title)
        tests: list[Callable[[Cluster], bool]] = [lambda c: self._is_called(c, mention, row)]
        if row is not None and not mention.body:
            tests.append(lambda c: self._underwent(c, row))
        if first in _THIS and not mention.of:
            tests.append(lambda c: self._is_last(c, mention, row))
        if row is not None and row.bare == "yes" and not mention.body:
            tests.append(lambda c: self._gap(c, mention) <= _BARE_REACH)
        for test in tests:
            fitting = [c for c in agreeing if test(c)]
            if fitting:
                return self._nearest(fitting, mention)
        return None

    def _agrees(self, cluster: Cluster, mention: Candidate) -> bool:
        """Of the same gender and country as far as both are told, told of not long before, and not beside."""
        gender = mention.gender and cluster.gender and mention.gender != cluster.gender
        told = cluster.countries()
        elsewhere = mention.of.startswith("iso3:") and told and mention.of not in told
        return (
            not gender
            and not elsewhere
            and self._gap(cluster, mention) <= _REACH
            and not self._beside(cluster, mention)
        )

    def _is_told_of_somebody(self, mention: Candidate) -> bool:
        """ "C'est le patron du port", "la première femme à occuper ce poste": a predicate, or one of its kind."""
        noun = mention.title_span[0] if mention.title_span else mention.head
        only = any(self.parse.form[t].lower() in _ONLY for t in range(mention.first, noun))
        return only or any(self.parse.dep[child] == "cop" for child in self.parse.children[mention.head])

    def _beside(self, cluster: Cluster, mention: Candidate) -> bool:
        """ "Interrogé par le juge, Laurier …", "Laurier a dit que le juge …": a noun below a name means another."""
        above = set(self._governors(mention.head))
        heads = {t for m in cluster.mentions for t in (m.head, m.second) if t is not None} | {cluster.seen}
        return any(self.parse.head[t] in above and t not in above for t in heads if t != mention.head)

    def _governors(self, token: int) -> Iterator[int]:
        """The words above a token, up to the end of its sentence's tree or to a clause that stands by itself."""
        while self.parse.head[token] != token and self.parse.dep[token] not in {"parataxis", "conj", "advcl"}:
            token = self.parse.head[token]
            yield token

    def _is_called(self, cluster: Cluster, mention: Candidate, row: DescriptionRow | None) -> bool:
        """Whether the person bears a title for which the description is another word."""
        borne = cluster.titles()
        if mention.body and not mention.of.startswith("iso3:") and not _same_body(cluster, mention):
            return False
        asked = plain(mention.title)
        same = paraphrases(asked)
        shorter = not mention.body and any(plain(title).startswith(f"{asked} ") for title in borne)
        if shorter or any(plain(title) in same for title in borne):
            return True
        return row is not None and (not borne.isdisjoint(row.takes_up) or not _sectors(cluster).isdisjoint(row.sectors))

    def _underwent(self, cluster: Cluster, row: DescriptionRow) -> bool:
        """Whether the text has told what makes a suspect of a suspect."""
        heads = {t for m in cluster.mentions for t in (m.head, m.second) if t is not None}
        return any(self._role(t, row) for t in heads)

    def _role(self, token: int, row: DescriptionRow) -> bool:
        verb, dep = self.parse.head[token], self.parse.dep[token]
        lemma = self.parse.lemma[verb]
        passive = any(self.parse.dep[child] == "aux:pass" for child in self.parse.children[verb])
        if lemma in row.did and dep == "nsubj" and not passive:
            return True
        if lemma in row.suffered and (dep in {"obj", "nsubj:pass"} or (dep == "nsubj" and passive)):
            return True
        told = (c for c in self.parse.children[token] if self.parse.dep[c].startswith("acl"))
        return any(self.parse.lemma[c] in row.suffered and "VerbForm=Part" in self.parse.morph[c] for c in told)

    def _is_last(self, cluster: Cluster, mention: Candidate, row: DescriptionRow | None) -> bool:
        """ "cette enseignante": who was told of just before, and is called nothing else."""
        others = cluster.titles() - {mention.title}
        return self._gap(cluster, mention) <= _NEAR and (not others or self._is_called(cluster, mention, row))

    def _nearest(self, fitting: list[Cluster], mention: Candidate) -> Cluster | None:
        """The only one; of several, the one of the country or gender that is told, or by far the nearest."""
        of_country = [c for c in fitting if mention.of and mention.of in c.countries()]
        of_gender = [c for c in of_country or fitting if mention.gender and c.gender == mention.gender]
        choice = sorted(of_gender or of_country or fitting, key=lambda c: self._gap(c, mention))
        if len(choice) == 1:
            return choice[0]
        gaps = [self._gap(c, mention) for c in choice[:2]]
        return choice[0] if gaps[0] <= _NEAR < gaps[1] else None

    def _gap(self, cluster: Cluster, mention: Candidate) -> int:
        return self.parse.sentence_of[mention.first] - self.parse.sentence_of[cluster.seen]


def _same_body(cluster: Cluster, mention: Candidate) -> bool:
    """ "le patron de Corail" for its director, whose body is named in other words or not at all."""
    bodies = [set(words(m.body)) for m in cluster.mentions if m.body]
    asked = set(words(mention.body))
    return any(body <= asked or asked <= body for body in bodies) or bool(mention.of and mention.of == cluster.of)


def _sectors(cluster: Cluster) -> set[str]:
    """The sectors of a person's titles, and of the body that it acts for."""
    told = {m.sector for m in cluster.mentions}
    rows = organisations_called().get(cluster.of.removeprefix("org:"), ()) if cluster.of.startswith("org:") else ()
    whose = cluster.acts_for.mentions if cluster.acts_for is not None else []
    return (told | {row.sector for row in rows} | {m.sector for m in whose}) - {"UNK", ""}
