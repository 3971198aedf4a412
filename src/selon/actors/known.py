"""Who the tables know: the holder of an office on the dispatch's day, and persons by their name."""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping
from datetime import date
from functools import cache

from ..lang.known import (
    covers,
    office_holders,
    offices,
    organisations_called,
    persons_called,
    plain,
    portfolios,
    titles,
)
from ..lang.schema import OfficeRow, PersonRow
from ..lang.world import countries, country_lookup
from .candidate import Candidate
from .identity import words

_OTHER_TIMES = frozenset(
    "ancien ancienne ex futur future feu prochain prochaine premier première dernier dernière ancêtre nouveau nouvelle"
    " élu élue désigné désignée déchu déchue destitué destituée".split()
)
_AMBIGUOUS = "président"  # of a state, a court, a company
_COUNTED = re.compile(r"\d+ ?(?:e|er|ère|ème|re)\b")


def holder(mention: Candidate, day: date | None, setting: str = "") -> PersonRow | None:
    """Who held the office that a description names, None where the tables do not tell.

    `setting`: the key of the country that a bare title ("le président") is taken to belong to.
    """
    if day is None or mention.plural or not mention.definite or not mention.title or is_former(mention):
        return None
    asked = [(title, body) for body in _bodies(mention, setting) for title in full_titles(mention)]
    for title, body in [*_split(mention), *asked]:
        rows = office_holders(title, body, day.isoformat())
        if len({row.title for row in rows}) > 1:
            return None  # "le dirigeant": of a president and a prime minister, whichever
        if rows:
            return next(iter(persons_called().get(rows[0].person, ())), None)
    return None


def _split(mention: Candidate) -> Iterator[tuple[str, str]]:
    """ "la présidente de la Commission européenne": a title of one word, and all behind it a body of our tables."""
    name = re.sub(r"^(?:le |la |l')", "", mention.name.replace("’", "'"), flags=re.IGNORECASE)
    head, _, behind = name.partition(" ")
    body = re.sub(r"^(?:de la |de l'|du |des |de |d')", "", behind)
    if body != behind and len(organisations_called().get(body, ())) == 1:
        yield head, body


def leads_a_state(title: str) -> bool:
    """ "le chef de l'Etat", "le Premier ministre": of a body only a state, which need not be named."""
    return title != _AMBIGUOUS and bool({plain(title), *paraphrases(title)} & _leading())


@cache
def _leading() -> frozenset[str]:
    return frozenset(plain(row.title) for row in offices() if row.head == "yes" and row.body in countries())


def bearer(mention: Candidate, day: date | None, spoken_of: frozenset[str]) -> PersonRow | None:
    """Whom a surname means: who alone bears it in the office before it ("le président Laurier"), or without an
    office who alone bears it of those that lead a country of which the text speaks ("M. Laurier")."""
    asked = words(mention.name)
    if day is None or len(asked) != 1 or mention.former:
        return None
    rows = [row for row in _leaders(asked[0]) if covers(row, day.isoformat())]
    if mention.title:
        titles_ = {plain(title) for full in full_titles(mention) for title in (full, *paraphrases(full))}
        state = mention.of.removeprefix("iso3:") if mention.of.startswith("iso3:") else ""
        rows = [row for row in rows if plain(row.title) in titles_ and state in ("", row.body)]
    else:
        rows = [row for row in rows if row.head == "yes" and row.body in spoken_of]
    found = {row.person for row in rows}
    row = next(iter(persons_called().get(found.pop(), ())), None) if len(found) == 1 else None
    return row if row and (not mention.gender or not row.gender or row.gender == mention.gender) else None


def _leaders(surname: str) -> tuple[OfficeRow, ...]:
    return _by_surname().get(surname, ())


@cache
def _by_surname() -> Mapping[str, tuple[OfficeRow, ...]]:
    found: dict[str, list[OfficeRow]] = defaultdict(list)
    for row in offices():
        if len(words(row.person)) > 1:
            found[words(row.person)[-1]].append(row)
    return {surname: tuple(rows) for surname, rows in found.items()}


