"""States, organisations, persons and the offices that they held."""

from typing import Annotated, Literal

import msgspec

from .basics import Gender, NonEmpty, NonState, Number, Row, Sector, YesNo

PartialDate = Annotated[str, msgspec.Meta(pattern=r"^(\d{4}(-\d\d(-\d\d)?)?)?$")]


class CountryRow(Row, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """A state, a territory with its own ISO 3166 code, a former state, or a region with a name of its own.

    `iso3`: ISO 3166-1 alpha-3 (XKX for Kosovo, ISO 3166-3's old code for a former state); for a region,
    the code of the state that it lies in. `adjectives` and `demonyms`: all inflected forms. `capital`:
    the first is the capital, others are seats of government too. `bare` "no": the name alone is also a
    first name or a common word, so that only the name with its article counts. `cow`: Correlates of War.
    """

    iso3: NonEmpty
    iso2: str = ""
    kind: Literal["state", "territory", "former", "region"]
    name: NonEmpty
    article: Literal["le", "la", "l'", "les", ""] = ""
    bare: Literal["yes", "no"] = "yes"
    official: str = ""
    variants: tuple[str, ...] = ()
    adjectives: tuple[str, ...] = ()
    demonyms: tuple[str, ...] = ()
    capital: tuple[str, ...] = ()
    qid: str = ""
    cow: int | None = None
    geonames: int | None = None
    region: str = ""
    origin: NonEmpty


class GivenNameRow(Row, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """A given name whose bearers are nearly all of one gender in dispatches in French."""

    name: NonEmpty
    gender: Literal["m", "f"]
    origin: NonEmpty


class MetonymRow(Row, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """A place or building whose name stands for those who decide there.

    `hosts`: an organisation that sits there too. Where a text names it or a part of it, it is meant; the state
    where the text speaks of that; else it stays open.
    """

    form: NonEmpty
    iso3: NonEmpty
    kind: Literal["capital", "seat", "government", "ministry", "army", "parliament", "residence"]
    example: NonEmpty
    hosts: str = ""


class OrganisationRow(Row, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """An organisation, armed group or medium with a name of its own.

    `of`: the ISO 3166-1 alpha-3 code of the country that it belongs to, or the name or an acronym of the
    organisation that it is part of; a code of three capitals that is a country's is always the country.
    `code`: PLOVER's code of actors without a country. `ambiguous`: those of its forms that need evidence,
    because they are also words, names, or another organisation's forms.
    """

    name: NonEmpty
    type: Literal["igo", "organisation", "armed_group", "media"]
    acronyms: tuple[str, ...] = ()
    variants: tuple[str, ...] = ()
    of: str = ""
    code: NonState = ""
    sector: Sector = "UNK"
    qid: str = ""
    ambiguous: tuple[str, ...] = ()
    gender: Gender = ""
    number: Number = "singular"
    origin: NonEmpty
    example: str = ""


class PersonRow(Row, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """A person who holds or held an office; `ambiguous`: forms that need a title or a context beside them."""

    name: NonEmpty
    variants: tuple[str, ...] = ()
    gender: Gender = ""
    qid: str = ""
    ambiguous: tuple[str, ...] = ()
    origin: NonEmpty


class OfficeRow(Row, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """Who held which office when.

    `body`: an ISO 3166-1 alpha-3 code, or the name of an organisation, or a metonym ("Kremlin"). `since`
    and `until`: the first and last day, month or year in office, as far as they are certain; until is
    empty where the office is still held or its end is not certain. `head`: whoever holds it leads the body.
    """

    person: NonEmpty
    title: NonEmpty
    body: NonEmpty
    since: Annotated[str, msgspec.Meta(pattern=r"^\d{4}(-\d\d(-\d\d)?)?$")]
    until: PartialDate = ""
    head: YesNo = "no"
    origin: NonEmpty


class SharedOfficeRow(Row, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """An office that several persons hold or claim at the same time; every other one has a single seat."""

    title: NonEmpty
    body: NonEmpty
    reason: NonEmpty


class DifferenceRow(Row, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """Where our tables rightly say something else than a reference, with the reason.

    `reference`: the kind of file, as `selon data check --against` names it. `key`: which entry of it, as the
    comparison prints it.
    """

    reference: Literal["leaders", "countries"]
    key: NonEmpty
    reason: NonEmpty


class WikidataClassRow(Row, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """A class of Wikidata whose instances are organisations to us; `name` is its French name."""

    qid: Annotated[str, msgspec.Meta(pattern=r"^Q[1-9]\d*$")]
    name: NonEmpty
    type: Literal["igo", "organisation", "armed_group", "media"]
    code: NonState = ""
    sector: Sector = "UNK"
