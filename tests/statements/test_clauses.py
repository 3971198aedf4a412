"""A cue with its subject before it."""

from collections.abc import Callable

import pytest

from selon.statements.clauses import read
from selon.statements.scene import Draft, Scene

SceneOf = Callable[[str], Scene]
Shown = Callable[[Scene, Draft], tuple[list[str], str | None, str | None]]


@pytest.mark.parametrize(
    ("text", "rule", "content", "cue"),
    [
        ("Paul Mérand affirme que le pont est sûr.", "that-clause", "le pont est sûr", "affirme"),
        ("Paul Mérand a demandé si le pont était sûr.", "question", "si le pont était sûr", "a demandé"),
        ("Paul Mérand a promis de réparer le pont.", "infinitive", "réparer le pont", "a promis"),
        ("Paul Mérand dit vouloir réparer le pont.", "infinitive", "vouloir réparer le pont", "dit"),
        ("Paul Mérand dit ne pas vouloir partir.", "infinitive", "ne pas vouloir partir", "dit"),
        ("Paul Mérand s'est dit favorable au pont.", "predicate", "favorable au pont", "s'est dit"),
        ("Paul Mérand a dénoncé « un pont fragile ».", "object", "un pont fragile", "a dénoncé"),
        ("Paul Mérand a tenu à préciser que le pont est sûr.", "that-clause", "le pont est sûr", "a tenu à préciser"),
    ],
)
def test_one_rule_for_each_construction(
    scene_of: SceneOf, shown: Shown, text: str, rule: str, content: str, cue: str
) -> None:
    scene = scene_of(text)
    (draft,) = read(scene)
    assert (draft.rule, shown(scene, draft)) == (rule, ([content], cue, "Paul Mérand"))


@pytest.mark.parametrize(
    "text",
    [
        "Paul Mérand n'a pas dit que le pont était sûr.",
        "La loi menace de ruiner le pays.",
        "On ignore si le pont est sûr.",
        "Le pont est plus sûr que la route.",
        "Le Togo a rappelé son ambassadeur.",
        "La décision a été annoncée hier.",
    ],
)
def test_what_reports_nothing(scene_of: SceneOf, text: str) -> None:
    assert list(read(scene_of(text))) == []


def test_que_behind_et_is_governed_by_the_first_cue(scene_of: SceneOf) -> None:
    scene = scene_of("Paul Mérand a déclaré que la grève continuait et que les routes seraient coupées.")
    assert [draft.lemma for draft in read(scene)] == ["déclarer"]


def test_a_subject_at_the_first_word_of_the_text_speaks(scene_of: SceneOf) -> None:
    for text in ("Moscou dit vouloir partir.", "Paul Mérand dit vouloir partir."):
        (draft,) = read(scene_of(text))
        assert draft.subject == 0


def test_two_cues_of_one_subject(scene_of: SceneOf, shown: Shown) -> None:
    scene = scene_of("Paul Mérand a dit que le pont était sûr et a promis que le port rouvrirait.")
    assert [shown(scene, d)[0] for d in read(scene)] == [["le pont était sûr"], ["le port rouvrirait"]]
