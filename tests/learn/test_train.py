"""Training from gold as our command does it: models that read, in a record of their own digest."""

import json
import subprocess
import sys
from pathlib import Path
from shutil import copy

import pytest
from click.testing import CliRunner

from selon.learn.__main__ import main as learn

OWN = Path(__file__).parents[2] / "quality" / "own"
TEXT = "« La digue tiendra », a assuré mardi la préfète Odile Verneau."


@pytest.fixture(scope="module")
def trained(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Models of six dispatches of our own."""
    folder = tmp_path_factory.mktemp("gold")
    for path in sorted(OWN.glob("*.json"))[:6]:
        copy(path, folder)
        copy(path.with_suffix(".txt"), folder)
    out = tmp_path_factory.mktemp("models")
    done = CliRunner().invoke(learn, [str(folder), "--out", str(out)])
    assert done.exit_code == 0, done.output
    return out


def test_every_model_is_made(trained: Path) -> None:
    assert sorted(path.stem for path in trained.glob("*.npz")) == [
        "events-actor", "events-recipient", "events-told", "positions-told", "statements-speaker", "statements-told",
    ]  # fmt: skip


def test_reading_takes_them_and_says_so(trained: Path, tmp_path: Path) -> None:
    source = tmp_path / "depeche.txt"
    source.write_text(TEXT, encoding="utf-8")
    digests = [_read(source, tmp_path / f"{n}.json", extra) for n, extra in enumerate(([], ["--models", str(trained)]))]
    assert digests[0] != digests[1]


def _read(source: Path, out: Path, extra: list[str]) -> str:
    """The digest of tables and models that a record names."""
    command = [sys.executable, "-m", "selon", "read", str(source), "--format", "json", "--out", str(out)]
    subprocess.run([*command, *extra], check=True, capture_output=True)  # models are chosen once in a process
    return str(json.loads(out.read_text(encoding="utf-8"))["data"])
