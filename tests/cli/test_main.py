import json
import os
import signal
import subprocess
import sys
from pathlib import Path

import click
import jsonschema
import pytest

from selon import cli

REFERENCE = Path(__file__).parents[2] / "docs" / "reference" / "cli.md"


def run(capfd: pytest.CaptureFixture[str], *arguments: str) -> tuple[int, str, str]:
    status = cli.main(arguments)
    said = capfd.readouterr()
    return status, said.out, said.err


def test_help_and_version(capfd: pytest.CaptureFixture[str]) -> None:
    status, out, _ = run(capfd, "--help")
    assert status == 0
    assert "Read dispatches" in out
    status, out, _ = run(capfd, "--version")
    assert (status, out.split()[0]) == (0, "selon")


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["reed"], "No such command 'reed'"),
        (["read", "--colour", "x.txt"], "No such option"),
        (["read", "--format", "xml", "x.txt"], "'xml' is not one of"),
        (["read", "--published", "hier", "x.txt"], "'hier' is no date"),
        (["read", "--language", "de", "x.txt"], "'de' is not read yet"),
        (["read", "--max-size", "huge", "x.txt"], "'huge' is no size"),
        (["read", "--title", "T", "x.txt", "y.txt"], "one dispatch"),
        (["read", "--out", "/absent/folder/x.json", "x.txt"], "no folder"),
        (["read", "absent.txt"], "absent.txt: no such file or folder"),
    ],
)
def test_misuse_is_told_in_a_line(capfd: pytest.CaptureFixture[str], arguments: list[str], words: str) -> None:
    status, out, err = run(capfd, *arguments)
    assert (status, out) == (2, "")
    assert err.startswith("selon: ")
    assert words in err
    assert err.count("\n") == 1


def test_schema_is_one_and_the_same(capfd: pytest.CaptureFixture[str]) -> None:
    status, first, _ = run(capfd, "schema")
    assert status == 0
    assert first == run(capfd, "schema")[1]
    assert json.loads(first)["$schema"].startswith("https://json-schema.org/")
    jsonschema.Draft202012Validator.check_schema(json.loads(first))


def test_evaluate_prints_what_it_is_told(capfd: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    def told(gold: Path, out: Path | None, errors: str | None, texts: Path | None) -> str:
        return f"{gold.name} {out and out.name} {errors} {texts and texts.name}"

    monkeypatch.setattr("selon.evaluate.command.run", told)
    assert run(capfd, "evaluate", "gold", "--records", "out", "--errors", "times") == (0, "gold out times None\n", "")
    assert run(capfd, "evaluate", "gold") == (0, "gold None None None\n", "")


def test_a_fault_of_ours_is_told_in_a_line(capfd: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    def fail() -> None:
        raise RuntimeError("two\nlines")

    monkeypatch.setattr("selon.codec.schema", fail)
    monkeypatch.delenv("SELON_DEBUG", raising=False)
    status, _, err = run(capfd, "schema")
    assert status == 70
    assert err == "selon: internal error: RuntimeError: two lines; please report it (SELON_DEBUG=1 shows more)\n"
    monkeypatch.setenv("SELON_DEBUG", "1")
    with pytest.raises(RuntimeError):
        cli.main(["schema"])


def test_an_interrupt_is_quiet(capfd: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupt() -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("selon.codec.schema", interrupt)
    status, out, err = run(capfd, "schema")
    assert (status, out, err.strip()) == (130, "", "")


@pytest.mark.skipif(os.name != "posix", reason="pipes of another kind")
def test_a_reader_that_goes_away_is_no_error() -> None:
    process = subprocess.Popen(
        [sys.executable, "-m", "selon", "schema"], stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
    )
    assert process.stdout
    process.stdout.close()
    assert process.stderr
    with process.stderr:
        assert process.stderr.read() == ""
    assert process.wait() == 128 + signal.SIGPIPE


def test_the_reference_is_current() -> None:
    """Run `scripts/reference` when the command line has changed. In a process of its own: a command that a test
    has called without its group keeps another --help."""
    done = subprocess.run([sys.executable, "-m", "selon.cli.reference"], capture_output=True, text=True, check=True)
    assert REFERENCE.read_text("utf-8") == done.stdout


def test_every_command_explains_its_options() -> None:
    context = click.Context(cli.group)
    commands = [cli.group.get_command(context, name) for name in cli.group.list_commands(context)]
    assert len(commands) > 10
    for command in commands:
        assert command
        assert command.help
        assert [p.name for p in command.params if isinstance(p, click.Option) and not (p.help or p.hidden)] == []


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="there is no full device")
@pytest.mark.parametrize(("redirection", "words"), [(">/dev/full", "cannot be written"), (">&-", "is closed")])
def test_an_output_that_takes_nothing_is_told_in_a_line(redirection: str, words: str) -> None:
    command = f"'{sys.executable}' -m selon schema {redirection}"
    done = subprocess.run(["/bin/sh", "-c", command], capture_output=True, text=True, check=False)
    assert done.returncode == 2
    assert words in done.stderr
    assert done.stderr.count("\n") == 1
