"""Quotations behind a colon or without any cue, headlines "X : P", and quotations that go on."""

from collections.abc import Iterator
from dataclasses import replace

from ..lang.quotes import Quotation
from ..model import Passage
from ..parse.nouns import noun_phrase, phrase_head
from ..parse.phrases import is_finite, verb_group
from .after import source_span
from .bounds import clause_text
from .scene import Draft, Scene, SpanPair

_SHORT = 3  # words; a quotation of no more is a term, a title or a scare quote


def read(scene: Scene, taken: list[SpanPair]) -> Iterator[Draft]:
    """Drafts for quotations behind a colon whose characters no other rule has taken."""
    for quote in scene.quotes:
        if quote.depth == 0 and not _is_taken(quote, taken) and is_speech(scene.parse.text, quote):
            draft = _behind_colon(scene, quote)
            if draft is not None:
                yield draft


def _is_taken(quote: Quotation, taken: list[SpanPair]) -> bool:
    shared = sum(max(0, min(end, quote.inner_end) - max(start, quote.inner_start)) for start, end in taken)
    return shared > (quote.inner_end - quote.inner_start) / 2


def is_speech(text: str, quote: Quotation) -> bool:
    """Long enough to be somebody's words rather than a term or a title."""
    return len(text[quote.inner_start : quote.inner_end].split()) > _SHORT


def _behind_colon(scene: Scene, quote: Quotation) -> Draft | None:
    """ "Le maire a défendu son choix : « … »": the subject of the clause before the colon speaks."""
    token = scene.parse.at(quote.start)
    if token is None or token == 0 or scene.parse.form[token - 1] != ":":
        return None
    begin = scene.parse.sentences[scene.parse.sentence_of[token - 1]][0]
    verb = _main_verb(scene, begin, token - 1)
    if verb is None:
        return _narrative(scene, quote, begin)
    who = scene.subject(verb)
    part = None if who is None else scene.cast.at(who)
    return Draft(
        rule="colon",
        content=((quote.inner_start, quote.inner_end),),
        cue=scene.chars(*verb_group(scene.parse, verb)),
        lemma=scene.cues[verb].lemma if verb in scene.cues else scene.parse.lemma[verb],
        act=scene.cues[verb].act if verb in scene.cues else "say",
        source=None if who is None or part is None else source_span(scene, who),
        subject=who,
        verb=verb,
    )


def _narrative(scene: Scene, quote: Quotation, begin: int) -> Draft | None:
    """ "Et d'ajouter : « … »": the speaker is the one who spoke last."""
    parse = scene.parse
    opens = [parse.form[t].lower() for t in range(begin, min(begin + 3, len(parse)))]
    verb = begin + 2
    if opens[:1] != ["et"] or opens[1:2] not in (["de"], ["d'"]) or verb not in scene.cues:
        return None
    row = scene.cues[verb]
    spoken = ((quote.inner_start, quote.inner_end),)
    return Draft("continued", spoken, scene.chars(begin, verb + 1), row.lemma, row.act, verb=verb)


def _main_verb(scene: Scene, begin: int, end: int) -> int | None:
    """The last cue before the colon, else the verb of the main clause."""
    parse = scene.parse
    finite = [t for t in range(begin, end) if parse.pos[t] in {"VERB", "AUX", "ADJ", "NOUN"} and is_finite(parse, t)]
    cues = [t for t in finite if t in scene.cues]
    if cues:
        return cues[-1]
    roots = [t for t in finite if parse.dep[t] in {"ROOT", "conj", "parataxis"} and parse.pos[t] in {"VERB", "AUX"}]
    return roots[-1] if roots else None


def headlines(scene: Scene, passages: tuple[Passage, ...]) -> Iterator[Draft]:
    """A headline "X : P" where X can speak; "Pays : sujet" is a topic and no statement."""
    for passage in passages:
        if passage.kind == "headline":
            draft = _headline(scene, passage)
            if draft is not None:
                yield draft


