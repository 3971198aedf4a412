"""`selon explore` and `selon report` as they are called."""

import re
import signal
import subprocess
import sys
from pathlib import Path

import httpx
import pytest
from click.testing import CliRunner

from selon.cli.explore import explore
from selon.cli.report import report
from selon.errors import OptionError, StoreError


def test_a_site_is_served_until_it_is_interrupted(database: str) -> None:
    code = "from selon.cli.explore import explore; explore()"
    command = [sys.executable, "-c", code, database, "--port", "0", "--lang", "en"]
    with subprocess.Popen(command, stderr=subprocess.PIPE, text=True) as running:
        try:
            assert running.stderr is not None
            address = re.search(r"http://127\.0\.0\.1:\d+/", running.stderr.readline())
            assert address
            assert "Search the dispatches" in httpx.get(address[0], timeout=60).text
        finally:
            running.send_signal(signal.SIGINT)
        assert "Traceback" not in running.stderr.read()


def test_a_site_for_others_needs_a_lock(database: str) -> None:
    outcome = CliRunner().invoke(explore, [database, "--host", "0.0.0.0"])
    assert isinstance(outcome.exception, OptionError)


def test_a_database_that_is_not_there_is_told(tmp_path: Path) -> None:
    outcome = CliRunner().invoke(explore, [str(tmp_path / "none.db")])
    assert isinstance(outcome.exception, StoreError)


def test_a_port_that_is_taken_is_told(database: str) -> None:
    import socket

    with socket.create_server(("127.0.0.1", 0)) as taken:
        outcome = CliRunner().invoke(explore, [database, "--port", str(taken.getsockname()[1])])
    assert isinstance(outcome.exception, OptionError)
    assert "take another" in str(outcome.exception)


@pytest.mark.parametrize("options", [[], ["--actor", "Kenya", "--lang", "en"], ["--words", "fonds", "--since", "2024"]])
def test_a_report_is_written(database: str, tmp_path: Path, options: list[str]) -> None:
    out = tmp_path / "report.html"
    outcome = CliRunner().invoke(report, [database, "--out", str(out), *options])
    assert outcome.exception is None
    assert out.read_text("utf-8").rstrip().endswith("</html>")


def test_a_report_on_nobody_leaves_no_file(database: str, tmp_path: Path) -> None:
    outcome = CliRunner().invoke(report, [database, "--out", str(tmp_path / "report.html"), "--actor", "Personne"])
    assert isinstance(outcome.exception, OptionError)
    assert list(tmp_path.iterdir()) == []
