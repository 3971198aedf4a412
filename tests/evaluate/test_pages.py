"""The measurement of pages, on invented ones; and on those beside the checkout, where they are."""

import json
from pathlib import Path

import pytest

from selon.errors import InputError
from selon.evaluate import pages
from selon.evaluate.pagegold import Page, Read, corpora
from selon.evaluate.pagescore import same_day, same_time, score, words_f1

SHARED = Path(__file__).parents[3] / "shared" / "pages"
TEXT = "Le port de Brimont rouvrira lundi, a annoncé la maire devant les pêcheurs réunis ce matin sur le quai."
HTML = (
    f"<html><head><title>Le port | Gazette</title></head><body><article><h1>Le port</h1><p>{TEXT}</p></article></body>"
)


def test_f1_of_segments() -> None:
    page = Page(name="a", content=b"", wanted=("un  deux", "trois"), unwanted=("quatre",))
    assert score([(page, Read("un deux\ntrois"))]).f1 == "1.000"
    assert score([(page, Read("un deux quatre"))]).f1 == "0.500"
    assert score([(page, Read("un deux quatre"))]).faults == ("a: missed: trois", "a: should not be there: quatre")


def test_f1_of_words() -> None:
    assert words_f1("un deux deux", "deux un deux") == 1
    assert words_f1("un deux", "un trois") == 0.5
    assert words_f1("un", "") == 0


def test_titles_and_dates() -> None:
    page = Page(name="a", content=b"", title="L’été : fin", published="2024-05-06T08:30:00Z")
    right = score([(page, Read("", "L'été\xa0: fin", "2024-05-06T10:30:00+02:00"))])
    assert (right.titles, right.days, right.times, right.faults) == ("1 of 1", "1 of 1", "1 of 1", ())
    wrong = score([(page, Read("", "L'été", "2024-05-06"))])
    assert (wrong.titles, wrong.days, wrong.times) == ("0 of 1", "1 of 1", "0 of 1")
    assert not same_day("2024-05-06", None)
    assert same_time("2024-05-06T08:30:00", "2024-05-06T08:30:00+02:00")


def test_a_corpus_of_segments(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "a.html").write_text(HTML, "utf-8")
    said = {"a.html": {"with": [TEXT[:30]], "without": ["Gazette"], "title": "Le port", "date": "2024-05-06"}}
    (tmp_path / "evaldata.json").write_text(json.dumps(said), "utf-8")
    assert pages.main([str(tmp_path), "--errors"]) == 0
    out = capsys.readouterr().out
    assert f"| {tmp_path.name} | 1 | selon | 1.000 | 1 of 1 | 0 of 1 | - |" in out
    assert "a.html: date: None instead of '2024-05-06'" in out


def test_other_layouts(tmp_path: Path) -> None:
    whole, dated = tmp_path / "whole" / "one", tmp_path / "dated"
    whole.mkdir(parents=True)
    dated.mkdir()
    (whole / "source.html").write_text(HTML, "utf-8")
    (whole / "expected.html").write_text(f"<p>{TEXT}</p>", "utf-8")
    (whole / "expected-metadata.json").write_text('{"title": "Le port", "publishedTime": null}', "utf-8")
    (dated / "b.htm").write_text(HTML, "utf-8")
    gold = {"article_filepath_x": "elsewhere/b.htm", "x_doc_dict": {"title": "Le port"}}
    (dated / "g_gold.json").write_text(json.dumps(gold), "utf-8")
    found = dict(corpora(tmp_path))
    assert [page.text for page in found["whole"]] == [TEXT]
    assert [page.title for page in found["dated"]] == ["Le port"]


def test_a_folder_without_expectations(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(InputError, match="no pages with expectations"):
        corpora(tmp_path)
    assert (pages.main([str(tmp_path)]), pages.main([])) == (2, 2)
    assert "usage" in capsys.readouterr().err


@pytest.mark.skipif(not SHARED.is_dir(), reason="the shared pages are not beside this checkout")
def test_the_shared_pages_are_read_at_least_as_well_as_by_trafilatura() -> None:
    for row in pages.rows(SHARED):
        for measure in ("f1", "titles", "days", "times"):
            ours, plain = getattr(row.ours, measure), getattr(row.plain, measure)
            if "-" not in (ours, plain):
                assert float(ours.split()[0]) >= float(plain.split()[0]), (row.name, measure)
