"""Content that is a noun phrase or a predicate: "dénonce P", "qualifie Y de P", "se dit prêt à P"."""

from ..lang.schema import CueRow
from ..parse.nouns import noun_phrase, phrase_head
from .bounds import adverbials_end, clause_text
from .phrase_ends import phrase_end
from .scene import Scene, SpanPair

_TELLING = frozenset({"say", "claim", "announce", "report"})


def predicate(scene: Scene, verb: int, row: CueRow) -> SpanPair | None:
    """ "qualifie X de Y", "juge X injuste", "se dit prêt à Y": what follows, if it is quoted or reflexive."""
    parse, begin = scene.parse, adverbials_end(scene, scene.cue_end(verb))
    if (
        begin >= scene.sentence(verb)[1]
        or parse.pos[begin] in {"CCONJ", "SCONJ"}
        or parse.form[begin] in {",", "comme"}
    ):
        return None
    start, end = clause_text(parse.text, parse.start[begin], phrase_end(scene, verb, begin))
    reflexive = row.lemma.startswith(("se ", "s'")) and row.strength == "strong"
    quoted = row.strength == "strong" and any(start - 2 <= q.start < end for q in scene.quotes)
    named = row.frames == ("small",) and row.strength == "strong"
    return (start, end) if end - start > 3 and (quoted or reflexive or named) else None


def object_phrase(scene: Scene, verb: int, row: CueRow) -> SpanPair | None:
    """A noun phrase as content: kept where it is quoted, or the verb says it outright."""
    parse, begin = scene.parse, adverbials_end(scene, scene.cue_end(verb))
    last = scene.sentence(verb)[1]
    if scene.quote_at(parse.start[verb]) is not None:
        return None
    if begin < last and parse.form[begin].lower() in {"à", "au", "aux"} and not {"a_np"} & set(row.frames):
        begin = _past_dative(scene, begin)
    if begin >= last or not _opens_object(scene, begin, row) or _is_somebody(scene, begin, row):
        return None
    opened = next((q for t in range(begin, min(begin + 3, last)) if (q := scene.opening(t))), None)
    limit = phrase_end(scene, verb, begin)
    bare = begin + (parse.form[begin].lower() in {"de", "d'"} and begin + 1 < last)
    start, end = clause_text(parse.text, parse.start[bare], limit if opened is None else max(opened.end, limit))
    quoted = any(start - 2 <= q.start < end for q in scene.quotes)
    named = parse.pos[begin] in {"DET", "NUM", "ADP", "NOUN"}
    return (start, end) if end - start > 3 and row.strength == "strong" and (quoted or named) else None


def _is_somebody(scene: Scene, begin: int, row: CueRow) -> bool:
    """ "rappelle son ambassadeur", "condamne l'armateur": persons are no content; "annonce la police": nobody is."""
    if scene.parse.form[begin][0].isdigit():  # "évoque 20.000 manifestants"
        return False
    head = phrase_head(scene.parse, begin)
    part = None if head is None else scene.cast.at(head)
    if part is None or part.head != head:
        return False
    kind = scene.cast.actor(part.actor).type
    clause = "VerbForm=Fin" in "".join(
        scene.parse.morph[part.last : part.last + 1]
    )  # "raconte comment ils sont entrés"
    return kind in {"person", "group"} or (row.act in _TELLING and part.speaks and kind != "country" and not clause)


def _past_dative(scene: Scene, begin: int) -> int:
    """ "demande au président une suspension": behind the one who is addressed."""
    inner = phrase_head(scene.parse, begin + 1) if begin + 1 < len(scene.parse) else None
    if inner is None:
        return begin
    part = scene.cast.at(inner)
    return max(noun_phrase(scene.parse, inner)[1], part.last if part else 0)


def _opens_object(scene: Scene, begin: int, row: CueRow) -> bool:
    form, frames = scene.parse.form[begin].lower(), set(row.frames)
    if scene.opening(begin) is not None:
        return bool({"np", "direct", "np_de_inf"} & frames)
    if form in {"à", "au", "aux"}:
        return "a_np" in frames
    if form in {"de", "du", "d'"}:
        return "de_np" in frames
    return "np" in frames and (
        scene.parse.pos[begin] in {"DET", "NUM", "NOUN", "PROPN"} or form in {"«", '"', "“", "des"}
    )
