"""JSON, lines of JSON, CSV and Parquet."""

import csv
import json
from pathlib import Path

import duckdb
import pytest

from read.material import TEXT, errors, found, put, read
from sample import record
from selon.codec import encode
from selon.errors import OptionError
from selon.model import Dispatch
from selon.read.options import Options

ROW = {"Titre": "Le port rouvre", "Corps": TEXT, "Lien": "https://g.example/1", "Date de publication": "2024-05-06",
       "Média": "La Gazette", "Auteur": "Jeanne Martin"}  # fmt: skip


def _is_the_row(dispatch: Dispatch) -> None:
    assert (dispatch.text, dispatch.title, dispatch.url) == (TEXT, "Le port rouvre", "https://g.example/1")
    assert (dispatch.published, dispatch.outlet, dispatch.author) == ("2024-05-06", "La Gazette", "Jeanne Martin")


@pytest.mark.parametrize("delimiter", [",", ";", "\t"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1252", "utf-16"])
def test_csv(tmp_path: Path, delimiter: str, encoding: str) -> None:
    file = tmp_path / "a.csv"
    with file.open("w", encoding=encoding, newline="") as stream:
        writer = csv.DictWriter(stream, ROW, delimiter=delimiter)
        writer.writeheader()
        writer.writerows([ROW, {**ROW, "Corps": "Autre texte.", "Lien": ""}])
    first, second = found(file)
    _is_the_row(first)
    assert (second.text, second.url, second.source) == ("Autre texte.", None, f"{file}#row 3")


def test_columns_by_name(tmp_path: Path) -> None:
    file = put(tmp_path, "a.csv", "x,y\nLe port rouvre.,Titre\n")
    assert "no column holds the text; there are: x, y" in errors(read(file))[0]
    (dispatch,) = found(file, columns=(("text", "x"), ("title", "Y")))
    assert (dispatch.text, dispatch.title) == ("Le port rouvre.", "Titre")
    assert "no column 'z'" in errors(read(file, columns=(("text", "z"),)))[0]


def test_a_column_for_what_no_dispatch_has() -> None:
    with pytest.raises(OptionError, match="'colour' is nothing that a dispatch has"):
        Options(columns=(("colour", "x"),))


def test_rows_without_text_and_broken_rows_cost_only_themselves(tmp_path: Path) -> None:
    every = read(put(tmp_path, "a.csv", 'text,title\nUn texte.,a\n,b\n"Deux"x,c\nTrois textes.,d\nQuatre, oui,e\n'))
    assert [type(each).__name__ for each in every] == ["Dispatch", "Unread", "Unread", "Dispatch", "Unread"]
    assert [why.partition("#")[2].partition(":")[0] for why in errors(every)] == ["row 3", "row 4", "row 6"]


@pytest.mark.parametrize("content", ["", "\n", "text"])
def test_an_empty_table(tmp_path: Path, content: str) -> None:
    assert not [each for each in read(put(tmp_path, "a.csv", content)) if isinstance(each, Dispatch)]


def test_lines_of_json(tmp_path: Path) -> None:
    lines = [json.dumps(ROW), "", "{broken", json.dumps([1]), json.dumps({"title": "x"}), encode(record()).decode()]
    every = read(put(tmp_path, "a.jsonl", "\n".join(lines)))
    first, last = (each for each in every if isinstance(each, Dispatch))
    _is_the_row(first)
    assert (last.text, last.id) == (record().dispatch.text, first.id if last.text == TEXT else last.id)
    assert last.source == f"{tmp_path / 'a.jsonl'}#line 6"
    assert [why.partition("#")[2].partition(":")[0] for why in errors(every)] == ["line 3", "line 4", "line 5"]


def test_a_line_that_is_too_long(tmp_path: Path) -> None:
    lines = [json.dumps({"text": "Un texte."}), json.dumps({"text": "x" * 5000}), json.dumps({"text": "Trois."})]
    every = read(put(tmp_path, "a.jsonl", "\n".join(lines)), max_size=1000)
    assert [type(each).__name__ for each in every] == ["Dispatch", "Unread", "Dispatch"]


def test_a_list_in_json_and_a_json_feed(tmp_path: Path) -> None:
    first, second = found(put(tmp_path, "a.json", json.dumps([ROW, {"text": "Deux."}])))
    _is_the_row(first)
    assert second.source == f"{tmp_path / 'a.json'}#item 2"
    entry = {"content_html": "<p>Un.</p>", "url": "https://g.example/2", "date_published": "2024-05-06T08:30:00Z"}
    feed = {"version": "https://jsonfeed.org/version/1.1", "items": [entry]}
    (dispatch,) = found(put(tmp_path, "feed.json", json.dumps(feed)))
    assert (dispatch.text, dispatch.url, dispatch.published) == ("Un.", "https://g.example/2", "2024-05-06T08:30:00Z")


def _parquet(file: Path, query: str) -> Path:
    duckdb.execute(f"COPY ({query}) TO '{file}' (FORMAT parquet)")
    return file


def test_parquet(tmp_path: Path) -> None:
    query = (
        "SELECT 'Texte ' || i AS texte, TIMESTAMPTZ '2024-05-06 08:30:00+00' AS date, ['A', 'B'] AS auteurs, i AS n "
    )
    dispatches = found(_parquet(tmp_path / "a.parquet", f"{query} FROM range(600) t(i)"))
    assert [each.text for each in dispatches] == [f"Texte {number}" for number in range(600)]
    assert dispatches[0].published is not None
    assert dispatches[0].published.startswith("2024-05-06T")
    assert (dispatches[0].author, dispatches[599].source) == ("A, B", f"{tmp_path / 'a.parquet'}#row 600")


def test_parquet_that_is_none(tmp_path: Path) -> None:
    assert "cannot be read" in errors(read(put(tmp_path, "a.parquet", b"PAR1 nothing")))[0]
    assert "no column holds the text" in errors(read(_parquet(tmp_path / "b.parquet", "SELECT 1 AS n")))[0]
