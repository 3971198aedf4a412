"""Organisations: names and acronyms, names that every country has, and bodies that a country completes."""

from collections.abc import Iterator
from functools import cache

from ..actors.identity import is_acronym
from ..lang.known import bodies
from ..lang.world import adjective_countries, country_lookup
from ..store.link_answers import Named
from ..store.words import folded
from .company import Company
from .features import Compared, Feature, compare
from .people import near, other_country, other_identity
from .profiles import Profile

_ARTICLES = ("l'", "la ", "le ", "les ")
_OF = ("de la ", "de l'", "des ", "du ", "de ", "d'")
_STATE = frozenset("GOV LEG JUD MIL COP SPY ELI".split())
_SHORT = 2  # letters of a name that are no acronym worth asking about


def keys(who: Profile) -> Iterator[str]:
    """All words of the name; of an acronym its letters, of a name of several words their initials."""
    for name in who.names:
        if len(name) > 1 or not who.is_person:
            yield f"words {' '.join(name)}"
    if who.is_person:
        return
    letters = who.name.replace(".", "")
    if letters.isupper() and len(letters) > _SHORT:
        yield f"letters {letters}"
    elif len(who.name.split()) > _SHORT:
        yield f"letters {''.join(word[0] for word in who.name.replace('-', ' ').split() if word[0].isupper())}"


class Bodies:
    """Compares organisations, media, armed groups and groups with names."""

    def __init__(self, company: Company) -> None:
        self.company = company
        self.features = (
            Feature(0.8, same_words),
            Feature(0.45, acronym),
            Feature(0.3, self.company_of_several),
            Feature(0.05, near),
            Feature(-0.4, other_country),
            Feature(-0.3, self.together),
            Feature(-1.0, other_identity),
        )

    def variant(self, one: Profile, other: Profile) -> Compared:
        """Two actors of different names or types."""
        return compare(self.features, one, other)

    def company_of_several(self, one: Profile, other: Profile) -> str | None:
        """Several other actors are named with both."""
        shared = self.company.shared(one, other)
        return f"both beside {shared[0]}, {shared[1]}" if len(shared) > 1 else None

    def together(self, one: Profile, other: Profile) -> str | None:
        """A dispatch names both as two."""
        return "a dispatch names both" if self.company.together(one, other) else None


def same_words(one: Profile, other: Profile) -> str | None:
    """The names have the same words, accents, case, articles and hyphens aside. Never words that are merely alike."""
    return "the same name" if set(one.names) & set(other.names) else None


def acronym(one: Profile, other: Profile) -> str | None:
    """One name is the acronym of the other."""
    short, long = sorted((one.name, other.name), key=len)
    return f"{short} are the initials of the other" if is_acronym(short, long) else None


@cache
def _nouns() -> dict[str, str]:
    """Folded nouns of bodies, singular and plural → the noun."""
    return {folded(form): folded(row.lemma) for row in bodies() for form in (row.lemma, row.plural) if form}


@cache
def _public() -> dict[str, str]:
    """Those of them of which a country has one: its police, not its federations."""
    own = {folded(row.lemma) for row in bodies() if row.sector in _STATE}
    return {form: noun for form, noun in _nouns().items() if noun in own}


def is_common(name: str) -> bool:
    """Whether every country has a body of this name: "Sénat", "Cour suprême"."""
    return folded(name) in _nouns()


def national(who: Named) -> str | None:
    """The id of a body that a definite description and a country tell: "la police brimontoise"; else None."""
    text = who.name.strip().lower().replace("’", "'").replace("' ", "'")
    article = next((article for article in _ARTICLES if text.startswith(article)), None)
    if article is None or who.type not in ("organisation", "armed_group", "media"):
        return None
    pieces = text.removeprefix(article).split(" ")
    for cut in range(len(pieces), 0, -1):
        noun, country = _public().get(folded(" ".join(pieces[:cut]))), _country(" ".join(pieces[cut:]))
        if noun and country:
            return f"{who.type}.{noun.replace(' ', '-')}.{country}"
    return None


def _country(rest: str) -> str | None:
    """The country that an adjective or a complement names and nothing else."""
    codes = adjective_countries().get(rest, ())
    if len(codes) == 1:
        return codes[0]
    bare = next((rest.removeprefix(word) for word in _OF if rest.startswith(word)), None)
    hits = country_lookup().find(_capital(bare)) if bare else []
    whole = [hit for hit in hits if hit.start == 0 and hit.end == len(bare or "")]
    return whole[0].keys[0] if whole and len(whole[0].keys) == 1 else None


def _capital(words_: str) -> str:
    return "-".join(piece[:1].upper() + piece[1:] for piece in words_.split("-"))
