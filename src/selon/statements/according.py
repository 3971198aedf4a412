"""Prepositional cues: selon X, d'après X, de l'avis de X, à en croire X, pour X; "selon lesquels"."""

import re
from collections.abc import Iterator
from functools import cache

from ..lang.schema import SourceRow, SpeechNounRow
from ..lang.tables import table
from ..parse.nouns import noun_phrase, phrase_head
from ..parse.phrases import is_finite, verb_group
from .after import RELATIVES, content_behind, source_span
from .attributed import number_before, relative_around
from .bounds import clause_end, clause_text, skip_connectives
from .left import content_before
from .scene import Draft, Scene, SpanPair

_BRACKETS = re.compile(r"^\s*\([^()]{1,30}\)")
_RELATIVE = frozenset({"lequel", "laquelle", "lesquels", "lesquelles"})
_POSSESSIVE = frozenset({"son", "sa", "ses", "leur", "leurs"})
_OBJECTS = frozenset({"l'", "l’", "les"})  # "à l'en croire"
_ANONYMOUS = frozenset({"source", "sources"})


@cache
def _speech_nouns() -> dict[str, SpeechNounRow]:
    return {row.lemma: row for row in table("fr/speech_nouns", SpeechNounRow)}


def read(scene: Scene) -> Iterator[Draft]:
    """Drafts for every prepositional cue that names a source."""
    told = {scene.cue_end(verb) for verb in scene.cues}  # "a-t-on appris de source policière"
    for first, row in scene.according.items():
        if first in told and row.phrase.startswith("de "):
            continue
        last = scene.parse.at(scene.parse.start[first] + len(row.phrase) - 1)
        if last is not None:
            relative = scene.parse.form[last].lower() in _RELATIVE and last > first
            draft = _relative(scene, first, last, row) if relative else _draft(scene, first, last + 1, row)
            if draft is not None:
                yield draft


def _draft(scene: Scene, first: int, last: int, row: SourceRow) -> Draft | None:
    if last >= scene.sentence(first)[1]:
        return None
    if scene.parse.form[last].lower() in _RELATIVE:
        return _relative(scene, first, last, row)
    subject = _inner_source(scene, first, last)
    source = scene.chars(first, last) if subject is not None and subject < last - 1 else None
    if subject is None:
        subject = phrase_head(scene.parse, last)
        if subject is None or not _names_source(scene, first, subject, row):
            return None
    if source is None:
        begin, end = source_span(scene, subject)
        source = max(begin, scene.chars(last, last + 1)[0]) if subject >= last else begin, end
    content = _content(scene, first, max(subject, last - 1) if subject < last else subject, source)
    if not content or _is_source(scene, content[0]):
        return None
    return _made(scene, row, scene.chars(first, last), content, source, subject)


def _inner_source(scene: Scene, first: int, last: int) -> int | None:
    """The source that stands in the cue itself: "à ses yeux", "à l'en croire", "de source policière"."""
    for token in range(first, last):
        form = scene.parse.form[token].lower()
        if form in _POSSESSIVE or (form in _OBJECTS and scene.parse.form[token + 1].lower() == "en"):
            return token
    return last - 1 if scene.parse.form[last - 1].lower() in _ANONYMOUS else None


def _is_source(scene: Scene, span: SpanPair) -> bool:
    """Content that is no more than another source ("selon lui, selon la police")."""
    tokens = scene.parse.tokens_within(*span)
    return tokens.start in scene.according and not any(scene.parse.pos[t] in {"VERB", "AUX"} for t in tokens)


def _made(
    scene: Scene, row: SourceRow, cue: SpanPair, content: tuple[SpanPair, ...], source: SpanPair, subject: int
) -> Draft:
    return Draft(
        rule="according-to", content=content, cue=cue, lemma=row.phrase, act=row.act, source=source, subject=subject
    )


def _names_source(scene: Scene, first: int, subject: int, row: SourceRow) -> bool:
    """Somebody, or a document or a saying of somebody; weak cues ("pour") ask for an actor in front."""
    parse, part = scene.parse, scene.cast.at(subject)
    speaks = part is not None and part.speaks
    if row.strength == "weak":
        begin = scene.sentence(first)[0]
        lead = parse.text[skip_connectives(parse.text, parse.start[begin], parse.start[first]) : parse.start[first]]
        opens = first == begin or parse.form[first - 1] == ":" or not lead.strip(" ,")
        closes = parse.form[subject + 1 : subject + 2] != [] and _comma_after(scene, subject)
        return speaks and opens and closes
    named = (
        speaks or parse.lemma[subject].lower() in _speech_nouns() or parse.form[subject].lower() in {"dires", "dire"}
    )
    return named or parse.form[subject].lower() in {"lui", "elle", "eux", "elles", "moi", "nous"}


def _comma_after(scene: Scene, subject: int) -> bool:
    parse = scene.parse
    behind = _BRACKETS.sub("", parse.text[source_span(scene, subject)[1] :][:40])
    return behind.lstrip().startswith(",")


