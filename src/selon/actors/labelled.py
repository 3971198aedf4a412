"""Names that only the parser or the text itself shows: its entities, speakers without a label, surnames."""

import re
from collections.abc import Iterable, Iterator
from functools import cache

from ..lang.calendar import MONTHS, WEEKDAYS
from ..lang.known import bodies, portfolios
from ..lang.nouns import find_nouns
from ..lang.schema import AnaphorRow, CueRow, TitleRow
from ..lang.tables import table
from ..lang.world import demonym_countries
from ..parse.columns import Entity, Parse
from ..parse.nouns import noun_phrase
from ..parse.phrases import left_subject, right_subject, subject, subject_clitic
from .candidate import Candidate, candidate
from .identity import words

_NAME_WORD = re.compile(r"[^\W\d_]")
_PARTICLES = frozenset("de du des d' la le les el al ben bin ibn ould abou abd van von der den di da dos y e".split())
_AGENT = re.compile(r"(?:logue|iste|eur|euse|trice|cien|cienne|çant|çante|graphe|nome|iatre|aire|ier|ière|naute)s?$")
_THING_OR_PERSON = re.compile(r"(?:ier|ière|aire)s?$")
PRONOUNS = frozenset(
    "je tu il elle on nous vous ils elles ce ceci cela ça celui celle ceux celles qui que quoi dont lui leur eux"
    " tout tous toute toutes certains certaines chacun chacune aucun aucune personne rien quelqu'un autres".split()
)
_SEVERAL = frozenset({"les", "des", "ces", "aux", "plusieurs", "quelques", "deux", "trois"})
CIVIL = {
    "m.": "m", "mm.": "m", "mme": "f", "mmes": "f", "mlle": "f", "me": "", "mgr": "m", "dr": "", "maître": "",
    "monsieur": "m", "madame": "f",
}  # fmt: skip


def labelled(parse: Parse, known: list[Candidate]) -> Iterator[Candidate]:
    """A person or organisation for each entity of the parser that our tables do not hold."""
    for entity in parse.entities:
        first, last = _trimmed(parse, *_without_portfolio(parse, entity.first, entity.last))
        named = first < last and _NAME_WORD.search(parse.form[first]) and not _is_noun(parse, first, last)
        if named and not _is_title(parse.quote(first, last)) and not _is_eponym(parse, first, last):
            found = _entity(parse, entity, first, last, known)
            if found is not None:
                yield found


def _is_noun(parse: Parse, first: int, last: int) -> bool:
    """ "l'ONG", "l'Espagnol", "Lundi", "Mars" alone: a common noun for all its capitals."""
    if last - first > 1:
        return False
    form = parse.form[first]
    dated = form.lower() in WEEKDAYS | MONTHS and not _civil_before(parse, first)
    return dated or form in _capital_nouns() or form in demonym_countries()


def _is_title(words_: str) -> bool:
    """ "Première ministre britannique": a title and adjectives, capital or not."""
    hit = next((hit for hit in find_nouns(words_) if hit.start == 0), None)
    titled = hit is not None and any(isinstance(noun.row, TitleRow) for noun in hit.keys)
    return hit is not None and titled and words_[hit.end :] == words_[hit.end :].lower()


def _is_eponym(parse: Parse, first: int, last: int) -> bool:
    """ "des cocktails Molotov", "le plan Laurier": a surname behind a common noun that is nobody's trade."""
    before = first - 1
    if last - first > 1 or before < 1 or parse.pos[before] != "NOUN" or not parse.form[before].islower():
        return False
    noun = parse.form[before]
    trade = _AGENT.search(noun) and not _THING_OR_PERSON.search(noun)
    return not trade and not find_nouns(noun)


@cache
def _capital_nouns() -> frozenset[str]:
    """Nouns for bodies and whom they take up that are written in capitals."""
    lemmas = (*(row.lemma for row in bodies()), *(row.form for row in table("fr/anaphors", AnaphorRow)))
    return frozenset(lemma for lemma in lemmas if lemma.isupper())


