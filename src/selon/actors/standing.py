"""Where the name of a country or capital names no actor: a place, or a part of a longer name."""

from functools import cache

from ..lang.known import bodies
from ..lang.schema import CueRow
from ..lang.tables import table
from ..lang.world import countries
from ..parse.columns import Parse
from .candidate import Candidate

_WHERE = frozenset({"à", "en", "dans", "vers", "depuis", "sur", "près", "hors", "jusqu'à"})
_LINKS = frozenset({"de", "d'", "du", "des", "la", "l'", "junior", "senior"})
_NAME_POS = frozenset({"PROPN", "NOUN", "X"})
_NAMESAKES = frozenset(
    "stade miss mister tour coupe open championnat championnats trophée rallye grand-prix avenue rue place "
    "prix rond-point point boulevard pont porte quai gare lac golfe mer détroit canal fleuve ordre "
    "internationaux".split()
)


def is_place(parse: Parse, found: Candidate) -> bool:
    """A capital is a place unless it stands where somebody acts or is dealt with."""
    before = parse.form[found.first - 1].lower() if found.first else ""
    if parse.form[found.last : found.last + 1] == ["("] or inside_name(parse, found):
        return True
    if before in {"par", "avec", "contre", "selon", "envers"}:
        return False
    if before in _WHERE or _is_topic(parse, found):
        return True
    if before in {"de", "d'"}:
        return found.first < 2 or parse.form[found.first - 2].lower() not in _governments()
    dep = parse.dep[found.head]
    if dep in {"obj", "nsubj:pass"} and parse.lemma[parse.head[found.head]] not in _dealings():
        return True  # "le nuage recouvre Rome"
    return not (dep.startswith("nsubj") or dep in {"obl:agent", "obj", "iobj", "ROOT", "conj"} or not before)


@cache
def _dealings() -> frozenset[str]:
    """Verbs by which one deals with a government, not with a town: those of saying ("accuser Rome")."""
    return frozenset(row.lemma for row in table("fr/cues", CueRow))


def _is_topic(parse: Parse, found: Candidate) -> bool:
    """ "Rome : un pont s'effondre": the topic of a headline is where it happened, unless its words are quoted."""
    behind = parse.form[found.last : found.last + 2]
    begins = parse.sentences[parse.sentence_of[found.first]][0] == found.first
    return begins and behind[:1] == [":"] and behind[1:] not in (["«"], ['"'], ["“"])


def inside_name(parse: Parse, found: Candidate) -> bool:
    """Whether a hyphen or a capitalised word makes it part of a longer name ("France Dimanche")."""
    before = parse.text[parse.start[found.first] - 1 : parse.start[found.first]]
    behind = parse.text[parse.end[found.last - 1] : parse.end[found.last - 1] + 1]
    if before == "-" or behind == "-":
        return True
    left, right = found.first - 1, found.last
    if _named_after(parse, found) or _homonym(parse, found):
        return True
    begins = found.first == parse.sentences[parse.sentence_of[found.first]][0]
    capital = not begins and left > 0 and parse.form[left][:1].isupper() and parse.pos[left] in _NAME_POS
    follows = right < len(parse) and parse.form[right][:1].isupper() and parse.pos[right] in _NAME_POS
    return capital or (follows and parse.sentence_of[right] == parse.sentence_of[left + 1])


def _homonym(parse: Parse, found: Candidate) -> bool:
    """ "Saint-Martin de Crau": a town that bears a territory's name."""
    row = countries().get(found.key.removeprefix("iso3:"))
    behind = parse.form[found.last : found.last + 2]
    town = len(behind) == 2 and behind[0].lower() in {"de", "d'", "du", "sur", "en", "la"} and behind[1][:1].isupper()
    return row is not None and row.kind == "territory" and town


def _named_after(parse: Parse, found: Candidate) -> bool:
    """ "Stade de France", "Miss France", "Coupe d'Espagne": what bears a country's name, and is none."""
    at = found.first - 1
    while at > 0 and (parse.pos[at] == "ADJ" or parse.form[at].lower() in _LINKS):
        at -= 1
    return at >= 0 and parse.form[at].lower() in _NAMESAKES


@cache
def _governments() -> frozenset[str]:
    """Nouns before "de" and a capital that mean a government: "le régime de", "les autorités de"."""
    rows = [row for row in bodies() if row.represents_country == "yes"]
    return frozenset(form for row in rows for form in (row.lemma, row.plural))
