"""When two names are one."""

import pytest

from selon.actors.identity import alike, is_acronym, same_person, words


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Ida Lorne", "Ida Lorne"),
        ("Ida Lorne", "Lorne"),
        ("Ida Lorne", "I. Lorne"),
        ("Jean-Luc Maurin", "Maurin"),
        ("Jean-Luc Maurin", "Jean Luc Maurin"),
        ("Dimitri Volkov", "Dmitri Volkov"),
        ("Benyamin Halevi", "Benjamin Halevi"),
        ("Mohamed Ould Sidi", "Mohamed Sidi"),
        ("Ahmed al-Karim", "al-Karim"),
        ("José Ramírez", "Jose Ramirez"),
        ("Khin Aye Thwin", "Aye Thwin"),
        ("Maria Clara Santos", "Maria Santos"),
    ],
)
def test_one_person(one: str, other: str) -> None:
    assert same_person(one, other)
    assert same_person(other, one)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Ida Lorne", "Paul Lorne"),
        ("Ida Lorne", "Ida"),
        ("Ida Lorne", "Ida Mérand"),
        ("Jean Laurier", "Jeanne Laurier"),
        ("Ida Lorne", "P. Lorne"),
        ("Ida Lorne", "E. Lorne"),
        ("Ida Lorne", "Lorient"),
        ("Li Wei", "Li Wen"),
        ("Ida Lorne", ""),
        ("", ""),
        ("de", "la"),
    ],
)
def test_two_persons(one: str, other: str) -> None:
    assert not same_person(one, other)
    assert not same_person(other, one)


@pytest.mark.parametrize(
    ("x", "y", "expected"), [("Li", "Lu", False), ("karim", "kareem", False), ("sergei", "serguei", True)]
)
def test_short_words_must_be_equal_and_long_ones_nearly(x: str, y: str, expected: bool) -> None:
    assert alike(x, y) is expected


@pytest.mark.parametrize(
    ("name", "expected"),
    [("Jean-Luc d'Arbois", ("jean", "luc", "arbois")), ("É. Ñuñez", ("e", "nunez")), ("de la", ()), ("", ())],
)
def test_words_are_plain_and_without_particles(name: str, expected: tuple[str, ...]) -> None:
    assert words(name) == expected


@pytest.mark.parametrize(
    ("short", "full", "expected"),
    [
        ("LDT", "Ligue Des Transporteurs", True),
        ("L.D.T.", "Ligue Des Transporteurs", True),
        ("UAE", "Union Amicale des Éleveurs", True),
        ("LDX", "Ligue Des Transporteurs", False),
        ("Ldt", "Ligue Des Transporteurs", False),
        ("L", "Ligue", False),
    ],
)
def test_acronyms(short: str, full: str, expected: bool) -> None:
    assert is_acronym(short, full) is expected