def _entity(parse: Parse, entity: Entity, first: int, last: int, known: list[Candidate]) -> Candidate | None:
    cut = first > entity.first and (entity.label != "LOC" or bool(find_nouns(parse.quote(entity.first, first))))
    person = entity.label == "PER" or cut or _civil_before(parse, first)
    if person and _looks_like_person(parse, first, last):
        portfolio = parse.quote(first, last).lower() in portfolio_names() and not _civil_before(parse, first)
        if portfolio or any(c.first <= first and last <= c.last for c in known):
            return None
        several = first > 0 and parse.form[first - 1].lower() in _SEVERAL
        kind = "group" if several else "person"
        return candidate(
            parse, first, last, form="name", type=kind, gender=_gender_before(parse, first), plural=several
        )
    if entity.label in {"ORG", "MISC"} and not any(c.first < last and first < c.last for c in known):
        return _organisation(parse, entity, first, last)
    return None


def _organisation(parse: Parse, entity: Entity, first: int, last: int) -> Candidate | None:
    proper = parse.form[first][:1].isupper() and (entity.label == "ORG" or parse.pos[first] == "PROPN")
    begin = parse.sentences[parse.sentence_of[first]][0]
    starts = all(parse.pos[t] == "PUNCT" for t in range(begin, first))
    common = last - first == 1 and (starts or parse.pos[first] == "NOUN") and parse.pos[first] != "PROPN"
    if not proper or common or parse.quote(first, last).lower() in portfolio_names():
        return None
    return candidate(parse, first, last, form="name", type="organisation", gender=determiner_gender(parse, first))


@cache
def portfolio_names() -> frozenset[str]:
    """Portfolios without their preposition, in lower case ("affaires étrangères")."""
    forms = (form for row in portfolios() for form in (row.portfolio, *row.variants))
    return frozenset(re.sub(r"^(de la|de l'|du|des|de|d'|à la|à l'|aux|au)\s*", "", form.lower()) for form in forms)


def _without_portfolio(parse: Parse, first: int, last: int) -> tuple[int, int]:
    """ "Justice Jean Laurier", one entity for the parser: the name begins behind the portfolio."""
    for cut in range(min(last - 1, first + 5), first, -1):
        if parse.quote(first, cut).lower() in portfolio_names() and parse.form[cut][:1].isupper():
            return cut, last
    return first, last


def _trimmed(parse: Parse, first: int, last: int) -> tuple[int, int]:
    """Without civilities, articles, lower-case words at the start, marks and what follows them."""
    while first < last and (parse.form[first].lower() in CIVIL or not parse.form[first][:1].isupper()):
        first += 1
    while first < last - 1 and (parse.pos[first] == "ADP" or "VerbForm=Inf" in parse.morph[first]):
        first += 1  # "Soutenir Jean Laurier" at the start of a sentence
    marks = [t for t in range(first, last) if parse.form[t] in {"«", "»", '"', "(", ")", ",", ":"}]
    last = min([last, *marks])
    while last > first and not _NAME_WORD.search(parse.form[last - 1]):
        last -= 1
    return first, last


def _looks_like_person(parse: Parse, first: int, last: int) -> bool:
    words_ = [parse.form[t] for t in range(first, last)]
    capitals = all(w[:1].isupper() or w.lower() in _PARTICLES or "-" in w or w == "'" for w in words_)
    verbal = last - first == 1 and (
        parse.pos[first] in {"VERB", "ADV", "DET", "ADP", "AUX", "CCONJ"} or words_[0].lower() in PRONOUNS
    )
    acronym = last - first == 1 and words_[0].isupper()
    return capitals and last - first <= 7 and not verbal and not acronym


def _civil_before(parse: Parse, first: int) -> bool:
    return first > 0 and parse.form[first - 1].lower() in CIVIL


def _gender_before(parse: Parse, first: int) -> str:
    """The gender that a civility before the name gives."""
    return CIVIL.get(parse.form[first - 1].lower(), "") if first else ""


def determiner_gender(parse: Parse, first: int) -> str:
    """The gender that an article before the token shows: "m", "f" or unknown."""
    form = parse.form[first - 1].lower() if first else ""
    return {"le": "m", "un": "m", "du": "m", "au": "m", "ce": "m", "la": "f", "une": "f", "cette": "f"}.get(form, "")


def speakers(parse: Parse, cues: dict[int, CueRow], known: Iterable[Candidate]) -> list[Candidate]:
    """Capitalised subjects of a verb of saying, or behind a civility, that nothing has called a name."""
    taken = {t for c in known for t in range(c.first, c.last)}
    heads = {t for verb in cues for t in (subject(parse, verb), right_subject(parse, verb)) if t is not None}
    heads = {t for t in heads if parse.form[t].lower() not in CIVIL}
    heads |= {t + 1 for t in range(len(parse) - 1) if parse.form[t].lower() in CIVIL}
    found = []
    for head in sorted(heads):
        if (
            head not in taken
            and not _is_eponym(parse, head, head + 1)
            and _is_name(parse, head)
            and parse.form[head] not in _capital_nouns()
        ):
            last = _name_end(parse, head, taken)
            taken |= set(range(head, last))
            found.append(_speaker(parse, head, last))
    return found


