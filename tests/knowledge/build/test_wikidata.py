"""Small dumps in the format of Wikidata, with invented people; ids of properties, classes and countries are real."""

import bz2
import csv
import gzip
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from selon.errors import InputError
from selon.knowledge.build.command import build
from selon.knowledge.check import check

FRANCE, MALI, FEMALE, MALE = "Q142", "Q912", "Q6581072", "Q6581097"


def item(
    ident: str, fr: str | None = None, en: str | None = None, aliases: tuple[str, ...] = (), **claims: Any
) -> dict:
    labels = {code: {"language": code, "value": name} for code, name in (("fr", fr), ("en", en)) if name}
    return {
        "type": "item",
        "id": ident,
        "labels": labels,
        "aliases": {"fr": [{"language": "fr", "value": alias} for alias in aliases]} if aliases else [],
        "claims": {key: [claim(key, one) for one in told] for key, told in claims.items()} or [],
    }


def claim(key: str, told: Any) -> dict:
    """A statement; `told` is an item, or an item with qualifiers."""
    value, qualifiers = told if isinstance(told, tuple) else (told, {})
    made = {"mainsnak": snak(key, value), "type": "statement", "rank": qualifiers.pop("rank", "normal")}
    if qualifiers:
        made["qualifiers"] = {name: [snak(name, one)] for name, one in qualifiers.items()}
    return made


def snak(key: str, value: Any) -> dict:
    if value is None:
        return {"snaktype": "somevalue", "property": key}
    if value.startswith("+"):
        time, _, precision = value.partition("/")
        inner: Any = {"time": f"{time}T00:00:00Z", "precision": int(precision or 11)}
        return {"snaktype": "value", "property": key, "datavalue": {"value": inner, "type": "time"}}
    inner = {"entity-type": "item", "id": value, "numeric-id": int(value[1:])}
    return {"snaktype": "value", "property": key, "datavalue": {"value": inner, "type": "wikibase-entityid"}}


def held(post: str | None, since: str | None = None, until: str | None = None, **more: str) -> tuple[Any, dict]:
    dates = {"P580": since, "P582": until}
    return post, {key: value for key, value in {**dates, **more}.items() if value}


ENTITIES = [
    item("Q1001", "Premier ministre de la République française", P1001=[FRANCE], P279=["Q14212"]),
    item("Q1002", "maire de Port-Lorne", P279=["Q30185"], P1001=["Q2002"]),
    item("Q1003", "fauconnier du roi", P1001=[FRANCE]),
    item("Q1004", "présidente", P279=["Q30461"]),
    item("Q3001", "Ida Lorne", "Ida Lorne", ("Ida Marie Lorne", "Lorne"), P31=["Q5"], P21=[FEMALE],
         P39=[held("Q1001", "+2019-03-04", "+2021-05-00/10"), held("Q1002", "+2010-00-00/9")]),
    item("Q3002", None, "Jean Laurier", P31=["Q5"], P21=[MALE],
         P39=[held("Q1002", "+2012-01-01"), held("Q1003", "+2013-01-01"), held("Q1002"), held(None, "+2014-01-01")]),
    item("Q3003", "Jean Laurier", P31=["Q5"], P39=[held("Q1004", "+2015-01-01", P642="Q4001")]),
    item("Q3004", "Paul Sansposte", P31=["Q5"]),
    item("Q3005", None, None, P31=["Q5"], P39=[held("Q1001", "+2001-01-01")]),
    item("Q3006", "Anne Deprécie", P31=["Q5"], P39=[held("Q1001", "+2001-01-01", rank="deprecated")]),
    item("Q4001", "Union du port", "Harbour Union", ("UDP",), P31=["Q7278"], P17=[MALI]),
    item("Q2002", "Port-Lorne", P17=[FRANCE]),
    item("Q2001", "Sylvanie", P31=["Q6256"], P1313=["Q1001"]),
]  # fmt: skip


def dump(entities: list[dict]) -> bytes:
    return ("[\n" + ",\n".join(json.dumps(one, ensure_ascii=False) for one in entities) + "\n]\n").encode()


