"""Where the proposal stands behind a word of stance, as its row's frames say."""

from collections.abc import Iterator

from ..lang.calendar import WEEKDAYS
from ..lang.schema import StanceRow
from ..parse.columns import Parse
from ..parse.nouns import phrase_head
from .extent import clause, phrase
from .lexicon import Hit
from .nouns import is_action, is_proposal
from .scene import Extent, Scene

_THAT = frozenset({"que", "qu'", "qu"})
_MARKS = frozenset({"«", "»", '"', "“", "”", "'", ","})
_DAYS = WEEKDAYS | frozenset("hier aujourd'hui matin soir midi semaine après-midi".split())
_THIS = frozenset({"ce", "cet", "cette"})
_WHEN = frozenset(
    "depuis pendant durant dès devant dans en lors après avant sur auprès via par avec pour contre".split()
)
_TO = frozenset({"à", "au", "aux"})
_OF = frozenset({"de", "d'", "du", "des"})
_OWNERS = frozenset({"de", "d'", "du", "des", "par"})
_DATIVE = frozenset({"np", "de_inf", "que"})
_ASKED = "asked"  # among the frames once the one who is asked has been read
_ASK_REACH = 18  # tokens from the one who is asked to the infinitive: "invite X, Y et Z à signer"


def proposals(scene: Scene, hit: Hit) -> tuple[Extent, ...]:
    """What the word governs: one proposal, or several coordinated noun phrases; empty where none is there."""
    at = past_adverbials(scene, hit.end)
    limit = scene.sentence(hit.head)[1]
    found = _at(scene, hit.row, at, limit, set(hit.row.frames))
    if found is None and hit.row.pos == "noun" and scene.parse.form[at : at + 1] and scene.parse.form[at] in _OWNERS:
        found = _at(scene, hit.row, _past_phrase(scene, at + 1), limit, set(hit.row.frames))
    if found is None:
        return ()
    if scene.parse.pos[found.head] == "NOUN":
        return (found, *_coordinated(scene, found))
    return (found,)


def past_adverbials(scene: Scene, at: int) -> int:
    """Past adverbs, days, opening marks and phrases that tell when and where ("depuis des mois")."""
    parse = scene.parse
    limit = scene.sentence(at - 1)[1] if at else 0
    while at < limit:
        form = parse.form[at].lower()
        if (parse.pos[at] == "ADV" and form not in {"pas", "plus"}) or form in _DAYS or form in _MARKS - {","}:
            at += 1
        elif form in _WHEN and parse.pos[at] == "ADP" and (head := phrase_head(parse, at + 1)) is not None:
            at = head + 1 + (head + 1 < limit and parse.pos[head + 1] == "ADJ")
        elif form in {"pas", "plus", "jamais"} or _opens_day(scene, at, limit):
            at += 1
        elif form == "," and (behind := _past_inserted(scene, at, limit)):
            at = behind
        else:
            break
    return at


def _past_inserted(scene: Scene, at: int, limit: int) -> int:
    """Behind a day between commas: "a refusé, lundi, toute concession"; 0 where none is there."""
    form = scene.parse.form
    end = next((t for t in range(at + 1, min(limit, at + 5)) if form[t] == ","), 0)
    return end + 1 if any(word.lower() in _DAYS for word in form[at + 1 : end]) else 0


def _opens_day(scene: Scene, at: int, limit: int) -> bool:
    """ "ce matin", "cette semaine"."""
    form = scene.parse.form
    return form[at].lower() in _THIS and at + 1 < limit and form[at + 1].lower() in _DAYS


def _at(scene: Scene, row: StanceRow, at: int, limit: int, frames: set[str]) -> Extent | None:
    """The proposal that begins at token `at`, in one of these frames."""
    if at >= limit:
        return None
    form = scene.parse.form[at].lower()
    if form in _THAT:
        return _clause(scene, at + 1, limit) if "que" in frames else None
    if form == "ce" and scene.parse.form[at + 1 : at + 2] in (["que"], ["qu'"]) and "que" in frames:
        return _clause(scene, at + 2, limit)
    infinitive = infinitive_at(scene, at, limit) if frames & {"inf"} else None
    if infinitive is not None:
        return _infinitive(scene, at, infinitive)
    if form in _TO:
        return _behind_to(scene, row, at, limit, frames)
    if form in _OF and (found := _behind_of(scene, row, at, limit, frames)) is not None:
        return found
    if form == "pour" and "pour_np" in frames:
        return _noun(scene, row, at + 1)
    return _bare(scene, row, at, limit, frames)


def _behind_to(scene: Scene, row: StanceRow, at: int, limit: int, frames: set[str]) -> Extent | None:
    forms = [form.lower() for form in scene.parse.form[at + 1 : at + 3]]
    if "a_que" in frames and forms[:1] == ["ce"] and forms[1:] and forms[1] in _THAT:
        return _clause(scene, at + 3, limit)
    infinitive = infinitive_at(scene, at + 1, limit)
    if infinitive is not None:
        return _infinitive(scene, at + 1, infinitive) if frames & {"a_inf", "np_a_inf"} else None
    if "a_np" in frames:
        return _noun(scene, row, at + 1)
    if not frames & _DATIVE:
        return None
    behind = past_adverbials(scene, _past_phrase(scene, at + 1))
    return _at(scene, row, behind, limit, (frames - {"inf"}) | {_ASKED}) if behind > at + 1 else None


