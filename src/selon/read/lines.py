"""Lines of a stream, one at a time, each bounded: a file without line ends never comes into memory whole."""

from collections.abc import Iterator
from io import BufferedReader

_WIDE = {b"\xff\xfe": "utf-16-le", b"\xfe\xff": "utf-16-be"}


def lines(stream: BufferedReader, limit: int) -> Iterator[bytes | None]:
    """Each line with its end; None for one that is longer than `limit`, which is passed over."""
    while line := stream.readline(limit + 1):
        if len(line) <= limit:
            yield line
            continue
        while line and not line.endswith(b"\n"):
            line = stream.readline(max(limit, 1 << 20))
        yield None


def texts(stream: BufferedReader, limit: int) -> Iterator[str | None]:
    """Each line decoded: UTF-16 where a mark says so, else UTF-8, or Windows-1252 for lines that are not."""
    wide = _WIDE.get(stream.peek(2)[:2])
    if wide:
        yield from _wide(stream, wide, limit)
        return
    for number, line in enumerate(lines(stream, limit)):
        yield None if line is None else _decoded(line if number else line.removeprefix(b"\xef\xbb\xbf"))


def _decoded(line: bytes) -> str:
    try:
        return line.decode("utf-8")
    except UnicodeDecodeError:
        return line.decode("cp1252", "replace")


def _wide(stream: BufferedReader, encoding: str, limit: int) -> Iterator[str | None]:
    from io import TextIOWrapper

    stream.read(2)
    text = TextIOWrapper(stream, encoding=encoding, errors="replace", newline="")
    try:
        while line := text.readline(limit + 1):
            yield line if len(line) <= limit else None
    finally:
        text.detach()
