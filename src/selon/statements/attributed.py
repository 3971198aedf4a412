"""What of a sentence a prepositional cue in the middle of it attributes: a count, or a relative clause."""

from .bounds import clause_end, clause_text
from .left import complete
from .scene import Scene, SpanPair

_EDGES = frozenset({",", "(", ";", "–", "—", "et"})
_SUBORDINATING = frozenset({"qui", "que", "qu'", "dont", "où"})


def number_before(scene: Scene, first: int) -> SpanPair | None:
    """ "13 500 personnes selon la police, 20 000 selon les organisateurs": only the count is attributed."""
    parse, begin = scene.parse, scene.sentence(first)[0]
    edge = next((t for t in range(first - 1, begin - 1, -1) if parse.form[t] in _EDGES), None)
    if edge is None or edge + 1 >= first or not _opens_count(scene, edge + 1):
        return None
    inner = range(edge + 1, first)
    counted = any(parse.pos[t] == "NUM" or parse.form[t][0].isdigit() for t in inner) and len(inner) <= 9
    verbal = any(parse.pos[t] in {"VERB", "AUX"} for t in inner)
    return clause_text(parse.text, parse.start[edge + 1], parse.start[first]) if counted and not verbal else None


def _opens_count(scene: Scene, token: int) -> bool:
    return scene.parse.pos[token] in {"NUM", "ADV", "ADP", "DET"} or scene.parse.form[token][0].isdigit()


def relative_around(scene: Scene, first: int, behind: int) -> tuple[SpanPair, SpanPair] | None:
    """ "un pont qui coûterait, selon le maire, trois millions": the relative clause alone is attributed."""
    parse, (begin, last) = scene.parse, scene.sentence(first)
    if behind + 1 >= last or parse.form[behind] != "," or parse.form[first - 1] != ",":
        return None
    commas = (t for t in range(first - 2, begin, -1) if parse.form[t] in {",", ";", ":"})
    edge = next(commas, begin)
    pronoun = next((t for t in range(edge, first) if parse.form[t].lower() in _SUBORDINATING), None)
    if pronoun is None or pronoun == begin or not complete(scene, scene.chars(pronoun, first)):
        return None
    joined = parse.form[behind + 1].lower() in {"et", "mais", "ou"}
    if joined or parse.pos[parse.head[pronoun]] == "CCONJ" or not complete(scene, scene.chars(begin, pronoun)):
        return None
    return scene.chars(pronoun, first - 1), clause_text(
        parse.text, parse.start[behind], clause_end(scene, None, behind)
    )
