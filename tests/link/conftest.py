"""A store for each test."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from link.newsroom import Newsroom


@pytest.fixture
def room(tmp_path: Path) -> Iterator[Newsroom]:
    """An empty store."""
    found = Newsroom(tmp_path / "selon.db")
    yield found
    found.store.close()
