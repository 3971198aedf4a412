"""Training: boosted trees (LightGBM), and the curve that makes their scores probabilities (isotonic regression)."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Any

import lightgbm
import numpy as np
import numpy.typing as npt
from scipy.optimize import isotonic_regression

from ..learned.features import Features, columns, matrix
from ..learned.forest import Forest, Real
from ..learned.model import Model

_SETTINGS: dict[str, Any] = {
    "objective": "binary", "learning_rate": 0.05, "num_leaves": 15, "max_depth": 6, "min_data_in_leaf": 20,
    "feature_fraction": 0.5, "bagging_fraction": 0.8, "bagging_freq": 1, "lambda_l2": 5.0, "verbose": -1,
    "deterministic": True, "force_row_wise": True, "num_threads": 1, "seed": 7,
}  # fmt: skip
ALWAYS = -1
_LEAST = 8  # examples in which a column must occur
_DOUBT = 4.0  # examples by which each step of a curve is drawn towards the mean


@dataclass(frozen=True, slots=True)
class Examples:
    """Features with the right answers (1 or 0), the weight of each, and the fold of its document.

    What is in no fold (`ALWAYS`) is learned from whichever fold is left out, and says nothing of how true scores are.
    """

    features: Sequence[Features]
    answers: Sequence[float]
    weights: Sequence[float]
    folds: Sequence[int]


@dataclass(frozen=True, slots=True)
class Made:
    """Models made without each fold, and the one of all documents."""

    apart: dict[int, Model]
    whole: Model


def straight() -> tuple[Real, Real]:
    """The curve that changes nothing."""
    return np.array([0.0, 1.0]), np.array([0.0, 1.0])


def trained(examples: Examples, rounds: int, without: int | None = None) -> Model:
    """A model of all examples, or of those outside one fold; its curve is straight."""
    held = [at for at, fold in enumerate(examples.folds) if fold != without]
    features = [examples.features[at] for at in held]
    names = columns(features, min(_LEAST, 1 + len(features) // 50))
    data = lightgbm.Dataset(
        matrix(features, names),
        np.array([examples.answers[at] for at in held]),
        weight=np.array([examples.weights[at] for at in held]),
    )
    return Model(names, forest(lightgbm.train(_SETTINGS, data, rounds)), straight())


def in_folds(examples: Examples, rounds: int) -> tuple[dict[int, Model], Model]:
    """A model for each fold made without it, and one of all; their curves are of the folds' own answers."""
    apart = {fold: trained(examples, rounds, without=fold) for fold in sorted({*examples.folds} - {ALWAYS})}
    scores = np.full(len(examples.answers), np.nan)
    for fold, made in apart.items():
        at = [n for n, f in enumerate(examples.folds) if f == fold]
        scores[at] = made.probabilities([examples.features[n] for n in at])
    held = ~np.isnan(scores)
    bent = curve(scores[held], np.array(examples.answers)[held], np.array(examples.weights)[held])
    whole = trained(examples, rounds)
    calibrated = {fold: Model(made.columns, made.forest, bent) for fold, made in apart.items()}
    return calibrated, Model(whole.columns, whole.forest, bent)


def curve(scores: Real, answers: Real, weights: Real) -> tuple[Real, Real]:
    """How often the answer was yes at each score, rising: isotonic regression, a point for each of its steps.

    Zadrozny and Elkan 2002, "Transforming classifier scores into accurate multiclass probability estimates".
    The ends are drawn in as if a few more examples had gone either way: no answer is certain.
    """
    order = np.argsort(scores, kind="stable")
    fitted = isotonic_regression(answers[order], weights=weights[order])
    steps = [order[first:last] for first, last in pairwise(fitted.blocks)]
    at = np.array([np.average(scores[step], weights=weights[step]) for step in steps])
    yes = np.array([answers[step] @ weights[step] for step in steps])
    held = np.array([weights[step].sum() for step in steps])
    return at, np.maximum.accumulate((yes + _DOUBT * answers.mean()) / (held + _DOUBT))


def forest(booster: lightgbm.Booster) -> Forest:
    """LightGBM's trees as arrays."""
    rows: list[tuple[int, float, int, int, float]] = []
    roots, depth = [], 0
    for tree in booster.dump_model()["tree_info"]:
        roots.append(len(rows))
        depth = max(depth, _flattened(tree["tree_structure"], rows))
    feature, threshold, left, right, value = (np.array(column) for column in zip(*rows, strict=True))
    whole: list[npt.NDArray[np.int32]] = [a.astype(np.int32) for a in (feature, left, right)]
    return Forest(whole[0], threshold, whole[1], whole[2], value, np.array(roots, dtype=np.int32), depth)


def _flattened(node: dict[str, Any], rows: list[tuple[int, float, int, int, float]]) -> int:
    """Adds a node and all below it; gives the number of steps to its farthest leaf."""
    at = len(rows)
    if "split_feature" not in node:
        rows.append((-1, 0.0, at, at, float(node["leaf_value"])))
        return 0
    rows.append((0, 0.0, 0, 0, 0.0))
    left = at + 1
    deep = _flattened(node["left_child"], rows)
    right = len(rows)
    deep = max(deep, _flattened(node["right_child"], rows))
    feature, threshold = int(node["split_feature"]), float(node["threshold"])
    rows[at] = (feature, threshold, left, right, float(node["internal_value"]))
    return deep + 1
