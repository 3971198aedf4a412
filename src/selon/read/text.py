"""Plain text to dispatches. What cannot be read costs only itself."""

from collections.abc import Iterable, Iterator

from ..errors import InputError
from ..ids import dispatch_id
from ..model import Dispatch
from .decode import decode
from .files import STDIN, Unread, content, files
from .options import Options


def dispatches(paths: Iterable[str], options: Options) -> Iterator[Dispatch | Unread]:
    """The dispatches in files, in folders and on standard input ("-"), each when it is asked for."""
    for path in paths:
        for file in files(path):
            yield file if isinstance(file, Unread) else _one(file, options)


def _one(path: str, options: Options) -> Dispatch | Unread:
    source = "standard input" if path == STDIN else path
    try:
        return dispatch(decode(content(path, options.max_size)), options, source=source)
    except InputError as error:
        return Unread(source, str(error))


def dispatch(text: str, options: Options, *, source: str | None = None) -> Dispatch:
    """A dispatch with this text. Raises InputError for a text that is empty or no valid Unicode."""
    if not text.strip():
        raise InputError("the text is empty")
    if not text.isascii() and any("\ud800" <= character <= "\udfff" for character in text):
        raise InputError("the text holds halves of characters (surrogates); decode it again")
    return Dispatch(
        id=dispatch_id(text),
        text=text,
        source=source,
        url=options.url,
        outlet=options.outlet,
        title=options.title,
        published=options.published,
        language=options.language,
    )
