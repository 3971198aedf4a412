"""Days and times as containers write them."""

import pytest

from selon.read.dates import iso


@pytest.mark.parametrize(
    ("written", "told"),
    [
        ("06/02/2024", "2024-02-06"),
        ("6.2.24", "2024-02-06"),
        ("06-02-98", "1998-02-06"),
        ("06/02/2024 à 18h42", "2024-02-06T18:42:00"),
        ("2024/2/6", "2024-02-06"),
        ("1707244920", "2024-02-06T18:42:00Z"),
        ("1707244920000", "2024-02-06T18:42:00Z"),
        ("20240206", "2024-02-06"),
        ("mar., 6 févr. 2024 18:42:00 +0100", "2024-02-06T18:42:00+01:00"),
    ],
)
def test_a_day_is_read_the_day_first_as_the_french_write_it(written: str, told: str) -> None:
    assert iso(written) == told


@pytest.mark.parametrize(
    "written", ["", "31/02/2024", "02/31/2024", "2024/13/6", "6/2-2024", "hier", "12", "6 lune 2024"]
)
def test_what_is_no_day_is_none(written: str) -> None:
    assert iso(written) is None
