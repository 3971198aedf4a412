"""Phrases in a parse: verb groups and their subjects. Tokens are indices; ranges are half-open.

French news inverts subjects after a quotation (« … », a déclaré le ministre) and the parser often
calls such a subject an object: these functions trust order and agreement more than the label.
"""

from ..lang.calendar import CALENDAR
from .columns import Parse
from .memo import remembered
from .nouns import phrase_head

CLITICS = frozenset({"-il", "-elle", "-ils", "-elles", "-on", "-je", "-nous", "-vous", "-tu", "-ce"})
_OBJECT_PRONOUNS = frozenset(
    {"lui", "leur", "l'", "le", "la", "les", "se", "s'", "me", "m'", "nous", "vous", "en", "y"}
)
_DAYS = CALENDAR | frozenset({"heure", "heures", "soirée", "matinée", "journée"})
_NOMINAL = frozenset({"NOUN", "PROPN", "PRON", "NUM", "ADJ"})


@remembered
def verb_group(parse: Parse, verb: int) -> tuple[int, int]:
    """From the first auxiliary or object pronoun to the verb and the subject clitic behind it."""
    begin = parse.sentences[parse.sentence_of[verb]][0]
    left = [
        c
        for c in parse.children[verb]
        if begin <= c < verb and verb - c <= 7 and (parse.dep[c].startswith("aux") or "Reflex=Yes" in parse.morph[c])
    ]
    left = [c for c in left if not any(_closes(parse, t) for t in range(c, verb))]
    first = min(left, default=verb)
    while first - 1 >= begin and parse.form[first - 1].lower() in _OBJECT_PRONOUNS and parse.pos[first - 1] == "PRON":
        first -= 1
    return first, clitic_end(parse, verb + 1)


def _closes(parse: Parse, token: int) -> bool:
    """A closing mark: a verb behind it has no auxiliary before it ("« C'est sûr », dit le maire")."""
    if parse.form[token] == '"':
        return parse.form[token + 1 : token + 2] == [","]
    return parse.form[token] in {"»", "”"}


def clitic_end(parse: Parse, at: int) -> int:
    """Past the clitics "-t", "-il" … that begin at `at`."""
    while at < len(parse) and (parse.form[at].lower() in CLITICS or parse.form[at] == "-t"):
        at += 1
    return at


@remembered
def subject_clitic(parse: Parse, verb: int) -> int | None:
    """The inverted subject clitic of a verb or of its auxiliary ("a-t-il dit", "dit-elle")."""
    first, last = verb_group(parse, verb)
    found = (t for t in range(first, last) if parse.form[t].lower() in CLITICS)
    return next(found, None)


@remembered
def is_finite(parse: Parse, verb: int) -> bool:
    """Whether the verb, or its auxiliary, is conjugated."""
    if "VerbForm=Fin" in parse.morph[verb] or _present_in_disguise(parse, verb):
        return True
    if any(parse.dep[c].startswith(("aux", "cop")) and "VerbForm=Fin" in parse.morph[c] for c in parse.children[verb]):
        return True
    return detached_auxiliary(parse, verb) is not None or _shares_auxiliary(parse, verb)


def _shares_auxiliary(parse: Parse, verb: int) -> bool:
    """ "a déploré l'accident et réclamé une enquête": the second participle has the first one's auxiliary."""
    head = parse.head[verb]
    if parse.dep[verb] != "conj" or "Tense=Past" not in parse.morph[verb] or head == verb:
        return False
    return any(parse.dep[c] == "aux:tense" and "VerbForm=Fin" in parse.morph[c] for c in parse.children[head])


def _present_in_disguise(parse: Parse, verb: int) -> bool:
    """ "dit-il", "écrit le maire": a present that the parser takes for its equal, the participle."""
    if "Tense=Past" not in parse.morph[verb] or not parse.form[verb].lower().endswith(("it", "ut")):
        return False
    bare = not any(parse.dep[c].startswith("aux") for c in parse.children[verb]) and parse.dep[verb] != "acl"
    return bare and (
        parse.form[verb + 1 : verb + 2] == ["-il"] or parse.dep[verb] in {"ROOT", "parataxis", "dep", "conj"}
    )


def detached_auxiliary(parse: Parse, verb: int) -> int | None:
    """The auxiliary that an inserted phrase parts from its participle: "a, lors d'un débat, accusé"."""
    if "Tense=Past" not in parse.morph[verb] or parse.form[verb - 1 : verb] != [","]:
        return None
    begin = parse.sentences[parse.sentence_of[verb]][0]
    for token in range(verb - 2, begin, -1):
        if parse.lemma[token] == "avoir" and "VerbForm=Fin" in parse.morph[token]:
            return token if parse.form[token + 1] == "," else None
        if parse.pos[token] in {"VERB", "AUX"}:
            return None
    return None


def is_present_participle(parse: Parse, verb: int) -> bool:
    """ "soulignant", "en affirmant": a form in -ant that is no conjugated verb."""
    return (
        parse.form[verb].lower().endswith("ant") and parse.pos[verb] in {"VERB", "AUX"} and not is_finite(parse, verb)
    )


@remembered
def negated(parse: Parse, verb: int) -> bool:
    """ "n'a pas dit": a negative "ne" before the verb; "ne … que" counts too."""
    first, _ = verb_group(parse, verb)
    window = range(max(0, first - 3), verb)
    return any(parse.form[t] in {"ne", "n'", "Ne"} and parse.sentence_of[t] == parse.sentence_of[verb] for t in window)


