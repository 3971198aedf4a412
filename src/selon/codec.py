"""Records to JSON and back. What comes back is checked against the model."""

from typing import Any

import msgspec

from .errors import FormatError
from .model import Record

_DECODER = msgspec.json.Decoder(Record)
_DIALECT = "https://json-schema.org/draft/2020-12/schema"


def encode(record: Record, *, pretty: bool = False) -> bytes:
    """A record as UTF-8 JSON: on one line, or `pretty` with a field a line."""
    line = msgspec.json.encode(record)
    return msgspec.json.format(line, indent=2) if pretty else line


def decode(content: bytes | str) -> Record:
    """The record in JSON. Raises FormatError that says which field is wrong, and how."""
    try:
        return _DECODER.decode(content)
    except msgspec.ValidationError as error:
        raise FormatError(f"not a record of version 1: {error}; `selon schema` prints the format") from error
    except (msgspec.DecodeError, UnicodeDecodeError) as error:
        raise FormatError(f"not JSON: {error}") from error


def schema() -> dict[str, Any]:
    """The JSON Schema of a record. It follows from the model, and says the same each time."""
    described = msgspec.json.schema(Record)
    return {"$schema": _DIALECT, "title": "selon record, version 1", **described}
