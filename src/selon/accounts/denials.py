"""One side accuses, the other denies: "X accuse Y de P. Y dément", "ce que Y nie", "rejette ces accusations"."""

from collections.abc import Iterator
from functools import cache

from ..lang.inflect import inflect
from ..model import Statement
from ..parse.columns import Parse
from ..parse.phrases import is_finite, is_present_participle, negated, right_subject, subject
from .about import blamed, charge
from .scene import Draft, Scene, Side

_DENYING = ("nier", "démentir", "réfuter", "dénier")
_REJECTING = (
    "rejeter",
    "contester",
    "récuser",
    "balayer",
    "repousser",
    "condamner",
    "dénoncer",
    "qualifier",
    "écarter",
)
_ACCUSING = ("accuser", "attribuer", "imputer", "soupçonner", "incriminer")
_CHARGES = frozenset(
    "accusation allégation imputation reproche insinuation version soupçon mensonge calomnie rumeur thèse affirmation "
    "implication responsabilité".split()
)
_POINTING = frozenset({"ce", "cet", "cette", "ces", "l'", "le", "la", "les", "toute", "tout"})
_REACH = 3  # sentences between an accusation and its denial


def read(scene: Scene) -> Iterator[Draft]:
    """Drafts for each denial that answers a statement of another side."""
    for verb, form in enumerate(scene.parse.form):
        if form.lower() in _forms() and _denies(scene.parse, verb):
            draft = _draft(scene, verb)
            if draft is not None:
                yield draft


@cache
def _forms() -> frozenset[str]:
    return frozenset().union(*(inflect(verb) for verb in (*_DENYING, *_REJECTING)))


@cache
def _accusing() -> frozenset[str]:
    return frozenset().union(*(inflect(verb) for verb in _ACCUSING))


@cache
def _outright() -> frozenset[str]:
    return frozenset().union(*(inflect(verb) for verb in _DENYING))


def _denies(parse: Parse, verb: int) -> bool:
    """A conjugated "dément" or "nie", or "rejette" with an accusation as its object."""
    if parse.pos[verb] not in {"VERB", "AUX", "ADJ", "NOUN", "ADV"} or negated(parse, verb):
        return False
    if parse.form[verb].lower() in _outright() and (_names_charge(parse, verb) or _closes(parse, verb)):
        return True
    if not (is_finite(parse, verb) or is_present_participle(parse, verb)):
        return False
    return parse.form[verb].lower() in _outright() or _charge_behind(parse, verb) is not None


def _closes(parse: Parse, verb: int) -> bool:
    """ "Le maire, mis en cause, dément.": nothing follows, and a comma or a noun stands before."""
    closed = verb + 1 >= len(parse) or parse.form[verb + 1] in {".", ";"}
    return closed and verb > 0 and (parse.form[verb - 1] == "," or parse.pos[verb - 1] in {"NOUN", "PROPN"})


def _charge_behind(parse: Parse, verb: int) -> int | None:
    """The noun for an accusation that the verb has as its object, behind adverbs."""
    end = parse.sentences[parse.sentence_of[verb]][1]
    for token in range(verb + 1, min(end, verb + 8)):
        if parse.lemma[token].lower() in _CHARGES or parse.form[token].lower().rstrip("s") in _CHARGES:
            return token
        if parse.pos[token] in {"VERB", "AUX"} or parse.form[token] in {",", ".", ";"}:
            return None
    return None


def _draft(scene: Scene, verb: int) -> Draft | None:
    denial = scene.cued(verb)
    denier = _denier(scene, verb, denial)
    if denier is None:
        return None
    charged = _charging(scene, verb, denier, denial)
    if charged is not None and charged.speaker is not None:
        return Draft(charge(scene, charged), (Side(charged.speaker, charged), Side(denier, denial)), verb)
    return _attributed(scene, verb, denier, denial)


