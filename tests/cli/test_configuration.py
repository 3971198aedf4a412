"""The configuration file gives options their defaults; what is wrong in it is told in a line."""

import subprocess
import sys
from pathlib import Path

import pytest

from selon import cli
from selon.lang.sources import VARIABLE


@pytest.fixture(autouse=True)
def _elsewhere(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv(VARIABLE, "")


def test_options_take_their_values_from_the_file(tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "selon.toml").write_text('[read]\nmax-size = "huge"\n')
    assert cli.main(["read", "x.txt"]) == 2
    assert "'huge' is no size" in capfd.readouterr().err
    assert cli.main(["read", "--max-size", "1k", "x.txt"]) == 2
    assert "x.txt: no such file" in capfd.readouterr().err


def test_the_folder_of_tables_is_seen_from_the_file(tmp_path: Path) -> None:
    """In a process of its own, since tables are read once."""
    (tmp_path / "deep" / "tables").mkdir(parents=True)
    (tmp_path / "deep" / "tables" / "persons.csv").write_text("name,origin\nIda Lorne,test\n")
    (tmp_path / "deep" / "mine.toml").write_text('data = "tables"\n')
    command = [sys.executable, "-m", "selon", "--config", "deep/mine.toml", "read", "absent.txt"]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (2, "selon: absent.txt: no such file or folder\n")
    (tmp_path / "deep" / "tables" / "persons.csv").write_text("nom\nIda Lorne\n")
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert "tables/persons.csv:1: columns" in done.stderr


@pytest.mark.parametrize(
    ("content", "words"),
    [
        ("[raed]\n", ["no command or setting (in selon.toml) called 'raed'", "Did you mean 'read'?"]),
        ('[read]\noutlett = "x"\n', ["no option of read (in selon.toml) called 'outlett'", "Did you mean 'outlet'?"]),
        ("read = 3\n", ["write its options below [read]"]),
        ("[read\n", ["is no TOML"]),
        ('data = "absent"\n', ["absent: no such folder"]),
    ],
)
def test_faults_are_told(content: str, words: list[str], tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "selon.toml").write_text(content)
    assert cli.main(["read", "x.txt"]) == 2
    told = capfd.readouterr().err
    assert told.count("\n") == 1
    for word in words:
        assert word in told


def test_a_file_that_is_named_must_be_there(capfd: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["--config", "absent.toml", "read", "x.txt"]) == 2
    assert "'absent.toml' cannot be read" in capfd.readouterr().err
