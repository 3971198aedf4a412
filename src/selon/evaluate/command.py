"""`selon evaluate`: reads the gold dispatches as any others and compares what was read with the annotation."""

from collections.abc import Iterable, Iterator
from pathlib import Path

from ..codec import encode
from ..errors import InputError
from ..ids import dispatch_id
from ..model import Dispatch, Record
from . import report
from .case import Case
from .gold import Gold
from .load import load_all
from .measure import Figures, measure
from .sealed import guard, note

Annotated = tuple[Gold, str]


def run(gold: Path, out: Path | None = None, errors: str | None = None, corpus: Path | None = None) -> str:
    """The report on a folder of gold documents; with `out`, each record is written to `out/ID.json`.

    `errors` names a layer (or "all") whose faults are listed below the table. `corpus`: JSON lines with the texts of
    annotations that hold none. Raises InputError (of a sealed folder only totals are shown), FormatError, NoSuch.
    """
    guard(gold, errors, out)
    if errors:
        report.check(errors)  # before the reading, which takes seconds
    figures = figures_of(gold, out, corpus)
    note(gold, figures)
    listed = report.faults(figures, errors) if errors else ""
    return report.table(figures) + (f"\n\n{listed}" if listed else "")


def figures_of(gold: Path, out: Path | None = None, corpus: Path | None = None) -> Figures:
    """Reads and scores all documents of a folder."""
    cases = cases_of(gold, corpus)
    if out:
        write(cases, out)
    return measure(cases)


def cases_of(gold: Path, corpus: Path | None = None) -> list[Case]:
    """Reads all documents of a folder and puts their records beside the annotations."""
    annotated = load_all(gold, corpus)
    return [_case(document, record) for document, record in zip(annotated, read(annotated), strict=True)]


def read(annotated: Iterable[Annotated]) -> Iterator[Record]:
    """Records of the gold texts; they are told publication date, outlet and title, and nothing else."""
    from ..pipeline import Reader  # loads the French model: not for --help

    return Reader().read_many([dispatch(gold, text) for gold, text in annotated])


def dispatch(gold: Gold, text: str) -> Dispatch:
    """The dispatch that a gold document's text is."""
    return Dispatch(
        id=dispatch_id(text),
        text=text,
        source=gold.id,
        outlet=gold.outlet,
        title=gold.title,
        published=gold.published,
        language=gold.language,
    )


def write(cases: Iterable[Case], out: Path) -> None:
    """A file of JSON for each record, named after its gold document. Raises InputError."""
    try:
        out.mkdir(parents=True, exist_ok=True)
        for case in cases:
            (out / f"{case.gold.id}.json").write_bytes(encode(case.record, pretty=True) + b"\n")
    except OSError as error:
        raise InputError(f"{error.filename}: {error.strerror}; name a folder that can be written") from error


def _case(document: Annotated, record: Record) -> Case:
    gold, text = document
    return Case(gold, record, record.dispatch.text or text)
