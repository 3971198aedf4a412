"""Training: arrays that answer as the library's own trees do, and probabilities that are true."""

from typing import Any

import lightgbm
import numpy as np
import pytest

from selon.learn.boost import Examples, curve, forest, in_folds, trained


def examples(count: int = 400) -> Examples:
    """What is near is mostly right, of persons more often; every fifth example in each fold."""
    drawn = np.random.default_rng(3)
    near, person = drawn.integers(0, 8, count), drawn.integers(0, 2, count)
    chance = np.where(near < 3, 0.6 + 0.3 * person, 0.1)
    answers = (drawn.random(count) < chance).astype(float)
    features = [{"near": float(n), "kind": "person" if p else "group"} for n, p in zip(near, person, strict=True)]
    return Examples(features, answers.tolist(), [1.0] * count, [at % 5 for at in range(count)])


def test_the_arrays_answer_as_the_library_does() -> None:
    drawn = np.random.default_rng(1)
    held: Any = drawn.random((300, 6)).astype(np.float32)
    data = lightgbm.Dataset(held, (held[:, 0] + held[:, 3] > 1).astype(float))
    booster = lightgbm.train({"objective": "binary", "verbose": -1, "num_threads": 1}, data, 20)
    assert forest(booster).log_odds(held) == pytest.approx(booster.predict(held, raw_score=True))


def test_training_is_deterministic_and_learns() -> None:
    one, other = trained(examples(), 20), trained(examples(), 20)
    assert np.array_equal(one.forest.value, other.forest.value)
    near, far = one.probabilities([{"near": 0.0, "kind": "person"}, {"near": 7.0, "kind": "person"}])
    assert near > far + 0.2


def test_a_fold_s_model_has_not_seen_it_and_all_are_calibrated() -> None:
    apart, whole = in_folds(examples(), 20)
    assert sorted(apart) == [0, 1, 2, 3, 4]
    held = examples(4000)
    chances = whole.probabilities(held.features)
    for low, high in ((0.0, 0.3), (0.3, 0.7), (0.7, 1.0)):
        inside = (chances >= low) & (chances < high)
        if inside.sum() > 100:
            assert np.array(held.answers)[inside].mean() == pytest.approx(chances[inside].mean(), abs=0.1)


def test_a_curve_rises_and_is_never_certain() -> None:
    scores = np.linspace(0, 1, 200)
    at, share = curve(scores, (scores > 0.5).astype(float), np.ones(200))
    assert (np.diff(at) > 0).all()
    assert (np.diff(share) >= 0).all()
    assert 0 < share[0] < 0.1
    assert 0.9 < share[-1] < 1
