"""A run over all engines, begun again, on other storage."""

import json
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from selon.errors import OptionError
from selon.read.options import Options
from selon.run.folder import Folder
from selon.run.run import Way
from selon.run.run import run as work_through
from selon.run.settings import Settings, asked
from selon.run.work import Job, RunError, Tally, work

Run = Callable[..., "subprocess.CompletedProcess[str]"]
Digests = Callable[[Path], dict[str, str]]
SMALL = ("--shard", "4")


class Watch:
    """Notes what it is told."""

    def __init__(self) -> None:
        self.begun: tuple[int, int] | None = None
        self.shards: list[int] = []

    def planning(self, found: int, missed: int) -> None:
        pass

    def begin(self, dispatches: int, done: int) -> None:
        self.begun = (dispatches, done)

    def add(self, tally: Tally) -> None:
        self.shards.append(tally.shard)


@pytest.fixture(autouse=True)
def _words(plugin: list[str], monkeypatch: pytest.MonkeyPatch) -> None:
    for place in plugin:
        monkeypatch.syspath_prepend(place)


def settings(*sources: object, shard: int = 4, **options: Any) -> Settings:
    return asked(tuple(map(str, sources)), Options(**options), parser="words", shard=shard, limit=60)


def done(wanted: Settings, url: object) -> Watch:
    watch = Watch()
    work_through(wanted, Options(), Folder(str(url)), Way(), watch)
    return watch


@pytest.mark.parametrize("way", ["processes", "ray"])
def test_other_engines_give_the_bytes_of_one_process(
    run: Run, archive: Path, tmp_path: Path, digests: Digests, way: str
) -> None:
    if way == "ray":
        pytest.importorskip("ray", reason="Ray is an extra: pip install 'selon[ray]'")
    assert run(archive, "--out", tmp_path / "serial", *SMALL).returncode == 0
    other = run(archive, "--out", tmp_path / way, "--with", way, "--workers", "2", *SMALL)
    assert other.returncode == 0, other.stderr
    assert digests(tmp_path / way) == digests(tmp_path / "serial")


def test_ray_survives_poison(run: Run, tmp_path: Path) -> None:
    pytest.importorskip("ray", reason="Ray is an extra: pip install 'selon[ray]'")
    (tmp_path / "a.txt").write_text("Un piège mortel est ouvert.", "utf-8")
    (tmp_path / "b.txt").write_text("Tout est prêt.", "utf-8")
    sources = (tmp_path / "a.txt", tmp_path / "b.txt")
    assert run(*sources, "--out", tmp_path / "ray", "--with", "ray", "--workers", "1").returncode == 1
    assert run(*sources, "--out", tmp_path / "own", "--with", "processes", "--workers", "1").returncode == 1
    shards = [tmp_path / name / "shards" / "00000.jsonl" for name in ("ray", "own")]
    assert shards[0].read_bytes() == shards[1].read_bytes()


def test_a_cluster_at_an_address_gives_them_too(
    run: Run, archive: Path, tmp_path: Path, digests: Digests, cluster: str
) -> None:
    """With the run's folder by URL, as on shared storage."""
    assert run(archive, "--out", tmp_path / "serial", *SMALL).returncode == 0
    ray = ("--with", "ray", "--ray-address", cluster, "--workers", "2")
    other = run(archive, "--out", f"file://{tmp_path}/far", *ray, *SMALL)
    assert other.returncode == 0, other.stderr
    assert digests(tmp_path / "far") == digests(tmp_path / "serial")


def test_a_cluster_that_is_not_there_is_told(run: Run, archive: Path, tmp_path: Path) -> None:
    pytest.importorskip("ray", reason="Ray is an extra: pip install 'selon[ray]'")
    told = run(archive, "--out", tmp_path / "run", "--with", "ray", "--ray-address", "127.0.0.1:1")
    assert (told.returncode, "ray-address: nobody answers at '127.0.0.1:1'" in told.stderr) == (2, True)
    assert told.stderr.count("\n") == 1


def test_ray_is_an_extra(monkeypatch: pytest.MonkeyPatch) -> None:
    from selon.run.cluster import Cluster

    monkeypatch.setitem(sys.modules, "ray", None)
    with pytest.raises(OptionError, match=r"pip install 'selon\[ray\]'"):
        Cluster(1)


