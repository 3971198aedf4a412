import pytest

from selon.errors import OptionError
from selon.read.options import Options, size


@pytest.mark.parametrize(
    "published",
    ["2024-02-29", "2024-05-02T14:30", "2024-05-02 14:30:05", "2024-05-02T14:30:00Z", "2024-05-02T14:30:00+02:00"],
)
def test_dates(published: str) -> None:
    assert Options(published=published).published == published


@pytest.mark.parametrize(
    "published", ["", "hier", "2023-02-29", "02/05/2024", "2024-13-01", "20240502", "2024-5-2", "2024-05-02T25:00"]
)
def test_wrong_dates(published: str) -> None:
    with pytest.raises(OptionError, match="2015-12-03"):
        Options(published=published)


def test_a_language_that_is_not_read() -> None:
    with pytest.raises(OptionError, match=r"'en' is not read yet; supported: fr \(French\)"):
        Options(language="en")


@pytest.mark.parametrize(
    ("written", "expected"), [("800", 800), ("500k", 500_000), ("20MB", 20_000_000), ("1 g", 10**9)]
)
def test_sizes(written: str, expected: int) -> None:
    assert size(written) == expected


@pytest.mark.parametrize("written", ["", "0", "-1", "big", "1.5MB", "5TB"])
def test_wrong_sizes(written: str) -> None:
    with pytest.raises(OptionError, match="max-size"):
        size(written)
