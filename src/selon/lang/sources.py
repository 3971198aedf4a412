"""Where tables lie: the files that selon ships, and a folder of the user's own; and what they add up to."""

import hashlib
import os
from functools import cache
from pathlib import Path

from ..errors import InputError
from ..learned.folder import own as models

VARIABLE = "SELON_DATA"
_FOLDER = Path(__file__).parents[1] / "data"
_KINDS = (".csv", ".toml", ".gz", ".npz")


def folder() -> Path:
    """The folder of the data files that selon ships."""
    return _FOLDER


def use(place: Path) -> None:
    """Add the tables in this folder to ours, here and in the processes that are started from now on.

    To be called before anything is read: tables are read once. Raises InputError where there is no such folder.
    """
    if not place.is_dir():
        raise InputError(f"data: {place}: no such folder; name one that holds tables, as persons.csv")
    os.environ[VARIABLE] = str(place.absolute())


def own() -> Path | None:
    """The user's folder of tables, as `use` or the environment variable SELON_DATA names it."""
    named = os.environ.get(VARIABLE)
    return Path(named) if named else None


@cache
def own_files() -> dict[str, tuple[Path, ...]]:
    """The user's tables by the name of the file alone ("persons"), wherever in the folder they lie."""
    found: dict[str, tuple[Path, ...]] = {}
    place = own()
    for path in sorted(place.rglob("*.csv")) if place else ():
        found[path.stem] = (*found.get(path.stem, ()), path)
    return found


@cache
def digest() -> str:
    """A digest of all data files and models, the user's too: the same digest means the same knowledge."""
    total = hashlib.sha256()
    for path in sorted(found for found in folder().rglob("*.*") if found.suffix in _KINDS):
        total.update(path.name.encode() + b"\0" + path.read_bytes())
    for name, paths in sorted(own_files().items()):
        for path in paths:
            total.update(name.encode() + b"\0" + path.read_bytes())
    for path in models():
        total.update(path.name.encode() + b"\0" + path.read_bytes())
    return total.hexdigest()[:16]
