import json
from pathlib import Path

import pytest

from selon import cli


def run(capfd: pytest.CaptureFixture[str], *arguments: str) -> tuple[int, str, str]:
    status = cli.main(["data", *arguments])
    said = capfd.readouterr()
    return status, said.out, said.err


def test_show_tells_who_held_an_office(capfd: pytest.CaptureFixture[str]) -> None:
    status, out, _ = run(capfd, "show", "le Premier ministre britannique", "--at", "2016-08-01")
    assert status == 0
    assert "Theresa May" in out
    assert "2016-07-13 – 2019-07-24" in out


@pytest.mark.parametrize(
    ("at", "told"), [("2016-08-01", "on 2016-08-01"), ("2016-08", "in 2016-08"), ("2016", "in 2016")]
)
def test_show_says_when(capfd: pytest.CaptureFixture[str], at: str, told: str) -> None:
    _, out, _ = run(capfd, "show", "le patron de l'OTAN", "--at", at)
    assert out.startswith(f"patron (secrétaire général) of Organisation du traité de l'Atlantique Nord {told}\n")


def test_show_takes_the_words_of_a_name_apart(capfd: pytest.CaptureFixture[str]) -> None:
    assert run(capfd, "show", "Theresa", "May") == run(capfd, "show", "Theresa May")


def test_show_gives_json(capfd: pytest.CaptureFixture[str]) -> None:
    status, out, _ = run(capfd, "show", "Kremlin", "--format", "json")
    assert status == 0
    assert json.loads(out)["entries"][0]["facts"]["iso3"] == "RUS"


@pytest.mark.parametrize("arguments", [["show", "Sylvanie"], ["show", "ONU", "--at", "hier"], ["show"]])
def test_show_says_what_is_wrong(capfd: pytest.CaptureFixture[str], arguments: list[str]) -> None:
    status, out, err = run(capfd, *arguments)
    assert status == 2
    assert not out
    assert "Traceback" not in err


def test_check_tells_each_problem_in_a_line(capfd: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    (tmp_path / "persons.csv").write_text("name,variants,gender,qid,ambiguous,origin\nIda,,x,,,test\n", "utf-8")
    status, out, _ = run(capfd, "check", str(tmp_path))
    assert status == 1
    assert out.startswith(f"{tmp_path}/persons.csv:2: ")
    assert out.endswith("1 problem\n")


def test_check_has_nothing_against_our_own(capfd: pytest.CaptureFixture[str]) -> None:
    assert run(capfd, "check") == (0, "0 problems\n", "")


@pytest.mark.parametrize(
    "arguments",
    [
        ["--against", "leaders"],
        ["--against", "mayors=x"],
        ["--against", "leaders=/none"],
        ["/none"],
        [".", "--against", "a=b"],
    ],
)
def test_check_refuses_what_it_cannot_read(capfd: pytest.CaptureFixture[str], arguments: list[str]) -> None:
    status, out, err = run(capfd, "check", *arguments)
    assert status == 2
    assert not out
    assert err.startswith("selon: ")


def test_check_against_a_list_tells_differences(capfd: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    told = [{"cca3": "FIN", "translations": {"fra": {"common": "Suomi"}}}]
    (tmp_path / "list.json").write_text(json.dumps(told), "utf-8")
    status, out, _ = run(capfd, "check", "--against", f"countries={tmp_path / 'list.json'}")
    assert status == 1
    assert "FIN name: Suomi | ours: Finlande" in out


def test_build_writes_tables_and_tells_how_many(capfd: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    entities = [
        {"id": "p", "schema": "Person", "properties": {"name": ["Ida Lorne"]}},
        {"id": "o", "schema": "Position", "properties": {"name": ["Président"], "country": ["ml"]}},
        {"id": "x", "schema": "Occupancy", "properties": {"holder": ["p"], "post": ["o"], "startDate": ["2020"]}},
    ]
    (tmp_path / "list.json").write_text("\n".join([*map(json.dumps, entities), "broken"]), "utf-8")
    out = tmp_path / "tables"
    status, _, err = run(capfd, "build", "--followthemoney", str(tmp_path / "list.json"), "--out", str(out))
    assert status == 0
    assert "selon: 1 offices\n" in err
    assert "selon: 1 broken\n" in err
    assert sorted(path.name for path in out.iterdir()) == [
        "offices.csv", "organisations.csv", "persons.csv", "places_own.csv",
    ]  # fmt: skip


@pytest.mark.parametrize("arguments", [[], ["--wikidata", "a", "--followthemoney", "b"], ["--wikidata", "/none"]])
def test_build_refuses_what_it_cannot_read(
    capfd: pytest.CaptureFixture[str], tmp_path: Path, arguments: list[str]
) -> None:
    status, out, err = run(capfd, "build", *arguments, "--out", str(tmp_path))
    assert status == 2
    assert not out
    assert err.startswith("selon: ")
