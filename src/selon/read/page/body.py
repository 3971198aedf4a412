"""The article's text, by trafilatura; and by simpler means where it finds nothing."""

import logging
import re
from copy import deepcopy
from typing import Any

from ..markup import text_of

_ENOUGH = 100  # characters below which another way is tried
_LEDE = re.compile(r"(?:^|[\s_-])(?:chap[oô]|chapeau|accroche|standfirst|lede)(?:$|[\s_-])", re.I)
_LEDE_LENGTH = range(60, 2000)
_OFFERS = re.compile(r"paywall|payant|newsletter|savoir[-_]plus|abonnez|subscription[-_]", re.I)
for _name in ("trafilatura", "htmldate", "courlan", "justext", "readability"):
    logging.getLogger(_name).setLevel(logging.CRITICAL)  # what goes wrong is ours to tell


def body(tree: Any) -> str:
    """The main text, a blank line between paragraphs; "" where the page has none.

    Never with trafilatura's `deduplicate`: it remembers texts between pages and drops what it saw before.
    """
    _drop_offers(tree)
    found = _extracted(tree)
    if len(found) < _ENOUGH:
        found = max(found, paragraphs(tree), key=len)
    return _with_lede(found, tree)


def _extracted(tree: Any) -> str:
    from trafilatura import bare_extraction

    document = bare_extraction(deepcopy(tree), include_comments=False, with_metadata=False)
    inner = getattr(document, "body", None)
    return text_of(inner) if inner is not None else ""


def _drop_offers(tree: Any) -> None:
    """Take out boxes that offer a subscription or tell of the publisher.

    Some sites call the whole article so: what holds the longest paragraph, or most of the words, stays.
    """
    sizes = {each: len("".join(each.itertext())) for each in list(tree.iter("p"))[:5000]}
    longest = max(sizes, key=lambda each: sizes[each], default=None)
    held = set() if longest is None else set(longest.iterancestors())
    for box in list(tree.iter("div", "section", "aside"))[:20_000]:
        called = f"{box.get('class') or ''} {box.get('id') or ''}"
        if box in held or box.getparent() is None or not _OFFERS.search(called):
            continue
        if len("".join(box.itertext())) <= sum(sizes.values()):
            box.drop_tree()


def _with_lede(found: str, tree: Any) -> str:
    """The text below its lede, which pages put beside the article's body and extractors then miss."""
    for box in list(tree.iter("div", "p", "section", "h2"))[:20_000]:
        if _LEDE.search(f"{box.get('class') or ''} {box.get('id') or ''}"):
            lede = text_of(box)
            new = lede.partition("\n")[0][:80] not in found
            return f"{lede}\n\n{found}" if new and len(lede) in _LEDE_LENGTH and found else found
    return found


def paragraphs(tree: Any) -> str:
    """The paragraphs of the element that has most text in paragraphs of its own; quick on pages of any size."""
    weights: dict[Any, int] = {}
    for paragraph in list(tree.iter("p"))[:5000]:
        parent = paragraph.getparent()
        if parent is not None:
            weights[parent] = weights.get(parent, 0) + len(paragraph.text_content())
    if not weights:
        return ""
    best = max(weights, key=lambda each: weights[each])
    for line_break in best.iter("br"):
        line_break.tail = f"\n{line_break.tail or ''}"
    lines = (each.text_content().splitlines() for each in best.iter("p"))
    return "\n\n".join(filter(None, ("\n".join(filter(None, map(_spaced, each))) for each in lines)))


def _spaced(line: str) -> str:
    return " ".join(line.split())
