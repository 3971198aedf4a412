"""What was glued into a paragraph: links with their titles, bare headlines, captions, calls to readers."""

import re
from functools import cache
from itertools import islice

from ..model import Passage, PassageKind
from .forms import first_word
from .layout import Cut, Page, sentences, split, words
from .titles import crossed, headline_run, title_end
from .vocabulary import vocabulary

_OUTLET = r"(?:\s+(?:sur|dans|avec)\s+[^:.!?\n]{2,40}?)?"
_SENTENCE_BEFORE = '.!?…»”")]:'
_MOST = 200  # labels of a kind in one paragraph; keeps absurd texts cheap
_SHORTEST = 40  # characters of a line in which something can be glued to the article
_FEWEST = 25  # words of a paragraph in which headlines can be glued unlabelled


_CAPITALISED = re.compile(r"(?<!\w)[A-Z]\w*")


@cache
def _pattern(name: str) -> re.Pattern[str]:
    return re.compile(_sources()[name], re.I)


@cache
def _sources() -> dict[str, str]:
    known = vocabulary()
    source = rf"{known.agency}(?:\s*(?:/|via|et|,)\s*(?-i:[A-Z])[\w-]*){{0,2}}"
    return {
        "label": rf"(?:>{{2}}\s*)?(?<!\w)(?-i:(?=[A-ZÀ])){known.strong}(?:{_OUTLET}\s*:|(?=\s+(?-i:[A-Z\"«])))",
        "weak": rf"(?<!\w)(?-i:(?=[A-Z])){known.weak}{_OUTLET}\s*:",
        "caption": rf"(?<!\w)(?-i:(?=[A-Z])){known.caption}(?!\w)\s*[,:]?\s*(?:{source})?",
        "aside": rf"[(\[]\s*{known.aside.replace('.*', '[^()]*?')}\s*[)\]]",
        "source": rf"\s*[(\[]\s*(?:avec\s+|source\s*:\s*)?{known.agency}[^()\n]{{0,40}}[)\]]\W*$",
        "right": r"\s*(?:©|\(c\))\s?[\w/ .&-]{2,50}$",
        "promo": known.promo,
    }


def glued(page: Page, parts: list[Passage]) -> list[Passage]:
    """Cut what is not the article out of the body paragraphs."""
    out: list[Passage] = []
    for part in parts:
        if part.kind == "body" and part.end - part.start >= _SHORTEST:
            out += split(page.text, part, _cuts(page.flat(part), part.start))
        else:
            out.append(part)
    return out


def _cuts(folded: str, at: int) -> list[Cut]:
    cuts = [*_labels(folded), *_fixed(folded)]
    if words(folded[:1000]) >= _FEWEST:
        cuts += _bare(folded)
    return [(at + start, at + end, kind, why) for start, end, kind, why in cuts]


def _labels(folded: str) -> list[Cut]:
    """Labels at the beginning of a sentence, each with the titles that follow it."""
    cuts: list[Cut] = []
    known, begun = vocabulary(), {word.casefold() for word in _CAPITALISED.findall(folded)}
    links, captions = not begun.isdisjoint(known.linking), not begun.isdisjoint(known.captioning)
    kinds: dict[str, PassageKind] = {"label": "related", "weak": "related"} if links else {}
    for name, kind in (kinds | {"caption": "caption"} if captions else kinds).items():
        found = (
            m for m in islice(_pattern(name).finditer(folded), _MOST) if _begins(folded, m.start(), name == "caption")
        )
        cuts += [(m.start(), title_end(folded, m.end()), kind, f"{kind}.glued") for m in found]
    return cuts


def _begins(folded: str, at: int, anywhere: bool) -> bool:
    before = folded[:at].rstrip()[-1:] if at < 200 else folded[at - 20 : at].rstrip()[-1:]
    return anywhere or not before or before in _SENTENCE_BEFORE


def _fixed(folded: str) -> list[Cut]:
    """Wording with an end of its own: remarks in brackets, the source at the end, calls to readers."""
    calling, tail = vocabulary().calling, max(0, len(folded) - 150)
    cuts: list[Cut] = [(m.start(), m.end(), "related", "related.aside") for m in _pattern("aside").finditer(folded)]
    if source := _pattern("source").search(folded, tail):
        cuts.append((source.start(), source.end(), "credit", "credit.at-end"))
    if right := _pattern("right").search(folded, tail):
        cuts.append((right.start(), right.end(), "caption", "caption.at-end"))
    for start, end in sentences(folded):
        called = end - start < 400 and first_word(folded[start : start + 40]) in calling
        if called and _pattern("promo").match(folded, start):
            cuts.append((start, end, "promo", "promo.sentence"))
    return cuts


def _bare(folded: str) -> list[Cut]:
    """Headlines of other articles that no label announces: they run on without a full stop."""
    cuts: list[Cut] = []
    ranges = list(sentences(folded))
    for number, (start, end) in enumerate(ranges):
        if end - start > 600:
            continue
        last = number == len(ranges) - 1 and number >= 2
        stop = headline_run(folded, start, end) if not (last and crossed(folded, start, end)) else end
        if stop:
            cuts.append((start, stop, "related", "related.bare"))
    return cuts
