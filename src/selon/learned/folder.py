"""Where models lie: those that selon ships, and a folder of the user's own before them."""

import os
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


def own() -> tuple[Path, ...]:
    """The files of the user's own models, in the order of their names."""
    named = os.environ.get(VARIABLE)
    return tuple(sorted(Path(named).glob("*.npz"))) if named else ()


def path_of(name: str) -> Path:
    """The file of a model. Raises InputError where there is none."""
    for path in (*own(), _FOLDER / f"{name}.npz"):
        if path.stem == name and path.exists():
            return path
    raise InputError(f"no model called {name!r}; python -m selon.learn makes it")
