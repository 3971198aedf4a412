"""Entries from records that are in no store: from a file of JSON lines, or from the shards of a run."""

from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

from anyascii import anyascii

from ..codec import decode
from ..errors import FormatError, InputError
from ..model import Actor, Record
from ..store.entry import Entry, Who

Told = Callable[[str], None]


def entries(path: Path, told: Told) -> Iterator[Entry]:
    """An entry for each record of a file of JSON lines, or of a run's folder; a line that is no record is `told`.

    Raises InputError where there is nothing to read.
    """
    files = _files(path)
    seen: dict[str, int] = {}
    for file in files:
        for number, line in enumerate(_lines(file), start=1):
            try:
                yield entry(decode(line), seen)
            except FormatError as error:
                told(f"{file}:{number}: {error}")


def entry(record: Record, seen: dict[str, int]) -> Entry:
    """The entry of a record; `seen` counts the dispatches with its id, so that copies get keys of their own."""
    name = record.dispatch.id
    seen[name] = seen.get(name, 0) + 1
    again = seen[name] > 1
    key = f"{name}-{seen[name]}" if again else name
    return Entry(key=key, record=record, who=who(record.actors), copy_of=name if again else None)


def who(actors: Iterable[Actor]) -> dict[str, Who]:
    """Who the actors of a record are across dispatches, as far as a record alone can tell."""
    return {actor.id: Who(id=_stable(actor), name=actor.name) for actor in actors}


def _stable(actor: Actor) -> str:
    """A country's code, else the Wikidata id, else type and name without accents, case and punctuation."""
    if actor.type == "country" and actor.iso3:
        return f"country:{actor.iso3}"
    if actor.qid:
        return actor.qid
    folded = "".join(c if c.isalnum() else " " for c in anyascii(actor.name).lower())
    return f"{actor.type}:{' '.join(folded.split()) or actor.name}"


def _files(path: Path) -> list[Path]:
    if path.is_file():
        return [path]
    found = sorted((path / "shards").glob("*.jsonl"))
    if not found:
        raise InputError(f"{path}: no records; name a database, a file of JSON lines, or the folder of a run")
    return found


def _lines(file: Path) -> Iterator[bytes]:
    try:
        with file.open("rb") as lines:
            yield from (line for line in lines if line.strip())
    except OSError as error:
        raise InputError(f"{file}: cannot be read ({error.strerror})") from error
