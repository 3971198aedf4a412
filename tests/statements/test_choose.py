"""Where two rules read the same words, one of them stands."""

import pytest

from selon.cast import Cast, Part
from selon.parse.columns import Parse
from selon.statements.choose import choose, overlap, without_echoes
from selon.statements.scene import Draft, Scene

TEXT = "a b c d e f g h i j"


def scene() -> Scene:
    """Ten one-letter tokens; tokens 0 and 9 mean the actors a1 and a2."""
    form = TEXT.split()
    size = len(form)
    parse = Parse(
        TEXT, list(range(0, 2 * size, 2)), list(range(1, 2 * size, 2)), form, form, ["X"] * size, [""] * size,
        ["dep"] * size, list(range(size)), [(0, size)],
    )  # fmt: skip
    return Scene(parse, Cast((), (Part(0, 1, 0, "a1"), Part(9, 10, 9, "a2"))), {})


def draft(rule: str, content: tuple[int, int], cue: tuple[int, int], **fields: object) -> Draft:
    return Draft(rule, (content,), cue, **fields)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("one", "other", "kept"),
    [
        # the same cue: the surer rule
        (draft("object", (4, 8), (2, 3), subject=0), draft("that-clause", (4, 12), (2, 3), subject=0), ["that-clause"]),
        # the same content of one speaker: the surer rule
        (draft("colon", (4, 8), (2, 3), subject=0), draft("cue-after", (4, 8), (10, 11), subject=0), ["cue-after"]),
        # the same content, one speaker unknown: the other
        (draft("cue-after", (4, 8), (10, 11), subject=5), draft("cue-after", (4, 8), (2, 3), subject=0), ["cue-after"]),
        # two speakers of one content: both
        (
            draft("cue-after", (4, 8), (10, 11), subject=9),
            draft("colon", (4, 8), (2, 3), subject=0),
            ["cue-after", "colon"],
        ),
        # different contents: both
        (draft("colon", (4, 8), (2, 3), subject=0), draft("colon", (9, 15), (16, 17), subject=0), ["colon", "colon"]),
    ],
)
def test_one_of_two_stands(one: Draft, other: Draft, kept: list[str]) -> None:
    assert [d.rule for d in choose(scene(), [one, other])] == kept
    assert [d.rule for d in choose(scene(), [other, one])] == kept


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [((0, 4), (0, 4), 1.0), ((0, 4), (4, 8), 0.0), ((0, 4), (2, 6), 1 / 3), ((0, 0), (0, 0), 0.0)],
)
def test_overlap_is_of_characters(one: tuple[int, int], other: tuple[int, int], expected: float) -> None:
    assert overlap(draft("colon", one, (0, 0)), draft("colon", other, (0, 0))) == pytest.approx(expected)


def test_what_one_thinks_is_no_second_statement() -> None:
    told = draft("that-clause", (4, 18), (2, 3), subject=0, verb=1)
    thought = draft("that-clause", (10, 18), (8, 9), subject=0, verb=4, act="think")
    said = draft("that-clause", (10, 18), (8, 9), subject=0, verb=4, act="say")
    by_another = draft("that-clause", (10, 18), (8, 9), subject=9, verb=4, act="think")
    assert without_echoes(scene(), [told, thought]) == [told]
    assert without_echoes(scene(), [told, said]) == [told, said]
    assert without_echoes(scene(), [told, by_another]) == [told, by_another]
