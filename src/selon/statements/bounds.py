"""Where content begins and ends: trimming, the left side of a cue, the end of a reported clause."""

import re
from functools import cache

from ..lang.calendar import WEEKDAYS
from ..lang.schema import FormRow
from ..lang.tables import table
from ..parse.phrases import is_finite, is_present_participle, verb_group
from .scene import Scene, SpanPair

_EDGE = " \t\r\n\u00a0\u202f,;:–—-"
_BARE_DAYS = WEEKDAYS | {"matin", "midi", "soir", "hier", "aujourd'hui"}
_PAIRS = {"«": "»", "“": "”", '"': '"', "„": "“"}


def trim(text: str, start: int, end: int) -> SpanPair:
    """Without space, commas and dashes at the edges, a final stop, and the quotation marks around it all."""
    while start < end and text[start] in _EDGE:
        start += 1
    while end > start and text[end - 1] in _EDGE:
        end -= 1
    if end - start > 1 and _wrapped(text, start, end):
        return trim(text, start + 1, end - 1)
    if text[start:end].endswith("»") and "«" not in text[start:end]:
        return trim(text, start, end - 1)  # its opening mark was forgotten, or stands farther off
    return start, end


def _wrapped(text: str, start: int, end: int) -> bool:
    """Whether one pair of marks holds everything from start to end."""
    opener, closer = text[start], _PAIRS.get(text[start])
    last = end - 1
    while last > start and text[last] in ".,;":
        last -= 1
    inside = text[start + 1 : last]
    return closer == text[last] and last > start and opener not in inside and closer not in inside and last == end - 1


def clause_text(text: str, start: int, end: int) -> SpanPair:
    """Like `trim`, and a clause loses the stop that ends its sentence."""
    start, end = trim(text, start, end)
    while end > start and text[end - 1] in ".,;: \n" and not text[start:end].endswith(("...", "…")):
        end -= 1
    return trim(text, start, end)


@cache
def _connective() -> re.Pattern[str]:
    forms = sorted((row.form for row in table("fr/connectives", FormRow)), key=len, reverse=True)
    joined = "|".join(re.escape(form).replace("'", "['’]") for form in forms)
    return re.compile(rf"(?:{joined})\b\s*,?\s*", re.IGNORECASE)


def skip_connectives(text: str, start: int, end: int) -> int:
    """Past the adverbs and conjunctions that tie a sentence to the one before ("Cependant, …")."""
    at = start
    for _ in range(3):
        while at < end and text[at] in _EDGE:
            at += 1
        match = _connective().match(text, at, end)
        if not match or match.end() >= end:
            break
        at = match.end()
    return at


def clause_end(scene: Scene, verb: int | None, begin: int) -> int:
    """The character where a clause ends that is reported by `verb` (None: by a preposition) and begins
    at token `begin`: at most the end of its sentence, and of the quotation that the cue stands in."""
    parse, (_, last) = scene.parse, scene.sentence(begin)
    if verb is not None and _is_embedded(scene, verb):
        last = min(last, max(parse.subtree(verb)[1], begin + 1))
    holder = None if verb is None else scene.quote_at(parse.start[verb])
    limit = len(parse.text) if holder is None else holder.inner_end
    for token in range(begin, last):
        if parse.start[token] >= limit or (not _quoted(scene, begin, token) and _leaves(scene, verb, begin, token)):
            return parse.end[max(begin, token - 1)]
    return min(limit, _quote_closed(scene, begin, parse.end[last - 1]))


def _quoted(scene: Scene, begin: int, token: int) -> bool:
    """Whether the token stands in a quotation that was opened within the content."""
    held = scene.quote_at(scene.parse.start[token])
    return held is not None and held.start >= scene.parse.start[begin]


def _quote_closed(scene: Scene, begin: int, end: int) -> int:
    """Content that ends with its sentence inside a quotation goes on to where the marks close."""
    opened = scene.parse.start[begin]
    held = [q for q in scene.quotes if opened <= q.start < end < q.end and "\n" not in scene.parse.text[end : q.end]]
    return held[0].end if held else end


