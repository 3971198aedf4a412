"""What the code blocks of a page put out.

A block of Python or a shell block with a single `selon` command is run; a `text` block right behind it
is its output. The Python blocks of a page share their names, as if they were typed one after the other.
"""

import os
import re
import shlex
from collections.abc import Iterator
from contextlib import chdir, redirect_stdout
from dataclasses import dataclass
from io import BytesIO, StringIO, TextIOWrapper
from pathlib import Path
from typing import Any
from unittest.mock import patch

_BLOCK = re.compile(r"^```(?P<kind>\w+)\n(?P<code>.*?)^```$", re.M | re.S)
_WIDTH = "92"


@dataclass(frozen=True)
class Block:
    """A fenced block: its kind ("python", "sh", "text"), what it holds, and where that stands in the page."""

    kind: str
    code: str
    start: int
    end: int


def blocks(page: str) -> list[Block]:
    """The fenced blocks of a page in order."""
    return [Block(m["kind"], m["code"], m.start("code"), m.end("code")) for m in _BLOCK.finditer(page)]


def commands(page: str) -> Iterator[list[str]]:
    """The `selon` commands that the shell blocks of a page show, as words, `selon` left out."""
    for block in blocks(page):
        if block.kind == "sh":
            for line in block.code.splitlines():
                yield from filter(None, map(_selon, re.split(r" \|\|? | && | ; ", line)))


def _selon(command: str) -> list[str] | None:
    if not command.strip().startswith(("selon ", "scripts/selon ")):
        return None
    words = shlex.split(command, comments=True)
    return words[1 : words.index(">") if ">" in words else None]


def refreshed(page: str, root: Path) -> str:
    """The page with the outputs that its blocks have now, run in the folder `root`."""
    found, names = blocks(page), dict[str, Any]()
    pieces, at = [], 0
    for block, behind in zip(found, [*found[1:], None], strict=False):
        shown = behind if behind and behind.kind == "text" and page[block.end : behind.start] == _BETWEEN else None
        output = _output(block, names, root, shown is not None)
        if shown is not None and output is not None:
            pieces += [page[at : shown.start], output]
            at = shown.end
    return "".join([*pieces, page[at:]])


_BETWEEN = "```\n\n```text\n"


def _output(block: Block, names: dict[str, Any], root: Path, wanted: bool) -> str | None:
    if block.kind == "python":
        return _python(block.code, names, root)
    if block.kind == "sh" and wanted:
        (command,) = commands(f"```sh\n{block.code}```")
        return _command(command, root)
    return None


def _python(code: str, names: dict[str, Any], root: Path) -> str:
    with chdir(root), redirect_stdout(StringIO()) as out:
        exec(compile(code, "the page", "exec"), names)
    return _tidy(out.getvalue())


def _command(words: list[str], root: Path) -> str:
    from selon.cli import main

    with chdir(root), patch.dict(os.environ, COLUMNS=_WIDTH), TextIOWrapper(BytesIO(), "utf-8") as out:
        with redirect_stdout(out):
            main(words)
        out.flush()
        return _tidy(out.buffer.getvalue().decode())


def _tidy(output: str) -> str:
    return "".join(line.rstrip() + "\n" for line in output.splitlines())
