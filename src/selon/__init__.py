"""selon reads news dispatches and keeps the record: who said what, and according to whom.

    >>> import selon
    >>> record = selon.read("« Tout est prêt », a dit la ministre.", published="2024-05-02")  # doctest: +SKIP

Nothing heavy is imported before `read` is called.
"""

from functools import cache
from typing import TYPE_CHECKING, Any

# The package `selon.read` is bound here first: importing it later would put it in the function's place.
from . import read as _read_package  # noqa: F401

if TYPE_CHECKING:
    from .model import Record
    from .pipeline import Reader

    __version__: str

__all__ = ["Record", "__version__", "read"]


def read(
    text: str,
    *,
    published: str | None = None,
    outlet: str | None = None,
    title: str | None = None,
    url: str | None = None,
    language: str = "fr",
) -> "Record":
    """The record of one dispatch. The first call loads the French model, which takes seconds.

    `published` is the day that relative dates are reckoned from ("2015-12-03", or with a time).
    Raises InputError for an empty text, OptionError for a date or language that cannot be used.
    """
    from .read.options import Options
    from .read.text import dispatch

    options = Options(published=published, outlet=outlet, title=title, url=url, language=language)
    return _reader().read(dispatch(text, options))


@cache
def _reader() -> "Reader":
    from .pipeline import Reader

    return Reader()


@cache
def _version() -> str:
    from importlib.metadata import version

    return version("selon")


def __getattr__(name: str) -> Any:
    if name == "__version__":
        return _version()
    if name == "Record":
        from .model import Record

        return Record
    raise AttributeError(f"module 'selon' has no attribute '{name}'")
