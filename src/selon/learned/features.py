"""Features of examples as a matrix, one column for each number and for each value of a category."""

from collections import Counter
from collections.abc import Iterable, Sequence

import numpy as np
import numpy.typing as npt

Features = dict[str, float | str]
Matrix = npt.NDArray[np.float32]


def column(name: str, value: float | str) -> str:
    """The column that a feature belongs to: its own, or one for its value where that is a word."""
    return f"{name}={value}" if isinstance(value, str) else name


def columns(examples: Iterable[Features], least: int = 1) -> tuple[str, ...]:
    """The columns that at least so many examples have, in alphabetical order."""
    counted = Counter(column(name, value) for features in examples for name, value in features.items())
    return tuple(sorted(name for name, count in counted.items() if count >= least))


def matrix(examples: Sequence[Features], names: Sequence[str]) -> Matrix:
    """A row for each example; what an example does not have, or no column knows, counts as 0."""
    place = {name: at for at, name in enumerate(names)}
    filled = np.zeros((len(examples), len(names)), dtype=np.float32)
    for row, features in enumerate(examples):
        for name, value in features.items():
            at = place.get(column(name, value))
            if at is not None:
                filled[row, at] = 1.0 if isinstance(value, str) else value
    return filled
