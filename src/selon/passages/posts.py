"""What an embedded post says and whose account says it: statements are made from it."""

import re
from collections.abc import Iterable

from ..context import Post
from ..model import Passage
from .layout import plain, trimmed
from .signatures import Signature, signatures
from .vocabulary import vocabulary

_GLUED = re.compile(r"pic\.(?:twitter|x)\.com/\w+|https?://(?:(?!https?://)\S)+")
_QUOTED = re.compile(r"(?:«\s*(?P<a>[^«»]+?)\s*»|\"(?P<b>[^\"]+)\"|“(?P<c>[^“”]+)”)\s*(?:\([^()]{1,40}\))?\s*$")
_RETWEET = re.compile(r"\s*RT @\w{1,30}\s*:?\s*")


def posts(text: str, passages: Iterable[Passage]) -> tuple[Post, ...]:
    """The posts among the `embed` passages that bear both words and an account, in text order."""
    found = (_post(text, p) for p in passages if p.kind == "embed")
    return tuple(post for post in found if post)


def _post(text: str, part: Passage) -> Post | None:
    sign = max(signatures(text, part.start, part.end), key=lambda s: s.end, default=None)
    if sign is None:
        return None
    start, end = _words(text, _unframed(text, part), sign.start)
    if start >= end:
        return None
    since, until = sign.date or (None, None)
    return Post(
        text_start=start,
        text_end=end,
        account_start=sign.account_start,
        account_end=sign.account_end,
        name=sign.name,
        handle=sign.handle,
        date=_date(text, sign),
        date_start=since,
        date_end=until,
    )


def _date(text: str, sign: Signature) -> str | None:
    return text[sign.date[0] : sign.date[1]] if sign.date else None


def _unframed(text: str, part: Passage) -> int:
    """Where the post begins below a line that offers to view it."""
    first = text[part.start : part.end].split("\n", 1)[0]
    return part.start + (len(first) if vocabulary().opening.match(plain(first.rstrip())) else 0)


def _words(text: str, start: int, end: int) -> tuple[int, int]:
    """The post's own words: no link at the end, no marks around the whole, no "RT @name:" before it."""
    start, end = trimmed(text, start, end)
    if again := _RETWEET.match(text, start, end):
        start = again.end()
    end = _unlinked(text, start, end)
    quoted = _QUOTED.match(text, start, end)
    if quoted and quoted.lastgroup:
        return quoted.span(quoted.lastgroup)
    return start, end


def _unlinked(text: str, start: int, end: int) -> int:
    """Where the words end that stand before the links; a link may be glued to the last of them."""
    last = end
    for link in reversed(list(_GLUED.finditer(text, start, end))):
        if text[link.end() : last].strip(" \t\r\n\u00a0…"):
            break
        last = link.start()
    return trimmed(text, start, last)[1]