def _attributed(scene: Scene, verb: int, denier: str, denial: Statement | None) -> Draft | None:
    """The denial of what a verb of accusing tells without quoting: "l'armée attribue l'attaque aux rebelles"."""
    parse = scene.parse
    for token in range(verb - 1, -1, -1):
        if scene.sentence(verb) - scene.sentence(token) > _REACH:
            return None
        if parse.form[token].lower() not in _accusing() or parse.pos[token] not in {"VERB", "AUX"}:
            continue
        first, last = parse.sentences[scene.sentence(token)]
        agent = parse.child(token, "obl:agent")
        who = agent if agent is not None else subject(parse, token)
        by = None if who is None else scene.cast.at(who)
        about = not scene.circle(denier).isdisjoint(scene.mentioned(range(first, last)))
        if by is not None and about and scene.opposed(by.actor, denier):
            return Draft(blamed(scene, token), (Side(by.actor, scene.cued(token)), Side(denier, denial)), verb)
    return None


def _denier(scene: Scene, verb: int, denial: Statement | None) -> str | None:
    if denial is not None and denial.speaker is not None:
        return denial.speaker
    for who in (subject(scene.parse, verb), right_subject(scene.parse, verb)):
        part = None if who is None else scene.cast.at(who)
        if part is not None:
            return part.actor
    return None if scene.parse.pos[verb] == "VERB" else _nearest(scene, verb)


def _nearest(scene: Scene, verb: int) -> str | None:
    """Of a "dément" that the parser takes for another word: who stands right before it; behind a comma, who
    opens the sentence."""
    if scene.parse.form[verb - 1] != ",":
        before = scene.cast.at(verb - 1)
        return None if before is None else before.actor
    first = scene.parse.sentences[scene.sentence(verb)][0]
    opening = [part for part in scene.cast.parts if first <= part.first <= first + 1 and part.head < verb]
    return next((part.actor for part in opening), None)


def _charging(scene: Scene, verb: int, denier: str, denial: Statement | None) -> Statement | None:
    """The nearest statement before the denial that it can answer: an accusation, one about the denier,
    or any that the denial points at ("ces accusations", "ce que X dément")."""
    points, named = _points(scene.parse, verb), _names_charge(scene.parse, verb)
    for said in sorted(scene.statements, key=lambda s: -s.content[-1].end):
        tokens = scene.tokens.get(said.id)
        if said is denial or said.speaker is None or not tokens or tokens.start >= verb or _is_denial(scene, said):
            continue
        near = scene.sentence(verb) - scene.sentence(tokens.stop - 1) <= _REACH
        if not near or not scene.opposed(said.speaker, denier):
            continue
        if named and said.act not in {"ask", "order", "praise"}:
            return said
        about = not scene.circle(denier).isdisjoint(scene.mentioned(tokens))
        if (said.act == "accuse" and (about or points)) or (about and points):
            return said
    return None


def _is_denial(scene: Scene, said: Statement) -> bool:
    cue = None if said.cue is None else scene.parse.tokens_within(said.cue.start, said.cue.end)
    return cue is not None and any(scene.parse.form[t].lower() in _forms() and _denies(scene.parse, t) for t in cue)


def _names_charge(parse: Parse, verb: int) -> bool:
    """ "ces accusations", "cette double allégation": the very words before it are meant; so is ", ce que X dément"."""
    charge_at, low = _charge_behind(parse, verb), [form.lower() for form in parse.form]
    if charge_at is not None and {"ces", "cette"} & set(low[verb + 1 : charge_at]):
        return True
    return any(
        low[at : at + 2] in (["ce", "que"], ["ce", "qu'"]) and low[at - 1] == ","
        for at in range(max(1, verb - 6), verb)
    )


def _points(parse: Parse, verb: int) -> bool:
    """Whether the verb's object is a pronoun or a noun that takes up what was said."""
    begin, end = parse.sentences[parse.sentence_of[verb]]
    before = {form.lower() for form in parse.form[max(begin, verb - 5) : verb]}
    charge_at = _charge_behind(parse, verb)
    pointed = charge_at is not None and parse.form[charge_at - 1].lower() in _POINTING | {"deux", "telles"}
    alone = verb + 1 >= end or parse.form[verb + 1] in {".", ",", ";"}
    return pointed or alone or {"ce", "que"} <= before or {"ce", "qu'"} <= before
