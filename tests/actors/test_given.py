"""Given names that tell a gender."""

import pytest

from selon.actors.given import gender


@pytest.mark.parametrize(
    ("name", "told"), [("Catherine Brimont", "f"), ("François Brimont", "m"), ("Xyzu Brimont", ""), ("François", "")]
)
def test_a_given_name_tells_where_all_bearers_agree(name: str, told: str) -> None:
    assert gender(name) == told
