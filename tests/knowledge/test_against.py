import json
from pathlib import Path

import pytest

from selon.errors import InputError, NoSuch
from selon.knowledge import compared as comparing
from selon.knowledge import leaders
from selon.knowledge.against import compared
from selon.lang.schema import OfficeRow, PersonRow

SHARED = Path(__file__).parents[3] / "shared" / "reference"
LEADERS = SHARED / "leaders" / "leaderlist_3_21.csv"
COUNTRIES = SHARED / "countries" / "countries.json"
HEADER = "ccode,leadid,leader,sdate,smonth,syear,emonth,eyear\n"
FRANCE = "220"


@pytest.fixture
def ours(monkeypatch: pytest.MonkeyPatch) -> None:
    people = {"Ida Lorne": PersonRow(name="Ida Lorne", variants=("Ida Lorne Vasquez",), gender="f", origin="test")}
    people["Tchavdar Ouzo"] = PersonRow(name="Tchavdar Ouzo", gender="m", origin="test")
    terms = [
        ("Ida Lorne", "président par intérim", "2010-03", "2010-09"),
        ("Ida Lorne", "président", "2010-09-05", "2014-01-20"),
        ("Tchavdar Ouzo", "président", "1995", "2010-02"),
    ]
    rows = tuple(
        OfficeRow(person=p, title=t, body="FRA", since=s, until=u, head="yes", origin="test") for p, t, s, u in terms
    )
    monkeypatch.setattr(leaders, "offices", lambda: rows)
    monkeypatch.setattr(leaders, "persons_called", lambda: {name: (row,) for name, row in people.items()})
    monkeypatch.setattr(leaders, "_by_person", leaders._by_person.__wrapped__)


@pytest.mark.usefixtures("ours")
@pytest.mark.parametrize(
    ("line", "agrees"),
    [
        ("a,Lorne,5,9,2010,1,2014", True),
        ("a,LORNE VASQUEZ,1,3,2010,2,2014", True),  # both terms together, a month apart at the end
        ("a,Lorne,5,9,2010,4,2014", False),
        ("a,Lorne,5,6,2010,1,2014", False),
        ("a,Chavdar Uzo,1,1,1991,2,2010", True),  # another transcription; what was before 2000 is not compared
        ("a,Somebody,5,9,2010,1,2014", False),
    ],
)
def test_leaders_agree_within_a_month(tmp_path: Path, line: str, agrees: bool) -> None:
    (tmp_path / "list.csv").write_text(f"{HEADER}{FRANCE},{line}\n", "utf-8")
    found = compared("leaders", tmp_path / "list.csv")
    assert found.total == 1
    assert (not found.differences) is agrees


@pytest.mark.usefixtures("ours")
def test_a_difference_shows_both_values(tmp_path: Path) -> None:
    (tmp_path / "list.csv").write_text(f"{HEADER}{FRANCE},a7,Lorne,5,9,2010,4,2014\n", "utf-8")
    line = compared("leaders", tmp_path / "list.csv").lines()[0]
    assert line.startswith("FRA a7: Lorne 2010-09–2014-04 | ours: Ida Lorne 2010-09-05–2014-01-20")
    assert line.endswith("unexplained")


@pytest.mark.usefixtures("ours")
def test_who_left_power_before_2000_is_not_compared(tmp_path: Path) -> None:
    (tmp_path / "list.csv").write_text(
        f"{HEADER}{FRANCE},a,Old,5,9,1980,1,1999\n{FRANCE},b,New,x,x,x,1,2001\n", "utf-8"
    )
    assert compared("leaders", tmp_path / "list.csv").total == 0


def test_names_and_demonyms_of_countries(tmp_path: Path) -> None:
    told = [
        {"cca3": "PER", "translations": {"fra": {"common": "Pérou"}}, "demonyms": {"fra": {"m": "Péruvien"}}},
        {"cca3": "FIN", "translations": {"fra": {"common": "Suomi"}}, "demonyms": {"fra": None}},
        {"cca3": "UNK", "translations": {"fra": {"common": "Kosovo"}}},
        {"cca3": 3},
    ]
    (tmp_path / "list.json").write_text(json.dumps(told), "utf-8")
    found = compared("countries", tmp_path / "list.json")
    assert found.total == 4
    assert [(one.key, one.theirs) for one in found.differences] == [("FIN name", "Suomi")]
    assert "Finlande" in found.differences[0].ours


def test_a_known_reason_settles_a_difference(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(comparing, "_reasons", lambda: {("leaders", "AAA"): "why", ("leaders", "BBB 1"): "so"})
    one = [comparing.Difference(key, "x", "y") for key in ("AAA 1", "AAA 2", "BBB 1", "BBB 2")]
    found = comparing.Compared("leaders", 8, tuple(one))
    assert [difference.key for difference in found.open] == ["BBB 2"]
    assert (found.agreeing, found.settled) == (0.5, 0.875)
    assert found.lines()[-1] == "leaders: 4 of 8 agree (50.0%), 3 differ for a known reason, 1 without one"


@pytest.mark.parametrize("kind", ["leaders", "countries"])
@pytest.mark.parametrize("text", ["", "a,b\n1,2\n", "{}", "[1]", "\x00"])
def test_another_file_is_refused(tmp_path: Path, kind: str, text: str) -> None:
    (tmp_path / "list").write_text(text, "utf-8")
    with pytest.raises(InputError, match="no list of"):
        compared(kind, tmp_path / "list")
    with pytest.raises(InputError, match="No such file"):
        compared(kind, tmp_path / "none")


def test_an_unknown_reference_is_told() -> None:
    with pytest.raises(NoSuch, match="countries, leaders"):
        compared("mayors", Path("x"))


@pytest.mark.parametrize(("kind", "path"), [("leaders", LEADERS), ("countries", COUNTRIES)])
def test_the_reference_beside_this_checkout(kind: str, path: Path) -> None:
    """Nothing differs without a reason, and no reason is given for what does not differ any more."""
    if not path.exists():
        pytest.skip("no shared reference beside this checkout")
    found = compared(kind, path)
    assert found.settled >= 0.97
    assert [one.key for one in found.open] == []
    keys = {key for one in found.differences for key in (one.key, one.key.partition(" ")[0])}
    assert [key for reference, key in comparing._reasons() if reference == kind and key not in keys] == []
