"""Common nouns that tell who or where: titles, groups, bodies, places."""

from typing import Literal

from .basics import Gender, NonEmpty, Number, Row, Sector, YesNo


class TitleRow(Row, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """A word or phrase that says what a person is: "ministre", "porte-parole", "M.", "veuve".

    `title` is the masculine or only form; `feminine` equals it where one form serves both, and is empty
    where there is none. `gender`: set where grammar fixes it whoever is meant ("une victime"). `scope`:
    what the complement or adjective names. `portfolio`: takes one ("ministre" + "de la Défense").
    `same_as`: titles of the offices that it can paraphrase, most usual first ("chef de l'État").
    `heads`: it can paraphrase whoever heads the body ("patron", "numéro un").
    """

    title: NonEmpty
    feminine: str = ""
    plural: NonEmpty
    feminine_plural: str = ""
    kind: Literal["office", "role", "honorific", "profession", "relation", "rank", "nobility", "religious"]
    sector: Sector = "UNK"
    scope: Literal["country", "organisation", "both", "none"]
    gender: Gender = ""
    portfolio: YesNo = "no"
    same_as: tuple[str, ...] = ()
    heads: YesNo = "no"
    example: NonEmpty


class DescriptionRow(Row, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """A title that with a definite article takes up a person told of before: "l'élue", "le diplomate norvégien".

    `title` is one of the titles. `takes_up`: the titles that the person bears there; `sectors`: those of a
    title or body that will do as well; `did` and `suffered`: verbs of which the person was the subject or the
    object ("le suspect": was arrested); `bare`: it takes up whoever was told of
    last, whatever is known of him ("la jeune femme").
    """

    title: NonEmpty
    takes_up: tuple[str, ...] = ()
    sectors: tuple[Sector, ...] = ()
    did: tuple[str, ...] = ()
    suffered: tuple[str, ...] = ()
    bare: YesNo = "no"
    example: NonEmpty


class PortfolioRow(Row, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """What a minister or ministry is in charge of, with its preposition: "des Affaires étrangères"."""

    portfolio: NonEmpty
    variants: tuple[str, ...] = ()
    sector: Sector
    example: NonEmpty


class GroupRow(Row, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """A noun for people or bodies without a name of their own that speak or act: "manifestants", "sources"."""

    lemma: NonEmpty
    plural: NonEmpty
    variants: tuple[str, ...] = ()  # other spellings, singular and plural
    gender: Gender
    number: Number = "both"  # in which number it names a group
    type: Literal["group", "armed_group", "organisation", "media", "igo"]
    sector: Sector = "UNK"
    example: NonEmpty


class BodyRow(Row, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """A noun for a body that a country, a place or an adjective completes: "armée", "cour d'appel".

    `represents_country`: with a country it is that country as an actor ("le gouvernement zambien").
    """

    lemma: NonEmpty
    plural: NonEmpty
    gender: Gender
    number: Number = "both"
    represents_country: YesNo
    portfolio: YesNo = "no"
    type: Literal["organisation", "country", "armed_group", "media"]
    sector: Sector = "UNK"
    example: NonEmpty


class PlaceRow(Row, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """A sea, a region, a town too small for the gazetteer, or a site that is known by name.

    `iso3` is empty where the place lies in several countries or in none.
    """

    name: NonEmpty
    variants: tuple[str, ...] = ()
    iso3: str = ""
    kind: Literal["water", "area", "region", "relief", "town", "site"]


class PlaceNounRow(Row, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """A common noun, all its forms, that tells what a name beside it is.

    `kind`: settlement and area ("la ville de X" names a place), site ("la mosquée X" is one, "la mosquée
    de X" is at X if X is a town), street ("la place de X" is one, town or not), body ("au
    Parlement" is one), event ("la prise de X" happens there), act ("l'attaque de X": there, or X's own
    where X is a state), pact ("l'accord de X" is no place), office ("le roi de X" is no place), aid ("le
    soutien à X" is not at X), word (begins the name of an institution or a group, never a place's),
    harm ("dix morts à X" are there), grammar (no noun at all, but has a capital where it opens a sentence).
    """

    forms: tuple[str, ...]
    kind: Literal[
        "settlement",
        "area",
        "site",
        "street",
        "body",
        "event",
        "act",
        "pact",
        "office",
        "aid",
        "word",
        "harm",
        "grammar",
    ]
    example: NonEmpty


class PlaceVerbRow(Row, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """A verb that tells what a name after it is.

    `kind`: reach ("traverser X": something happens at X), hit ("bombarder X": the same for a town, but a
    state suffers it), give ("demander à X": X is no place there), happen ("exploser à X": X is where, whatever it is).
    """

    lemma: NonEmpty
    kind: Literal["reach", "hit", "give", "happen"]
    example: NonEmpty
