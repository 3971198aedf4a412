import re

import pytest

from sample import TEXT, record
from selon.show import Screen
from selon.show.terminal import render
from selon.show.text import render as plainly

_ESCAPES = re.compile(r"\x1b\[[0-9;]*m")


def shown(width: int = 80, **dispatch: str) -> str:
    return "".join(render([record(**dispatch)], Screen(width, colour=True)))


def test_without_colours_it_is_plain_text() -> None:
    assert list(render([record()], Screen(60))) == list(plainly([record()], Screen(60)))


def test_what_was_said_is_coloured(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TERM", "xterm-256color")
    monkeypatch.delenv("NO_COLOR", raising=False)
    assert "\x1b[32mLe port rouvrira \x1b[0m" in shown()
    assert "\x1b[35ma annoncé\x1b[0m" in shown()
    assert "\x1b[2;3mLire aussi : un port fermé\x1b[0m" in shown()


def test_the_text_is_all_there() -> None:
    words = _ESCAPES.sub("", shown()).split()
    assert [word for word in TEXT.split() if word not in words] == []
    assert "Ida Lorne — a annoncé — Le port rouvrira lundi" in _ESCAPES.sub("", shown())


@pytest.mark.parametrize("width", [30, 60, 200])
def test_it_is_wrapped(width: int) -> None:
    assert max(len(line) for line in _ESCAPES.sub("", shown(width)).splitlines()) <= width


def test_only_our_own_escapes_reach_the_terminal() -> None:
    attack = _ESCAPES.sub("", shown(text="\x1b[2J" + TEXT, title="[red]\x1b]0;x\x07[/red]"))
    assert "\x1b" not in attack
    assert "[red]" in attack  # and no markup of the rendering library is obeyed
