"""Pages with known texts, titles and dates: selon beside plain trafilatura. `python -m selon.evaluate.pages DIR`."""

import sys
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from ..errors import SelonError
from .pagegold import Page, Read, corpora
from .pagescore import Score, score

_MEASURES = {"f1": "main-text F1", "titles": "titles right", "days": "dates right", "times": "times right"}


@dataclass(frozen=True)
class Row:
    """A corpus, with the scores of both readers."""

    name: str
    pages: int
    ours: Score
    plain: Score


def rows(folder: Path) -> Iterator[Row]:
    """The scores on each corpus below a folder. Raises InputError where there is none."""
    for name, pages in corpora(folder):
        yield Row(name, len(pages), _scored(pages, ours), _scored(pages, plain))


def _scored(pages: Iterable[Page], read: Callable[[Page], Read]) -> Score:
    return score([(page, read(page)) for page in pages])


def ours(page: Page) -> Read:
    """What selon reads in a page."""
    from ..read.item import Item, Unread, buffered
    from ..read.options import Options
    from ..read.sources import read

    found = next(read(Item(source=page.name, stream=buffered(page.content)), Options(max_size=50_000_000)))
    return Read() if isinstance(found, Unread) else Read(found.text, found.title, found.published, found.modified)


def plain(page: Page) -> Read:
    """What trafilatura reads with its own settings, comments left out as its own evaluation does."""
    from trafilatura import bare_extraction
    from trafilatura.settings import Document

    found = bare_extraction(page.content, include_comments=False, with_metadata=True)
    return Read(found.text or "", found.title, found.date, None) if isinstance(found, Document) else Read()


def table(scores: Iterable[Row]) -> str:
    """The scores as a table in Markdown: two lines a corpus."""
    top = f"| corpus | pages | reader | {' | '.join(_MEASURES.values())} |"
    return "\n".join(
        [top, "|---|---|---" + "|---" * len(_MEASURES) + "|", *(line for row in scores for line in _lines(row))]
    )


def _lines(row: Row) -> Iterator[str]:
    for reader, got in (("selon", row.ours), ("trafilatura", row.plain)):
        cells = [row.name, str(row.pages), reader, *(getattr(got, measure) for measure in _MEASURES)]
        yield f"| {' | '.join(cells)} |"


def main(arguments: list[str]) -> int:
    """Prints the table for a folder of corpora; with --errors, each fault of selon's below it."""
    folders = [each for each in arguments if each != "--errors"]
    if len(folders) != 1:
        sys.stderr.write("usage: python -m selon.evaluate.pages DIR [--errors]\n")
        return 2
    try:
        found = list(rows(Path(folders[0])))
    except SelonError as error:
        sys.stderr.write(f"selon: {error}\n")
        return 2
    sys.stdout.write(table(found) + "\n")
    if "--errors" in arguments:
        sys.stdout.writelines(f"{fault}\n" for row in found for fault in row.ours.faults)
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
