"""The sealed quarter of the gold: nobody who writes rules reads it, and every look at its totals is written down.

Which documents are sealed is told by a digest of their names, before anybody annotates. A folder is sealed where it
holds a file `SEALED`; in it a line is kept for each look: the day, the program's version and commit, the totals.
"""

import subprocess
from datetime import UTC, datetime
from hashlib import sha256
from pathlib import Path

from .. import __version__
from ..errors import InputError
from .measure import Figures

MARK = "SEALED"
SHARE = 4  # every fourth
_SHOWN = ("statements", "statements+speaker", "events", "event-types", "positions", "times", "places", "noise")


def is_sealed(ident: str) -> bool:
    """Whether a document belongs to the sealed quarter."""
    return int.from_bytes(sha256(f"seal {ident}".encode()).digest()[:4]) % SHARE == 0


def mark_of(folder: Path) -> Path | None:
    """The mark of the folder, or of one that holds it or that it holds; None where nothing of it is sealed."""
    return next((mark for mark in (folder / MARK, folder.parent / MARK, *folder.rglob(MARK)) if mark.is_file()), None)


def guard(folder: Path, errors: str | None, out: Path | None) -> None:
    """Raises InputError where errors or records of a sealed folder are asked for."""
    if mark_of(folder) is not None and (errors or out):
        raise InputError(
            f"{folder}: sealed; its errors and records are not shown, since whoever reads them tunes to them. "
            "Name an open folder, or run it without --errors and --records for the totals"
        )


def note(folder: Path, figures: Figures) -> None:
    """Writes down that somebody looked; does nothing where the folder is open."""
    mark = mark_of(folder)
    if mark is not None:
        shown = " ".join(f"{name}={figures.layers[name].f1:.3f}" for name in _SHOWN)
        day = datetime.now(UTC).strftime("%Y-%m-%d %H:%M")
        with mark.open("a", encoding="utf-8") as log:
            log.write(f"{day} selon {__version__} {_commit(folder)} {folder.name}: {shown}\n")


def _commit(folder: Path) -> str:
    """The commit that is checked out, "-" outside a repository."""
    asked = ["git", "-C", str(folder), "rev-parse", "--short", "HEAD"]
    try:
        return subprocess.run(asked, capture_output=True, text=True, timeout=10).stdout.strip() or "-"
    except (OSError, subprocess.SubprocessError):
        return "-"
