"""A run is killed, starved of disk and fed with poison; what comes out is what an undisturbed run gives."""

import random
import resource
import shutil
import subprocess
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from itertools import cycle
from pathlib import Path
from typing import Any

import pytest

Run = Callable[..., "subprocess.CompletedProcess[str]"]
Start = Callable[..., "subprocess.Popen[str]"]
Digests = Callable[[Path], dict[str, str]]
Records = Callable[[Path], dict[str, dict[str, Any]]]

KILLS, SEED = 20, 5
SMALL = ("--shard", "4")
TWO = ("--with", "processes", "--workers", "2")
GOOD = "La mairie a rouvert le 4 mai. « Tout est prêt », a dit la maire."


@pytest.fixture
def whole(run: Run, archive: Path, tmp_path: Path, digests: Digests) -> dict[str, str]:
    """What an undisturbed run over the archive gives."""
    done = run(archive, "--out", tmp_path / "whole", *SMALL)
    assert (done.returncode, done.stdout) == (0, ""), done.stderr
    return digests(tmp_path / "whole")


def test_a_run_that_is_killed_goes_on_and_gives_the_same_bytes(
    start: Start, run: Run, archive: Path, tmp_path: Path, digests: Digests, whole: dict[str, str]
) -> None:
    """Twenty kills at random moments, of runs in one process and in two in turn."""
    ways, chance, number, kills = cycle([(), TWO]), random.Random(SEED), 0, 0
    while kills < KILLS:
        out = tmp_path / f"run{number}"
        killed = _killed(start(archive, "--out", out, *next(ways), *SMALL), chance.uniform(0.2, 1.6))
        kills += killed
        if not killed:  # it was done before: the next kills hit a new run
            assert digests(out) == whole
            number += 1
    assert run(archive, "--out", out, *SMALL).returncode == 0
    assert digests(out) == whole


def _killed(process: "subprocess.Popen[str]", after: float) -> bool:
    """Whether it was still there to be killed after so many seconds."""
    with process:
        try:
            _, told = process.communicate(timeout=after)
        except subprocess.TimeoutExpired:
            process.kill()
            return True
    assert process.returncode == 0, told
    return False


def test_a_full_disk_is_told_and_the_run_goes_on_when_there_is_space(
    run: Run, archive: Path, tmp_path: Path, digests: Digests, whole: dict[str, str]
) -> None:
    with _small_disk(tmp_path / "disk") as disk:
        full = run(archive, "--out", disk / "run", *SMALL)
        assert (full.returncode, full.stderr.count("\n")) == (2, 1)
        assert "No space left on device; mend that and start the same command again" in full.stderr
        assert list((disk / "run" / "shards").iterdir()) != []
        assert list(disk.rglob("*.part")) == []
        subprocess.run(["mount", "-o", "remount,size=4m", disk], check=True)
        assert run(archive, "--out", disk / "run", *SMALL, *TWO).returncode == 0
        assert digests(disk / "run") == whole


@contextmanager
def _small_disk(place: Path) -> Iterator[Path]:
    """A disk on which the plan finds room and some of the shards; skips where none can be made."""
    place.mkdir()
    mounted = subprocess.run(["mount", "-t", "tmpfs", "-o", "size=120k", "tmpfs", place], capture_output=True)
    if mounted.returncode:
        pytest.skip("a small disk can only be made by somebody who may mount one")
    try:
        yield place
    finally:
        subprocess.run(["umount", "-l", place], check=True)


