"""Who stands where around a verb: its surface subject, and through voice, control and participles its doers.

An infinitive is done by the subject of the verb above it, or by that verb's object where the verb orders,
allows, accuses (`data/fr/governors.csv`); a participle is said of the noun that it depends on.
"""

from ..lang.calendar import CALENDAR
from ..parse.columns import Parse
from ..parse.phrases import detached_auxiliary, is_finite, left_subject, right_subject, subject_clitic
from .governors import governs_object

# Verbs that form their past with "être" and have no passive.
WITH_BE = frozenset(
    "aller venir revenir devenir parvenir intervenir survenir convenir provenir arriver partir repartir entrer rentrer "
    "sortir monter descendre tomber retomber rester naître mourir décéder retourner passer apparaître".split()
)
_NOMINAL = frozenset({"NOUN", "PROPN", "PRON", "NUM"})
_RELATIVE_SUBJECTS = frozenset({"qui", "lequel", "laquelle", "lesquels", "lesquelles"})
_DEPTH = 5


def is_day(parse: Parse, token: int) -> bool:
    """Whether the token tells when, though the parser may call it an object ("a condamné mercredi le maire")."""
    return parse.form[token].lower() in CALENDAR


def is_infinitive(parse: Parse, verb: int) -> bool:
    """Whether the verb, or its auxiliary, is an infinitive and nothing in the group is conjugated."""
    if _has_form_of_infinitive(parse, verb):
        return True
    return any(parse.dep[c].startswith("aux") and _has_form_of_infinitive(parse, c) for c in parse.children[verb])


def _has_form_of_infinitive(parse: Parse, token: int) -> bool:
    """The parser calls some gerunds infinitives: "déposant"."""
    return "VerbForm=Inf" in parse.morph[token] and not parse.form[token].lower().endswith("ant")


def is_participle(parse: Parse, verb: int) -> bool:
    """Whether the form is a past participle."""
    return "Tense=Past" in parse.morph[verb] and "VerbForm=Part" in parse.morph[verb]


def is_reflexive(parse: Parse, verb: int) -> bool:
    """Whether "se" belongs to the verb."""
    return any(parse.form[c].lower() in {"se", "s'"} for c in parse.children[verb] if c < verb)


def is_passive(parse: Parse, verb: int) -> bool:
    """Whether the surface subject suffers what the verb says."""
    if parse.lemma[verb] in WITH_BE or is_reflexive(parse, verb):
        return False
    auxiliaries = [c for c in parse.children[verb] if parse.dep[c].startswith(("aux", "cop"))]
    if any(parse.dep[c] in {"aux:pass", "cop"} and parse.lemma[c] != "avoir" for c in auxiliaries):
        return True
    if auxiliaries:
        return False
    if made_to(parse, verb) is not None:
        return True
    if not is_participle(parse, verb) or detached_auxiliary(parse, verb) is not None:
        return False
    above = joined_to(parse, verb)
    if above is not None:
        return is_passive(parse, above)
    return not is_finite(parse, verb) or parse.dep[verb].startswith(("acl", "amod"))


def joined_to(parse: Parse, verb: int) -> int | None:
    """The verb that a participle shares its auxiliary with: "a salué l'accord et promis une aide"."""
    begin = parse.sentences[parse.sentence_of[verb]][0]
    if verb == begin or parse.form[verb - 1].lower() not in {"et", ",", "puis", "ou", "mais"}:
        return None
    head = parse.head[verb]
    if parse.dep[verb] == "conj" and parse.pos[head] in {"VERB", "AUX"} and head < verb:
        return head
    if parse.dep[verb] not in {"conj", "acl", "advcl", "amod"} or not _takes_object(parse, verb):
        return None
    for token in range(verb - 2, begin, -1):
        if any(parse.dep[c] == "aux:tense" and parse.lemma[c] == "avoir" for c in parse.children[token]):
            return token
    return None


def _takes_object(parse: Parse, verb: int) -> bool:
    """Whether a noun phrase or a quotation stands right behind the verb."""
    return parse.pos[verb + 1 : verb + 2] == ["DET"] or parse.form[verb + 1 : verb + 2] in (["«"], ['"'])


def made_to(parse: Parse, verb: int) -> int | None:
    """The "se faire" or "se voir" above an infinitive: "s'est fait arrêter", "s'est vu retirer son passeport"."""
    head = parse.head[verb]
    if head == verb or not is_infinitive(parse, verb) or parse.lemma[head] not in {"faire", "voir", "laisser"}:
        return None
    return head if is_reflexive(parse, head) or is_reflexive(parse, verb) else None


