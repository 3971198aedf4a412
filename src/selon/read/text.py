"""Plain text to a draft, and drafts to dispatches."""

from collections.abc import Iterator

from ..errors import InputError
from ..ids import dispatch_id
from ..model import Dispatch
from .decode import decode
from .item import Draft, Found, Item
from .language import language
from .options import Options


def read(item: Item, options: Options) -> Iterator[Found]:
    """The one text in a file or stream. Raises InputError for what is no text."""
    yield Draft(text=decode(item.content(options.max_size)))


def dispatch(text: str, options: Options, *, source: str | None = None) -> Dispatch:
    """A dispatch with this text. Raises InputError for a text that is empty or no valid Unicode."""
    return finished(Draft(text=text), options, source)


def finished(draft: Draft, options: Options, source: str | None) -> Dispatch:
    """The dispatch that a draft becomes; the options fill what its container left open. Raises InputError."""
    text = draft.text.replace("\0", "")  # which JSON can hold, and databases cannot
    _check(text, options.max_size)
    return Dispatch(
        id=dispatch_id(text),
        text=text,
        source=source,
        url=_whole(draft.url) or options.url,
        outlet=_whole(draft.outlet) or options.outlet,
        agency=_whole(draft.agency),
        author=_whole(draft.author),
        title=_whole(draft.title) or options.title,
        published=draft.published or options.published,
        modified=draft.modified,
        language=language(text) or _whole(draft.language) or options.language,
    )


def _whole(said: str | None) -> str | None:
    """A field without NUL, and with halves of characters replaced, which no file can hold."""
    return said.replace("\0", "").encode("utf-8", "replace").decode("utf-8") if said else None


def _check(text: str, max_size: int) -> None:
    if not text.strip():
        raise InputError("the text is empty")
    if len(text) > max_size:
        raise InputError(f"the text is longer than {max_size / 1e6:g} million characters; raise --max-size")
    if not text.isascii() and any("\ud800" <= character <= "\udfff" for character in text):
        raise InputError("the text holds halves of characters (surrogates); decode it again")
