"""The reference page of the command line, made from its own help: `python -m selon.cli.reference > FILE`."""

import sys
from collections.abc import Iterator

import click

from . import group

_TOP = """# The command line

This page is made by `scripts/reference` from the program's own help.

Exit status: 0 done; 1 done, but some inputs could not be read; 2 misuse, or nothing could be read; 70 a fault
of selon's own (`SELON_DEBUG=1` shows where); 130 interrupted; 141 the reader of the output went away.
"""


def reference() -> str:
    """The page as Markdown; the same on every machine."""
    sections = _sections(group, _context(group, "selon"))
    return _TOP + "".join(f"\n## {name}\n\n```text\n{text}\n```\n" for name, text in sections)


def _sections(command: click.Command, context: click.Context) -> Iterator[tuple[str, str]]:
    """The help of a command, and behind it that of the commands below it."""
    yield context.command_path, command.get_help(context)
    if isinstance(command, click.Group):
        for name in command.list_commands(context):
            below = command.get_command(context, name)
            if below is not None:
                yield from _sections(below, _context(below, name, context))


def _context(command: click.Command, name: str, parent: click.Context | None = None) -> click.Context:
    """As the program itself would make it, with a width that no terminal changes."""
    return command.make_context(name, [], parent=parent, resilient_parsing=True, terminal_width=100)


if __name__ == "__main__":
    sys.stdout.write(reference())
