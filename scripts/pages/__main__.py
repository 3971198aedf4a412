"""Writes every generated page and every output that a page shows: `python -m scripts.pages`."""

from pathlib import Path

from . import data, known, outputs, plover, record, rules

ROOT = Path(__file__).parents[2]
GENERATED = {
    "docs/reference/data.md": data.page,
    "docs/reference/plover.md": plover.page,
    "docs/reference/known.md": known.page,
    "docs/reference/record.md": record.page,
    "docs/reference/rules.md": rules.page,
}


def written() -> list[Path]:
    """The pages that somebody wrote by hand, whose outputs are made."""
    others = ("docs/reference/cli.md", "docs/reference/exports.md", "docs/benchmarks.md")
    others += ("docs/benchmarks-store.md", "docs/benchmarks-explore.md")
    made = {ROOT / name for name in (*GENERATED, *others)}
    return [ROOT / "README.md", *(page for page in sorted((ROOT / "docs").rglob("*.md")) if page not in made)]


def main() -> None:
    """Write what has changed, and say which pages."""
    for name, page in GENERATED.items():
        _write(ROOT / name, page())
    for path in written():
        _write(path, outputs.refreshed(path.read_text("utf-8"), ROOT))


def _write(path: Path, text: str) -> None:
    if not path.exists() or path.read_text("utf-8") != text:
        path.write_text(text, "utf-8")
        print(f"written: {path.relative_to(ROOT)}")


if __name__ == "__main__":
    main()
