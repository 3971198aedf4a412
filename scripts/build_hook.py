"""What a wheel carries beside the sources: the compiled form of the tables."""

import subprocess
import sys
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface

_COMPILE = "from selon.knowledge.compile import compile_tables; compile_tables()"


class CompiledTables(BuildHookInterface):  # type: ignore[type-arg]
    """Compiles before files are collected; an editable install compiles when `scripts/setup` asks."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Raises CalledProcessError where a table is faulty, which ends the build."""
        if version == "standard":
            subprocess.run([sys.executable, "-c", _COMPILE], cwd=Path(self.root) / "src", check=True)
