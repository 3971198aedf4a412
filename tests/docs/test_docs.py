"""What the pages say is so: code runs, outputs and generated pages are current, commands and links lead somewhere."""

import re
from pathlib import Path

import click
import pytest
from scripts.pages import outputs
from scripts.pages.__main__ import GENERATED, ROOT, written

from selon.cli import group

PAGES = {path.relative_to(ROOT).as_posix(): path for path in written()}
ROOTED = ("README.md", "CHANGELOG.md", "CONTRIBUTING.md")
ALL = [*sorted((ROOT / "docs").rglob("*.md")), *(ROOT / name for name in ROOTED if (ROOT / name).exists())]
COMMANDS = [words for path in PAGES.values() for words in outputs.commands(path.read_text("utf-8"))]
STALE = "run scripts/reference"


@pytest.mark.parametrize("name", GENERATED)
def test_a_generated_page_is_current(name: str) -> None:
    assert (ROOT / name).read_text("utf-8") == GENERATED[name](), STALE


@pytest.mark.parametrize("name", PAGES)
def test_code_runs_and_puts_out_what_is_shown(name: str) -> None:
    shown = PAGES[name].read_text("utf-8")
    assert outputs.refreshed(shown, ROOT) == shown, STALE


@pytest.mark.parametrize("words", COMMANDS, ids=" ".join)
def test_a_command_that_is_shown_exists(words: list[str]) -> None:
    """Command, options and number of arguments are known; files need not be there."""
    if words[0].startswith("-"):
        group.make_parser(click.Context(group)).parse_args(words)
        return
    command = group.get_command(click.Context(group), words[0])
    assert command, f"no command {words[0]}"
    command.make_parser(click.Context(command)).parse_args(words[1:])


@pytest.mark.parametrize("path", ALL, ids=lambda path: path.name)
def test_links_lead_to_files(path: Path) -> None:
    text = re.sub(r"^```.*?^```$", "", path.read_text("utf-8"), flags=re.M | re.S)
    targets = re.findall(r"\]\((?!https?:)([^)#\s]+)", text)
    assert [target for target in targets if not (path.parent / target).exists()] == []


@pytest.mark.parametrize("path", ALL, ids=lambda path: path.name)
def test_links_into_a_page_lead_to_a_heading(path: Path) -> None:
    text = path.read_text("utf-8")
    for target, anchor in re.findall(r"\]\((?!https?:)([^)#\s]*)#([^)\s]+)\)", text):
        headings = re.findall(r"^#+ (.+)$", (path.parent / target if target else path).read_text("utf-8"), re.M)
        assert anchor in {re.sub(r"[^\w\- ]", "", heading.lower()).replace(" ", "-") for heading in headings}
