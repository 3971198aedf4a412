"""docs/reference/data.md: every data file, what its columns mean, how many rows it has."""

import ast
import gzip
import re
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass, field
from importlib import import_module
from inspect import cleandoc
from pathlib import Path
from typing import Any

import msgspec

from .types import shown

_SOURCE = Path(__file__).parents[2] / "src" / "selon"
_DATA = _SOURCE / "data"
_TOP = """# The data files

This page is made by `scripts/reference` from the files and their schemas.

What selon knows beforehand is data, in `src/selon/data`: tables as CSV, structures as TOML. Every table is checked
against its schema when it is first read; what breaks it is told with file, line and remedy. A cell that holds
several values writes `|` between them. An empty cell takes the column's default.
"""


@dataclass
class Use:
    """The schema of a table, and the parts of selon that read it."""

    row: type[msgspec.Struct]
    readers: set[str] = field(default_factory=set)


def page() -> str:
    """The page as Markdown."""
    uses = tables()
    files = sorted(path for path in _DATA.rglob("*") if path.suffix in {".csv", ".toml", ".gz"})
    return "\n".join([_TOP, *_overview(files, uses), *(line for file in files for line in _section(file, uses))])


def tables() -> dict[str, Use]:
    """For each table that the code reads, "fr/cues", its schema and readers."""
    found: dict[str, Use] = {}
    for module in sorted(_SOURCE.rglob("*.py")):
        for name, row in _calls(module):
            parts = module.relative_to(_SOURCE).with_suffix("").parts
            struct = getattr(import_module(".".join(["selon", *parts])), row)
            found.setdefault(name, Use(struct)).readers.add(parts[0])
    return found


def _calls(module: Path) -> Iterator[tuple[str, str]]:
    """The calls of `table("fr/cues", CueRow)` in a module."""
    for node in ast.walk(ast.parse(module.read_text("utf-8"))):
        match node:
            case ast.Call(func=ast.Name(id="table"), args=[ast.Constant(value=str(name)), ast.Name(id=row)]):
                yield name, row


def _overview(files: list[Path], uses: dict[str, Use]) -> Iterator[str]:
    yield "| file | holds | read by |\n|---|---|---|"
    for file in files:
        name = file.relative_to(_DATA).as_posix()
        use = uses.get(name.removesuffix(".csv"))
        readers = ", ".join(f"`{reader}`" for reader in sorted(use.readers if use else _readers(file)))
        yield f"| [{name}](#{_anchor(name)}) | {_size(file)} | {readers or 'nothing yet'} |"
    yield ""


def _anchor(name: str) -> str:
    return re.sub(r"[^\w-]", "", name.lower())


def _readers(file: Path) -> set[str]:
    """The parts of selon whose code names a file that is no table."""
    naming = (m for m in _SOURCE.rglob("*.py") if f'{file.name}"' in m.read_text("utf-8") or _joined(m, file))
    return {module.relative_to(_SOURCE).with_suffix("").parts[0] for module in naming}


def _joined(module: Path, file: Path) -> bool:
    return f'"{file.parent.name}/{file.name}"' in module.read_text("utf-8")


def _size(file: Path) -> str:
    if file.suffix == ".csv":
        return f"{_rows(file):,} rows"
    if file.suffix == ".gz":
        return f"{len(gzip.decompress(file.read_bytes()).splitlines()):,} lines"
    return f"{len(tomllib.loads(file.read_text('utf-8')))} entries"


def _rows(file: Path) -> int:
    import csv

    with file.open(encoding="utf-8", newline="") as lines:
        return sum(1 for _ in csv.reader(lines)) - 1


def _section(file: Path, uses: dict[str, Use]) -> Iterator[str]:
    name = file.relative_to(_DATA).as_posix()
    use = uses.get(name.removesuffix(".csv"))
    yield f"## {name}\n"
    if use is not None:
        yield from _table(use)
    elif file.suffix == ".toml":
        yield from _structure(file)
    elif file.suffix == ".gz":
        yield from _towns()
    else:
        yield "No part of selon reads this table yet.\n"


def _table(use: Use) -> Iterator[str]:
    yield f"Schema: `{use.row.__module__}.{use.row.__name__}`. {cleandoc(use.row.__doc__ or '')}\n"
    yield "| column | values | default |\n|---|---|---|"
    for column in msgspec.structs.fields(use.row):
        default = "required" if column.required else _default(column.default)
        yield f"| `{column.name}` | {shown(column.type)} | {default} |"
    yield ""


def _default(value: Any) -> str:
    return "" if value in ("", (), None) else f"`{value}`"


def _structure(file: Path) -> Iterator[str]:
    """The comment at the head of a TOML file says what it holds."""
    text = file.read_text("utf-8")
    lines = [line.removeprefix("#").strip() for line in text.splitlines()]
    head = lines[: next(at for at, line in enumerate(text.splitlines()) if not line.startswith("#"))]
    yield "\n".join(f"- {line}" if at else f"{line}\n" for at, line in enumerate(filter(None, head))) + "\n"
    yield "Entries: " + ", ".join(f"`{key}`" for key in tomllib.loads(text)) + ".\n"


def _towns() -> Iterator[str]:
    yield "Towns of GeoNames, a line each, gzip, columns parted by tabulators: names with `|` between them, country"
    yield "(ISO 3166-1 alpha-3), GeoNames id, latitude, longitude, inhabitants. `scripts/build_world.py` makes it.\n"
