"""What the inputs gave, kept on disk while the plan is made: archives do not fit into memory."""

from array import array
from contextlib import suppress
from pathlib import Path
from types import TracebackType

import msgspec

from ..model import Dispatch

_ENCODER = msgspec.json.Encoder()
_DECODER = msgspec.json.Decoder(Dispatch)


class Spool:
    """Dispatches in the order they came, by number. Costs 12 bytes of memory for each."""

    def __init__(self, place: Path) -> None:
        self._stream = (place / "spool.jsonl").open("w+b")
        self._begins, self._sizes = array("Q"), array("L")
        self._end = 0

    def __len__(self) -> int:
        return len(self._begins)

    def __enter__(self) -> "Spool":
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        with suppress(OSError):  # a full disk has been told before, when this was written
            self._stream.close()

    def add(self, dispatch: Dispatch) -> int:
        """Keep a dispatch; its number. Raises OSError."""
        line = _ENCODER.encode(dispatch) + b"\n"
        self._stream.seek(self._end)
        self._stream.write(line)
        self._begins.append(self._end)
        self._sizes.append(len(line))
        self._end += len(line)
        return len(self) - 1

    def line(self, number: int) -> bytes:
        """The dispatch as a line of JSON, its end included."""
        self._stream.seek(self._begins[number])
        return self._stream.read(self._sizes[number])

    def dispatch(self, number: int) -> Dispatch:
        """The dispatch with this number."""
        return _DECODER.decode(self.line(number))

    def size(self, number: int) -> int:
        """Bytes of its line."""
        return self._sizes[number]
