"""The configuration file: values for options that need not be typed each time.

A table of the file is a command, a key in it one of its options without the dashes:

    data = "tables"            # for every command that has --data

    [read]
    outlet = "La Gazette"

`selon.toml` in the current folder is read where it is there; `--config` names another.
"""

import tomllib
from pathlib import Path
from typing import Any

import click

from ..errors import NoSuch, OptionError

NAME = "selon.toml"
EVERYWHERE = "data"


def configure(context: click.Context, _: click.Parameter, named: Path | None) -> None:
    """Give the commands the file's values as their defaults. Raises OptionError or NoSuch for a faulty file."""
    file = named or Path(NAME)
    if named is None and not file.is_file():
        return
    group = context.command
    assert isinstance(group, click.Group)
    context.default_map = _defaults(group, context, file, _content(file))


def _content(file: Path) -> dict[str, Any]:
    try:
        return tomllib.loads(file.read_text("utf-8"))
    except OSError as error:
        raise OptionError(f"config: '{file}' cannot be read ({error.strerror})") from error
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise OptionError(f"config: '{file}' is no TOML ({error})") from error


def _defaults(group: click.Group, context: click.Context, file: Path, content: dict[str, Any]) -> dict[str, Any]:
    """The file's tables by command, with the folder of tables that all share. Paths are seen from the file."""
    shared = {EVERYWHERE: content.pop(EVERYWHERE)} if EVERYWHERE in content else {}
    known = group.list_commands(context)
    for name, table in content.items():
        if name not in known:
            raise NoSuch(f"command or setting (in {file})", name, [*known, EVERYWHERE])
        if not isinstance(table, dict):
            raise OptionError(f"config: '{file}': {name} is a command; write its options below [{name}]")
    return {name: _options(group, context, file, name, {**shared, **content.get(name, {})}) for name in known}


def _options(
    group: click.Group, context: click.Context, file: Path, name: str, table: dict[str, Any]
) -> dict[str, Any]:
    command = group.get_command(context, name)
    options = [one for one in command.params if isinstance(one, click.Option)] if command else []
    names = {flag.removeprefix("--"): one.name or "" for one in options for flag in one.opts if flag.startswith("--")}
    found = {}
    for key, value in table.items():
        if key in names:
            found[names[key]] = str(file.parent / value) if key == EVERYWHERE else value
        elif key != EVERYWHERE:
            raise NoSuch(f"option of {name} (in {file})", key, names)
    return found
