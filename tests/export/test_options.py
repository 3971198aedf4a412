"""What is left out."""

import pytest

from selon.errors import NoSuch, OptionError
from selon.export.options import Options, selected
from selon.store.entry import Entry


@pytest.mark.parametrize(
    ("since", "until", "published", "within"),
    [
        ("2024-05", None, "2024-05-01", True),
        ("2024-05-02", None, "2024-05-01T23:00:00", False),
        (None, "2024-05", "2024-05-31T08:00:00", True),
        (None, "2024-05-30", "2024-05-31", False),
        (None, None, None, True),
        ("2024", None, None, False),
    ],
)
def test_days(since: str | None, until: str | None, published: str | None, within: bool) -> None:
    assert Options(since=since, until=until).within(published) is within


def test_misuse_is_told() -> None:
    with pytest.raises(OptionError, match="since: 'mai 2024' is no date"):
        Options(since="mai 2024")
    with pytest.raises(NoSuch, match="no network called 'actors'"):
        Options(network="actors")


def test_copies_revisions_and_undated(debate: list[Entry]) -> None:
    import msgspec

    copy = msgspec.structs.replace(debate[0], key="copy", copy_of="1")
    old = msgspec.structs.replace(debate[1], key="old", latest=False)
    missed: list[None] = []
    options = Options(since="2024", copies=False, revised=False)
    kept = selected([*debate, copy, old], options, lambda: missed.append(None))
    assert [entry.key for entry in kept] == ["1", "2", "3", "4"]
    assert len(missed) == 1
