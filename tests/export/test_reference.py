"""The reference page is made from the columns as they are."""

from pathlib import Path

from selon.export import FORMATS
from selon.export.reference import page

PAGE = Path(__file__).parents[2] / "docs" / "reference" / "exports.md"


def test_the_page_is_current() -> None:
    assert PAGE.read_text("utf-8") == page(), "run scripts/reference"


def test_every_format_is_told_of() -> None:
    headings = {name.strip() for line in page().splitlines() if line.startswith("## ") for name in line[3:].split(",")}
    assert set(FORMATS) - headings == {"jsonl"}  # whose lines are the record
