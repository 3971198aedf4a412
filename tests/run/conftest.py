"""Runs as somebody starts them: a command in a process of its own, with a parser that needs no model."""

import hashlib
import json
import os
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import suppress
from pathlib import Path
from typing import Any

import pytest

PLUGIN = Path(__file__).with_name("plugin")
RAY = {"RAY_AUTH_MODE": "token", "RAY_AUTH_TOKEN": "0" * 32, "RAY_USAGE_STATS_ENABLED": "0"}  # nobody's own token
PATIENCE = 180  # seconds: no test waits for ever
SUBJECTS = "Le port,La gare,Le marché,Le pont,La mairie,Le musée,Le stade,La bibliothèque".split(",")
Start = Callable[..., "subprocess.Popen[str]"]
Run = Callable[..., "subprocess.CompletedProcess[str]"]
Digests = Callable[[Path], dict[str, str]]


@pytest.fixture(scope="session")
def plugin(tmp_path_factory: pytest.TempPathFactory) -> list[str]:
    """Folders for PYTHONPATH in which the parser "words" is installed."""
    place = tmp_path_factory.mktemp("installed")
    info = place / "selon_words-1.dist-info"
    info.mkdir()
    (info / "METADATA").write_text("Metadata-Version: 2.1\nName: selon-words\nVersion: 1\n")
    (info / "entry_points.txt").write_text("[selon.parser]\nwords = selon_words:Words\n")
    return [str(PLUGIN), str(place)]


@pytest.fixture
def start(plugin: list[str]) -> Start:
    """A function that starts `selon run` with these arguments."""

    def begin(
        *arguments: object, environment: dict[str, str] | None = None, **options: object
    ) -> "subprocess.Popen[str]":
        words = ["run", *map(str, arguments), "--parser", "words"]
        return subprocess.Popen(
            [sys.executable, "-m", "selon", *words],
            env={**os.environ, **RAY, "PYTHONPATH": os.pathsep.join(plugin), **(environment or {})},
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
            **options,  # type: ignore[call-overload]
        )

    return begin


@pytest.fixture
def cluster(plugin: list[str]) -> Iterator[str]:
    """The address of a Ray cluster on this machine that runs for the test."""
    pytest.importorskip("ray", reason="Ray is an extra: pip install 'selon[ray]'")
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    command = [
        str(Path(sys.executable).with_name("ray")),
        "start",
        "--head",
        f"--port={port}",
        "--num-cpus=2",
        "--block",
    ]
    environment = {**os.environ, **RAY, "PYTHONPATH": os.pathsep.join(plugin)}
    quiet = {"stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL}
    with subprocess.Popen([*command, "--include-dashboard=false"], env=environment, **quiet) as head:  # type: ignore[call-overload]
        try:
            yield _answering(port)
        finally:
            head.terminate()


def _answering(port: int) -> str:
    for _ in range(PATIENCE):
        with suppress(OSError), socket.create_connection(("127.0.0.1", port), timeout=1):
            return f"127.0.0.1:{port}"
        time.sleep(1)
    raise AssertionError("the cluster did not start")


@pytest.fixture
def run(start: Start) -> Run:
    """A function that runs it to its end."""

    def whole(*arguments: object, **options: object) -> "subprocess.CompletedProcess[str]":
        with start(*arguments, **options) as process:
            try:
                out, err = process.communicate(timeout=PATIENCE)
            finally:
                process.kill()
        return subprocess.CompletedProcess(arguments, process.returncode, out, err)

    return whole


@pytest.fixture
def archive(tmp_path: Path) -> Path:
    """A folder of forty short dispatches; some are copies of others, and each takes a moment."""
    place = tmp_path / "archive"
    place.mkdir()
    for number in range(40):
        subject = SUBJECTS[number % len(SUBJECTS)]
        told = [f"{subject} a rouvert le {number % 6 + 3} mai après des travaux.", "Une lenteur a été regrettée."]
        told += [f"« {subject} est prêt », a dit la maire de Brimont devant une foule venue de toute la région."]
        (place / f"{number:02}.txt").write_text("\n".join(told), "utf-8")
    return place


@pytest.fixture
def digests() -> Digests:
    """A function that tells what every file of a run holds, but for how long it took."""

    def told(folder: Path) -> dict[str, str]:
        files = (path for path in sorted(folder.rglob("*")) if path.is_file() and path.name != "timing.json")
        return {str(path.relative_to(folder)): hashlib.sha256(path.read_bytes()).hexdigest() for path in files}

    return told


@pytest.fixture
def records() -> Callable[[Path], dict[str, dict[str, Any]]]:
    """A function that gives the records of a run by the names of their files."""

    def read(folder: Path) -> dict[str, dict[str, Any]]:
        lines = [line for path in sorted(folder.glob("shards/*")) for line in path.read_text("utf-8").splitlines()]
        return {Path(record["dispatch"]["source"]).name: record for record in map(json.loads, lines)}

    return read
