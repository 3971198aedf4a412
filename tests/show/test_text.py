import dataclasses

import pytest

from sample import record
from selon.show import Screen
from selon.show.text import render


def shown(width: int = 100) -> str:
    return "".join(render([record(title="Le port", published="2024-05-02")], Screen(width)))


def test_the_whole_of_it() -> None:
    lines = shown().splitlines()
    assert lines[:2] == ["Le port", "2024-05-02, sample.txt"]
    assert "⟦s1: Le port rouvrira lundi⟧, a annoncé la maire de Brimont, Ida Lorne." in lines
    assert "« ⟦s2: Selon moi, le préfet a promis que ⟦s3: tout serait prêt⟧⟧ », a-t-elle dit à Brimont." in lines
    assert "(related) Lire aussi : un port fermé" in lines
    assert "s1  (indirect) Ida Lorne — a annoncé — Le port rouvrira lundi" in lines


@pytest.mark.parametrize("width", [20, 40, 72])
def test_lines_are_no_wider_than_the_screen(width: int) -> None:
    assert max(map(len, shown(width).splitlines())) <= width


def test_several_records_are_parted() -> None:
    assert "".join(render([record(), record()], Screen(72))).count("=" * 72) == 1


def test_a_text_cannot_steer_the_terminal() -> None:
    attack = record(text="\x1b[2J\x1b]0;titre\x07" + record().dispatch.text, title="\x1b[31m")
    assert "\x1b" not in "".join(render([attack], Screen()))


def test_screen_is_a_value() -> None:
    assert dataclasses.replace(Screen(), width=40) == Screen(40)