def _headline(scene: Scene, passage: Passage) -> Draft | None:
    parse = scene.parse
    tokens = parse.tokens_within(passage.start, passage.end)
    colon = next((t for t in tokens if parse.form[t] == ":"), None)
    if colon is None or colon == tokens.start or colon + 2 >= tokens.stop:
        return None
    head = phrase_head(parse, tokens.start)
    part = None if head is None else scene.cast.at(head)
    if head is None or part is None or not _can_head(scene, part.actor, head, tokens.start, colon):
        return None
    span = clause_text(parse.text, parse.start[colon + 1], passage.end)
    source = scene.chars(tokens.start, colon)
    return Draft("headline", (span,), scene.chars(colon, colon + 1), ":", "say", source, head, part.actor)


def _can_head(scene: Scene, actor: str, head: int, begin: int, colon: int) -> bool:
    """A person; a country or an organisation is the topic of what follows."""
    kind = scene.cast.actor(actor).type
    phrase_ends = noun_phrase(scene.parse, head)[1] >= colon or scene.cast.at(head).last >= colon  # type: ignore[union-attr]
    return kind == "person" and phrase_ends


def with_last_speaker(scene: Scene, drafts: list[Draft]) -> list[Draft]:
    """Narrative infinitives get the speaker of the statement whose cue stands last before them."""
    result = []
    for draft in drafts:
        if draft.rule == "continued" and draft.cue is not None:
            before = [d for d in drafts if d.cue is not None and d.cue[1] <= draft.cue[0] and d.subject is not None]
            last = max(before, key=lambda d: d.cue or (0, 0), default=None)
            draft = draft if last is None else replace(draft, source=last.source, subject=last.subject)
        result.append(draft)
    return result


def continued(scene: Scene, drafts: list[Draft]) -> list[Draft]:
    """Quotations without a cue that stand alone behind an attributed statement of the same paragraph:
    part of it where it is quoted itself, else a statement of the same speaker."""
    taken = [span for draft in drafts for span in draft.content]
    result = list(drafts)
    for quote in scene.quotes:
        if quote.depth == 0 and not _is_taken(quote, taken) and _stands_alone(scene, quote):
            _attach(scene, result, quote)
            taken.append((quote.inner_start, quote.inner_end))
    return result


def _attach(scene: Scene, drafts: list[Draft], quote: Quotation) -> None:
    at = _preceding(scene, drafts, quote)
    if at is None or not is_speech(scene.parse.text, quote):
        return
    span = (quote.inner_start, quote.inner_end)
    if drafts[at].rule == "continued" or _is_quoted(scene, drafts[at]):
        drafts[at] = replace(drafts[at], content=(*drafts[at].content, span))
    else:
        drafts.append(replace(drafts[at], rule="continued", content=(span,)))


def _is_quoted(scene: Scene, draft: Draft) -> bool:
    """Whether the content closes with a quotation."""
    return any(q.inner_start - 1 <= s and e <= q.end for s, e in draft.content for q in scene.quotes)


def _stands_alone(scene: Scene, quote: Quotation) -> bool:
    """The quotation begins its sentence and nothing but a stop follows it there."""
    parse = scene.parse
    first, last = parse.at(quote.start), parse.at(quote.end - 1)
    if first is None or last is None:
        return False
    rest = parse.form[last + 1 : scene.sentence(last)[1]]
    return scene.sentence(first)[0] == first and all(not form[:1].isalnum() for form in rest)


def _preceding(scene: Scene, drafts: list[Draft], quote: Quotation) -> int | None:
    """The draft whose cue or content ends just before the quotation, in the same paragraph."""
    best, best_end = None, -1
    for at, draft in enumerate(drafts):
        spans = [*draft.content, *(span for span in (draft.cue, draft.source) if span is not None)]
        end = max((e for _, e in spans if e <= quote.start), default=-1)
        if best_end < end <= quote.start:
            best, best_end = at, end
    if best is None:
        return None
    between = scene.parse.text[best_end : quote.start]
    unclosed = any(not q.closed and q.inner_end == best_end for q in scene.quotes)
    return best if ("\n" not in between or unclosed) and len(between.split()) <= 14 else None