@cache
def _paraphrases() -> Mapping[str, frozenset[str]]:
    found: dict[str, set[str]] = defaultdict(set)
    for row in titles():
        for other in row.same_as:
            found[plain(row.title)].add(plain(other))
            found[plain(other)].add(plain(row.title))
    return {title: frozenset(others) for title, others in found.items()}


def paraphrases(title: str) -> frozenset[str]:
    """The plain titles of offices that are the same in other words, in either direction."""
    return _paraphrases().get(plain(title), frozenset())


def held(row: PersonRow | None, day: date | None) -> tuple[OfficeRow, ...]:
    """The offices that somebody of the tables holds on the day."""
    if row is None or day is None:
        return ()
    return tuple(office for office in _offices_of().get(row.name, ()) if covers(office, day.isoformat()))


@cache
def _offices_of() -> Mapping[str, tuple[OfficeRow, ...]]:
    found: dict[str, list[OfficeRow]] = defaultdict(list)
    for row in offices():
        found[row.person].append(row)
    return {person_: tuple(rows) for person_, rows in found.items()}


def is_former(mention: Candidate) -> bool:
    """ "l'ancien président", "l'ex-ministre" hold the office no more, "le futur ministre" not yet."""
    words = mention.name.lower().replace("ex-", "ex ").replace("’", "'").replace("'", " ").split()
    if mention.title.lower().startswith(("premier", "première")):
        words = words[2:]
    return bool(_OTHER_TIMES & set(words[:3])) or bool(_COUNTED.match(" ".join(words[1:3])))


def _bodies(mention: Candidate, setting: str) -> list[str]:
    """The body as our tables name it: a code, an organisation's name, or the text's own words.

    A country inside a longer complement is not the body: "le président de la Cour suprême du Pérou".
    """
    named = [mention.of.partition(":")[2]] if mention.of and _is_whole(mention) else []
    told = [mention.body] if mention.body else []
    state = [setting.removeprefix("iso3:")] if setting else []
    return [*told, *named] or _only_body(mention.title) or state


def _is_whole(mention: Candidate) -> bool:
    """Whether the complement is no more than what `of` names, or a portfolio beside an adjective."""
    if not mention.body or mention.body.lower().replace("’", "'") in _portfolio_words():
        return True
    hits = country_lookup().find(mention.body)
    if mention.of.startswith("org:"):  # "le secrétaire de la Ligue des ports" is not the League's
        return mention.name.endswith(mention.body)
    return any(hit.start <= 3 and hit.end == len(mention.body) for hit in hits)


@cache
def _portfolio_words() -> frozenset[str]:
    """Portfolios without their preposition, in lower case."""
    forms = (form.lower().replace("’", "'") for form in _portfolio_forms())
    return frozenset(re.sub(r"^(?:de la |de l'|du |des |de |d'|à la |à l'|aux |au )", "", form) for form in forms)


@cache
def _only_body(title: str) -> list[str]:
    """The one body that a title of religion can belong to ("le pape")."""
    if not any(row.title == title and row.kind == "religious" for row in titles()):
        return []
    bodies = {row.body for row in offices() if row.title == title}
    return list(bodies) if len(bodies) == 1 else []


def full_titles(mention: Candidate) -> list[str]:
    """With the portfolio first: "ministre de la Défense" before "ministre"."""
    name = mention.name.lower().replace("’", "'")
    with_portfolio = [f"{mention.title} {row}" for row in _portfolio_forms() if row.lower() in name]
    return [*with_portfolio, mention.title]


@cache
def _portfolio_forms() -> tuple[str, ...]:
    return tuple(form for row in portfolios() for form in (row.portfolio, *row.variants))


def person(name: str) -> PersonRow | None:
    """The person whom a full name means in our tables; a surname alone means nobody for certain."""
    rows = persons_called().get(name, ())
    return rows[0] if len(rows) == 1 and len(name.split()) > 1 else None