def adverbials_end(scene: Scene, at: int) -> int:
    """Past adverbs and times behind a verb ("a condamné fermement lundi 3 mai …")."""
    parse = scene.parse
    limit = scene.sentence(at - 1)[1] if at else 0
    while at < limit:
        begin = at + (parse.form[at].lower() in {"ce", "cet", "cette", "le", "la", "l'"})
        end = scene.times.get(parse.start[at]) or (scene.times.get(parse.start[begin]) if begin < limit else None)
        if end is not None:
            at = parse.tokens_within(end, len(parse.text) + 1).start
        elif (parse.pos[at] == "ADV" and parse.form[at] not in {"ne", "n'"}) or parse.form[at].lower() in _BARE_DAYS:
            at += 1
        else:
            break
    return at


def _is_embedded(scene: Scene, verb: int) -> bool:
    """A cue inside a relative clause ends with it; the sentence goes on."""
    parse, at = scene.parse, verb
    for _ in range(6):
        if parse.dep[at] in {"acl:relcl", "acl"}:
            return True
        if parse.head[at] == at:
            return False
        at = parse.head[at]
    return False


def _leaves(scene: Scene, verb: int | None, begin: int, token: int) -> bool:
    """Whether the reported clause has ended before `token`."""
    parse = scene.parse
    form, before = parse.form[token].lower(), parse.form[token - 1]
    if form == ":" and token + 1 < len(parse) and scene.opening(token + 1) is not None:
        return True
    if before == "," and token > begin and (form == "tandis" or _strong_source(scene, token)):
        return True
    if before == "," and form == "ce" and _answered(scene, token):
        return True
    if form == "tout" and parse.form[token + 1 : token + 2] == ["en"]:
        return token + 2 < len(parse) and is_present_participle(parse, token + 2)
    if token in scene.cues and before in {",", "»", '"', "”"} and is_present_participle(parse, token):
        return True
    if token in scene.cues and before in {",", "et"} and "Tense=Past" in parse.morph[token] and token + 1 < len(parse):
        return parse.pos[token + 1] == "DET" or parse.form[token + 1].lower() in {"que", "qu'", "«", '"'}
    if before == "," and form == "en" and token + 1 < len(parse) and (token + 1) in scene.cues:
        return is_present_participle(parse, token + 1)
    if form in {"et", "mais", "puis", ","} and token > begin and verb is not None:
        return _coordinated(scene, verb, token)
    return verb is not None and _closes_quote(scene, begin, token)


def _answered(scene: Scene, token: int) -> bool:
    """ "…, ce que le maire dément": somebody else speaks of what was said."""
    that = scene.parse.form[token + 1 : token + 2]
    return that in (["que"], ["qu'"]) and any(t in scene.cues for t in range(token + 2, token + 7))


def _strong_source(scene: Scene, token: int) -> bool:
    """ "…, selon la police": what stands before is reported by another cue."""
    row = scene.according.get(token)
    return row is not None and row.strength == "strong"


def _coordinated(scene: Scene, verb: int, token: int) -> bool:
    """ "… a dit que P, mais a rappelé que Q": a verb joined to the cue, not to the clause."""
    parse, (_, last) = scene.parse, scene.sentence(token)
    for other in range(token + 1, min(last, token + 9)):
        if parse.form[other].lower() in {"que", "qu'", "qui", "dont"}:
            return False
        if parse.pos[other] in {"VERB", "AUX"} and parse.dep[other] in {"conj", "ROOT", "parataxis", "advcl"}:
            return _joined(scene, verb, token, other)
    return False


def _joined(scene: Scene, verb: int, token: int, other: int) -> bool:
    """Whether the verb `other` behind a conjunction shares the subject of the cue `verb`."""
    parse = scene.parse
    own_subject = any(token < c < other and parse.dep[c].startswith("nsubj") for c in parse.children[other])
    if own_subject or not is_finite(parse, other) or verb_group(parse, other)[0] <= token:
        return False
    if other in scene.cues and scene.cues[other].strength == "strong" and parse.form[token].lower() != ",":
        return True
    if parse.head[other] == verb:
        return other in scene.cues or parse.form[token].lower() != ","
    return parse.head[verb] == other and parse.dep[verb] != "ccomp"


def _closes_quote(scene: Scene, begin: int, token: int) -> bool:
    """Content that is one quotation from its first word ends where the marks close, unless words follow
    that belong to it ("juge « indigne » la réponse du maire")."""
    parse = scene.parse
    opened = scene.opening(begin)
    if opened is None or parse.start[token] < opened.end or opened.inner_end - opened.inner_start <= 12:
        return False
    return parse.pos[token] not in {"DET", "NOUN", "ADJ", "PROPN"} or opened.inner_end - opened.inner_start > 60
