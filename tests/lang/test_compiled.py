"""What is compiled gives the same as what is made of the tables."""

import subprocess
import sys
from pathlib import Path

import msgspec
import pytest

from selon.knowledge import compile as compiling
from selon.knowledge.catalogue import schemas
from selon.lang import compiled, indices
from selon.lang.sources import VARIABLE, digest
from selon.lang.tables import table

TEXT = "Le Kremlin et l'OTAN ont reçu le ministre malien, des Égyptiens et le chef de l'État catalan."


@pytest.fixture
def fresh(monkeypatch: pytest.MonkeyPatch) -> pytest.MonkeyPatch:
    """No compiled form in use, whatever lies in the folder of data."""
    monkeypatch.setattr(indices, "current", lambda: None)
    return monkeypatch


@pytest.fixture
def stored(fresh: pytest.MonkeyPatch) -> compiled.Compiled:
    """The compiled form, packed and unpacked."""
    return msgspec.msgpack.decode(msgspec.msgpack.encode(compiling._compiled()), type=compiled.Compiled)


def test_lookups_find_the_same(stored: compiled.Compiled, fresh: pytest.MonkeyPatch) -> None:
    made = {name: one.__wrapped__().find(TEXT) for name, one in compiling.LOOKUPS.items()}  # type: ignore[attr-defined]
    fresh.setattr(indices, "current", lambda: stored)
    read = {name: one.__wrapped__().find(TEXT) for name, one in compiling.LOOKUPS.items()}  # type: ignore[attr-defined]
    assert read == made
    assert all(made[name] for name in ("metonyms", "organisations", "nouns"))


def test_numbers_are_the_same(stored: compiled.Compiled, fresh: pytest.MonkeyPatch) -> None:
    made = {name: indices.numbers(name, pairs) for name, pairs in compiling.NUMBERS.items()}
    fresh.setattr(indices, "current", lambda: stored)
    assert {name: indices.numbers(name, pairs) for name, pairs in compiling.NUMBERS.items()} == made


def test_rows_are_the_same(stored: compiled.Compiled) -> None:
    for name, row in schemas().items():
        assert msgspec.msgpack.decode(stored.tables[name], type=tuple[row, ...]) == table(name, row)


def test_what_does_not_fit_the_tables_is_not_used(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(VARIABLE, str(tmp_path))
    nothing = compiled.Compiled(format=compiled.FORMAT, digest=digest(), tables={}, lookups={}, indices={})
    for content, fits in (
        (msgspec.msgpack.encode(nothing), True),
        (msgspec.msgpack.encode(msgspec.structs.replace(nothing, digest="0" * 16)), False),
        (msgspec.msgpack.encode(msgspec.structs.replace(nothing, format=compiled.FORMAT + 1)), False),
        (b"broken", False),
    ):
        compiled.path().write_bytes(content)
        assert (compiled.current.__wrapped__() is not None) is fits


def test_everything_that_a_reading_looks_up_is_compiled(tmp_path: Path) -> None:
    """A name that one side knows and the other does not would raise KeyError in a fresh process."""
    code = (
        "from selon.knowledge.compile import LOOKUPS, NUMBERS, compile_tables as c;"
        "from selon.lang import compiled, indices, known; c();"
        "compiled.current.cache_clear(); assert compiled.current();"
        "[one.cache_clear() or one() for one in LOOKUPS.values()];"
        "print(*known.office_holders('président', 'FRA', '2015-03'), len(known.persons_called()))"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], env={VARIABLE: str(tmp_path)}, capture_output=True, text=True, check=True
    )
    assert "Hollande" in done.stdout
    assert (tmp_path / compiled.NAME).stat().st_size > 1_000_000
