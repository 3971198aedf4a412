"""What else a clause tells of an event: when, where, how many, and what it is about."""

from collections import Counter
from functools import cache

from ..lang.schema import ContextRow
from ..lang.tables import table
from ..model import EventDate
from ..parse.columns import Parse
from .draft import Draft
from .scene import Scene

_CLAUSES = frozenset({"acl", "acl:relcl", "advcl", "ccomp", "parataxis"})
_FEW = 3  # contexts that an event is given at most


def date_of(scene: Scene, draft: Draft) -> EventDate | None:
    """The date in the event's clause: below its trigger, else the nearest with no other verb between."""
    spans = [(t.start, t.end, t.value) for t in scene.times if t.value and t.type in {"DATE", "TIME"}]
    at = _nearest(scene, clause_of(draft), [(s, e) for s, e, _ in spans])
    if at is None:
        return None
    start, end, value = spans[at]
    return None if value is None else EventDate(value=value, start=start, end=end)


def clause_of(draft: Draft) -> int:
    """The token in whose clause the event's time and place stand."""
    return draft.token if draft.carrier is None else draft.carrier


def place_of(scene: Scene, draft: Draft) -> str | None:
    """The id of the place in the event's clause."""
    at = _nearest(scene, clause_of(draft), [(p.start, p.end) for p in scene.places])
    return None if at is None else scene.places[at].id


def _nearest(scene: Scene, token: int, spans: list[tuple[int, int]]) -> int | None:
    """Which of the spans belongs to the clause of `token`, the nearest of several."""
    parse = scene.parse
    first, last = scene.sentence(token)
    left, right = parse.subtree(token)
    best: tuple[int, int] | None = None
    for number, (start, end) in enumerate(spans):
        if not parse.start[first] <= start < parse.end[last - 1]:
            continue
        at = parse.tokens_within(start, end)
        if not at:
            continue
        if _is_of_another(scene, token, at[0]):
            continue
        inside = left <= at[0] < right
        cost = abs(at[0] - token) + (0 if inside else 6) + 20 * _verbs_between(parse, token, at[0])
        if cost < 40 and (best is None or cost < best[0]):
            best = (cost, number)
    return None if best is None else best[1]


def _is_of_another(scene: Scene, token: int, at: int) -> bool:
    """Whether a clause or an event that hangs on this one holds the words: "après une frappe à Kharkiv"."""
    parse, above = scene.parse, _path(scene.parse, at)
    before = next((t for t in range(at - 1, token, -1) if parse.pos[t] not in {"ADP", "DET"}), token)
    if before != token and before in scene.triggers and scene.triggers[before].row.pos == "noun":
        return True
    if token not in above:
        return False
    below = above[: above.index(token)]
    return any(t in scene.triggers or (parse.dep[t] in _CLAUSES and parse.pos[t] in {"VERB", "AUX"}) for t in below)


def _path(parse: Parse, at: int) -> list[int]:
    """The token and those above it, up to the head of its sentence."""
    path = [at]
    while parse.head[path[-1]] not in path:
        path.append(parse.head[path[-1]])
    return path


def _verbs_between(parse: Parse, one: int, other: int) -> int:
    low, high = sorted((one, other))
    return sum("VerbForm=Fin" in parse.morph[t] and parse.pos[t] == "VERB" for t in range(low + 1, high))


@cache
def _phrases() -> dict[str, list[tuple[tuple[str, ...], str]]]:
    found: dict[str, list[tuple[tuple[str, ...], str]]] = {}
    for row in table("fr/contexts", ContextRow):
        words = tuple(row.phrase.lower().replace("'", "' ").split())
        found.setdefault(words[0], []).append((words, row.context))
    return found


def contexts(scene: Scene, draft: Draft) -> tuple[str, ...]:
    """The contexts that the words of the event's sentence speak for, the strongest first."""
    parse = scene.parse
    first, last = scene.sentence(draft.token)
    counted: Counter[str] = Counter()
    for token in range(first, last):
        for words, context in _at(parse, token):
            if all(token + n < last and w in _forms(parse, token + n) for n, w in enumerate(words)):
                counted[context] += 1
    return tuple(name for name, _ in counted.most_common(_FEW))


def _at(parse: Parse, token: int) -> list[tuple[tuple[str, ...], str]]:
    phrases = _phrases()
    return [p for form in _forms(parse, token) for p in phrases.get(form, ())]


def _forms(parse: Parse, token: int) -> set[str]:
    form = parse.form[token].lower()
    return {form, parse.lemma[token].lower(), form.removesuffix("s")}