def rows(folder: Path, name: str) -> list[dict[str, str]]:
    with (folder / f"{name}.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


@pytest.fixture
def built(tmp_path: Path) -> Path:
    (tmp_path / "dump.json").write_bytes(dump(ENTITIES))
    build("wikidata", tmp_path / "dump.json", tmp_path / "out")
    return tmp_path / "out"


def test_persons_have_names_variants_gender_and_id(built: Path) -> None:
    people = {row["qid"]: row for row in rows(built, "persons")}
    assert people["Q3001"]["name"] == "Ida Lorne"
    assert people["Q3001"]["variants"] == "Ida Marie Lorne|Lorne"
    assert people["Q3001"]["gender"] == "f"
    assert people["Q3002"]["gender"] == "m"
    assert people["Q3002"]["name"] == "Jean Laurier"


def test_single_words_and_shared_names_are_ambiguous(built: Path) -> None:
    people = {row["qid"]: row for row in rows(built, "persons")}
    assert people["Q3001"]["ambiguous"] == "Lorne"
    assert people["Q3002"]["ambiguous"] == "Jean Laurier"
    assert people["Q3003"]["name"] == "Jean Laurier (Q3003)"
    assert people["Q3003"]["ambiguous"] == "Jean Laurier"


def test_who_held_no_post_of_ours_or_has_no_name_is_left_out(built: Path) -> None:
    assert {row["qid"] for row in rows(built, "persons")} == {"Q3001", "Q3002", "Q3003"}


def test_terms_have_the_dates_that_are_certain(built: Path) -> None:
    told = {(row["person"], row["title"], row["body"], row["since"], row["until"]) for row in rows(built, "offices")}
    assert told == {
        ("Ida Lorne", "Premier ministre", "FRA", "2019-03-04", "2021-05"),
        ("Ida Lorne", "maire", "Port-Lorne", "2010", ""),
        ("Jean Laurier", "maire", "Port-Lorne", "2012-01-01", ""),
        ("Jean Laurier (Q3003)", "président", "Union du port", "2015-01-01", ""),
    }


def test_the_head_of_a_body_is_known_by_the_body(built: Path) -> None:
    heads = {row["title"] for row in rows(built, "offices") if row["head"] == "yes"}
    assert heads == {"Premier ministre"}


def test_organisations_have_type_country_and_acronym(built: Path) -> None:
    (union,) = rows(built, "organisations")
    assert union["name"] == "Union du port"
    assert (union["type"], union["of"], union["sector"]) == ("organisation", "MLI", "PTY")
    assert (union["acronyms"], union["variants"]) == ("UDP", "Harbour Union")


def test_towns_whose_offices_are_written_are_places(built: Path) -> None:
    assert [(row["name"], row["iso3"]) for row in rows(built, "places_own")] == [("Port-Lorne", "FRA")]


def test_what_is_built_is_sound(built: Path) -> None:
    assert [str(problem) for problem in check(built)] == []


@pytest.mark.parametrize(("suffix", "packed"), [("gz", gzip.compress), ("bz2", bz2.compress), ("json", bytes)])
def test_packed_files_give_the_same(tmp_path: Path, built: Path, suffix: str, packed: Callable[[bytes], bytes]) -> None:
    (tmp_path / f"other.{suffix}").write_bytes(packed(dump(ENTITIES)))
    build("wikidata", tmp_path / f"other.{suffix}", tmp_path / "again")
    for name in ("persons", "offices", "organisations", "places_own"):
        assert (tmp_path / "again" / f"{name}.csv").read_bytes() == (built / f"{name}.csv").read_bytes()


def test_the_order_of_the_dump_does_not_matter(tmp_path: Path, built: Path) -> None:
    (tmp_path / "other.json").write_bytes(dump(ENTITIES[::-1]))
    build("wikidata", tmp_path / "other.json", tmp_path / "again")
    for name in ("persons", "offices", "organisations"):
        assert (tmp_path / "again" / f"{name}.csv").read_bytes() == (built / f"{name}.csv").read_bytes()


BROKEN = [
    b'{"id": "Q1", "labels": ',
    b"nonsense",
    b'{"id": 7}',
    b'{"labels": {}}',
    b'{"id":"Q9","claims":{"P31":7}}',
    b"\xff\xfe",
]


def test_broken_lines_are_counted_and_cost_nothing_else(tmp_path: Path, built: Path) -> None:
    whole = dump(ENTITIES).splitlines()
    (tmp_path / "dump.json").write_bytes(b"\n".join([*whole[:3], *(one + b"," for one in BROKEN), *whole[3:]]))
    counts = build("wikidata", tmp_path / "dump.json", tmp_path / "again")
    assert counts["broken"] == len(BROKEN)
    assert (tmp_path / "again/persons.csv").read_bytes() == (built / "persons.csv").read_bytes()


def test_what_was_left_out_is_counted(tmp_path: Path) -> None:
    (tmp_path / "dump.json").write_bytes(dump(ENTITIES))
    counts = build("wikidata", tmp_path / "dump.json", tmp_path / "out")
    assert counts["lines"] == len(ENTITIES)
    assert counts["terms without a title of ours"] == 1
    assert counts["terms without a start"] == 1


def test_a_file_that_was_cut_off_gives_what_it_has(tmp_path: Path) -> None:
    packed = gzip.compress(dump(ENTITIES * 40), compresslevel=0)
    (tmp_path / "dump.json.gz").write_bytes(packed[: len(packed) // 2])
    counts = build("wikidata", tmp_path / "dump.json.gz", tmp_path / "out")
    assert counts["broken"] >= 1
    assert rows(tmp_path / "out", "persons")


def test_a_packed_file_with_other_bytes_inside_gives_what_stands_before_them(tmp_path: Path) -> None:
    packed = bytearray(gzip.compress(dump(ENTITIES * 400)))
    packed[len(packed) // 2 : len(packed) // 2 + 9] = b"\xff" * 9
    (tmp_path / "dump.gz").write_bytes(packed)
    assert build("wikidata", tmp_path / "dump.gz", tmp_path / "out")["broken"] >= 1


@pytest.mark.parametrize("content", [b"", b"[]", b"nonsense\n" * 3, b"\x1f\x8b\x08broken"])
@pytest.mark.parametrize("name", ["dump.json", "dump.gz", "dump.bz2", "dump.xz"])
def test_a_file_with_nobody_in_it_is_refused(tmp_path: Path, name: str, content: bytes) -> None:
    (tmp_path / name).write_bytes(content)
    with pytest.raises(InputError, match="nobody and nothing"):
        build("wikidata", tmp_path / name, tmp_path / "out")


def test_a_file_or_folder_that_cannot_be_used_is_told(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="No such file"):
        build("wikidata", tmp_path / "none.json", tmp_path / "out")
    (tmp_path / "dump.json").write_bytes(dump(ENTITIES))
    with pytest.raises(InputError, match="name a folder that can be written"):
        build("wikidata", tmp_path / "dump.json", tmp_path / "dump.json" / "out")
