"""What stands to the left of a cue that follows its content: « P », a dit X. P, selon X."""

from ..lang.quotes import Quotation
from ..parse.phrases import is_finite
from .bounds import clause_text, skip_connectives, trim
from .scene import Scene, SpanPair

_BETWEEN = " \t\r\n\u00a0\u202f,;.–—-"


def content_before(scene: Scene, first: int) -> SpanPair | None:
    """The content that ends before token `first`: a quotation, a clause, or a clause with a quotation."""
    text, at = scene.parse.text, scene.parse.start[first]
    holder = scene.outer_quote_at(at)
    if holder is not None:
        nested = _quote_before(scene, at)
        return trim(text, nested.inner_start if nested else holder.inner_start, nested.inner_end if nested else at)
    quote = _quote_before(scene, at)
    if quote is None:
        return _clause_before(scene, first)
    begin = _past_colon(scene, _sentence_start(scene, quote, first), quote.start)
    lead = skip_connectives(text, begin, quote.start)
    if _is_lead(text[lead : quote.start]) and not _reported_before(scene, lead, quote.start):
        return trim(text, lead, quote.end)
    return _first_paragraph(scene, quote).inner_start, quote.inner_end


def _first_paragraph(scene: Scene, quote: Quotation) -> Quotation:
    """Where a quotation over several paragraphs begins: each opens with a mark, only the last closes."""
    for other in reversed(scene.quotes):
        gap = scene.parse.text[other.inner_end : quote.start]
        if not other.closed and other.start < quote.start and not gap.strip() and "\n" in gap:
            quote = other
    return quote


def _quote_before(scene: Scene, at: int) -> Quotation | None:
    """The outermost quotation that closes just before the character `at`."""
    text = scene.parse.text
    end = at
    while end > 0 and text[end - 1] in _BETWEEN:
        end -= 1
    closing = [q for q in scene.quotes if q.end == end]
    return closing[0] if closing else None


def _sentence_start(scene: Scene, quote: Quotation, first: int) -> int:
    """Where the sentence begins in which the quotation opens."""
    parse = scene.parse
    token = parse.at(quote.start)
    sentence = scene.sentence(first if token is None else token)
    return parse.start[sentence[0]]


def _past_colon(scene: Scene, begin: int, end: int) -> int:
    """Behind a colon that closes a clause of its own ("Le maire est plus prudent : la loi « … »")."""
    parse, tokens = scene.parse, scene.parse.tokens_within(begin, end)
    colons = [t for t in tokens if parse.form[t] == ":" and complete(scene, (begin, parse.start[t]))]
    return parse.end[colons[-1]] if colons else begin


def _is_lead(lead: str) -> bool:
    """Words before a quotation that belong to the content: more than a colon or a preposition."""
    words = [w for w in lead.split() if any(c.isalnum() for c in w)]
    return len(words) >= 1 and not lead.rstrip().endswith(":")


def _reported_before(scene: Scene, start: int, end: int) -> bool:
    """Whether the words before the quotation hold a cue of their own that opens it."""
    tokens = scene.parse.tokens_within(start, end)
    verbs = [t for t in tokens if t in scene.cues and is_finite(scene.parse, t)]
    return any("direct" in scene.cues[v].frames and scene.parse.end[v] > end - 30 for v in verbs)


def _clause_before(scene: Scene, first: int) -> SpanPair | None:
    parse, begin_token = scene.parse, scene.sentence(first)[0]
    for token in range(begin_token, first):
        if parse.form[token] == ";":
            begin_token = token + 1
    if begin_token in scene.according:  # "Selon la police, P, selon un témoin"
        begin_token = next((t + 1 for t in range(begin_token, first - 1) if parse.form[t] == ","), begin_token)
    start = skip_connectives(parse.text, parse.start[begin_token], parse.start[first])
    begin, end = clause_text(parse.text, start, parse.start[first])
    return (begin, end) if end - begin >= 3 else None


def complete(scene: Scene, span: SpanPair) -> bool:
    """Whether a stretch of text holds a conjugated verb: a clause that can stand alone."""
    return any(
        scene.parse.pos[t] in {"VERB", "AUX"} and "VerbForm=Fin" in scene.parse.morph[t]
        for t in scene.parse.tokens_within(*span)
    )
