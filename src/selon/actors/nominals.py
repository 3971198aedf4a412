"""Descriptions: titles ("le porte-parole du ministère"), groups ("des témoins"), bodies ("la police")."""

from functools import cache
from itertools import pairwise

from ..lang.lookup import Lookup
from ..lang.nouns import Noun, find_nouns
from ..lang.schema import BodyRow, FormRow, GroupRow, PlaceNounRow, TitleRow
from ..lang.tables import table
from ..lang.world import adjective_countries, capitals, region_adjectives
from ..parse.columns import Parse
from .candidate import Candidate
from .labelled import CIVIL, portfolio_names
from .nationality import country_of

_OF = frozenset({"de", "d'", "du", "des"})
_TOWARDS = frozenset({"à", "au", "aux", "auprès", "pour", "en", "près"})
_REACHING = frozenset(
    "ambassadeur ambassadrice représentant représentante envoyé émissaire candidat candidate délégué "
    "adjoint adjointe".split()
)
_NOMINAL = frozenset({"NOUN", "PROPN", "NUM", "ADJ", "X"})
_SEVERAL = frozenset("les des ces ses leurs plusieurs quelques certains certaines".split())
_DEFINITE = frozenset("le la l' les ce cet cette ces son sa ses leur leurs du des au aux".split())


@cache
def _set_phrases() -> Lookup[str]:
    """Fixed phrases whose nouns name nobody ("dans le cadre de")."""
    return Lookup((row.form, row.form) for row in table("fr/set_phrases", FormRow))


def find(parse: Parse, named: list[Candidate]) -> list[Candidate]:
    """Descriptions in text order. Those inside a name ("Commission européenne") are left out."""
    inside = {t for c in named if c.form != "metonym" for t in range(c.first, c.last)}
    starts = {c.first: c for c in named}
    found = []
    hits, phrases = find_nouns(parse.text), _set_phrases().find(parse.text)
    qualifiers = {one.start for one, other in pairwise(hits) if other.start == one.end + 1}
    for hit in hits:
        first, last = parse.at(hit.start), parse.at(hit.end - 1)
        if any(p.start <= hit.start < p.end for p in phrases):
            continue
        if hit.start in qualifiers and first is not None and first == last and parse.pos[first] == "ADJ":
            continue  # "jeune manifestant": the second noun is the head
        if first is not None and last is not None and _is_portfolio(parse, first, last + 1):
            continue
        if first is not None and parse.form[first][:1].isupper() and _in_address(parse, first):
            continue
        if first is None or last is None or first in inside or not _is_noun(parse, first, last + 1):
            continue
        if _is_nobody(parse, first):
            continue
        found.append(_described(parse, hit.keys, first, last + 1, starts))
    return sorted(found, key=lambda c: (c.first, -c.last))


def _is_nobody(parse: Parse, token: int) -> bool:
    """ "Personne ne partira": the pronoun, which has no article."""
    return parse.form[token].lower() == "personne" and (token == 0 or parse.pos[token - 1] not in {"DET", "NUM", "ADJ"})


def _in_address(parse: Parse, first: int) -> bool:
    """ "place de la République": a street or a site that is called so."""
    at = first - 1
    while at > 0 and parse.form[at].lower() in _OF | {"la", "l'", "le"}:
        at -= 1
    return at >= 0 and at < first - 1 and parse.form[at].lower() in _streets()


@cache
def _streets() -> frozenset[str]:
    rows = table("world/place_nouns", PlaceNounRow)
    return frozenset(form.lower() for row in rows if row.kind in {"street", "site"} for form in row.forms)


def _is_portfolio(parse: Parse, first: int, last: int) -> bool:
    """ "le ministère malien de la Justice": what a minister is in charge of."""
    named = parse.form[first][:1].isupper() and parse.quote(first, last).lower() in portfolio_names()
    before = [form.lower() for form in parse.form[max(0, first - 5) : first]]
    return named and any(form.startswith(("minist", "secrétair")) for form in before)


def _is_noun(parse: Parse, first: int, last: int) -> bool:
    """Not a verb ("juge", "garde") or an adjective ("membre") at this place: a word that an article, a
    number, a preposition, a mark or the start of the line announces, or that a name follows."""
    if last - first > 1:
        return True
    begins = first == 0 or parse.sentences[parse.sentence_of[first]][0] == first
    announced = begins or parse.pos[first - 1] in {"DET", "NUM", "ADP", "ADJ", "PUNCT", "CCONJ", "PROPN", "NOUN"}
    named = last < len(parse) and parse.pos[last] == "PROPN"
    if parse.pos[first] in {"NOUN", "PROPN"}:
        return announced or named
    if parse.pos[first] not in {"ADJ", "ADV", "X"} or begins:
        return False
    qualified = parse.pos[first - 2 : first] == ["DET", "ADJ"] and parse.pos[last : last + 1] != ["NOUN"]
    return parse.pos[first - 1] == "DET" or qualified  # "un jeune manifestant"


def _described(parse: Parse, keys: tuple[Noun, ...], first: int, last: int, starts: dict[int, Candidate]) -> Candidate:
    begin = _left(parse, first)
    one = _one_of(parse, begin)
    noun = _fitting(parse, keys, first, one is not None)
    if one is not None:
        noun, begin = Noun(noun.row, noun.gender, False), one
    elif parse.form[begin].lower() in _SEVERAL and not noun.plural:  # "ces pays"
        noun = Noun(noun.row, noun.gender, True)
    end, body = complement(parse, first, last, starts)
    body = "" if body.endswith(" ans") else body  # "l'homme de 42 ans": an age is nobody's
    of = _acts_for(parse, last, end, starts)
    head = next((t for t in range(first, last) if not first <= parse.head[t] < last), first)
    common = {
        "first": begin, "last": end, "head": head, "form": "nominal", "body": body, "of": of,
        "plural": noun.plural, "definite": _definite(parse, begin), "name": parse.quote(begin, end),
        "gender": noun.gender or _gender(parse, begin), "title_span": (first, end), "sector": noun.row.sector,
    }  # fmt: skip
    return Candidate(**common, **_kind(noun, of, common))  # type: ignore[arg-type]


