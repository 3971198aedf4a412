"""Cold starts: what somebody waits for who types a command. Each time is a fresh process, start to end."""

import subprocess
import sys
from pathlib import Path
from statistics import median
from time import perf_counter

_EXAMPLE = Path(__file__).parents[1] / "examples" / "barrage.txt"
COMMANDS = {
    "`import selon`": ("-c", "import selon"),
    "`selon --help`": ("-m", "selon", "--help"),
    "`selon read` of one dispatch": ("-m", "selon", "read", str(_EXAMPLE), "--published", "2024-03-06"),
}


def starts(repeats: int) -> dict[str, float]:
    """The median of each command's seconds; beside them an empty Python, which is part of all of them."""
    all_commands = {"Python alone": ("-c", "pass"), **COMMANDS}
    return {name: median(_seconds(command) for _ in range(repeats)) for name, command in all_commands.items()}


def _seconds(command: tuple[str, ...]) -> float:
    begun = perf_counter()
    subprocess.run([sys.executable, *command], check=True, capture_output=True)
    return perf_counter() - begun
