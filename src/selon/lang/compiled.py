"""What is made of the tables once and read back in a moment: checked rows, and the indices over them.

The file is a convenience: where it is missing, or made of other tables than those at hand, everything is
made from the tables themselves, which takes a few hundred milliseconds and gives the same.
"""

from functools import cache
from pathlib import Path

import msgspec

from .sources import digest, folder, own

FORMAT = 1
NAME = "tables.compiled"


class StoredLookup(msgspec.Struct, array_like=True, frozen=True):
    """A lookup: its automaton, and the keys of each form in MessagePack."""

    automaton: bytes
    keys: msgspec.Raw


class Compiled(msgspec.Struct, array_like=True, frozen=True, kw_only=True):
    """All that one set of tables gives, by name: rows, `StoredLookup`s, and numbers of rows, each in MessagePack.

    `digest` says of which tables. What a dispatch does not need is never unpacked.
    """

    format: int
    digest: str
    tables: dict[str, msgspec.Raw]
    lookups: dict[str, msgspec.Raw]
    indices: dict[str, msgspec.Raw]


@cache
def current() -> Compiled | None:
    """The compiled form of the tables at hand; None where there is none that fits them."""
    try:
        found = msgspec.msgpack.decode(path().read_bytes(), type=Compiled)
    except (OSError, msgspec.MsgspecError):
        return None
    return found if (found.format, found.digest) == (FORMAT, digest()) else None


def path() -> Path:
    """Where the compiled form is looked for: in the user's folder of tables where there is one, else in ours."""
    return (own() or folder()) / NAME
