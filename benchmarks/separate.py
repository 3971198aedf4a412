"""Pages of their own for what takes long to measure: each names the command that wrote it, and the machine."""

import sys
from collections.abc import Iterable
from pathlib import Path

from . import machine

DOCS = Path(__file__).parents[1] / "docs"


def write(name: str, title: str, lines: Iterable[str]) -> None:
    """Write `docs/benchmarks-<name>.md`, and the same to standard output."""
    top = f"# {title}\n\nThis page is written by `python -m benchmarks.{name}`; all its figures are of one run.\n"
    page = "\n".join([top, f"Machine: {machine.here()}.\n", *lines]).rstrip() + "\n"
    (DOCS / f"benchmarks-{name}.md").write_text(page, "utf-8")
    sys.stdout.write(page)
