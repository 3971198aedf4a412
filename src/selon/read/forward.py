"""Streams that can only be read once, for libraries that want to know where they are."""

from typing import Any


class Forward:
    """A stream that can be sought in, but only ahead: what libraries ask of files that they read once."""

    def __init__(self, inner: Any) -> None:
        self.at = 0
        self.some = getattr(inner, "read1", inner.read)  # the former gives what there is before it fails

    def read(self, size: int = -1) -> bytes:
        """The next bytes."""
        found: bytes = self.some(size)
        self.at += len(found)
        return found

    def tell(self) -> int:
        """How many bytes were read."""
        return self.at

    def seek(self, offset: int, whence: int = 0) -> int:
        """Passes over bytes. Raises OSError for a way back."""
        ahead = offset if whence == 1 else offset - self.at
        if whence == 2 or ahead < 0:
            raise OSError("this stream cannot go back")
        while ahead > 0 and (piece := self.read(min(ahead, 1 << 16))):
            ahead -= len(piece)
        return self.at

    def close(self) -> None:
        """Nothing: the stream belongs to whoever opened it."""
