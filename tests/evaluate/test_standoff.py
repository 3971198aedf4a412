"""Annotations without words: offsets out, the same annotation back, another text refused."""

import json
from pathlib import Path

import msgspec
import pytest

from selon.errors import FormatError, InputError
from selon.evaluate.gold import Gold
from selon.evaluate.load import load_all
from selon.evaluate.standoff import attached, detached, digest, pieces

TEXT = "Le Chili salue le traité. Le Pérou salue le traité et dit : « Le traité vivra. »"
GOLD = {
    "id": "t1",
    "published": "2021-02-03",
    "language": "fr",
    "actors": {"perou": {"names": ["Le Pérou", "Pérou", "Lima"], "type": "country", "iso3": "PER"}},
    "noise": [],
    "statements": [
        {"content": ["Le traité vivra."], "kind": "direct", "cue": "dit", "source": "Le Pérou", "speaker": "perou"}
    ],
    "events": [
        {
            "anchor": "salue",
            "anchor_nth": 2,
            "type": "SUPPORT",
            "actors": ["perou"],
            "recipients": [],
            "status": "actual",
        }
    ],
    "positions": [
        {"actor": ["perou"], "stance": "for", "proposal": "signer le traité", "evidence": "salue le traité", "nth": 2}
    ],
    "accounts": [],
    "times": [],
    "places": [],
}


def test_no_word_of_the_text_is_kept_and_all_comes_back() -> None:
    kept = detached(GOLD, TEXT, {"site": "example.org", "licence": "CC0"})
    told = json.dumps(kept, ensure_ascii=False)
    assert not any(word in told for word in ("salue", "vivra", "traité", "Pérou", "dit", "perou"))
    assert "Lima" in told  # a usual name that the text does not have
    assert kept["events"][0]["anchor"] == [[35, 40]]
    back = attached(kept, TEXT)
    numbered = json.loads(json.dumps(GOLD).replace('"perou"', '"a1"'))
    assert msgspec.structs.replace(back, title=None) == msgspec.convert(numbered, type=Gold)


def test_a_phrase_is_cut_into_the_longest_stretches_of_the_text() -> None:
    assert pieces("le traité vivra", "Le traité vivra et le traité tient.") == [[19, 28], [10, 15]]
    assert pieces("abolir le traité", "le traité") == ["abolir", [0, 9]]


def test_another_text_is_refused() -> None:
    with pytest.raises(FormatError, match="not the one that was annotated"):
        attached(detached(GOLD, TEXT, {}), TEXT + " ")


def test_a_folder_of_standoff_takes_its_texts_from_json_lines(tmp_path: Path) -> None:
    folder, corpus = tmp_path / "gold", tmp_path / "texts.jsonl"
    folder.mkdir()
    (folder / "t1.json").write_text(json.dumps(detached(GOLD, TEXT, {})))
    with pytest.raises(InputError, match="name the file with the texts"):
        load_all(folder)
    corpus.write_text(json.dumps({"text": "another"}) + "\n")
    with pytest.raises(InputError, match="no text with its digest"):
        load_all(folder, corpus)
    corpus.write_text(json.dumps({"text": "another"}) + "\n\n" + json.dumps({"text": TEXT}) + "\n")
    ((gold, text),) = load_all(folder, corpus)
    assert (gold.id, text, digest(text)) == ("t1", TEXT, digest(TEXT))


def test_texts_that_are_none_are_told(tmp_path: Path) -> None:
    (tmp_path / "t1.json").write_text(json.dumps(detached(GOLD, TEXT, {})))
    with pytest.raises(InputError, match="name the file of JSON lines"):
        load_all(tmp_path, tmp_path / "nowhere.jsonl")
    (tmp_path / "texts").write_text("no json\n")
    with pytest.raises(FormatError, match="not JSON lines"):
        load_all(tmp_path, tmp_path / "texts")