def _behind_of(scene: Scene, row: StanceRow, at: int, limit: int, frames: set[str]) -> Extent | None:
    infinitive = infinitive_at(scene, at + 1, limit)
    if infinitive is not None:
        wanted = frames & {"de_inf", "np_de_inf"}
        return _infinitive(scene, at + 1, infinitive, asked=_ASKED in frames) if wanted else None
    if "de_np" in frames:
        return _noun(scene, row, at + 1)
    return None


def _bare(scene: Scene, row: StanceRow, at: int, limit: int, frames: set[str]) -> Extent | None:
    """A noun phrase without preposition: the proposal, or the one who is asked for it."""
    marker = {"np_a_inf": frozenset({"à"}), "np_de_inf": frozenset({"de", "d'"})}
    for frame, forms in marker.items():
        asked = _asked(scene, at, limit, forms) if frame in frames else None
        if asked is not None:
            return asked
    return _noun(scene, row, at) if "np" in frames else None


def _asked(scene: Scene, at: int, limit: int, forms: frozenset[str]) -> Extent | None:
    """The infinitive that those who are asked are to do."""
    parse = scene.parse
    for token in range(at, min(limit - 1, at + _ASK_REACH)):
        if parse.form[token].lower() in forms and (verb := infinitive_at(scene, token + 1, limit)) is not None:
            return _infinitive(scene, token + 1, verb, asked=True)
        if parse.form[token] in {".", ";", ":"} or (
            "VerbForm=Fin" in parse.morph[token] and parse.dep[parse.head[token]] != "acl:relcl"
            and parse.dep[token] != "acl:relcl"
        ):  # fmt: skip
            return None
    return None


def infinitive_at(scene: Scene, at: int, limit: int) -> int | None:
    """The infinitive that begins at `at`, behind negations, pronouns and adverbs."""
    parse = scene.parse
    while at < limit and (parse.pos[at] in {"ADV", "PRON"} or parse.form[at] in _MARKS - {","}):
        at += 1
    if at >= limit or "VerbForm=Inf" not in parse.morph[at]:
        return None
    if parse.dep[at].startswith("aux") or parse.dep[at] == "cop":
        return parse.head[at] if at < parse.head[at] < limit else at
    return at


def _infinitive(scene: Scene, first: int, verb: int, asked: bool = False) -> Extent | None:
    """The infinitive as a proposal; what others are asked to say or think is one too."""
    return clause(scene, first, verb) if asked or is_action(scene, verb) else None


def _clause(scene: Scene, first: int, limit: int) -> Extent | None:
    """The clause from `first` on, headed by its first conjugated verb."""
    parse = scene.parse
    for token in range(first, min(limit, first + 25)):
        if parse.pos[token] in {"VERB", "AUX"} and parse.dep[token] not in {"acl:relcl", "acl"}:
            auxiliary = parse.dep[token].startswith(("aux", "cop")) and parse.head[token] > token
            return clause(scene, first, parse.head[token] if auxiliary else token)
    return None


def _noun(scene: Scene, row: StanceRow, at: int) -> Extent | None:
    begin = past_marks(scene, at)
    quoted = begin + 1 < len(scene.parse) and scene.parse.form[begin + 1] in _MARKS - {","}
    inner = begin + 2 if quoted and scene.parse.pos[begin] == "DET" else begin
    head = phrase_head(scene.parse, inner) if inner < len(scene.parse) else None
    if head is None or not is_proposal(scene, head, row.object):
        return None
    return phrase(scene, begin, head)


def past_marks(scene: Scene, at: int) -> int:
    """Past a quotation mark."""
    return at + 1 if at < len(scene.parse) and scene.parse.form[at] in _MARKS - {","} else at


def _past_phrase(scene: Scene, at: int) -> int:
    """Behind the noun phrase of the one who is addressed, with its complements but no infinitive."""
    parse = scene.parse
    head = phrase_head(parse, at) if at < len(parse) else None
    if head is None:
        return at
    part, limit = scene.cast.at(head), scene.sentence(head)[1]
    end = max(head + 1, part.last if part else 0)
    while end < limit and parse.pos[end] in {"ADJ", "PROPN"}:
        end += 1
    complement = end + 1 < limit and parse.form[end].lower() in _OF and infinitive_at(scene, end + 1, limit) is None
    return _past_phrase(scene, end + 1) if complement and _is_part(parse, head, end + 1) else end


def _is_part(parse: Parse, head: int, at: int) -> bool:
    """Whether the phrase at `at` completes the noun `head` rather than the verb."""
    inner = phrase_head(parse, at)
    return inner is not None and parse.head[inner] == head


def _coordinated(scene: Scene, first: Extent) -> Iterator[Extent]:
    """ "la levée de l'état d'urgence et la libération des détenus": each is a proposal of its own."""
    parse, at = scene.parse, past_marks(scene, first.last)
    limit = scene.sentence(first.head)[1]
    while at + 2 < limit and (parse.pos[at] == "CCONJ" or parse.form[at] == ","):
        behind = past_marks(scene, at + 1)
        begin = behind + (parse.form[behind].lower() in _TO)
        article = begin < limit and (parse.pos[begin] == "DET" or parse.form[behind].lower() in {"au", "aux"})
        head = phrase_head(parse, begin) if article else None
        if head is None or not is_proposal(scene, head, "action"):
            return
        extent = phrase(scene, begin, head)
        yield extent
        at = past_marks(scene, extent.last)
