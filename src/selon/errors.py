"""What can go wrong, as one small tree. A message says what, where, what was expected, what to do.

SelonError
├─ InputError      a file, a folder or a stream that cannot be read as dispatches
├─ OptionError     an option with a value that cannot be used (a date, a name)
├─ NoSuch          a name that is not registered; the message lists the known ones
├─ DataError       a row of a data file that breaks its schema; the message names file and line
├─ FormatError     JSON that is not a record or not a gold annotation
├─ RunError        a run that cannot be begun, gone on with or ended as asked (in `run.work`)
├─ StorageError    a folder of a run that cannot be read or written (in `run.folder`)
├─ StoreError      a database that cannot be opened, read or written
└─ QualityError    a figure below its floor, or a floor that was to be lowered
"""

from collections.abc import Iterable


class SelonError(Exception):
    """Base of all errors that selon raises on purpose. Its text is fit to be shown to a user."""


class InputError(SelonError):
    """A file, a folder or a stream that cannot be read as dispatches."""


class OptionError(SelonError):
    """An option with a value that cannot be used."""


class DataError(SelonError):
    """A row of a data file that breaks its schema."""

    def __init__(self, file: str, line: int, what: str, remedy: str) -> None:
        super().__init__(f"{file}:{line}: {what}. {remedy}")


class FormatError(SelonError):
    """JSON that is not in the format that was expected."""


class StoreError(SelonError):
    """A database that cannot be opened, read or written. What was committed before stays."""


class QualityError(SelonError):
    """A figure below its floor, or a floor that was to be lowered."""


class NoSuch(SelonError):
    """A name that is not known; says which names are, and the nearest of them."""

    def __init__(self, kind: str, name: str, known: Iterable[str]) -> None:
        names = sorted(known)
        hint = _nearest(name, names)
        listed = ", ".join(names) or "none"
        super().__init__(f"no {kind} called '{name}'; known: {listed}.{hint}")


def _nearest(name: str, names: list[str]) -> str:
    from difflib import get_close_matches  # only needed when something is wrong

    close = get_close_matches(name, names, n=1, cutoff=0.5)
    return f" Did you mean '{close[0]}'?" if close else ""
