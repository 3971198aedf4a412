"""A cue with its subject behind it: « P », a déclaré X. P, affirme X. « P, dit-il, Q »."""

from collections.abc import Iterator

from ..lang.calendar import WEEKDAYS
from ..lang.schema import CueRow
from ..parse.nouns import noun_phrase
from ..parse.phrases import (
    detached_auxiliary,
    is_finite,
    is_present_participle,
    left_subject,
    right_subject,
    subject_clitic,
    verb_group,
)
from .bounds import clause_text, trim
from .hearsay import behind_on
from .left import complete, content_before
from .scene import Draft, Scene, SpanPair

RELATIVES = frozenset({"qui", "que", "qu'", "dont", "où", "lequel", "laquelle", "lesquels", "lesquelles", "auquel"})
# Words with which the occasion of saying is told behind the cue, not more of what is said.
_OCCASION = WEEKDAYS | frozenset("avant après lors alors tandis dans devant en au sur sous tout à avec".split())
_OBJECTLESS = frozenset({"say", "think", "claim"})  # acts of verbs that take no person as their object
_COPULAS = frozenset({"être", "avoir", "devoir", "pouvoir", "vouloir", "sembler", "devenir", "rester"})
_BREAKS = {",", "»", '"', "”", "?", "!", "…", "...", ")", ";", "'", "''", "]", "–", "—"}


def read(scene: Scene) -> Iterator[Draft]:
    """Drafts for every cue that follows its content."""
    for verb, row in scene.cues.items():
        found = _subject_behind(scene, verb, row)
        if found is not None:
            draft = _draft(scene, verb, row, found)
            if draft is not None:
                yield draft


def _subject_behind(scene: Scene, verb: int, row: CueRow) -> int | None:
    """The subject token of a cue that is set off from what stands before it."""
    parse = scene.parse
    if not {"direct", "que", "si"} & set(row.frames) or not is_finite(parse, verb):
        return None
    first, _ = verb_group(parse, verb)
    before = parse.form[first - 1] if first > scene.sentence(verb)[0] else ""
    if first > 0 and scene.opening(first - 1) is not None:
        return None
    clitic = subject_clitic(parse, verb)
    if detached_auxiliary(parse, verb) is not None:
        return None
    if clitic is not None:
        return clitic if first > 0 and not _is_question(scene, verb) else None
    right = right_subject(parse, verb, scene.cue_end(verb)) if before in _BREAKS else None
    if right is None or not _can_be_source(scene, right, first):
        return None
    return right if _beats_left(scene, verb, first, right) or _inserted(scene, row, first, right) else None


def _can_be_source(scene: Scene, token: int, first: int) -> bool:
    """An actor, a capitalised word, or any noun right behind a quotation; not a noun behind an actor
    ("…, la présidente, dénonce les machines")."""
    part = scene.cast.at(token)
    if (part is not None and part.speaks) or scene.parse.form[token][:1].isupper():
        return True
    closes = any(q.end <= scene.parse.start[first] <= q.end + 3 for q in scene.quotes)
    nominal = scene.parse.pos[token] in {"NOUN", "PRON", "ADJ"} and scene.quote_at(scene.parse.start[token]) is None
    return closes and nominal


def _beats_left(scene: Scene, verb: int, first: int, right: int) -> bool:
    """Whether the subject stands behind although the parser sees one before: that one disagrees in
    number, or belongs to a clause that is complete without the cue."""
    parse, left = scene.parse, left_subject(scene.parse, verb)
    if left is None:
        return True
    if parse.form[left].lower() == "qui":
        return False
    if parse.child(left, "cop") is not None:  # "La victime est un élu, a annoncé la police"
        return True
    if any(q.start <= parse.start[left] < q.end <= parse.start[first] for q in scene.quotes):
        return True
    part = scene.cast.at(right)
    if part is None or not part.speaks:
        return False
    plural = any("Number=Plur" in parse.morph[t] and "VerbForm=Fin" in parse.morph[t] for t in range(first, verb + 1))
    disagrees = plural != ("Number=Plur" in parse.morph[left])
    inner = (parse.start[left], parse.end[first - 1])
    return disagrees or any(
        parse.pos[t] in {"VERB", "AUX"} and "VerbForm=Fin" in parse.morph[t] and parse.dep[parse.head[t]] != "acl:relcl"
        and parse.dep[t] != "acl:relcl" for t in parse.tokens_within(*inner)
    )  # fmt: skip


def _inserted(scene: Scene, row: CueRow, first: int, right: int) -> bool:
    """ "La France, a dit son ministre, ne signera pas": somebody between a verb that nobody is the object of
    and the comma before another verb."""
    part, parse = scene.cast.at(right), scene.parse
    if (
        row.act not in _OBJECTLESS
        or "que" not in row.frames
        or part is None
        or not part.speaks
        or parse.form[first - 1] != ","
    ):
        return False
    return _verb_follows(scene, _past(scene, source_span(scene, right)[1]))


