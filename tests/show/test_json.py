import json

import pytest

from sample import record
from selon.errors import NoSuch
from selon.show import FORMATS, Screen, rendering


def shown(form: str, count: int) -> str:
    return "".join(rendering(form)((record() for _ in range(count)), Screen(20)))


def test_one_record_is_an_object_and_several_an_array() -> None:
    assert json.loads(shown("json", 1))["record"] == 1
    assert [each["record"] for each in json.loads(shown("json", 3))] == [1, 1, 1]
    assert shown("json", 0) == ""


def test_a_record_a_line() -> None:
    lines = shown("jsonl", 3).splitlines()
    assert [json.loads(line)["dispatch"]["id"] for line in lines] == ["0123456789abcdef"] * 3


def test_json_is_not_wrapped_and_accents_stay() -> None:
    assert '"name": "le préfet"' in shown("json", 1)


@pytest.mark.parametrize("form", FORMATS)
def test_every_format_renders(form: str) -> None:
    assert shown(form, 2)


def test_unknown_format() -> None:
    with pytest.raises(NoSuch, match="Did you mean 'html'"):
        rendering("htm")
