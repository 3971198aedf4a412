from pathlib import Path

import pytest
from scripts.pages.data import tables as read_by_the_code

from selon.errors import InputError
from selon.knowledge.catalogue import schemas
from selon.knowledge.check import check

PERSONS = "name,variants,gender,qid,ambiguous,origin\n"
OFFICES = "person,title,body,since,until,head,origin\n"
BODIES = "name,type,acronyms,variants,of,code,sector,qid,ambiguous,gender,number,origin,example\n"


def written(folder: Path, **tables: str) -> Path:
    for name, text in tables.items():
        (folder / f"{name}.csv").write_text(text, "utf-8")
    return folder


def said(folder: Path) -> list[str]:
    return [str(problem).removeprefix(f"{folder}/") for problem in check(folder)]


def test_our_own_tables_have_no_problem() -> None:
    assert [str(problem) for problem in check()] == []


def test_every_table_that_the_code_reads_can_be_checked() -> None:
    assert {name: use.row for name, use in read_by_the_code().items()} == dict(schemas())


def test_sound_tables_have_no_problem(tmp_path: Path) -> None:
    people = PERSONS + "Ida Lorne,I. Lorne,f,Q12,,test\n"
    terms = OFFICES + "Ida Lorne,présidente,FRA,2020-01,2021-01-02,yes,test\n"
    assert said(written(tmp_path, persons=people, offices=terms)) == []


@pytest.mark.parametrize(
    ("row", "line", "what"),
    [
        ("Ida Lorne,président,FRA,2020,2021,maybe,test\n", 2, "Invalid enum value 'maybe'"),
        ("Ida Lorne,président,FRA,janvier,,yes,test\n", 2, "matching regex"),
        ("Ida Lorne,président,FRA\n", 2, "too many or too few cells"),
        ("Jean Laurier,président,FRA,2020,2021,yes,test\n", 2, "'Jean Laurier' is no name in persons.csv"),
        ("Ida Lorne,président,Sylvanie,2020,2021,yes,test\n", 2, "'Sylvanie' is no body"),
        ("Ida Lorne,fauconnier,FRA,2020,2021,yes,test\n", 2, "begins with no title"),
        ("Ida Lorne,président,FRA,2021,2020,yes,test\n", 2, "ends 2020, before it begins 2021"),
        ("Ida Lorne,président,FRA,2021-02-30,,yes,test\n", 2, "2021-02-30 is no date"),
        ('"Ida "Lorne",président,FRA,2020,2021,yes,test\n', 2, "no CSV"),
    ],
)
def test_a_wrong_office_is_told_with_its_line(tmp_path: Path, row: str, line: int, what: str) -> None:
    told = said(written(tmp_path, persons=PERSONS + "Ida Lorne,,f,,,test\n", offices=OFFICES + row))
    assert [one for one in told if one.startswith(f"offices.csv:{line}: ") and what in one]


@pytest.mark.parametrize(
    ("first", "second", "overlap"),
    [
        (("2019", "2021-05"), ("2021-05-03", ""), False),
        (("2019", "2021"), ("2021-05", ""), False),
        (("2019", "2021-06"), ("2021-05", ""), True),
        (("2019", ""), ("2021-05", ""), True),
    ],
)
def test_one_seat_is_held_by_one(
    tmp_path: Path, first: tuple[str, str], second: tuple[str, str], overlap: bool
) -> None:
    people = PERSONS + "Ida Lorne,,f,,,test\nJean Laurier,,m,,,test\n"
    terms = (
        f"Jean Laurier,président,FRA,{','.join(second)},yes,test\nIda Lorne,président,FRA,{','.join(first)},yes,test\n"
    )
    told = said(written(tmp_path, persons=people, offices=OFFICES + terms))
    assert any("Jean Laurier begins" in one for one in told) is overlap


def test_shared_forms_must_be_marked(tmp_path: Path) -> None:
    rows = "Union du port,organisation,UP,,FRA,,,,UP,,singular,test,\n"
    rows += "Union paysanne,organisation,UP,,FRA,,,,,,singular,test,\n"
    told = said(written(tmp_path, organisations=BODIES + rows))
    assert told == ["organisations.csv:3: the form 'UP' is shared with line 2. Put it into `ambiguous` of both"]


def test_what_a_row_belongs_to_must_exist(tmp_path: Path) -> None:
    told = said(written(tmp_path, organisations=BODIES + "Union du port,organisation,,,SYL,,,,,,singular,test,\n"))
    assert "'SYL'" in told[0]


def test_names_and_ids_stand_once(tmp_path: Path) -> None:
    told = said(written(tmp_path, persons=PERSONS + "Ida Lorne,,f,Q7,,test\nIda Lorne,,f,Q7,,test\nA B,,f,7,,test\n"))
    assert any("'Ida Lorne' stands in line 2 too" in one for one in told)
    assert any("Q7 is given to line 2 too" in one for one in told)
    assert any("'7' is no id of Wikidata" in one for one in told)


def test_a_wrong_header_an_unknown_name_and_other_bytes_are_told(tmp_path: Path) -> None:
    written(tmp_path, persons="name,age\nIda Lorne,12\n", mayors="name\n")
    (tmp_path / "metonyms.csv").write_bytes(b"form,iso3,kind,example\nP\xe9kin,CHN,capital,x\n")
    told = said(tmp_path)
    assert told[0].startswith("mayors.csv:1: no table has this name")
    assert told[1].startswith("metonyms.csv:1: the file is not UTF-8")
    assert told[2].startswith("persons.csv:1: columns age, origin are missing or unknown")


def test_tables_of_a_spreadsheet_with_a_mark_at_their_start_are_read(tmp_path: Path) -> None:
    (tmp_path / "persons.csv").write_bytes(b"\xef\xbb\xbf" + PERSONS.replace("\n", "\r\n").encode() + b"A B,,f,,,t\r\n")
    assert said(tmp_path) == []


def test_a_folder_without_tables_is_no_folder_of_tables(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="no table"):
        check(tmp_path)
    with pytest.raises(InputError, match="no such folder"):
        check(tmp_path / "none")
