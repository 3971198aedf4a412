import subprocess
import sys

import pytest

import selon
from sample import record
from selon.errors import InputError, OptionError
from selon.model import Dispatch, Record


class FakeReader:
    """Stands where the pipeline is, for tests of what is before and after it."""

    def read(self, dispatch: Dispatch) -> Record:
        return record(text=dispatch.text, published=dispatch.published or "", title=dispatch.title or "")


@pytest.fixture
def fake(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(selon, "_reader", FakeReader)


@pytest.mark.usefixtures("fake")
def test_read() -> None:
    found = selon.read("« Tout est prêt », a dit la ministre.", published="2024-05-02", title="Prêts")
    assert isinstance(found, selon.Record)
    assert found.dispatch.text == "« Tout est prêt », a dit la ministre."
    assert (found.dispatch.published, found.dispatch.title) == ("2024-05-02", "Prêts")


@pytest.mark.usefixtures("fake")
def test_read_refuses_what_it_cannot_use() -> None:
    with pytest.raises(OptionError):
        selon.read("Bonjour.", published="demain")
    with pytest.raises(OptionError):
        selon.read("Hello.", language="en")
    with pytest.raises(InputError):
        selon.read(" ")


def test_read_stays_a_function_after_the_package_is_imported() -> None:
    from selon.read.sources import dispatches

    assert callable(selon.read)
    assert callable(dispatches)


def test_version_and_names() -> None:
    assert selon.__version__.count(".") == 2
    assert {"read", "Record"} <= set(selon.__all__)
    with pytest.raises(AttributeError, match="has no attribute 'reed'"):
        _ = selon.reed


@pytest.mark.parametrize("statement", ["import selon", "import selon.cli", "from selon.cli import read, evaluate"])
def test_importing_loads_nothing_heavy(statement: str) -> None:
    heavy = ["spacy", "numpy", "rich", "msgspec", "charset_normalizer", "fasttext", "rapidfuzz", "daachorse"]
    code = f"{statement}; import sys; print(*[name for name in {heavy} if name in sys.modules])"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.split() == []
