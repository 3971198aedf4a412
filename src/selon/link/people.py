"""Persons: which names are worth comparing, and what speaks for one person or for two."""

from collections.abc import Iterator
from functools import lru_cache

from .company import Company
from .features import Compared, Feature, compare
from .profiles import Profile, gap
from .spelling import alike, given_alike, sound, sounds

_NEAR, _FAR = 60, 1_000  # days
_FEMININE = ("e", "a", "le", "ne", "te", "lle", "nne", "tte", "ine", "ette", "que")


def keys(who: Profile) -> Iterator[str]:
    """Surname with the initial, as all transcriptions have them; first two words; given name and half the surname."""
    for name in who.names:
        if len(name) < 2:
            continue
        spoken = sounds(name)
        yield f"surname {spoken[-1]} {spoken[0][:1]}"
        yield f"given {spoken[0]} {spoken[-1][:3]}"
        yield f"words {' '.join(name)}"
        yield f"first {spoken[0]} {spoken[1]}"


@lru_cache(maxsize=50_000)
def likeness(one: tuple[str, ...], other: tuple[str, ...]) -> str | None:
    """How two names of persons are alike: same, transcribed, initial, longer, alike; None where they are not."""
    if one == other:
        return "same"
    if len(one) < 2 or len(other) < 2:
        return None
    if len(one) != len(other):
        short, long = sorted((one, other), key=len)
        return "longer" if sounds(long)[: len(short)] == sounds((*short, "x"))[:-1] else None
    return _of_one_length(one, other)


def _of_one_length(one: tuple[str, ...], other: tuple[str, ...]) -> str | None:
    surnames = sounds(one)[-1] == sounds(other)[-1]
    given = given_alike(one[:-1], other[:-1])
    if surnames and given:
        return "transcribed"
    pairs = list(zip(one[:-1], other[:-1], strict=True))
    if surnames and all(sound(x) == sound(y) or _initial(x, y) for x, y in pairs):
        return "initial"
    if any(_feminine(x, y) for x, y in pairs):
        return None
    close = all(alike(x, y) for x, y in zip(one, other, strict=True))
    return "alike" if close and (surnames or given) else None


def _initial(x: str, y: str) -> bool:
    return min(len(x), len(y)) == 1 and x[0] == y[0]


def _feminine(x: str, y: str) -> bool:
    """ "Michel" and "Michelle", "Paul" and "Paule", "Frédéric" and "Frédérique" are two."""
    short, long = sorted((x, y), key=len)
    stem = short.removesuffix("c").removesuffix("k")
    return short != long and long.startswith(stem) and long[len(stem) :].endswith(_FEMININE)


class People:
    """Compares persons in the company that they are named in."""

    def __init__(self, company: Company) -> None:
        self.company = company
        self.variants = (
            Feature(0.8, self.same_words),
            Feature(0.75, self.transcribed),
            Feature(0.45, self.initial),
            Feature(0.4, self.longer),
            Feature(0.4, self.alike),
            *self._context(),
        )
        self.homonyms = (
            Feature(0.8, self.same_words),
            Feature(0.15, near),
            Feature(-0.2, self.far_apart),
            *self._context(),
        )

    def _context(self) -> tuple[Feature, ...]:
        return (
            Feature(0.3, shared_office),
            Feature(0.2, self.company_of_one),
            Feature(0.35, self.company_of_several),
            Feature(0.05, near),
            Feature(-0.4, other_country),
            Feature(-0.3, other_family),
            Feature(-0.6, self.together),
            Feature(-1.0, other_identity),
        )

    def variant(self, one: Profile, other: Profile) -> Compared:
        """Two actors of different names or types."""
        return compare(self.variants, one, other)

    def homonym(self, one: Profile, other: Profile) -> Compared:
        """Two groups of dispatches that name somebody alike."""
        return compare(self.homonyms, one, other)

    def _likeness(self, one: Profile, other: Profile) -> str | None:
        found = [how for x in one.names for y in other.names if (how := likeness(x, y))]
        return min(found, key=_LIKENESS.index, default=None)

    def same_words(self, one: Profile, other: Profile) -> str | None:
        """The names have the same words, accents, case, hyphens and particles aside."""
        return "the same name" if self._likeness(one, other) == "same" else None

    def transcribed(self, one: Profile, other: Profile) -> str | None:
        """The names are transcriptions of one: Poutine and Putin."""
        return "the same name in another spelling" if self._likeness(one, other) == "transcribed" else None

    def initial(self, one: Profile, other: Profile) -> str | None:
        """The surnames are the same; of a given name there is only the initial."""
        return "the given name is an initial" if self._likeness(one, other) == "initial" else None

    def longer(self, one: Profile, other: Profile) -> str | None:
        """One name begins with the whole of the other."""
        return "one name goes on where the other ends" if self._likeness(one, other) == "longer" else None

    def alike(self, one: Profile, other: Profile) -> str | None:
        """Surname or given name differ by a letter or two."""
        return "the names differ by a letter or two" if self._likeness(one, other) == "alike" else None

    def company_of_one(self, one: Profile, other: Profile) -> str | None:
        """One other actor is named with both."""
        shared = self.company.shared(one, other)
        return f"both beside {shared[0]}" if len(shared) == 1 else None

    def company_of_several(self, one: Profile, other: Profile) -> str | None:
        """Several other actors are named with both."""
        shared = self.company.shared(one, other)
        return f"both beside {shared[0]}, {shared[1]}" if len(shared) > 1 else None

    def together(self, one: Profile, other: Profile) -> str | None:
        """A dispatch names both as two."""
        return "a dispatch names both" if self.company.together(one, other) else None

    def far_apart(self, one: Profile, other: Profile) -> str | None:
        """Years lie between the dispatches that name them."""
        days = gap(one.days, other.days)
        return f"{days // 365} years apart" if days is not None and days > _FAR else None


_LIKENESS = ("same", "transcribed", "initial", "longer", "alike")


def shared_office(one: Profile, other: Profile) -> str | None:
    """Both hold the same office."""
    both = sorted(one.offices & other.offices, key=lambda office: (office[1] == "", office))
    return f"both {both[0][0]} {both[0][1]}".strip() if both else None


def near(one: Profile, other: Profile) -> str | None:
    """The dispatches that name them are of the same weeks."""
    days = gap(one.days, other.days)
    return "in the same weeks" if days is not None and days <= _NEAR else None


def other_country(one: Profile, other: Profile) -> str | None:
    """They belong to different countries."""
    if not one.countries or not other.countries or one.countries & other.countries:
        return None
    return f"countries differ: {'/'.join(sorted(one.countries))}, {'/'.join(sorted(other.countries))}"


def other_family(one: Profile, other: Profile) -> str | None:
    """They are of different walks of life: public life, arts and sport, religion, press, learning."""
    if not one.families or not other.families or one.families & other.families:
        return None
    return f"walks of life differ: {'/'.join(sorted(one.families))}, {'/'.join(sorted(other.families))}"


def other_identity(one: Profile, other: Profile) -> str | None:
    """Tables of known actors know them as two."""
    return "known as two" if one.qid and other.qid and one.qid != other.qid else None
