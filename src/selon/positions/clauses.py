"""A word of stance with its holder and its proposal behind it: X appelle à P, X est hostile à P, le refus de X de P."""

from collections.abc import Iterator

from .conditions import condition, without
from .extent import phrase
from .frames import proposals
from .holders import holders
from .lexicon import Hit
from .negation import stance
from .nouns import nouns
from .scene import Draft, Extent, Scene

_WANTING = frozenset({"vouloir", "souhaiter", "désirer"})
_VOICED = frozenset(
    ("dénoncer", "condamner", "critiquer", "saluer", "soutenir", "défendre", "protester contre", "s'opposer",
     "réclamer", "exiger", "demander", "appeler", "contester", "fustiger")
)  # fmt: skip
_ASKING = frozenset({"appeler", "demander", "redemander", "exiger", "réclamer", "revendiquer", "solliciter"})
_UNDOING = frozenset({"retrait", "abandon", "abrogation", "annulation"})
_DATIVE = frozenset({"vous", "lui", "leur", "nous", "me", "te"})


def read(scene: Scene, hits: tuple[Hit, ...]) -> Iterator[Draft]:
    """Drafts for the words whose proposal follows; those inside another's proposal are not asserted."""
    inside, voiced = -1, frozenset(hit.head for hit in hits if hit.row.lemma in _VOICED)
    for hit in hits:
        if hit.row.pos in {"modal", "verdict"} or (hit.head < inside and hit.row.pos != "noun"):
            continue
        if _is_greeting(scene, hit) or _relates(scene, hit):
            continue
        who = None
        for extent in proposals(scene, hit):
            if hit.row.lemma in _WANTING and extent.head in voiced:
                continue  # "veut dénoncer la réforme": the position is in what is to be said
            who = holders(scene, hit) if who is None else who
            for actor in who:
                draft = _draft(scene, hit, extent, actor)
                if draft is not None:
                    inside = max(inside, draft.proposal.last)
                    yield draft


def _is_greeting(scene: Scene, hit: Hit) -> bool:
    """ "leur a souhaité un bon voyage": a wish for somebody is no proposal."""
    near = scene.parse.form[max(0, hit.head - 2) : hit.head]
    return hit.row.lemma == "souhaiter" and not _DATIVE.isdisjoint(form.lower() for form in near)


def _relates(scene: Scene, hit: Hit) -> bool:
    """ "le conseil qu'il veut créer": the object of the infinitive stands before it."""
    parse, begin = scene.parse, scene.sentence(hit.head)[0]
    near = parse.form[max(begin, hit.head - 4) : hit.head]
    wants = hit.row.lemma in _WANTING and parse.dep[hit.head] == "acl:relcl"
    return wants and any(form.lower() in {"que", "qu'"} for form in near)


def _withdrawn(scene: Scene, extent: Extent) -> Extent | None:
    """The text whose withdrawal is demanded: "réclame le retrait du projet"."""
    parse = scene.parse
    if parse.lemma[extent.head].lower() not in _UNDOING:
        return None
    owned = (c for c in parse.children[extent.head] if extent.head < c < extent.last and parse.dep[c] == "nmod")
    noun = next((c for c in owned if parse.lemma[c].lower() in nouns("plan")), None)
    if noun is None:
        return None
    first = min((c for c in parse.children[noun] if c < noun and parse.dep[c] == "det"), default=noun)
    return phrase(scene, first, noun)


def _draft(scene: Scene, hit: Hit, extent: Extent, actor: str) -> Draft | None:
    taken = stance(scene.parse, hit.head, hit.row)
    if taken is None:
        return None
    put = condition(scene, hit.row, extent.head + 1)
    extent = without(extent, put, scene.parse)
    withdrawn = _withdrawn(scene, extent) if hit.row.lemma in _ASKING else None
    if withdrawn is not None:
        taken, extent = "against", withdrawn
    said = scene.cued(hit.head) or scene.statement(hit.head)
    return Draft(
        rule=hit.row.pos,
        actor=actor,
        stance="conditional" if put is not None else taken,
        proposal=extent,
        evidence=(hit.head, extent.last),
        condition=put,
        basis=None if said is None else said.id,
    )