@pytest.mark.parametrize("way", [(), TWO], ids=["serial", "processes"])
@pytest.mark.parametrize("planned", [False, True], ids=["planning", "working"])
def test_a_file_that_cannot_be_written_leaves_nothing_half(
    run: Run,
    archive: Path,
    tmp_path: Path,
    digests: Digests,
    whole: dict[str, str],
    way: tuple[str, ...],
    planned: bool,
) -> None:
    """A limit to the size of files breaks the run while it plans, or while it works on a plan that is there."""
    out = tmp_path / "run"
    if planned:
        shutil.copytree(tmp_path / "whole", out)
        shutil.rmtree(out / "shards")
    stopped = run(archive, "--out", out, *way, *SMALL, preexec_fn=_limit)
    assert (stopped.returncode, stopped.stderr.count("\n")) == (2, 1)
    assert "File too large; mend that" in stopped.stderr
    assert list(out.rglob("*.part")) == []
    assert (out / "plan.jsonl").exists() == planned
    assert run(archive, "--out", out, *way, *SMALL).returncode == 0
    assert digests(out) == whole


def _limit() -> None:
    resource.setrlimit(resource.RLIMIT_FSIZE, (2000, 2000))


def test_poison_costs_only_itself(run: Run, tmp_path: Path, records: Records) -> None:
    """Dispatches that kill their process, take for ever or are garbage, among good ones in the same shards."""
    place = tmp_path / "archive"
    place.mkdir()
    for number in range(12):
        (place / f"good{number:02}.txt").write_text(f"{GOOD}\nNuméro {number}.", "utf-8")
    (place / "good03-kills.txt").write_text("Un piège mortel est ouvert.", "utf-8")
    (place / "good05-sleeps.txt").write_text("Un piège sans fin est ouvert.", "utf-8")
    (place / "good07-deaf.txt").write_text("Un piège sourd est ouvert.", "utf-8")
    (place / "good08-garbage.txt").write_text("«" * 1_000_000, "utf-8")
    (place / "good09-nul.txt").write_bytes(GOOD.encode() + b"\0" * 10_000)
    (place / "good10-broken.txt").write_bytes(b"\x1f\x8b\x08\x00broken")
    done = run(place, "--out", tmp_path / "run", *TWO, "--shard", "8", "--time-limit", "2.5")
    found = records(tmp_path / "run")
    assert done.returncode == 1
    assert [name for name, record in found.items() if not record["failures"] and "-" not in name] == [
        f"good{number:02}.txt" for number in range(12)
    ]
    died, slow = "the process that read it died twice, or hung", "it was not read within 2.5 seconds"
    guilty = {name: record["failures"][0]["error"].split(";")[0] for name, record in found.items() if "-" in name}
    assert guilty.items() >= {"good03-kills.txt": died, "good05-sleeps.txt": slow, "good07-deaf.txt": died}.items()


def test_a_worker_that_dies_by_accident_changes_nothing(
    run: Run, tmp_path: Path, archive: Path, digests: Digests
) -> None:
    (archive / "99.txt").write_text("Un accident a eu lieu.", "utf-8")
    mark = tmp_path / "mark"
    environment = {"SELON_TEST_ACCIDENT": str(mark)}
    run(archive, "--out", tmp_path / "whole", *TWO, *SMALL, environment=environment)
    mark.touch()
    again = run(archive, "--out", tmp_path / "run", *TWO, *SMALL, environment=environment)
    assert (again.returncode, mark.exists()) == (0, False)
    assert digests(tmp_path / "run") == digests(tmp_path / "whole")


def test_a_slow_dispatch_is_given_up_in_one_process_too(run: Run, tmp_path: Path, records: Records) -> None:
    (tmp_path / "a.txt").write_text("Un piège sans fin est ouvert.", "utf-8")
    (tmp_path / "b.txt").write_text(GOOD, "utf-8")
    assert run(tmp_path / "a.txt", tmp_path / "b.txt", "--out", tmp_path / "run", "--time-limit", "2").returncode == 1
    found = records(tmp_path / "run")
    assert [failure["step"] for failure in found["a.txt"]["failures"]] == ["run"]
    assert found["b.txt"]["failures"] == []
    assert b'"step":"run"' in (tmp_path / "run" / "failures.jsonl").read_bytes()
