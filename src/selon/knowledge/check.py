"""Checks tables: each row against its schema, and the rows of one table against those of the others."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import TypeVar

from ..errors import DataError, InputError
from ..lang import sources, tables
from ..lang.schema import Row
from .catalogue import schemas

Kind = TypeVar("Kind", bound=Row)


@dataclass(frozen=True, order=True)
class Problem:
    """What is wrong, in which line of which file, with what can be done about it in `text`."""

    file: str
    line: int
    text: str

    def __str__(self) -> str:
        return self.text


def problem(file: str, line: int, what: str, remedy: str) -> Problem:
    """A problem that reads as an error of the tables does."""
    return Problem(file, line, str(DataError(file, line, what, remedy)))


@dataclass
class Tables:
    """Tables as they were read: `rows` with their lines by the table's name, `files` how each is called."""

    rows: dict[str, list[tuple[int, Row]]] = field(default_factory=dict)
    files: dict[str, str] = field(default_factory=dict)

    def own(self, name: str, row: type[Kind]) -> list[tuple[int, Kind]]:
        """The rows of a table that is to be checked, with their lines; none where it is not there."""
        return [(line, one) for line, one in self.rows.get(name, []) if isinstance(one, row)]

    def all(self, name: str, row: type[Kind]) -> list[Kind]:
        """The rows that others can refer to: those of the table, or selon's own where it is not there."""
        return [one for _, one in self.own(name, row)] if name in self.files else list(tables.table(name, row))


def check(folder: Path | None = None) -> list[Problem]:
    """All problems of a folder of tables, of selon's own without one, by file and line.

    A table is known by its file's name, wherever in the folder it lies; what it refers to is looked for in
    the folder first and else in selon's own tables. Raises InputError where there is no table at all.
    """
    from .crossing import crossing

    found, read = list[Problem](), Tables()
    for path, called in _files(folder):
        found += _read(path, called, read)
    return sorted({*found, *crossing(read)})


def _files(folder: Path | None) -> list[tuple[Path, str]]:
    """Each table with its name in messages."""
    place = folder or Path(str(sources.folder()))
    if not place.is_dir():
        raise InputError(f"{place}: no such folder; name one that holds tables, as persons.csv")
    paths = sorted(place.rglob("*.csv"))
    if not paths:
        raise InputError(f"{place}: no table (*.csv) in it; tables are called {', '.join(sorted(_names()))}")
    if folder is None:  # a table of ours that no schema describes is a count that somebody measured
        return [(path, path.relative_to(place).as_posix()) for path in paths if path.stem in _names()]
    return [(path, str(path)) for path in paths]


def _names() -> dict[str, str]:
    """Tables by the name of their file alone: "persons" is "world/persons"."""
    return {name.rpartition("/")[2]: name for name in schemas()}


def _read(path: Path, called: str, into: Tables) -> Iterator[Problem]:
    name = _names().get(path.stem)
    if name is None:
        yield problem(called, 1, "no table has this name", f"Call it one of {', '.join(sorted(_names()))}")
        return
    into.files[name], into.rows[name] = called, []
    try:
        for line, row in tables.numbered(called, path.read_text("utf-8"), schemas()[name]):
            if isinstance(row, DataError):
                yield Problem(called, line, str(row))
            else:
                into.rows[name].append((line, row))
    except DataError as error:
        yield Problem(called, 1, str(error))
    except UnicodeDecodeError as error:
        yield problem(called, 1, f"the file is not UTF-8 ({error.reason} at byte {error.start})", "Save it as UTF-8")
    except OSError as error:
        yield problem(called, 1, f"the file cannot be read ({error.strerror})", "Make it readable")
