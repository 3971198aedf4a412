import io
import json
from collections.abc import Iterable, Iterator
from pathlib import Path

import msgspec
import pytest

from sample import record
from selon import cli
from selon.model import Dispatch, Record

TEXT = "« Tout est prêt », a déclaré la ministre.\n"


class FakeReader:
    """Gives the sample's facts for any text, so that these tests need no model."""

    def read_many(self, dispatches: Iterable[Dispatch]) -> Iterator[Record]:
        for dispatch in dispatches:
            yield msgspec.structs.replace(record(), dispatch=dispatch, failures=())


@pytest.fixture(autouse=True)
def _fake(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("selon.pipeline.Reader", FakeReader)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for name in ("a.txt", "b.txt"):
        (tmp_path / name).write_text(TEXT + name, "utf-8")
    return tmp_path


def run(capfd: pytest.CaptureFixture[str], *arguments: object) -> tuple[int, str, str]:
    status = cli.main(["read", *map(str, arguments)])
    said = capfd.readouterr()
    return status, said.out, said.err


def test_one_file_as_json(capfd: pytest.CaptureFixture[str], folder: Path) -> None:
    status, out, err = run(
        capfd, folder / "a.txt", "--format", "json", "--published", "2024-05-02", "--title", "T", "--url", "u"
    )
    dispatch = json.loads(out)["dispatch"]
    assert (status, err) == (0, "")
    assert (dispatch["published"], dispatch["title"], dispatch["url"]) == ("2024-05-02", "T", "u")
    assert dispatch["text"] == TEXT + "a.txt"


def test_several_files(capfd: pytest.CaptureFixture[str], folder: Path) -> None:
    status, out, err = run(capfd, folder, "--format", "json")
    assert (status, len(json.loads(out))) == (0, 2)
    assert err == "selon: 2 read\n"
    assert len(run(capfd, folder, "--format", "jsonl")[1].splitlines()) == 2
    assert run(capfd, folder, "--format", "html")[1].count("<article>") == 2


def test_an_error_costs_only_its_own_file(capfd: pytest.CaptureFixture[str], folder: Path) -> None:
    (folder / "b.txt").write_bytes(b"%PDF-1.4")
    status, out, err = run(capfd, folder / "none.txt", folder, "--format", "jsonl")
    assert (status, len(out.splitlines())) == (1, 1)
    assert [line.split(": ")[1] for line in err.splitlines()[:2]] == [str(folder / "none.txt"), str(folder / "b.txt")]
    assert err.splitlines()[2] == "selon: 1 read, 2 could not be read"


@pytest.mark.parametrize("content", [b"", b"\x00\x01\x02\x03", b" \n"])
def test_nothing_read(capfd: pytest.CaptureFixture[str], tmp_path: Path, content: bytes) -> None:
    file, out = tmp_path / "a.txt", tmp_path / "out.json"
    file.write_bytes(content)
    status, said, err = run(capfd, file, "--out", out)
    assert (status, said, err.count("\n")) == (2, "", 1)
    assert not out.exists()


def test_standard_input(capfd: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(TEXT.encode("cp1252"))))
    _, out, _ = run(capfd, "-", "--format", "json")
    assert json.loads(out)["dispatch"]["text"] == TEXT


def test_without_a_terminal_the_output_is_plain(capfd: pytest.CaptureFixture[str], folder: Path) -> None:
    _, out, _ = run(capfd, folder / "a.txt")
    assert "STATEMENTS" in out
    assert "\x1b" not in out


@pytest.mark.parametrize(
    ("name", "begins"), [("o.json", "{\n"), ("o.jsonl", '{"record"'), ("o.html", "<!doctype"), ("o.txt", "a.txt")]
)
def test_the_file_name_tells_the_format(
    capfd: pytest.CaptureFixture[str], folder: Path, monkeypatch: pytest.MonkeyPatch, name: str, begins: str
) -> None:
    monkeypatch.chdir(folder)
    status, said, _ = run(capfd, "a.txt", "--out", name)
    assert (status, said) == (0, "")
    assert (folder / name).read_text("utf-8").startswith(begins)


def test_a_run_that_breaks_leaves_the_old_file(
    capfd: pytest.CaptureFixture[str], folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def breaks(self: FakeReader, dispatches: Iterable[Dispatch]) -> Iterator[Record]:
        yield record()
        raise RuntimeError("in the middle")

    out = folder / "out.jsonl"
    out.write_text("old")
    before = sorted(folder.iterdir())
    monkeypatch.setattr(FakeReader, "read_many", breaks)
    assert run(capfd, folder, "--out", out)[0] == 70
    assert out.read_text() == "old"
    assert sorted(folder.iterdir()) == before


def test_a_failed_step_is_told(
    capfd: pytest.CaptureFixture[str], folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(FakeReader, "read_many", lambda self, found: (record() for _ in found))
    status, _, err = run(capfd, folder / "a.txt", "--format", "json")
    assert (status, err) == (0, "selon: sample.txt: places: one of them is nowhere\n")


def test_a_file_name_cannot_steer_the_terminal(capfd: pytest.CaptureFixture[str]) -> None:
    assert "\x1b" not in run(capfd, "\x1b[2J.txt")[2]


def test_out_may_be_a_device(capfd: pytest.CaptureFixture[str], folder: Path) -> None:
    assert run(capfd, folder / "a.txt", "--out", "/dev/null", "--format", "json")[0] == 0


def test_an_unknown_ending_is_refused(capfd: pytest.CaptureFixture[str], folder: Path) -> None:
    status, _, err = run(capfd, folder / "a.txt", "--out", folder / "o.csv")
    assert (status, (folder / "o.csv").exists()) == (2, False)
    assert "no format ends in '.csv'; known: .txt, .json, .jsonl" in err
    assert run(capfd, folder / "a.txt", "--out", folder / "o.csv", "--format", "json")[0] == 0


def test_open_dates_are_hinted_at_once(
    capfd: pytest.CaptureFixture[str], folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def undated(self: FakeReader, found: Iterable[Dispatch]) -> Iterator[Record]:
        for each in found:
            dispatch = msgspec.structs.replace(record().dispatch, published=each.published)
            times = (msgspec.structs.replace(record().times[0], value=None),)
            yield msgspec.structs.replace(record(), dispatch=dispatch, times=times, failures=())

    monkeypatch.setattr(FakeReader, "read_many", undated)
    assert run(capfd, folder, "--format", "json")[2].count("--published") == 1
    assert "--published" not in run(capfd, folder, "--format", "json", "--published", "2024-05-02")[2]


def test_a_table_with_a_column_named(capfd: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    (tmp_path / "a.csv").write_text(f'x\n"{TEXT.strip()}"\n', "utf-8")
    status, out, _ = run(capfd, tmp_path / "a.csv", "--column", "text=x", "--format", "json")
    assert (status, json.loads(out)["dispatch"]["text"]) == (0, TEXT.strip())
    assert run(capfd, tmp_path / "a.csv", "--column", "x")[0] == 2
    assert run(capfd, tmp_path / "a.csv", "--column", "colour=x")[0] == 2


def test_an_address_is_fetched_only_when_asked(capfd: pytest.CaptureFixture[str]) -> None:
    status, _, err = run(capfd, "http://127.0.0.1:9/")
    assert (status, "--fetch" in err) == (2, True)
    status, _, err = run(capfd, "http://127.0.0.1:9/", "--fetch")
    assert (status, "private network" in err) == (2, True)