def _fitting(parse: Parse, keys: tuple[Noun, ...], first: int, one_of: bool) -> Noun:
    """Among readings of one form, the title for one person, the group for several."""
    before = parse.form[first - 1].lower() if first else ""
    several = before in {"les", "des", "ces", "ses", "leurs", "plusieurs", "nos"} and not one_of
    order = (GroupRow, TitleRow, BodyRow) if several else (TitleRow, BodyRow, GroupRow)
    return min(keys, key=lambda noun: order.index(type(noun.row)))


def _kind(noun: Noun, of: str, common: dict[str, object]) -> dict[str, object]:
    row = noun.row
    if isinstance(row, TitleRow):
        if noun.plural:
            return {"type": "group", "title": ""}
        return {"type": "person", "title": row.title}
    if isinstance(row, BodyRow) and row.represents_country == "yes":
        kind = "organisation" if of.startswith("region:") else "country"
        return {"type": kind, "key": of if of.startswith(("iso3:", "region:")) else "", "title": row.lemma}
    lemma = row.lemma
    return {"type": row.type, "title": lemma}


def _left(parse: Parse, first: int) -> int:
    """From the determiner, numeral or adjective before the noun."""
    at = first
    while (
        at > 0 and parse.pos[at - 1] in {"DET", "ADJ", "NUM"} and parse.sentence_of[at - 1] == parse.sentence_of[first]
    ):
        at -= 1
    return at


def _one_of(parse: Parse, begin: int) -> int | None:
    """The "un" of "un des juges", "l'une des juges"; the parser takes "des" for article or preposition."""
    several = begin if parse.form[begin].lower() == "des" else begin - 1
    if several < 1 or parse.form[several].lower() != "des":
        return None
    return several - 1 if parse.form[several - 1].lower() in {"un", "une"} else None


def _definite(parse: Parse, begin: int) -> bool:
    form = parse.form[begin].lower()
    before = parse.form[begin - 1].lower() if begin else ""
    one = form in {"un", "une"}  # "l'un des accusés" is new, whatever article it has
    return not one and (form in _DEFINITE or before in {"du", "au", "aux", "l'"})


def _gender(parse: Parse, begin: int) -> str:
    form = parse.form[begin].lower()
    before = parse.form[begin - 1].lower() if begin else ""
    return {"le": "m", "un": "m", "la": "f", "une": "f", "ce": "m", "cette": "f"}.get(form) or {
        "du": "m",
        "au": "m",
    }.get(before, "")


def complement(parse: Parse, first: int, last: int, starts: dict[int, Candidate]) -> tuple[int, str]:
    """Where the noun's complements end, and the words of the first one without preposition and article.

    The parser often hangs complements on the verb: here order decides.
    """
    limit = parse.sentences[parse.sentence_of[first]][1]
    links = _OF | (_TOWARDS if parse.form[last - 1].lower() in _REACHING else frozenset())
    at, body = last, ""
    while at < limit:
        begin = at
        placed = parse.form[at].lower() in {"en", "au", "aux"} and _country_at(at + 1, starts)
        if (parse.form[at].lower() in links or placed) and at + 1 < limit:
            at = _run(parse, _past_articles(parse, at + 1, limit), limit, starts)
            if at <= begin + 1 or not _nominal_run(parse, begin + 1, at):
                return begin, body
            body = body or parse.quote(_past_articles(parse, begin + 1, limit), at)
        elif at in starts and parse.form[at][:1].isupper():
            break  # a name that the parser took for an adjective
        elif parse.pos[at] == "ADJ" or parse.form[at].lower() in adjective_countries():
            at += 1
        else:
            break
    return at, body


def _country_at(token: int, starts: dict[int, Candidate]) -> bool:
    return token in starts and starts[token].type == "country"


def _past_articles(parse: Parse, at: int, limit: int) -> int:
    while at < limit and (parse.pos[at] == "DET" or parse.form[at].lower() in {"la", "l'", "le", "les"} | _OF):
        at += 1
    return at


def _run(parse: Parse, at: int, limit: int, starts: dict[int, Candidate]) -> int:
    """Past the words of one complement: a name, with its civility, or nouns and adjectives that stand together."""
    while at < limit - 1 and parse.form[at].lower() in CIVIL:
        at += 1
    if at in starts:
        return starts[at].last
    begin = at
    while at < limit and parse.pos[at] in _NOMINAL and at - begin < 6:
        if at > begin and at in starts:
            break
        at += 1
    return at


def _nominal_run(parse: Parse, first: int, last: int) -> bool:
    return any(parse.pos[t] in {"NOUN", "PROPN", "NUM"} for t in range(first, last))


def _acts_for(parse: Parse, first: int, last: int, starts: dict[int, Candidate]) -> str:
    """The key of the country or organisation that a complement or an adjective names."""
    for token in range(first, last):
        named = starts.get(token)
        if named is not None and named.key:
            return named.key if not named.key.startswith("people:") else named.of
        form = parse.form[token]
        if parse.pos[token] in {"ADJ", "NOUN", "PROPN"} and (code := country_of(parse, form)):
            return f"iso3:{code}"
        if form.lower() in region_adjectives() and parse.pos[token] in {"ADJ", "NOUN"}:
            return f"region:{region_adjectives()[form.lower()]}"
        if form in capitals():
            return f"iso3:{capitals()[form]}"
    return ""
