"""Makes the compiled form of the tables, which a fresh process reads instead of them."""

from collections.abc import Callable, Mapping
from pathlib import Path
from tempfile import NamedTemporaryFile
from typing import Any

import msgspec

from ..errors import InputError
from ..lang import indices, known, nouns, world
from ..lang.compiled import FORMAT, Compiled, StoredLookup, current, path
from ..lang.lookup import Lookup
from ..lang.sources import digest
from ..lang.tables import table
from ..places import gazetteer
from .catalogue import schemas

LOOKUPS: Mapping[str, Callable[[], Lookup[Any]]] = {
    "countries": world.country_lookup,
    "regions": world.region_lookup,
    "metonyms": world.metonym_lookup,
    "organisations": known.organisation_lookup,
    "nouns": nouns.noun_lookup,
}
NUMBERS: Mapping[str, Callable[[], indices.Pairs]] = {
    "demonyms": world.demonym_numbers,
    "organisations": known.organisation_numbers,
    "persons": known.person_numbers,
    "offices": known.office_numbers,
    "titles": known.title_numbers,
    "towns": gazetteer.town_numbers,
}


def compile_tables() -> tuple[Path, int]:
    """Write the compiled form of the tables at hand; the file and its size in bytes.

    Nothing is written where it is there and fits. Raises DataError for a faulty row, InputError where the
    folder cannot be written to.
    """
    place = path()
    if current() is None:
        _write(place, msgspec.msgpack.encode(_compiled()))
    return place, place.stat().st_size


def _compiled() -> Compiled:
    return Compiled(
        format=FORMAT,
        digest=digest(),
        tables={name: _packed(table(name, row)) for name, row in schemas().items()},
        lookups={name: _packed(_stored(made())) for name, made in LOOKUPS.items()},
        indices={name: _packed(indices.gathered(pairs())) for name, pairs in NUMBERS.items()},
    )


def _stored(lookup: Lookup[Any]) -> StoredLookup:
    return StoredLookup(lookup.stored(), _packed(lookup.keys))


def _packed(value: object) -> msgspec.Raw:
    return msgspec.Raw(msgspec.msgpack.encode(value))


def _write(place: Path, content: bytes) -> None:
    """Whole or not at all: other processes may be reading."""
    try:
        with NamedTemporaryFile(dir=place.parent, delete=False) as part:
            part.write(content)
        Path(part.name).chmod(0o644)
        Path(part.name).replace(place)
    except OSError as error:
        raise InputError(f"{place}: cannot be written ({error.strerror}); make its folder writable") from error
