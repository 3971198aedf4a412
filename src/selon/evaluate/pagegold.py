"""Pages with what should be read in them, from three layouts of folders.

`evaldata*.json`: file name → url, segments that the text must hold (`with`) and must not (`without`), title, date.
`source.html` beside `expected.html` and `expected-metadata.json`: the whole text as markup, title, time.
`*_gold.json` with `article_filepath_…` and `…_doc_dict`: title and times, no text.
"""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from ..errors import InputError


@dataclass(frozen=True, kw_only=True)
class Page:
    """A page as fetched, and what is expected of it; None and () where nothing is said."""

    name: str
    content: bytes
    wanted: tuple[str, ...] = ()
    unwanted: tuple[str, ...] = ()
    text: str | None = None
    title: str | None = None
    published: str | None = None
    modified: str | None = None


@dataclass(frozen=True)
class Read:
    """What some reader made of a page."""

    text: str = ""
    title: str | None = None
    published: str | None = None
    modified: str | None = None


def corpora(folder: Path) -> list[tuple[str, list[Page]]]:
    """The corpora in a folder and below it, by name. Raises InputError where there are none."""
    found: list[tuple[str, list[Page]]] = []
    for path in sorted([folder, *(each for each in folder.glob("*") if each.is_dir())]):
        pages = [*_segments(path), *_whole(path), *_dated(path)]
        if pages:
            found.append((path.name, pages))
    if not found:
        raise InputError(f"{folder}: no pages with expectations here (evaldata*.json, expected.html, *_gold.json)")
    return found


def _segments(folder: Path) -> Iterator[Page]:
    for file in sorted(folder.glob("evaldata*.json")):
        for name, said in _json(file).items():
            yield Page(
                name=name,
                content=(folder / name).read_bytes(),
                wanted=tuple(said["with"]),
                unwanted=tuple(said["without"]),
                title=said.get("title") or None,
                published=said.get("date") or None,
            )


def _whole(folder: Path) -> Iterator[Page]:
    from ..read.markup import plain

    for source in sorted(folder.glob("*/source.html")):
        said = _json(source.with_name("expected-metadata.json"))
        yield Page(
            name=f"{source.parent.name}",
            content=source.read_bytes(),
            text=plain(source.with_name("expected.html").read_text("utf-8")),
            title=said.get("title"),
            published=said.get("publishedTime"),
        )


def _dated(folder: Path) -> Iterator[Page]:
    for file in sorted(folder.glob("*_gold.json")):
        gold = _json(file)
        for key in sorted(key for key in gold if key.startswith("article_filepath_")):
            said = gold[f"{key.removeprefix('article_filepath_')}_doc_dict"]
            path = folder / Path(gold[key]).name
            yield Page(
                name=path.name,
                content=path.read_bytes(),
                title=said.get("title"),
                published=said.get("doc_publication_time"),
                modified=said.get("doc_update_time"),
            )


def _json(file: Path) -> Any:
    try:
        return json.loads(file.read_text("utf-8"))
    except (OSError, ValueError) as error:
        raise InputError(f"{file}: it cannot be read as JSON ({error})") from error
