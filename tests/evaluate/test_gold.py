"""Gold annotations: what is refused, and that our own are sound and cover the task."""

import json
from collections import Counter
from pathlib import Path
from typing import Any

import msgspec
import pytest

from selon.errors import FormatError, InputError, SelonError
from selon.evaluate import gold as formats
from selon.evaluate.gold import Gold, locate, quotes
from selon.evaluate.load import load, load_all

QUALITY = Path(__file__).parents[2] / "quality" / "gold" / "open"
TEXT = "Le maire a dit oui. Le préfet a dit non."


def annotation(**changes: Any) -> dict[str, Any]:
    said = {"content": ["oui"], "kind": "indirect", "cue": "a dit", "source": "Le maire", "speaker": "mayor"}
    actors = {"mayor": {"names": ["Le maire"], "type": "person", "of": "FRA"}}
    return {"id": "conseil", "actors": actors, "statements": [said | changes]}


def written(folder: Path, content: object, text: str | None = TEXT) -> Path:
    path = folder / "conseil.json"
    path.write_text(json.dumps(content), encoding="utf-8")
    if text is not None:
        path.with_suffix(".txt").write_text(text, encoding="utf-8")
    return path


@pytest.mark.parametrize(("nth", "start"), [(1, 9), (2, 30), (3, None)], ids=["first", "second", "there is no third"])
def test_locate_counts_occurrences(nth: int, start: int | None) -> None:
    span = locate(TEXT, "a dit", nth)
    assert (span.start if span else None) == start


def test_load_gives_annotation_and_text(tmp_path: Path) -> None:
    gold, text = load(written(tmp_path, annotation(note="a remark", unheard_of="is passed over")))
    assert (gold.statements[0].speaker, text) == ("mayor", TEXT)


@pytest.mark.parametrize(
    ("changes", "message"),
    [
        ({"content": ["peut-être"]}, "statements[0].content: not in the text (occurrence 1): 'peut-être'"),
        ({"cue_nth": 3}, "statements[0].cue: not in the text (occurrence 3): 'a dit'"),
        ({"source": "La maire"}, "statements[0].source"),
        ({"content": [""]}, "statements[0].content"),
        ({"speaker": "prefect"}, "no actor has the key 'prefect'. Add it to actors, or use one of: mayor"),
        ({"also_speaker": ["council"]}, "no actor has the key 'council'"),
        ({"kind": "shouted"}, "Invalid enum value 'shouted'"),
        ({"cue": None}, "Expected `str`, got `null`"),
    ],
)
def test_a_wrong_annotation_is_named_with_its_file(tmp_path: Path, changes: dict[str, Any], message: str) -> None:
    with pytest.raises(FormatError) as caught:
        load(written(tmp_path, annotation(**changes)))
    assert "conseil.json" in str(caught.value)
    assert message in str(caught.value)


def test_a_country_of_origin_needs_no_entry_but_another_key_does(tmp_path: Path) -> None:
    content = annotation()
    content["actors"]["mayor"]["of"] = "town_hall"
    with pytest.raises(FormatError, match=r"actors\.mayor\.of: no actor has the key 'town_hall'"):
        load(written(tmp_path, content))


def test_missing_text_empty_folder_and_broken_json_are_errors_of_ours(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="no gold document there"):
        load_all(tmp_path)
    path = written(tmp_path, annotation(), text=None)
    with pytest.raises(InputError, match=r"conseil\.txt"):
        load(path)
    written(tmp_path, annotation())
    path.write_text('{"id": ', encoding="utf-8")
    with pytest.raises(SelonError, match=r"conseil\.json"):
        load(path)


def test_our_gold_is_sound_and_large_enough() -> None:
    documents = load_all(QUALITY)
    assert len(documents) >= 14
    assert all(900 <= len(text) <= 2500 for _, text in documents)
    assert all(gold.id == path.stem for (gold, _), path in zip(documents, sorted(QUALITY.glob("*.json")), strict=True))
    assert len({text for _, text in documents}) == len(documents)


def test_our_gold_has_no_misspelt_fields() -> None:
    for path in QUALITY.parent.rglob("*.json"):
        raw = json.loads(path.read_text(encoding="utf-8"))
        assert lost(raw, msgspec.to_builtins(load(path)[0])) == [], path


def lost(raw: Any, known: Any) -> list[str]:
    """Keys of the JSON that the types do not have."""
    if isinstance(raw, dict):
        wrong = [key for key in raw if key not in known]
        return wrong + [name for key in raw if key in known for name in lost(raw[key], known[key])]
    if isinstance(raw, list):
        return [name for one, other in zip(raw, known, strict=True) for name in lost(one, other)]
    return []


def test_our_gold_covers_the_task() -> None:
    documents = [gold for gold, _ in load_all(QUALITY)]
    said = [s for gold in documents for s in gold.statements]
    cues = Counter(s.cue.lower() for s in said)
    assert min(Counter(s.kind for s in said).values()) >= 30
    assert {n.kind for gold in documents for n in gold.noise} == set(formats.NoiseKind.__args__)
    assert {"selon", "d'après", "pour", "de l'avis de", "à en croire", ":", "—", "soulignant", "en affirmant"} <= set(
        cues
    )
    assert sum(len(s.content) > 1 for s in said) >= 5, "interrupted and continued quotations"
    assert sum(s.speaker is None for s in said) >= 3, "speakers that nobody can know"
    assert any(gold.published is None for gold in documents)
    assert sum(len(gold.accounts) for gold in documents) >= 4


def test_every_quoted_string_is_checked(tmp_path: Path) -> None:
    gold = msgspec.convert(annotation(), Gold)
    assert [quote for _, quote, _ in quotes(gold)] == ["oui", "a dit", "Le maire"]
