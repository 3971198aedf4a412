"""Where models lie: those that selon ships, and a folder of the user's own before them."""

import hashlib
import os
from functools import cache
from pathlib import Path

from ..errors import InputError

VARIABLE = "SELON_MODELS"
_FOLDER = Path(__file__).parents[1] / "data" / "models"


def use(place: Path) -> None:
    """Takes models from this folder before ours, here and in the processes that are started from now on.

    Raises InputError where it holds none.
    """
    if not any(place.glob("*.npz")):
        raise InputError(f"models: {place}: none there; expected files like events-told.npz, made by selon.learn")
    os.environ[VARIABLE] = str(place.absolute())


def path_of(name: str) -> Path:
    """The file of a model. Raises InputError where there is none."""
    named = os.environ.get(VARIABLE)
    folders: list[Path] = [*([Path(named)] if named else []), _FOLDER]
    for folder in folders:
        path = folder / f"{name}.npz"
        if path.exists():
            return path
    raise InputError(f"no model called {name!r}; python -m selon.learn makes it")


@cache
def digest() -> str:
    """A digest of all models in use: the same digest means the same decisions."""
    names = sorted({path.stem for path in _FOLDER.glob("*.npz")})
    total = hashlib.sha256()
    for name in names:
        total.update(name.encode() + b"\0" + path_of(name).read_bytes())
    return total.hexdigest()[:8]