def _verb_follows(scene: Scene, comma: int) -> bool:
    """Whether a conjugated verb without a subject of its own stands behind the comma."""
    parse, verb = scene.parse, comma + 1
    if verb >= scene.sentence(max(0, comma - 1))[1] or parse.form[comma] != ",":
        return False
    negated = parse.form[verb] in {"ne", "n'", "se", "s'"}
    return "VerbForm=Fin" in parse.morph[verb + negated] and parse.pos[verb + negated] in {"VERB", "AUX"}


def _is_question(scene: Scene, verb: int) -> bool:
    """ "Que dit-il ?": inversion that asks, rather than reports."""
    parse, (begin, end) = scene.parse, scene.sentence(verb)
    first, last = verb_group(parse, verb)
    behind = parse.form[last : min(end, last + 2)]
    return first - begin <= 1 and parse.form[end - 1] == "?" and "," not in behind


def _draft(scene: Scene, verb: int, row: CueRow, subject: int) -> Draft | None:
    parse = scene.parse
    first, last = verb_group(parse, verb)[0], scene.cue_end(verb)
    content = content_before(scene, first)
    if content is None:
        return None
    subject = behind_on(scene, subject, last)
    source = source_span(scene, subject)
    behind = max(last, _past(scene, source[1]))
    tail = content_behind(scene, behind, content)
    if not _is_content(scene, first, content) and not (tail and _verb_follows(scene, behind)):
        return None
    quoted = any(q.inner_start <= content[0] and content[1] <= q.inner_end for q in scene.quotes)
    topic = bool(tail) and not quoted and not complete(scene, content) and parse.form[behind] == ":"
    pieces = tail if topic else [content, *tail]
    return Draft(
        rule="cue-after",
        content=tuple(pieces),
        cue=scene.chars(first, last),
        lemma=row.lemma,
        act=row.act,
        source=source,
        subject=subject,
        verb=verb,
    )


def _is_content(scene: Scene, first: int, content: SpanPair) -> bool:
    """A quotation, or a clause; else the "subject behind" was an object ("Le maire, …, dénonce X")."""
    quoted = any(q.inner_start >= content[0] - 2 and q.end <= scene.parse.start[first] for q in scene.quotes)
    inside = scene.outer_quote_at(scene.parse.start[first]) is not None
    return quoted or inside or complete(scene, content) or subject_clitic(scene.parse, first) is not None


def source_span(scene: Scene, subject: int) -> SpanPair:
    """The characters of the source: its mention with apposition where one is known, else the phrase."""
    parse, part = scene.parse, scene.cast.at(subject)
    first, last = noun_phrase(parse, subject)
    if part is not None:
        first, last = min(first, part.first), max(last, part.last)
    return clause_text(parse.text, *scene.chars(first, last))


def _past(scene: Scene, offset: int) -> int:
    """The first token at or behind the character `offset`."""
    return scene.parse.tokens_within(offset, len(scene.parse.text) + 1).start


def content_behind(scene: Scene, token: int, before: SpanPair) -> list[SpanPair]:
    """What the cue interrupts: the rest of its quotation, a next quotation, the rest of its clause."""
    parse, (_, last) = scene.parse, scene.sentence(max(0, token - 1))
    if token >= len(parse):
        return []
    holder = scene.outer_quote_at(parse.start[token])
    if holder is not None and holder.inner_start <= before[0]:
        rest = trim(parse.text, parse.start[token], holder.inner_end)
        return [rest] if rest[0] < rest[1] else []
    opening = _quote_next(scene, token, last)
    if opening is not None:
        return [opening]
    if token + 1 < last and parse.form[token] == ":" and not complete(scene, before):
        return [clause_text(parse.text, parse.start[token + 1 + (parse.form[token + 1] == "que")], parse.end[last - 1])]
    if _goes_on(scene, token, last, before):
        return [clause_text(parse.text, parse.start[token], parse.end[last - 1])]
    return []


def _goes_on(scene: Scene, token: int, last: int, before: SpanPair) -> bool:
    """Whether the clause that the cue interrupts goes on behind a comma."""
    parse = scene.parse
    if token + 1 >= last or parse.form[token] != ",":
        return False
    form, after = parse.form[token + 1].lower(), token + 1
    if form in RELATIVES - {"que", "qu'"} or form in _OCCASION or is_present_participle(parse, after):
        return False
    last_word = parse.at(before[1] - 1)
    hanging = last_word is not None and parse.pos[last_word] in {"VERB", "AUX"} and parse.lemma[last_word] in _COPULAS
    return (
        hanging
        or not complete(scene, before)
        or (form in {"que", "qu'", "si", "mais"} and parse.form[token - 1] != "»")
    )


def _quote_next(scene: Scene, token: int, last: int) -> SpanPair | None:
    """A quotation that goes on in the same sentence, behind a comma or a colon."""
    parse = scene.parse
    for at in range(token, min(last, token + 14)):
        quote = next((q for q in scene.quotes if q.start == parse.start[at]), None)
        if quote is not None:
            mark = parse.form[at - 1]
            return (quote.inner_start, quote.inner_end) if mark in {",", ":", ";"} else None
        if at in scene.cues and (is_finite(parse, at) or is_present_participle(parse, at)):
            return None
    return None
