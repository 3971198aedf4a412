"""When, where, on what occasion and to whom something was said: what stands beside the cue, outside the
content."""

import re
from dataclasses import dataclass

from ..context import Context
from ..parse.nouns import noun_phrase, phrase_head
from .scene import Draft, Scene, SpanPair

_OCCASION = re.compile(
    r"\b(?:lors|à l['’]occasion|au cours|à l['’]issue|en marge|à la suite|au terme|à l['’]ouverture)\s+"
    r"(?:de la |de l['’]|du |des |d['’]|de )"
    r"|\b(?:dans|devant|pendant|durant|par)\s+(?=(?:un|une|le|la|l['’])\s*(?:\w+\s){0,2}"
    r"(?:entretien|interview|communiqué|lettre|discours|tribune|message|tweet|conférence|allocution|déclaration|rapport|vidéo|débat|émission|audition|réunion))",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Circumstances:
    """The TIMEX3 value, the place's id, the characters of the occasion and the actors addressed."""

    date: str | None = None
    place: str | None = None
    occasion: SpanPair | None = None
    addressees: tuple[str, ...] = ()


def circumstances(scene: Scene, draft: Draft, context: Context) -> Circumstances:
    """What the cue's own sentence tells about the act of saying."""
    if draft.cue is None or draft.verb is None:
        return Circumstances()
    zones = _zones(scene, draft)
    return Circumstances(
        date=_date(zones, draft.cue, context),
        place=_place(scene, zones, context),
        occasion=_occasion(scene, zones),
        addressees=_addressees(scene, draft, zones),
    )


def _zones(scene: Scene, draft: Draft) -> list[SpanPair]:
    """The characters of the cue's sentence that are neither content nor another cue's clause."""
    assert draft.verb is not None
    first, last = scene.sentence(draft.verb)
    start, end = scene.chars(first, last)
    zones, at = [], start
    for begin, stop in sorted(draft.content):
        if begin > at:
            zones.append((at, min(begin, end)))
        at = max(at, stop)
    return [(s, e) for s, e in [*zones, (at, end)] if s < e]


def _inside(zones: list[SpanPair], start: int, end: int) -> bool:
    return any(s <= start and end <= e for s, e in zones)


def _date(zones: list[SpanPair], cue: SpanPair, context: Context) -> str | None:
    """The nearest date to the cue."""
    found = [t for t in context.times if t.value and t.type in {"DATE", "TIME"} and _inside(zones, t.start, t.end)]
    near = [t for t in found if abs(t.start - cue[1]) < 90 or abs(cue[0] - t.end) < 90]
    return min(near, key=lambda t: min(abs(t.start - cue[1]), abs(cue[0] - t.end))).value if near else None


def _place(scene: Scene, zones: list[SpanPair], context: Context) -> str | None:
    """A place behind "à" or "en" beside the cue."""
    for place in context.places:
        if _inside(zones, place.start, place.end):
            before = scene.parse.text[max(0, place.start - 4) : place.start].lower()
            if re.search(r"\b(?:à|en|au|aux)\s$", before):
                return place.id
    return None


def _occasion(scene: Scene, zones: list[SpanPair]) -> SpanPair | None:
    for start, end in zones:
        match = _OCCASION.search(scene.parse.text, start, end)
        token = None if match is None else scene.parse.at(match.end())
        head = None if token is None else phrase_head(scene.parse, token)
        if match is not None and head is not None:
            _, last = noun_phrase(scene.parse, head)
            return match.end(), min(scene.parse.end[last - 1], end)
    return None


def _addressees(scene: Scene, draft: Draft, zones: list[SpanPair]) -> tuple[str, ...]:
    """ "a déclaré à l'AFP", "a demandé au gouvernement de": actors behind "à" next to the cue."""
    parse, verb = scene.parse, draft.verb
    found = []
    for token in parse.children[verb if verb is not None else 0]:
        dative = any(parse.form[c].lower() in {"à", "au", "aux", "auprès"} for c in parse.children[token] if c < token)
        part = scene.cast.at(token)
        if (
            dative
            and part is not None
            and token != draft.subject
            and _inside(zones, parse.start[token], parse.end[token])
        ):
            found.append(part.actor)
    return tuple(dict.fromkeys(found))
