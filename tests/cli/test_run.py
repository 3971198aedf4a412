"""`selon run`: what the command says and shows."""

import os
import pty
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from selon import cli
from selon.parse.columns import Parse
from selon.passages.reading import Reading

GOOD = "Le port a rouvert le 4 mai 2024."


class Silent:
    """A parser that finds nothing, so that these tests need no model."""

    def version(self) -> str:
        return "silent 1"

    def parse(self, readings: Iterator[Reading]) -> Iterator[Parse]:
        return (Parse(reading.source, [], [], [], [], [], [], [], [], []) for reading in readings)


@pytest.fixture
def run(capfd: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Callable[..., tuple[int, str, str]]:
    monkeypatch.setattr("selon.run.anew._parser", lambda name: Silent())

    def begin(*arguments: object) -> tuple[int, str, str]:
        status = cli.main(["run", *map(str, arguments)])
        said = capfd.readouterr()
        return status, said.out, said.err

    return begin


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    place = tmp_path / "archive"
    place.mkdir()
    for name in ("a.txt", "b.txt"):
        (place / name).write_text(GOOD, "utf-8")
    return place


Begin = Callable[..., tuple[int, str, str]]


def test_it_tells_what_came_out(run: Begin, folder: Path, tmp_path: Path) -> None:
    out = tmp_path / "run"
    copies = "selon: 1 repeat another word for word, 0 nearly so\n"
    assert run(folder, "--out", out) == (0, "", f"selon: 2 dispatches in {out}\n{copies}")
    assert len((out / "shards" / "00000.jsonl").read_bytes().splitlines()) == 2


def test_it_tells_what_failed(run: Begin, folder: Path, tmp_path: Path) -> None:
    out = tmp_path / "run"
    status, _, err = run(folder, folder / "none.txt", "--out", out)
    assert (status, err.splitlines()[:2]) == (
        1,
        [
            f"selon: {folder / 'none.txt'}: read: no such file or folder",
            f"selon: 2 dispatches in {out}; failures: 1, listed in {out}/failures.jsonl",
        ],
    )


def test_nothing_read(run: Begin, folder: Path, tmp_path: Path) -> None:
    assert run(tmp_path / "none.txt", "--out", tmp_path / "run")[0] == 2


@pytest.mark.parametrize(
    ("options", "told"),
    [
        (("--with", "rai"), "no runner called 'rai'; known: processes, ray, serial. Did you mean 'ray'?"),
        (("--column", "corps"), "column: 'corps' names no column; write it as text=corps"),
        (("--published", "hier"), "published: 'hier' is no date"),
        (("--workers", "0"), "Invalid value for '--workers'"),
        (("--time-limit", "-1"), "Invalid value for '--time-limit'"),
    ],
)
def test_misuse(run: Begin, folder: Path, tmp_path: Path, options: tuple[str, ...], told: str) -> None:
    status, out, err = run(folder, "--out", tmp_path / "run", *options)
    assert (status, out, err.count("\n")) == (2, "", 1)
    assert told in err
    assert not (tmp_path / "run").exists()


def test_a_folder_that_is_none(run: Begin, folder: Path, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    for out in (tmp_path / "file" / "run", "nowhere://run"):
        status, _, err = run(folder, "--out", out)
        assert (status, err.count("\n")) == (2, 1)


def test_a_terminal_is_shown_how_far_it_is(folder: Path, tmp_path: Path) -> None:
    (folder / "c.txt").write_bytes(b"%PDF-1.4")
    ours, theirs = pty.openpty()
    command = [sys.executable, "-m", "selon", "run", folder, "--out", tmp_path / "run"]
    environment = {**os.environ, "TERM": "xterm-256color", "COLUMNS": "100"}
    with subprocess.Popen(command, stderr=theirs, stdout=subprocess.PIPE, env=environment) as process:
        os.close(theirs)
        shown = _all(ours)
        assert (process.wait(60), process.stdout and process.stdout.read()) == (1, b"")
    for part in ("planning", "reading", "2/2", "failures: 1", "/s"):
        assert part in shown


def _all(handle: int) -> str:
    content = b""
    try:
        while piece := os.read(handle, 65536):
            content += piece
    except OSError:  # as Linux says that the other end is closed
        pass
    return content.decode()
