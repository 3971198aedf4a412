"""The condition that an actor puts: "à condition que", "sauf si", "pas avant que"."""

from ..lang.schema import StanceRow
from ..parse.columns import Parse
from .scene import Extent, Scene

_ALWAYS = (
    ("à", "condition"), ("à", "la", "condition"), ("pourvu",), ("du", "moment"), ("sous", "réserve"), ("sauf", "si"),
    ("sauf", "s'"), ("à", "moins"), ("tant",), ("avant", "que"), ("avant", "qu'"), ("dès", "lors"), ("dès", "que"),
    ("seulement", "si"), ("que", "si"), ("uniquement", "si"), ("en", "échange"), ("en", "contrepartie"), ("faute",),
    ("à", "partir", "du", "moment"), ("sous", "condition"), ("à", "la", "seule", "condition"),
)  # fmt: skip
_FIRST = frozenset(words[0] for words in _ALWAYS)
_WILLING = frozenset(("accepter", "promettre", "menacer", "s'engager", "envisager", "voter", "soutenir", "signer"))
_ADDED = frozenset({"que", "qu'", "de", "d'", "du", "des"})


def condition(scene: Scene, row: StanceRow, begin: int) -> tuple[int, int] | None:
    """The tokens of the condition that follows token `begin` in its sentence, its conjunction included."""
    willing = row.pos == "adj" or row.lemma in _WILLING or row.lemma.startswith("se dire")
    return opening(scene, begin, willing)


def opening(scene: Scene, begin: int, willing: bool = False) -> tuple[int, int] | None:
    """The first condition from token `begin` on; a mere "si" counts only where somebody is `willing`."""
    if begin >= len(scene.parse):
        return None
    parse, end = scene.parse, scene.sentence(begin - 1)[1]
    for token in range(begin, end):
        if parse.form[token] in {":", ";"}:
            return None
        if _opens(parse, token) or (willing and parse.form[token].lower() in {"si", "s'"} and _is_if(parse, token)):
            return token, _end(parse, token, end)
    return None


def _opens(parse: Parse, token: int) -> bool:
    if parse.form[token].lower() not in _FIRST:
        return False
    low = [form.lower() for form in parse.form[token : token + 4]]
    return any(tuple(low[: len(words)]) == words and _governs(low, words) for words in _ALWAYS)


def _governs(low: list[str], words: tuple[str, ...]) -> bool:
    """A conjunction with "que" or a preposition with "de" behind it, where it needs one."""
    if words[-1] in {"si", "s'", "que", "qu'"}:
        return True
    return low[len(words) :][:1] != [] and low[len(words)] in (_ADDED if words != ("tant",) else {"que", "qu'"})


def _is_if(parse: Parse, token: int) -> bool:
    """The conjunction, not the adverb nor an indirect question, nor a reflexive pronoun."""
    if parse.form[token].lower() == "s'":
        return parse.form[token + 1 : token + 2] in (["il"], ["ils"])
    return parse.pos[token] == "SCONJ" or parse.dep[token] == "mark"


def _end(parse: Parse, token: int, end: int) -> int:
    for at in range(token + 1, end):
        if parse.form[at] in {".", ";", ":", "»", '"'} or (parse.form[at] == "," and at > token + 3):
            return at
    return end


def without(extent: Extent, put: tuple[int, int] | None, parse: Parse) -> Extent:
    """The proposal up to the condition."""
    if put is None or not extent.head < put[0] < extent.last:
        return extent
    last = put[0]
    while last - 1 > extent.head and parse.pos[last - 1] == "PUNCT":
        last -= 1
    return Extent(extent.first, last, extent.head)
