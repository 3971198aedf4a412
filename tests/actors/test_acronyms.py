"""What an acronym means in a text."""

import pytest

from selon.actors.acronyms import contradicted, spelt_out, unsupported
from selon.lang.schema import OrganisationRow

ROW = OrganisationRow(
    name="Front des forces socialistes", type="organisation", acronyms=("FFS",), of="DZA", origin="test"
)


def test_the_words_before_the_brackets_spell_it_out() -> None:
    text = "Il dirige la Fédération Française de Ski (FFS) et la Ligue du Nord (rien)."
    assert spelt_out(text) == {"FFS": "Fédération Française de Ski"}


@pytest.mark.parametrize(
    ("full", "wrong"), [("Fédération Française de Ski", True), ("Front des Forces Socialistes", False)]
)
def test_a_text_says_what_it_means(full: str, wrong: bool) -> None:
    assert contradicted("FFS", ROW, spelt_out(f"Le {full} (FFS) attend.")) is wrong


def test_a_foreign_acronym_needs_its_country_or_its_full_name() -> None:
    assert unsupported("FFS", ROW, (), frozenset({"FRA"}))
    assert not unsupported("FFS", ROW, (), frozenset({"DZA"}))
    assert not unsupported("FFS", ROW, {ROW.name}, frozenset())
    assert not unsupported(ROW.name, ROW, (), frozenset())
