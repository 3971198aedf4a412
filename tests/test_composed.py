"""Decomposed text is read as if composed, with offsets in the text as received."""

from unicodedata import normalize

import pytest

import selon
from selon.composed import composed
from selon.model import Dispatch

TEXT = "L'été à Orléans\n« La réforme est à côté », a déclaré à Évreux le député Jérôme Lémery, qui s'y opposait."


def test_a_decomposed_text_tells_the_same() -> None:
    plain, marked = selon.read(TEXT), selon.read(normalize("NFD", TEXT))
    assert marked.dispatch.text == normalize("NFD", TEXT)
    assert [a.name for a in marked.actors] == [a.name for a in plain.actors]
    (one,), (other,) = plain.statements, marked.statements
    quoted = marked.dispatch.text[other.content[0].start : other.content[0].end]
    assert normalize("NFC", quoted) == TEXT[one.content[0].start : one.content[0].end]
    ends = [p.end for p in marked.passages]
    assert ends[-1] == len(marked.dispatch.text)


@pytest.mark.parametrize("text", ["", "e\u0301", "\u0301e", "o\u0323\u0302 et a\u0300", "été", "\u1100\u1161"])
def test_every_place_has_a_way_back(text: str) -> None:
    plain, way = composed(Dispatch(id="x", text=text))
    if way is not None:
        assert len(way.places) == len(plain.text) + 1
        assert list(way.places) == sorted(way.places)
        assert way.back(len(plain.text)) == len(text)