@remembered
def left_subject(parse: Parse, verb: int) -> int | None:
    """The subject that stands before the verb. Where the parser's subject is cut off by a comma and
    another noun phrase stands right before the verb, that one is it ("à la radio, une chaîne privée, le
    maire a dit"); a noun with a preposition is none ("Sur son compte, Jean Laurier dénonce")."""
    own = [c for c in parse.children[verb] if c < verb and parse.dep[c] in {"nsubj", "nsubj:pass"}]
    own = [c for c in own if not _is_object_pronoun(parse, c) and not _is_clause(parse, c)]
    found = next((c for c in own if not _has_preposition(parse, c)), None)
    if found is not None and not own[0] < found and not _cut_off(parse, found, verb):
        return found
    if not own:
        return None
    nearer = _adjacent(parse, verb, found if found is not None else own[0])
    return found if nearer is None else nearer


def _is_object_pronoun(parse: Parse, token: int) -> bool:
    """ "lui a lancé": the parser may call it a subject."""
    return parse.form[token].lower() in {"lui", "leur"} and parse.pos[token] == "PRON"


def _is_clause(parse: Parse, token: int) -> bool:
    """The verb of a quotation that the parser takes for the subject: « Nous partons », a dit le maire."""
    return parse.pos[token] in {"VERB", "AUX"} and "VerbForm=Fin" in parse.morph[token]


def _within_quotation(parse: Parse, token: int, verb: int) -> bool:
    """« Nous partons », a dit le maire: what stands inside the quotation before the verb is not its subject."""
    between = [parse.form[t] for t in range(token + 1, verb)]
    return "»" in between and "«" not in between


def _has_preposition(parse: Parse, token: int) -> bool:
    return any(parse.dep[c] == "case" and parse.pos[c] == "ADP" and c < token for c in parse.children[token])


def _cut_off(parse: Parse, subject: int, verb: int) -> bool:
    first = verb_group(parse, verb)[0]
    nominal = first > 0 and parse.pos[first - 1] in {"NOUN", "PROPN", "ADJ"}
    commas = [t for t in range(subject + 1, first) if parse.form[t] == ","]
    return nominal and len(commas) == 1 and parse.pos[subject] not in {"PRON"}


def _adjacent(parse: Parse, verb: int, behind: int) -> int | None:
    """The head of the noun phrase between the last comma and the verb, if no preposition opens it."""
    first = verb_group(parse, verb)[0]
    commas = [t for t in range(behind + 1, first) if parse.form[t] == ","]
    begin = commas[-1] + 1 if commas else behind
    if begin >= first or parse.pos[begin] not in {"DET", "PROPN", "NOUN", "NUM"}:
        return None
    return phrase_head(parse, begin)


def right_subject(parse: Parse, verb: int, begin: int | None = None) -> int | None:
    """The head of the noun phrase without a preposition that follows the verb group (or `begin`), behind
    adverbs, days and addressees ("déclare lundi soir à la presse le maire")."""
    at = verb_group(parse, verb)[1] if begin is None else begin
    limit = parse.sentences[parse.sentence_of[verb]][1]
    for _ in range(5):
        behind = _adverbial_end(parse, at, limit)
        if behind == at:
            break
        at = behind
    if at >= limit or (parse.pos[at] in {"PUNCT", "VERB", "AUX", "SCONJ"} and not parse.form[at][:1].isupper()):
        return None
    return phrase_head(parse, at)


def _adverbial_end(parse: Parse, at: int, limit: int) -> int:
    """Past one adverb, one prepositional phrase, or one day or hour without a preposition."""
    if at >= limit:
        return at
    if parse.pos[at] == "ADV" or parse.form[at].lower() in _DAYS:
        return at + 1
    begin = at + 1 if parse.pos[at] == "ADP" else at
    inner = phrase_head(parse, begin) if begin < limit else None
    if inner is None or (begin == at and parse.form[inner].lower() not in _DAYS):
        return at
    end = inner + 1
    while end < limit and (parse.pos[end] == "ADJ" or parse.form[end].lower() in {"de", "d'", "du", "des"}):
        head = phrase_head(parse, end + 1) if parse.pos[end] != "ADJ" and end + 1 < limit else end
        end = end + 1 if head is None else head + 1
    return end


def subject(parse: Parse, verb: int, depth: int = 0) -> int | None:
    """Who does what the verb says: its own subject, or by coordination, control or participle."""
    own = subject_clitic(parse, verb)
    own = left_subject(parse, verb) if own is None else own
    if own is not None and own < verb and _within_quotation(parse, own, verb):
        own = right_subject(parse, verb)
    if own is None:
        named = (c for c in parse.children[verb] if parse.dep[c] in {"nsubj", "nsubj:pass"})
        own = next((c for c in named if not _is_clause(parse, c)), None)
    detached = detached_auxiliary(parse, verb) if own is None else None
    if detached is not None:
        return left_subject(parse, detached)
    head = parse.head[verb]
    if own is not None or head == verb or depth > 4:
        return own
    if parse.dep[verb] == "acl" and parse.pos[head] in _NOMINAL:
        return head
    if parse.dep[verb] in {"conj", "xcomp", "advcl", "acl", "parataxis", "dep", "ccomp", "obl:mod", "obl:arg"}:
        return subject(parse, head, depth + 1)
    return None
