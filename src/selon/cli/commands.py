"""The commands by intention, each imported when it is asked for."""

from collections.abc import Mapping
from importlib import import_module

import click

INTENTIONS: Mapping[str, Mapping[str, str]] = {
    "Read": {"read": "read:read", "explain": "explain:explain", "schema": "schema:schema"},
    "Work on archives": {"run": "run:run", "load": "load:load", "link": "link:link", "judge": "judge:judge"},
    "Ask": {"find": "find:find", "show": "show:show", "timeline": "timeline:timeline", "stats": "stats:stats"},
    "Look": {"explore": "explore:explore", "report": "report:report"},
    "Pass on": {"export": "export:export"},
    "Measure and know": {"evaluate": "evaluate:evaluate", "data": "data:data"},
}
COMMANDS = {name: place for commands in INTENTIONS.values() for name, place in commands.items()}


class Commands(click.Group):
    """A group whose commands are named in `COMMANDS`: "module:attribute" beside this file."""

    def list_commands(self, context: click.Context) -> list[str]:
        """The names, by intention."""
        return list(COMMANDS)

    def get_command(self, context: click.Context, name: str) -> click.Command | None:
        """The command of this name; None where there is none."""
        if name not in COMMANDS:
            return None
        module, _, attribute = COMMANDS[name].partition(":")
        found: click.Command = getattr(import_module(f".{module}", __package__), attribute)
        return found

    def format_commands(self, context: click.Context, formatter: click.HelpFormatter) -> None:
        """A section of the help for each intention."""
        for intention, names in INTENTIONS.items():
            with formatter.section(intention):
                formatter.write_dl([(name, self._short(context, name)) for name in names])

    def _short(self, context: click.Context, name: str) -> str:
        command = self.get_command(context, name)
        return command.get_short_help_str(limit=100) if command else ""