def agents(parse: Parse, cues: dict[int, CueRow], known: Iterable[Candidate]) -> list[Candidate]:
    """Subjects of a verb of saying that no table holds but that are persons by their suffix."""
    taken = {t for c in known for t in range(c.first, c.last)}
    heads = {t for verb in cues for t in _subjects(parse, verb)}
    return [_agent(parse, head) for head in sorted(heads - taken) if _is_agent(parse, head)]


def _subjects(parse: Parse, verb: int) -> set[int]:
    """The verb's subject, and what follows it: an object where a subject stands before the verb.

    An object in -ier or -aire is a thing as often as a person ("a demandé un calendrier").
    """
    behind = right_subject(parse, verb)
    has_own = left_subject(parse, verb) is not None or subject_clitic(parse, verb) is not None
    if behind is not None and has_own and _THING_OR_PERSON.search(parse.form[behind].lower()):
        behind = None
    return {token for token in (subject(parse, verb), behind) if token is not None}


def _is_agent(parse: Parse, token: int) -> bool:
    """A noun of a person by its suffix, with an article: "une géologue", "le porteur d'eau"."""
    announced = token > 0 and parse.pos[token - 1] in {"DET", "ADJ", "NUM"}
    return announced and parse.pos[token] in {"NOUN", "ADJ"} and bool(_AGENT.search(parse.form[token].lower()))


def _agent(parse: Parse, head: int) -> Candidate:
    first, last = noun_phrase(parse, head)
    several = "Number=Plur" in parse.morph[head] or parse.form[first].lower() in _SEVERAL
    kind = "group" if several else "person"
    gender = "f" if parse.form[first].lower() in {"une", "la", "cette"} else determiner_gender(parse, first + 1)
    definite = parse.form[first].lower() not in {"un", "une", "des"}
    form = parse.form[head].lower()
    return candidate(
        parse, first, last, form="nominal", type=kind, gender=gender, plural=several, title=form, definite=definite
    )


def _speaker(parse: Parse, first: int, last: int) -> Candidate:
    acronym = last - first == 1 and parse.form[first].isupper() and len(parse.form[first]) > 1
    article = first > 0 and parse.form[first - 1].lower() in {"le", "la", "l'", "les"}
    kind = "organisation" if acronym or article else "person"
    return candidate(parse, first, last, form="name", type=kind, gender=_gender_before(parse, first))


def _is_name(parse: Parse, token: int) -> bool:
    """A capital that the place in the sentence does not explain."""
    form, begins = parse.form[token], parse.sentences[parse.sentence_of[token]][0] == token
    following = parse.form[token + 1] if token + 1 < len(parse) else ""
    shown = not begins or following[:1].isupper() or parse.pos[token] == "PROPN"
    return form[:1].isupper() and len(form) > 1 and parse.pos[token] not in {"DET", "PRON", "ADP"} and shown


def _name_end(parse: Parse, head: int, taken: set[int]) -> int:
    last = head + 1
    while last < len(parse) and last not in taken and (parse.form[last][:1].isupper() or parse.form[last] == "-"):
        last += 1
    joined = last < len(parse) and parse.form[last - 1] == "-" and last not in taken
    return last + 1 if joined else last


def surnames(parse: Parse, known: list[Candidate]) -> list[Candidate]:
    """Unlabelled words that are the name, or the surname, of a person who is named in full elsewhere."""
    taken = {t for c in known for t in range(c.first, c.last)}
    full = {c.name.split()[-1]: c.name.split() for c in known if c.type == "person" and len(c.name.split()) > 1}
    found = []
    for token, form in enumerate(parse.form):
        if form in full and token not in taken and len(form) > 3 and words(form):
            first = token
            before = full[form][-2:-1]
            while first - 1 >= 0 and first - 1 not in taken and before == [parse.form[first - 1]]:
                first -= 1
                before = full[form][-2 - (token - first) : -1 - (token - first)]
            found.append(candidate(parse, first, token + 1, form="name", type="person"))
    return found