def agent(parse: Parse, verb: int) -> int | None:
    """The "par" complement of a passive, or "de" with verbs of escort and feeling."""
    for child in parse.children[verb]:
        if parse.dep[child] == "obl:agent":
            return child
        if any(parse.dep[c] == "case" and parse.form[c].lower() == "par" for c in parse.children[child]):
            return child
    return None


def surface_subject(parse: Parse, verb: int, depth: int = 0) -> int | None:
    """The verb's grammatical subject, its own or another verb's, or the noun that a participle describes."""
    own = _own_subject(parse, verb)
    if own is not None:
        return own
    head, dep = parse.head[verb], parse.dep[verb]
    if head == verb or depth > _DEPTH:
        return None
    joined = joined_to(parse, verb) if is_participle(parse, verb) else None
    if joined is not None:
        return surface_subject(parse, joined, depth + 1)
    if is_infinitive(parse, verb) and dep != "conj":
        return controller(parse, verb, depth + 1)
    if parse.pos[head] in _NOMINAL and dep.startswith(("acl", "amod", "appos")) and not is_finite(parse, verb):
        return head
    if parse.pos[head] in _NOMINAL and dep == "conj":
        return surface_subject(parse, head, depth + 1) if parse.pos[head] == "VERB" else None
    if dep in {"conj", "advcl", "xcomp", "parataxis", "dep", "obl:mod", "obl:arg", "obl", "ccomp", "acl"}:
        return None if is_finite(parse, verb) and dep in {"ccomp", "advcl"} else surface_subject(parse, head, depth + 1)
    return None


def _own_subject(parse: Parse, verb: int) -> int | None:
    clitic = subject_clitic(parse, verb)
    if clitic is not None:
        return clitic
    found = left_subject(parse, verb)
    if found is None:
        found = next((c for c in parse.children[verb] if parse.dep[c].startswith("nsubj")), None)
    if found is None:
        auxiliary = detached_auxiliary(parse, verb)
        found = None if auxiliary is None else left_subject(parse, auxiliary)
    if found is None and parse.dep[verb] == "acl:relcl":
        found = _relative_subject(parse, verb)
    return found


def _relative_subject(parse: Parse, verb: int) -> int | None:
    """The "qui" of a relative clause; behind "que" the subject may follow ("que dirigent les rebelles")."""
    first = parse.subtree(verb)[0]
    forms = {parse.form[t].lower(): t for t in range(first, verb)}
    subject = next((forms[f] for f in _RELATIVE_SUBJECTS if f in forms), None)
    if subject is None and ("que" in forms or "qu'" in forms or "dont" in forms):
        return right_subject(parse, verb)
    return subject


def controller(parse: Parse, verb: int, depth: int = 0) -> int | None:
    """Who does an infinitive."""
    head = parse.head[verb]
    if parse.pos[head] == "NOUN":
        return _of_noun(parse, head, depth)
    if parse.pos[head] == "ADJ" and parse.dep[head] in {"amod", "acl"}:
        return parse.head[head]
    if governs_object(parse, head) and parse.dep[verb] in {"xcomp", "ccomp", "obl:arg", "advcl", "obl", "obl:mod"}:
        below = _object_or_dative(parse, head, verb)
        if below is not None:
            return below
        if is_passive(parse, head):
            return surface_subject(parse, head, depth)
        return None
    return surface_subject(parse, head, depth)


def _of_noun(parse: Parse, noun: int, depth: int) -> int | None:
    """ "la décision du ministre de partir" and "a pris la décision de partir"."""
    owners = [c for c in parse.children[noun] if parse.dep[c] in {"nmod", "amod"} or parse.has(c, "Poss=Yes")]
    if owners or parse.dep[noun] not in {"obj", "obl:arg", "obl", "xcomp"}:
        return noun
    verb = parse.head[noun]
    return surface_subject(parse, verb, depth) if parse.pos[verb] in {"VERB", "AUX"} else noun


def _object_or_dative(parse: Parse, head: int, verb: int) -> int | None:
    for child in parse.children[head]:
        if child < verb and parse.dep[child] in {"obj", "iobj"} and parse.form[child].lower() not in {"se", "s'"}:
            return child
    for child in parse.children[head]:
        cases = {parse.form[c].lower() for c in parse.children[child] if parse.dep[c] == "case"}
        if head < child < verb and (cases & {"à", "au", "aux"} or parse.dep[child] == "iobj"):
            return child
    return None
