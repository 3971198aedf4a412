"""Which noun a relative takes up."""

from collections.abc import Callable

import pytest

from selon.actors.coreference.relatives import relative_antecedent
from selon.parse.columns import Parse

Parsed = Callable[[str], Parse]


def test_the_noun_that_a_relative_takes_up(parsed: Parsed) -> None:
    parse = parsed("Le député qui préside la Ligue dort.")
    antecedent = relative_antecedent(parse, parse.form.index("qui"))
    assert antecedent is not None
    assert parse.form[antecedent] == "député"
    assert relative_antecedent(parse, 0) is None


@pytest.mark.parametrize(
    "text",
    [
        "Le Brésil, la Norvège ou le Qatar, qui attendent, ont signé.",
        "La Suède et la Norvège qui attendent ont signé.",
    ],
)
def test_several_are_no_single_one(parsed: Parsed, text: str) -> None:
    parse = parsed(text)
    assert relative_antecedent(parse, parse.form.index("qui")) is None
