"""Models in arrays: what they answer, how they are explained, written and read."""

from pathlib import Path

import numpy as np
import pytest

from selon.errors import FormatError, InputError
from selon.learned import folder
from selon.learned.features import columns, matrix
from selon.learned.forest import Forest
from selon.learned.model import Model, model, read, write


def stump() -> Model:
    """One tree: "near" above 2 speaks against, the kind "person" for it where it is near."""
    forest = Forest(
        feature=np.array([1, 0, -1, -1, -1], dtype=np.int32),
        threshold=np.array([2.0, 0.5, 0.0, 0.0, 0.0]),
        left=np.array([1, 2, 2, 3, 4], dtype=np.int32),
        right=np.array([4, 3, 2, 3, 4], dtype=np.int32),
        value=np.array([0.0, 1.0, 0.0, 3.0, -3.0]),
        roots=np.array([0], dtype=np.int32),
        depth=2,
    )
    return Model(("kind=person", "near"), forest, (np.array([0.0, 1.0]), np.array([0.0, 1.0])))


def test_words_become_columns_of_their_own() -> None:
    examples = [{"kind": "person", "near": 1.0}, {"kind": "group", "near": 2.0}, {"near": 3.0}]
    assert columns(examples) == ("kind=group", "kind=person", "near")
    assert columns(examples, least=2) == ("near",)
    assert matrix(examples, ("kind=person", "near")).tolist() == [[1, 1], [0, 2], [0, 3]]


def test_an_example_falls_into_its_leaf() -> None:
    found = stump().probabilities([{"kind": "person", "near": 1.0}, {"kind": "group", "near": 2.0}, {"near": 5.0}])
    assert found == pytest.approx([1 / (1 + np.exp(-3)), 0.5, 1 / (1 + np.exp(3))])
    assert len(stump().probabilities([])) == 0


def test_the_curve_makes_scores_probabilities() -> None:
    made = Model(stump().columns, stump().forest, (np.array([0.0, 0.5, 1.0]), np.array([0.1, 0.2, 0.4])))
    assert made.calibrated(np.array([0.0, 0.25, 2.0])) == pytest.approx([0.1, 0.15, 0.4])


def test_a_decision_is_laid_to_the_features_that_moved_it() -> None:
    assert stump().weighed({"kind": "person", "near": 1.0}) == [("kind=person", 2.0), ("near", 1.0)]
    assert set(stump().weighed({"kind": "group", "near": 1.0})) == {("near", 1.0), ("no kind=person", -1.0)}
    assert stump().weighed({"near": 9.0}) == [("near", -3.0)]


def test_a_model_is_read_as_it_was_written_and_written_the_same(tmp_path: Path) -> None:
    write(stump(), tmp_path / "one.npz")
    write(read(tmp_path / "one.npz"), tmp_path / "two.npz")
    assert (tmp_path / "one.npz").read_bytes() == (tmp_path / "two.npz").read_bytes()
    assert read(tmp_path / "two.npz").probabilities([{"near": 5.0}]) == stump().probabilities([{"near": 5.0}])


def test_a_file_that_is_no_model_is_told(tmp_path: Path) -> None:
    (tmp_path / "bad.npz").write_bytes(b"no archive")
    with pytest.raises(FormatError, match=r"bad\.npz: not a model of selon"):
        read(tmp_path / "bad.npz")
    with pytest.raises(InputError, match="no model called 'events-colour'"):
        model("events-colour")


def test_a_user_s_models_come_before_the_package_s(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(folder.VARIABLE, "")
    with pytest.raises(InputError, match="none there"):
        folder.use(tmp_path)
    write(stump(), tmp_path / "events-told.npz")
    folder.use(tmp_path)
    model.cache_clear()
    assert model("events-told").columns == ("kind=person", "near")
    assert len(model("events-actor").columns) > 2
    assert [path.name for path in folder.own()] == ["events-told.npz"]
    monkeypatch.undo()
    model.cache_clear()
