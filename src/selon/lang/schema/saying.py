"""Words of saying, closed classes of forms, nouns that take up an actor, languages."""

from typing import Literal

from .basics import NonEmpty, Row

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

    `types`: what kinds of actor it can take up; `hint`: the sectors of which it is.
    """

    form: NonEmpty
    gender: Literal["m", "f", ""] = ""
    types: tuple[Literal["country", "igo", "organisation", "armed_group", "media", "group"], ...]
    hint: tuple[str, ...] = ()
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


class LanguageRow(Row, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """A language that a text can turn out to be in, by its ISO 639 code; names after Unicode's CLDR."""

    code: NonEmpty
    name: NonEmpty
