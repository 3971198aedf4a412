"""A trained model: the columns that it knows, its trees, and the curve that makes its scores true probabilities."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, fields
from functools import cache
from io import BytesIO
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

import numpy as np

from ..errors import FormatError
from .features import Features, Matrix, column, matrix
from .folder import path_of
from .forest import Forest, Real

_ARRAYS = tuple(field.name for field in fields(Forest) if field.name != "depth")


@dataclass(frozen=True, slots=True)
class Model:
    """What decides one kind of question. `curve`: scores and the shares that were right at them, both rising."""

    columns: tuple[str, ...]
    forest: Forest
    curve: tuple[Real, Real]

    def probabilities(self, examples: Sequence[Features]) -> Real:
        """For each example the probability that the answer is yes."""
        if not examples:
            return np.zeros(0)
        return self.calibrated(self.raw(matrix(examples, self.columns)))

    def raw(self, examples: Matrix) -> Real:
        """The trees' own scores between 0 and 1, before they are held against the curve."""
        scores: Real = 1.0 / (1.0 + np.exp(-self.forest.log_odds(examples)))
        return scores

    def calibrated(self, scores: Real) -> Real:
        """Scores as probabilities, between the points of the curve along a straight line."""
        return np.interp(scores, *self.curve)

    def weighed(self, features: Features, most: int = 5) -> list[tuple[str, float]]:
        """The features that moved a decision most, each with its share in the log-odds."""
        moved = self.forest.shares(matrix([features], self.columns))
        present = {column(name, value) for name, value in features.items()}
        order = [at for at in np.argsort(-np.abs(moved)) if moved[at]]
        named = [(self.columns[at], round(float(moved[at]), 2)) for at in order]
        return [(name if name in present else f"no {name}", share) for name, share in named[:most]]


Models = Callable[[str], Model]  # the name of a question → what decides it


@cache
def model(name: str) -> Model:
    """The model of this name. Raises InputError where there is none, FormatError where its file is none of ours."""
    return read(path_of(name))


def read(path: Path) -> Model:
    """A model from its file. Raises FormatError."""
    try:
        with np.load(path, allow_pickle=False) as held:
            arrays = {name: held[name] for name in _ARRAYS}
            columns = tuple(str(held["columns"]).split("\n"))
            return Model(columns, Forest(**arrays, depth=int(held["depth"])), (held["scores"], held["shares"]))
    except (OSError, ValueError, KeyError) as error:
        raise FormatError(f"{path}: not a model of selon ({error}); make it with python -m selon.learn") from error


def write(made: Model, path: Path) -> None:
    """A model into a file; the same model gives the same bytes, since no time is kept in them."""
    held = {name: getattr(made.forest, name) for name in _ARRAYS} | {
        "columns": np.array("\n".join(made.columns)),
        "depth": np.array(made.forest.depth),
        "scores": made.curve[0],
        "shares": made.curve[1],
    }
    path.parent.mkdir(parents=True, exist_ok=True)
    with ZipFile(path, "w", ZIP_DEFLATED) as archive:
        for name, array in held.items():
            buffer = BytesIO()
            np.lib.format.write_array(buffer, np.asanyarray(array), allow_pickle=False)
            archive.writestr(ZipInfo(f"{name}.npy"), buffer.getvalue(), ZIP_DEFLATED)
