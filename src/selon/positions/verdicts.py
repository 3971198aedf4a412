"""Judgements and demands inside what somebody says: "juge P injuste", "P est inacceptable", "il faut P", "X doit P"."""

from collections.abc import Iterator
from functools import cache

from ..lang.inflect import inflect
from ..lang.schema import StanceValue
from ..parse.columns import Parse
from ..parse.nouns import phrase_head
from ..parse.phrases import is_finite
from .conditions import condition
from .extent import clause, phrase
from .frames import infinitive_at, past_adverbials, proposals
from .holders import doer, is_hypothetical, speaker
from .lexicon import Hit
from .negation import is_negated, stance
from .nouns import is_action, is_proposal
from .scene import Draft, Extent, Scene

_JUDGING = (
    "juger",
    "estimer",
    "trouver",
    "considérer",
    "qualifier",
    "penser",
    "croire",
    "déclarer",
    "dire",
    "dénoncer",
)
_REACH = 8  # tokens from the verb of judging to the adjective


@cache
def _judging() -> frozenset[str]:
    return frozenset().union(*(inflect(verb) for verb in _JUDGING))


def read(scene: Scene, hits: tuple[Hit, ...]) -> Iterator[Draft]:
    """Drafts for adjectives that judge a proposal and for modals in statements."""
    for hit in hits:
        if hit.row.pos == "verdict":
            draft = _judged(scene, hit) or _predicated(scene, hit)
        elif hit.row.pos == "modal":
            draft = _duty(scene, hit) if hit.row.lemma == "devoir" else _impersonal(scene, hit)
        else:
            continue
        if draft is not None:
            yield draft


def _judged(scene: Scene, hit: Hit) -> Draft | None:
    """ "juge la réforme inutile", "estime nécessaire de négocier"."""
    parse, adjective = scene.parse, hit.head
    begin = max(scene.sentence(adjective)[0], adjective - _REACH)
    verb = next((t for t in range(adjective - 1, begin - 1, -1) if _is_verb(parse, t)), None)
    if verb is None or parse.form[verb].lower() not in _judging():
        return None
    extent = _between(scene, verb, adjective) or next(iter(proposals(scene, hit)), None)
    who, taken = doer(scene, verb), stance(parse, verb, hit.row)
    if extent is None or who is None or taken is None:
        return None
    return _draft(scene, hit, "judged", who, taken, extent, verb)


def _is_verb(parse: Parse, token: int) -> bool:
    return parse.pos[token] in {"VERB", "AUX"} or parse.form[token].lower() in {"juge", "estime"}


def _between(scene: Scene, verb: int, adjective: int) -> Extent | None:
    """The noun phrase between the verb and its adjective."""
    at = past_adverbials(scene, verb + 1)
    head = phrase_head(scene.parse, at) if at < adjective else None
    if head is None or head >= adjective or not is_proposal(scene, head, "action"):
        return None
    whole = phrase(scene, at, head)
    last = min(whole.last, adjective)
    while last - 1 > head and scene.parse.pos[last - 1] in {"PUNCT", "ADP", "ADV", "SCONJ"}:
        last -= 1
    return Extent(at, last, head)


def _predicated(scene: Scene, hit: Hit) -> Draft | None:
    """ "cette loi est dangereuse", "il est urgent de négocier": the speaker of the statement says so."""
    parse, head = scene.parse, hit.head
    root = parse.head[head] if parse.dep[head] == "amod" else head
    who = speaker(scene, head)
    if who is None or parse.child(root, "cop") is None or is_hypothetical(parse, root):
        return None
    taken: StanceValue | None = stance(parse, root, hit.row)
    extent = _subject(scene, root) or next(iter(proposals(scene, hit)), None)
    if taken is None or extent is None:
        return None
    return _draft(scene, hit, "predicate", who, taken, extent, extent.head)


def _subject(scene: Scene, root: int) -> Extent | None:
    noun = scene.parse.child(root, "nsubj")
    if noun is None or noun > root or not is_proposal(scene, noun, "action"):
        return None
    first = min((c for c in scene.parse.children[noun] if c < noun), default=noun)
    return _cut(scene.parse, phrase(scene, first, noun), root)


def _cut(parse: Parse, extent: Extent, root: int) -> Extent:
    end = min([extent.last, *(c for c in parse.children[root] if parse.dep[c] == "cop" and c > extent.head)])
    return Extent(extent.first, max(end, extent.head + 1), extent.head)


def _impersonal(scene: Scene, hit: Hit) -> Draft | None:
    """ "il faut négocier", "il est hors de question de céder"."""
    who, taken = speaker(scene, hit.head), stance(scene.parse, hit.head, hit.row)
    extent = next(iter(proposals(scene, hit)), None)
    if who is None or taken is None or extent is None or not is_finite(scene.parse, hit.head):
        return None
    if hit.row.lemma == "être question" and not is_negated(scene.parse, hit.head):
        return None
    return _draft(scene, hit, "modal", who, taken, extent, hit.head)


def _duty(scene: Scene, hit: Hit) -> Draft | None:
    """ "les rebelles doivent partir": what a speaker says that others must do."""
    parse, verb = scene.parse, hit.head
    who, taken = speaker(scene, verb), stance(parse, verb, hit.row)
    limit = scene.sentence(verb)[1]
    inner = infinitive_at(scene, past_adverbials(scene, hit.end), limit)
    if who is None or taken is None or inner is None or is_hypothetical(parse, verb):
        return None
    planned = "Mood=Cnd" in parse.morph[verb] or parse.form[verb].lower().startswith("devrai")
    said = scene.statement(verb)
    if planned and said is not None and said.kind == "indirect":
        return None  # "devrait reprendre dimanche" foresees; it demands only in somebody's own words
    if parse.pos[inner] != "VERB" or not is_action(scene, inner) or not _is_obliged(scene, verb, inner):
        return None
    return _draft(scene, hit, "modal", who, taken, clause(scene, _first(scene, verb), inner), verb)


def _is_obliged(scene: Scene, verb: int, inner: int) -> bool:
    """The demand is the statement's main clause, not a relative in it, nor a plan ("doit arriver lundi")."""
    parse, begin = scene.parse, scene.sentence(verb)[0]
    supposed = any(parse.form[t].lower() == "si" and parse.pos[t] == "SCONJ" for t in range(begin, verb))
    return parse.dep[verb] not in {"acl:relcl", "acl", "advcl"} and inner - verb <= 6 and not supposed


def _first(scene: Scene, verb: int) -> int:
    subject = scene.parse.child(verb, "nsubj", "nsubj:pass")
    if subject is None or subject > verb:
        return verb
    return max(scene.parse.subtree(subject)[0], scene.sentence(verb)[0])


def _draft(scene: Scene, hit: Hit, rule: str, who: str, taken: StanceValue, extent: Extent, begin: int) -> Draft | None:
    said = scene.cued(begin) or scene.statement(hit.head)
    put = condition(scene, hit.row, max(hit.head, extent.head) + 1)
    return Draft(
        rule=rule,
        actor=who,
        stance="conditional" if put is not None else taken,
        proposal=extent,
        evidence=(min(begin, hit.head, extent.first), max(extent.last, hit.end)),
        condition=put,
        basis=None if said is None else said.id,
    )
