"""The command line. Commands import what they need when they run: `selon --help` loads no model.

Exit status: 0 done; 1 done, but some inputs could not be read; 2 misuse, or nothing could be read;
70 a fault of selon's own; 130 interrupted; 141 the reader of our output went away.
"""

import os
from collections.abc import Sequence
from pathlib import Path

import click

from ..errors import SelonError
from .commands import Commands
from .configuration import configure
from .output import Closed, tell

MISUSE, INTERNAL, INTERRUPTED, CLOSED = 2, 70, 130, 141


def _version(context: click.Context, _: click.Parameter, wanted: bool) -> None:
    if wanted:
        from .. import __version__

        click.echo(f"selon {__version__}")
        context.exit()


@click.group(cls=Commands, context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100})
@click.option(
    "--config",
    type=click.Path(path_type=Path),
    metavar="FILE",
    is_eager=True,
    expose_value=False,
    callback=configure,
    help="Defaults of options, as TOML; selon.toml here where it is there.",
)
@click.option("--version", is_flag=True, is_eager=True, expose_value=False, callback=_version, help="Show the version.")
def group() -> None:
    """Reads news dispatches in French and keeps the record: who said what, and according to whom."""


def main(arguments: Sequence[str] | None = None) -> int:
    """Run a command and return its exit status. Whatever goes wrong is told in one line on stderr."""
    try:
        return int(group.main(arguments, prog_name="selon", standalone_mode=False) or 0)
    except click.exceptions.NoArgsIsHelpError as error:
        error.show()
        return MISUSE
    except click.ClickException as error:
        return _complain(error.format_message() + _hint(error), MISUSE)
    except SelonError as error:
        return _complain(str(error), MISUSE)
    except (click.Abort, KeyboardInterrupt):
        return INTERRUPTED
    except Closed:
        return CLOSED
    except Exception as error:
        if os.environ.get("SELON_DEBUG"):
            raise
        what = f"internal error: {type(error).__name__}: {error}; please report it (SELON_DEBUG=1 shows more)"
        return _complain(what, INTERNAL)


def _hint(error: click.ClickException) -> str:
    context = error.ctx if isinstance(error, click.UsageError) else None
    return f" (see '{context.command_path} --help')" if context else ""


def _complain(what: str, status: int) -> int:
    tell(what)
    return status