def _content(scene: Scene, first: int, subject: int, source: SpanPair) -> tuple[SpanPair, ...]:
    """Behind the source where the phrase opens its clause; else before it, and what it interrupts."""
    parse = scene.parse
    behind = max(parse.tokens_within(source[1], len(parse.text)).start, subject + 1)
    behind = _past_relative(scene, _past_apposition(scene, behind))
    opening = next((t + 1 for t in range(first - 1, scene.sentence(first)[0], -1) if parse.form[t] == ";"), None)
    start = parse.start[scene.sentence(first)[0] if opening is None else opening]
    lead = skip_connectives(parse.text, start, parse.start[first])
    local = number_before(scene, first)
    if local is not None:
        return (local,)
    if _opens_clause(scene, lead, first, behind):
        span = _forward(scene, first, behind)
        return (span,) if span else ()
    before = content_before(scene, first)
    if before is None:
        return ()
    relative = relative_around(scene, first, behind)
    if relative is not None:
        return relative
    if behind < scene.sentence(first)[1] and parse.pos[behind] in {"VERB", "AUX"}:  # "aurait selon les experts chuté"
        return before, clause_text(parse.text, parse.start[behind], clause_end(scene, None, behind))
    return (before, *content_behind(scene, behind, before))


def _behind_that(scene: Scene, first: int) -> bool:
    """ "annonce que, selon lui, P"."""
    before = [form.lower() for form in scene.parse.form[max(0, first - 2) : first]]
    return bool(before) and (before[-1] in {"que", "qu'"} or (before[-1] == "," and before[0] in {"que", "qu'"}))


def _past_apposition(scene: Scene, behind: int) -> int:
    """ "Selon Jean Laurier, secrétaire du syndicat, P": behind a noun phrase between two commas."""
    parse, last = scene.parse, scene.sentence(max(0, behind - 1))[1]
    if behind >= last or parse.form[behind] != ",":
        return behind
    end = next((t for t in range(behind + 1, min(last, behind + 16)) if parse.form[t] == ","), None)
    if end is None or end < behind + 2 or parse.pos[behind + 1] not in {"DET", "NOUN", "PROPN", "ADJ", "VERB", "ADP"}:
        return behind
    verbal = any("VerbForm=Fin" in parse.morph[t] for t in range(behind + 1, end))
    noun = any(parse.pos[t] in {"NOUN", "PROPN"} for t in range(behind + 1, end))
    rest = any("VerbForm=Fin" in parse.morph[t] for t in range(end, last))
    return end if noun and rest and not verbal else behind


def _past_relative(scene: Scene, behind: int) -> int:
    """ "Selon un élu, qui a voté contre, P": behind the relative clause of the source."""
    parse, last = scene.parse, scene.sentence(max(0, behind - 1))[1]
    relative = behind + 1 < last and parse.form[behind] == "," and parse.form[behind + 1].lower() in RELATIVES
    if not relative:
        return behind
    return next((t for t in range(behind + 2, last) if parse.form[t] == ","), behind)


def _opens_clause(scene: Scene, lead: int, first: int, behind: int) -> bool:
    """Nothing but connectives, a topic with a colon or an adverbial with a comma stands before."""
    parse = scene.parse
    words = parse.text[lead : parse.start[first]].strip()
    if not words or words.endswith(":") or _behind_that(scene, first):
        return True
    tokens = parse.tokens_within(lead, parse.start[first])
    verbal = any(is_finite(parse, t) for t in tokens if parse.pos[t] in {"VERB", "AUX"})
    if verbal or not words.endswith(","):
        return False
    return _goes_on(scene, behind) and not _interrupts(scene, behind)


def _goes_on(scene: Scene, behind: int) -> bool:
    """ "Une folie, selon le maire." has nothing behind the source."""
    rest = range(behind, scene.sentence(max(0, behind - 1))[1])
    return any(scene.parse.pos[t] != "PUNCT" for t in rest)


def _interrupts(scene: Scene, behind: int) -> bool:
    """ "Le convoi, selon le maire, a franchi le pont": a verb whose subject stands before the phrase."""
    parse, verb = scene.parse, behind + 1
    if verb >= scene.sentence(max(0, behind - 1))[1] or parse.form[behind] != ",":
        return False
    return parse.pos[verb] in {"VERB", "AUX"} and "VerbForm=Fin" in parse.morph[verb]


def _forward(scene: Scene, first: int, behind: int) -> SpanPair | None:
    """From behind the source to the end of the sentence, or of the quotation that begins there."""
    parse, (_, last) = scene.parse, scene.sentence(first)
    while behind < last and parse.form[behind] in {",", ":"}:
        behind += 1
    if behind < last and parse.form[behind] == "(":
        behind = next((t for t in range(behind, last) if parse.form[t] == ","), behind) + 1
    if behind >= last:
        return None
    quote = next((q for q in scene.quotes if q.start == parse.start[behind]), None)
    if quote is not None and quote.end >= parse.start[last - 1] - 2:
        return quote.inner_start, quote.inner_end
    stop = next((t for t in range(behind + 1, last) if parse.form[t] == ";"), last)
    limit = min(clause_end(scene, None, behind), parse.end[stop - 1] if stop < last else len(parse.text))
    start, end = clause_text(parse.text, parse.start[behind], limit)
    return (start, end) if end - start > 5 else None


def _relative(scene: Scene, first: int, last: int, row: SourceRow) -> Draft | None:
    """ "les propos du maire selon lesquels P": the noun of saying before it is the source."""
    parse = scene.parse
    noun = next((t for t in range(first - 1, max(-1, first - 12), -1) if parse.lemma[t] in _speech_nouns()), None)
    begin = last + 1
    if noun is None or begin >= scene.sentence(first)[1]:
        return None
    end = clause_end(scene, None, begin)
    main = next((t for t in range(begin, scene.sentence(first)[1]) if parse.head[t] == t), None)
    if main is not None and parse.dep[main] == "ROOT":
        end = min(end, parse.end[max(begin, verb_group(parse, main)[0] - 1)])
    span = clause_text(parse.text, parse.start[begin], end)
    source = scene.chars(*noun_phrase(parse, noun))
    return _made(scene, row, scene.chars(first, begin), (span,), source, noun)
