"""Options that several commands share."""

from collections.abc import Callable
from pathlib import Path
from typing import Any, TypeVar

import click

from ..errors import InputError

Command = TypeVar("Command", bound=Callable[..., Any])


def _use(_: click.Context, __: click.Parameter, folder: Path | None) -> None:
    if folder is None:
        return
    from ..lang.compiled import current
    from ..lang.sources import use

    use(folder)
    if current() is None:  # what was compiled was checked then
        _check(folder)


def _check(folder: Path) -> None:
    """Raises InputError for tables with faults: half a table would give other facts than its owner meant."""
    from ..knowledge.check import check

    problems = check(folder)
    if problems:
        more = f" ({len(problems) - 1} more: selon data check {folder})" if len(problems) > 1 else ""
        raise InputError(f"{problems[0]}{more}")


def own_tables(command: Command) -> Command:
    """Adds --data DIR: tables of the user's own beside selon's, in this process and those that it starts."""
    return click.option(
        "--data",
        type=click.Path(path_type=Path),
        metavar="DIR",
        expose_value=False,
        callback=_use,
        help="Tables of your own beside selon's: actors, titles, triggers, cues, places.",
    )(command)


def _models(_: click.Context, __: click.Parameter, folder: Path | None) -> None:
    if folder is not None:
        from ..learned.folder import use

        use(folder)


def own_models(command: Command) -> Command:
    """Adds --models DIR: models that the user has trained, in this process and those that it starts."""
    return click.option(
        "--models",
        type=click.Path(path_type=Path),
        metavar="DIR",
        expose_value=False,
        callback=_models,
        help="Models of your own, as python -m selon.learn makes them, before selon's.",
    )(command)
