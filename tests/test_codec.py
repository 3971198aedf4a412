import json

import jsonschema
import pytest

from sample import record
from selon import codec
from selon.errors import FormatError


@pytest.mark.parametrize("pretty", [True, False])
def test_there_and_back(pretty: bool) -> None:
    assert codec.decode(codec.encode(record(), pretty=pretty)) == record()


def test_a_record_is_one_line() -> None:
    assert b"\n" not in codec.encode(record())


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (b"", "not JSON"),
        (b"{", "not JSON"),
        (b'{"record": 1, "selon": "\xff"}', "not JSON"),
        (b"[]", "not a record"),
        (b'{"record": 2}', "not a record"),
        (b'{"record": 1, "selon": "0"}', "model"),
        (b'{"record": 1, "selon": "0", "model": "", "data": "", "dispatch": {"id": 3}}', r"dispatch\.id"),
    ],
)
def test_what_is_no_record_says_why(content: bytes, words: str) -> None:
    with pytest.raises(FormatError, match=words):
        codec.decode(content)


def test_records_follow_the_schema() -> None:
    jsonschema.Draft202012Validator.check_schema(codec.schema())
    jsonschema.validate(json.loads(codec.encode(record())), codec.schema())


def test_the_schema_refuses_what_is_no_record() -> None:
    broken = json.loads(codec.encode(record()))
    broken["statements"][0]["kind"] = "shouted"
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.validate(broken, codec.schema())