def test_what_is_done_is_not_done_again(archive: Path, tmp_path: Path) -> None:
    out = tmp_path / "run"
    assert done(settings(archive), out).begun == (40, 0)
    (out / "shards" / "00003.jsonl").unlink()
    (archive / "new.txt").write_text("Une nouvelle dépêche, trop tard pour ce plan.", "utf-8")
    again = done(settings(archive), out)
    assert (again.begun, again.shards) == ((40, 36), [3])


@pytest.mark.parametrize(
    ("change", "told"),
    [
        ({"published": "2024-05-06"}, 'published was not given and is now "2024-05-06"'),
        ({"shard": 8}, "shard was 4 and is now 8"),
    ],
)
def test_a_run_begun_otherwise_is_refused(archive: Path, tmp_path: Path, change: dict[str, Any], told: str) -> None:
    done(settings(archive), tmp_path / "run")
    with pytest.raises(OptionError) as caught:
        done(settings(archive, **change), tmp_path / "run")
    assert told in str(caught.value)
    assert "name another folder with --out" in str(caught.value)


def test_another_version_is_refused(archive: Path, tmp_path: Path) -> None:
    done(settings(archive), tmp_path / "run")
    file = tmp_path / "run" / "run.toml"
    file.write_text(file.read_text("utf-8").replace('model = "words 1"', 'model = "words 0"'), "utf-8")
    with pytest.raises(OptionError, match='model was "words 0" and is now "words 1"'):
        done(settings(archive), tmp_path / "run")


def test_a_worker_with_another_version_gives_nothing(archive: Path, tmp_path: Path) -> None:
    """As on a cluster where one machine has older data."""
    done(settings(archive), tmp_path / "run")
    (tmp_path / "run" / "shards" / "00000.jsonl").unlink()
    job = Job(run=str(tmp_path / "run"), shard=0, parser="words", limit=60, versions=("0.1.0", "words 1", "older"))
    with pytest.raises(RunError, match="install the same everywhere"):
        work(job)
    assert not (tmp_path / "run" / "shards" / "00000.jsonl").exists()


@pytest.mark.parametrize("content", ["", "not = [toml", "sources = 3"])
def test_a_description_that_is_none_is_refused(archive: Path, tmp_path: Path, content: str) -> None:
    (tmp_path / "run").mkdir()
    (tmp_path / "run" / "run.toml").write_text(content)
    with pytest.raises(OptionError, match="is no description of a run"):
        done(settings(archive), tmp_path / "run")


def test_other_storage_by_url_holds_the_same_bytes(archive: Path, tmp_path: Path) -> None:
    import fsspec

    done(settings(archive), tmp_path / "here")
    done(settings(archive), "memory://far/run")
    done(settings(archive), f"file://{tmp_path}/there")
    far = fsspec.filesystem("memory")
    for file in sorted((tmp_path / "here").rglob("*.*")):
        name = file.relative_to(tmp_path / "here").as_posix()
        if file.is_file() and name != "timing.json":
            assert far.cat_file(f"/far/run/{name}") == file.read_bytes()
            assert (tmp_path / "there" / name).read_bytes() == file.read_bytes()


def test_a_half_made_plan_is_made_anew(archive: Path, tmp_path: Path, digests: Digests) -> None:
    out = tmp_path / "run"
    done(settings(archive), tmp_path / "whole")
    for name in ("planning/spool.jsonl", "dispatches/00000.jsonl.gz", "plan.jsonl.12345678.part"):
        (out / name).parent.mkdir(parents=True, exist_ok=True)
        (out / name).write_bytes(b"half")
    done(settings(archive), out)
    assert digests(out) == digests(tmp_path / "whole")


def test_a_run_tells_what_came_out(archive: Path, tmp_path: Path) -> None:
    (archive / "picture.txt").write_bytes(b"%PDF-1.4")
    done(settings(archive), tmp_path / "run")
    report = json.loads((tmp_path / "run" / "report.json").read_bytes())
    failures = [json.loads(line) for line in (tmp_path / "run" / "failures.jsonl").read_bytes().splitlines()]
    assert (report["dispatches"], report["shards"], report["facts"]["times"]) == (40, 10, 40)
    assert (report["failures"], report["saved"]["identical"]) == ({"read": 1}, 16)
    assert [(one["source"], one["dispatch"], one["step"]) for one in failures] == [
        (str(archive / "picture.txt"), None, "read")
    ]


def test_nothing_to_read_gives_an_empty_run(tmp_path: Path) -> None:
    done(settings(tmp_path / "none.txt"), tmp_path / "run")
    report = json.loads((tmp_path / "run" / "report.json").read_bytes())
    assert (report["dispatches"], report["saved"]["share"]) == (0, None)
