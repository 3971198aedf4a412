"""The article's text, by trafilatura; and by simpler means where it finds nothing."""

import logging
from copy import deepcopy
from typing import Any

from ..markup import text_of

_ENOUGH = 100  # characters below which another way is tried
for _name in ("trafilatura", "htmldate", "courlan", "justext", "readability"):
    logging.getLogger(_name).setLevel(logging.CRITICAL)  # what goes wrong is ours to tell


def body(tree: Any) -> str:
    """The main text, a blank line between paragraphs; "" where the page has none.

    Never with trafilatura's `deduplicate`: it remembers texts between pages and drops what it saw before.
    """
    found = _extracted(tree)
    if len(found) >= _ENOUGH:
        return found
    return max(found, _paragraphs(tree), key=len)


def _extracted(tree: Any) -> str:
    from trafilatura import bare_extraction

    document = bare_extraction(deepcopy(tree), include_comments=False, with_metadata=False)
    inner = getattr(document, "body", None)
    return text_of(inner) if inner is not None else ""


def _paragraphs(tree: Any) -> str:
    """The paragraphs of the element that has most text in paragraphs of its own."""
    weights: dict[Any, int] = {}
    for paragraph in list(tree.iter("p"))[:5000]:
        parent = paragraph.getparent()
        if parent is not None:
            weights[parent] = weights.get(parent, 0) + len("".join(paragraph.itertext()))
    if not weights:
        return ""
    best = max(weights, key=lambda each: weights[each])
    return "\n\n".join(filter(None, (text_of(each) for each in best.iter("p"))))
