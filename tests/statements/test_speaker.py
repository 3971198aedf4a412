"""Who speaks."""

from collections.abc import Callable

import pytest

from selon.model import Statement
from selon.statements.scene import Scene

StatementsOf = Callable[..., tuple[Statement, ...]]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("« Le pont est sûr », a dit Paul Mérand.", "Paul Mérand"),
        ("Selon un rapport de la Banque mondiale, le pont est sûr.", "Banque mondiale"),
        ("M. Paul Mérand a vu le pont. « Il est sûr », a-t-il dit.", "Paul Mérand"),
        ("« Le pont est sûr », dit-on.", None),
    ],
)
def test_names_pronouns_and_owners(
    scene_of: Callable[[str], Scene], statements_of: StatementsOf, text: str, name: str | None
) -> None:
    names = {actor.id: actor.name for actor in scene_of(text).cast.actors}
    assert [names.get(s.speaker or "") for s in statements_of(text)] == [name]
