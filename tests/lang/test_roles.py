"""Frames are read as roles, and what breaks their grammar is refused."""

import pytest

from selon.lang.roles import Roles, roles

CASES = [
    ("subj>obj", Roles(("subj",), ("obj",))),
    ("subj>∅", Roles(("subj",), ())),
    ("∅>subj", Roles((), ("subj",))),
    ("subj>à de_inf/obj", Roles(("subj",), ("à",), ("de_inf", "obj"))),
    ("subj>auprès_de", Roles(("subj",), ("auprès_de",))),
    ("de/adj/poss~avec/entre", Roles(("de", "adj", "poss"), ("avec", "entre"), (), mutual=True)),
    ("subj~obj", Roles(("subj",), ("obj",), (), mutual=True)),
]


@pytest.mark.parametrize(("frame", "expected"), CASES)
def test_frame(frame: str, expected: Roles) -> None:
    assert roles(frame) == expected


@pytest.mark.parametrize("frame", ["subj", "subj>objet", "de_inf>obj", "subj>obj vers_inf", ">", ""])
def test_frames_outside_the_grammar_are_refused(frame: str) -> None:
    with pytest.raises(ValueError, match="frame"):
        roles(frame)
