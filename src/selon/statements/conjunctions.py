"""Content that a conjunction opens: "affirme que P", "se demande si P"."""

from ..lang.schema import CueRow
from .bounds import adverbials_end, clause_end, clause_text
from .scene import Scene, SpanPair

_THAT = frozenset({"que", "qu'", "qu"})  # the parser cuts "qu'«" into "qu" and "'"
_WHETHER = frozenset(
    {"si", "s'", "comment", "pourquoi", "quand", "où", "combien", "quel", "quelle", "quels", "quelles"}
)
# Words with which "que" makes another conjunction or a comparison: "après que", "plus que".
_NOT_BEFORE_THAT = frozenset(
    "plus moins autant aussi tel telle tels telles même mêmes alors tandis après avant dès depuis pendant sans bien "
    "pour afin fois moment mesure condition sorte temps lors parce puis ainsi pourvu encore loin jusqu' tant".split()
)
_GAP = frozenset({"ADV", "PUNCT", "ADP", "DET", "NOUN", "PROPN", "ADJ", "PRON", "NUM", "CCONJ"})


def that_clause(scene: Scene, verb: int, row: CueRow) -> SpanPair | None:
    """The clause behind the nearest "que" that the verb can govern."""
    at = _conjunction(scene, verb, _THAT)
    if at is None:
        return None
    return _clause_from(scene, verb, at + 1)


def whether_clause(scene: Scene, verb: int, row: CueRow) -> SpanPair | None:
    """The clause behind "si" or a word that asks, for cues that can have one."""
    if "si" not in row.frames:
        return None
    at = _conjunction(scene, verb, _WHETHER, reach=4)
    return None if at is None else _clause_from(scene, verb, at)


def _clause_from(scene: Scene, verb: int, begin: int) -> SpanPair | None:
    while begin < scene.sentence(verb)[1] and scene.parse.form[begin] in {"'", ","}:
        begin += 1
    if begin >= scene.sentence(verb)[1]:
        return None
    start, end = clause_text(scene.parse.text, scene.parse.start[begin], clause_end(scene, verb, begin))
    return (start, end) if end - start > 2 else None


def _conjunction(scene: Scene, verb: int, forms: frozenset[str], reach: int = 14) -> int | None:
    """The conjunction behind the verb, with no other verb between."""
    parse, (_, last) = scene.parse, scene.sentence(verb)
    begin = scene.cue_end(verb)
    for token in range(begin, min(last, begin + reach)):
        if parse.form[token].lower() in forms:
            return token if _conjoins(scene, verb, token) else None
        if parse.pos[token] not in _GAP or parse.form[token] in {".", ";", ":"}:
            return None
    return None


def _conjoins(scene: Scene, verb: int, token: int) -> bool:
    """A "que" that opens a clause, not one of comparison, of restriction or of a relative."""
    parse = scene.parse
    previous = parse.form[token - 1].lower()
    if previous in _NOT_BEFORE_THAT or (previous == "et" and token - 1 >= scene.cue_end(verb)):
        return False
    if parse.pos[token - 1] == "ADJ" and parse.form[token - 2].lower() in {"plus", "moins", "aussi"}:
        return False
    clause = parse.head[token]
    behind = adverbials_end(scene, scene.cue_end(verb))
    told = parse.dep[clause] == "ccomp" and parse.head[clause] == verb and parse.pos[behind] not in {"DET", "NOUN"}
    if parse.pos[token] == "PRON" and parse.dep[token] == "obj" and not told:
        return False
    if parse.pos[token] == "PRON" and token > verb + 1 and parse.pos[token - 1] in {"NOUN", "PROPN"}:
        addressed = any(parse.pos[t] == "ADP" for t in range(scene.cue_end(verb), token))
        addressed = addressed and not _has_object(scene, verb, token)
        return addressed or parse.dep[parse.head[token]] != "acl:relcl"
    return not (parse.pos[token] == "PRON" and _has_object(scene, verb, token))


def _has_object(scene: Scene, verb: int, token: int) -> bool:
    """ "a approuvé les raids aériens que …": the noun that the relative takes up is the verb's object."""
    parse = scene.parse
    relative = parse.dep[parse.head[token]] == "acl:relcl"
    return relative and any(parse.dep[c] == "obj" and verb < c < token for c in parse.children[verb])
