"""The schema of every table: a struct a file, a field a column. Every row has an example."""

from typing import Annotated, Literal

import msgspec

from ..model import EventType

NonEmpty = Annotated[str, msgspec.Meta(min_length=1)]


class Row(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True, gc=False):
    """A row of a table; cells that are left empty take the field's default.

    Rows hold strings and tuples of strings only, so that the collector of cycles need not visit them.
    """


Frame = Literal[
    "direct", "que", "inf", "de_inf", "a_inf", "a_de_inf", "np_de_inf", "np_a_inf",
    "np", "a_np", "de_np", "small", "comme", "si",
]  # fmt: skip
Act = Literal[
    "say", "claim", "deny", "promise", "ask", "order", "praise", "criticise", "accuse", "threaten",
    "warn", "announce", "admit", "agree", "refuse", "think", "fear", "hope", "want", "report", "reply", "recall",
]  # fmt: skip


class FormRow(Row, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """A form of a closed class (an abbreviation that does not end a sentence, a connective)."""

    form: NonEmpty
    example: NonEmpty


class AnaphorRow(Row, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """A noun that with a definite article takes up an actor named before: "l'ONG", "le quotidien".

    `types`: what kinds of actor it can take up; `hint`: the sector that is preferred among them.
    """

    form: NonEmpty
    gender: Literal["m", "f", ""] = ""
    types: tuple[Literal["person", "country", "igo", "organisation", "armed_group", "media", "group"], ...]
    hint: str = ""
    example: NonEmpty


class CueRow(Row, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """A verb or verbal phrase of saying, thinking out loud or writing.

    `lemma`: the infinitive, as "affirmer", "faire savoir", "tirer la sonnette d'alarme", "se féliciter".
    `frames`: how content follows. direct: stands beside a quotation; que: "que" + clause; inf: bare
    infinitive ("dit vouloir"); de_inf / a_inf: "de"/"à" + infinitive of the speaker ("promet de",
    "s'engage à"); a_de_inf: "demande à X de …"; np_de_inf: "accuse X de …"; np_a_inf: "appelle X à …";
    np: a noun phrase is what is said ("dénonce l'attaque"); a_np: "appelle à la création de";
    de_np: "se félicite de"; small: "qualifie X de Y", "juge X injuste"; comme: "considère X comme";
    si: an indirect question.
    """

    lemma: NonEmpty
    frames: tuple[Frame, ...]
    act: Act
    strength: Literal["strong", "weak"] = "strong"  # weak: only beside a quotation or with "que"
    example: NonEmpty


class SourceRow(Row, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """A prepositional cue: "selon", "d'après", "de l'avis de", "à en croire", "pour"."""

    phrase: NonEmpty
    act: Act = "say"
    strength: Literal["strong", "weak"] = "strong"
    example: NonEmpty


class SpeechNounRow(Row, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """A noun of saying that can carry content: "l'annonce que", "des accusations selon lesquelles"."""

    lemma: NonEmpty
    act: Act
    example: NonEmpty


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


class MetonymRow(Row, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """A place or building whose name stands for those who decide there."""

    form: NonEmpty
    iso3: NonEmpty
    kind: Literal["capital", "seat", "government", "ministry", "army", "parliament", "residence"]
    example: NonEmpty


Sector = Literal[
    "COP", "GOV", "JUD", "LEG", "MIL", "PRM", "PTY", "REB", "SPY", "UAF", "UNK", "AGR", "BUS", "CRM", "CVL",
    "EDU", "ELI", "JRN", "LAB", "MED", "REF", "OPP", "PRE", "REL", "SOC",
]  # fmt: skip
NonState = Literal["IGO", "UNO", "EUR", "NGO", "ISM", "IMG", "MNC", ""]
Gender = Literal["m", "f", ""]
Number = Literal["both", "singular", "plural"]
YesNo = Literal["yes", "no"]


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
    grammar (no noun at all, but has a capital where it opens a sentence).
    """

    forms: tuple[str, ...]
    kind: Literal[
        "settlement", "area", "site", "street", "body", "event", "act", "pact", "office", "aid", "word", "grammar"
    ]
    example: NonEmpty


class PlaceVerbRow(Row, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """A verb that tells what a name after it is.

    `kind`: reach ("traverser X": something happens at X), hit ("bombarder X": the same for a town, but a
    state suffers it), give ("demander à X": X is no place there).
    """

    lemma: NonEmpty
    kind: Literal["reach", "hit", "give"]
    example: NonEmpty


class TriggerRow(Row, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """A verb, noun, adjective or phrase that names an event of PLOVER.

    `lemma`: "frapper", "s'en prendre", "frappe aérienne", "passer à l'offensive". Articles and
    possessives in it are free ("rappeler son ambassadeur" also reads "a rappelé l'ambassadeur").
    `pos`: phrase is a phrase with a verb at its head; one with a noun at its head is a noun.
    `frame`: which dependent fills which role, in the grammar of `lang/roles.py`: "subj>obj",
    "subj>à de_inf", "subj~avec", "par/adj>de/poss".
    `needs`: what a dependent must be, any of them: a kind of `data/fr/kinds.csv` ("human"), a noun
    ("noun:accord"), "any"; of another slot than the first "à.territory", "de_inf.any", "subj.armed".
    `status`: that of the event where the words themselves set it ("déjouer un attentat").
    `strength`: weak ones need both an actor and a recipient.
    """

    lemma: NonEmpty
    pos: Literal["verb", "phrase", "noun", "adj"]
    type: EventType
    mode: str = ""
    frame: NonEmpty
    needs: tuple[str, ...] = ()
    status: Literal["actual", "planned", "called_for", "hypothetical", "denied", ""] = ""
    strength: Literal["strong", "weak"] = "strong"
    example: NonEmpty


class KindRow(Row, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """The nouns that are of a kind, as far as a trigger needs it: "armed", "territory", "treaty"."""

    kind: NonEmpty
    lemmas: tuple[str, ...]


class ContextRow(Row, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """A word or phrase that speaks for a context of PLOVER, in its lemma: "scrutin", "droit de l'homme"."""

    phrase: NonEmpty
    context: NonEmpty


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


PartialDate = Annotated[str, msgspec.Meta(pattern=r"^(\d{4}(-\d\d(-\d\d)?)?)?$")]


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


class GovernorRow(Row, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """A word that says how real what depends on it is: "envisager" + an attack, "risque" + of an attack.

    `status`: that of what depends on it, where the word is no trigger itself. `control`: who does an
    infinitive below it, its subject or its object ("permettre à X de").
    """

    lemma: NonEmpty
    pos: Literal["verb", "noun", "adj", "prep"]
    status: Literal["actual", "claimed", "planned", "called_for", "hypothetical", "denied"]
    control: Literal["subject", "object"] = "subject"
    example: NonEmpty


class SupportRow(Row, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """A light verb, whose subject has a part in the event that its object or subject noun names.

    `part` is the subject's, or in a passive the "par" complement's: "mener un raid" actor, "subir un raid" recipient.
    """

    lemma: NonEmpty
    part: Literal["actor", "recipient"]
    example: NonEmpty


StanceFrame = Literal[
    "np", "inf", "que", "a_np", "a_inf", "a_que", "de_np", "de_inf", "pour_np", "np_a_inf", "np_de_inf",
]  # fmt: skip
StanceValue = Literal["for", "against", "conditional"]


class StanceRow(Row, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """A word or phrase that puts its subject for or against what it governs.

    `lemma`: articles and possessives in it are free; a closing preposition belongs to it ("plaider pour").
    `pos`: adj takes its subject ("favorable à"); verdict is an adjective that judges ("juge P injuste");
    modal is no act of its subject, but what a speaker asks for in a statement ("il faut P").
    `negated`: the stance under a negation; empty where a negation leaves none.
    `frames`: how the proposal follows. np, a_np, de_np, pour_np: a noun phrase, bare or with that
    preposition; inf, a_inf, de_inf: an infinitive; que, a_que: a clause with "que" or "à ce que";
    np_a_inf, np_de_inf: an infinitive behind the one who is asked.
    `object`: what a noun phrase must be. any: whatever is neither somebody nor of the kind "vain" of
    `data/fr/proposals.csv`; action: a noun of the other kinds there; plan, law, pact: of a narrower one.
    """

    lemma: NonEmpty
    pos: Literal["verb", "phrase", "noun", "adj", "verdict", "modal"]
    stance: StanceValue
    negated: Literal["for", "against", "conditional", ""] = ""
    frames: tuple[StanceFrame, ...]
    object: Literal["any", "action", "plan", "law", "pact"]
    example: NonEmpty


class RuleRow(Row, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """A rule that facts give as their reason, and how often it was right on our own gold.

    `example`: a text that the rule reads a fact in; "¶" stands for the end of a paragraph. `read` and `right`
    are counted by `python -m selon.evaluate.rules --update`; both are empty where the rule read nothing there.
    """

    rule: Annotated[str, msgspec.Meta(pattern=r"^(actors|statements|events|positions)/[a-z-]+$")]
    meaning: NonEmpty
    example: NonEmpty
    read: Annotated[int, msgspec.Meta(ge=0)] = 0
    right: Annotated[int, msgspec.Meta(ge=0)] = 0


class LanguageRow(Row, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """A language that a text can turn out to be in, by its ISO 639 code; names after Unicode's CLDR."""

    code: NonEmpty
    name: NonEmpty


class DomainRow(Row, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """A noun of a field whose words of fighting and giving way are no politics.

    `domain`: sport ("a battu son adversaire en finale"), mishap ("le séisme a tué douze personnes").
    """

    lemma: NonEmpty
    domain: Literal["sport", "mishap"]
    example: NonEmpty
