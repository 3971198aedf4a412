"""Peak memory: each way of reading in a process of its own, which prints the most that it ever held."""

import resource
import subprocess
import sys

from . import bare
from .texts import Sample

WAYS = ("record", "bare")
_UNIT = 1 if sys.platform == "darwin" else 1024  # of ru_maxrss, in bytes


def peak(way: str, texts: int, batch: int) -> float:
    """Gigabytes at the peak of a fresh process that reads so many texts in this way."""
    command = [sys.executable, "-m", "benchmarks", "--alone", way, "--texts", str(texts), "--batch", str(batch)]
    return float(subprocess.run(command, check=True, capture_output=True, text=True).stdout)


def measured(way: str, texts: Sample, batch: int) -> None:
    """Read in this process, then print its peak in gigabytes."""
    if way == "record":
        from selon.pipeline import Reader

        for _ in Reader(batch=batch).read_many(texts.dispatches):
            pass
    else:
        bare.parse(texts, batch)
    print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * _UNIT / 1e9)
