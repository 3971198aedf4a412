"""Words that name events, stances and how real they are; the rules that read them."""

from typing import Annotated, Literal

import msgspec

from ...model import EventType
from .basics import NonEmpty, Row

StanceFrame = Literal[
    "np", "inf", "que", "a_np", "a_inf", "a_que", "de_np", "de_inf", "pour_np", "np_a_inf", "np_de_inf",
]  # fmt: skip
StanceValue = Literal["for", "against", "conditional"]


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


class DomainRow(Row, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """A noun of a field whose words of fighting and giving way are no politics.

    `domain`: sport ("a battu son adversaire en finale"), mishap ("le séisme a tué douze personnes").
    """

    lemma: NonEmpty
    domain: Literal["sport", "mishap"]
    example: NonEmpty
