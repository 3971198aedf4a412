"""Event data: columns, codes, what is left out."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import get_args

import msgspec
import pytest

from selon.export import gdelt, polecat
from selon.export.events.codes import cameo, fips, gdelt_quad, intensity, quad
from selon.export.plover import AUXILIARY
from selon.model import Event, EventType, Span, Status, Why
from selon.store.entry import Entry


def cells(path: Path) -> list[list[str]]:
    return [line.split("\t") for line in path.read_text("utf-8").split("\n")[:-1]]


def event(kind: str, mode: str | None = None) -> Event:
    anchor = Span(start=0, end=1)
    return Event(id="e1", type=kind, mode=mode, anchor=anchor, why=Why(rule="test"))  # type: ignore[arg-type]


def with_status(entry: Entry, status: str) -> Entry:
    (one,) = entry.record.events
    changed = (msgspec.structs.replace(one, status=status),)
    return msgspec.structs.replace(entry, record=msgspec.structs.replace(entry.record, events=changed))


def test_gdelt_has_its_columns(made: Callable[..., Path], plain_entry: Entry, hostile_entry: Entry) -> None:
    rows = cells(made("gdelt", plain_entry, hostile_entry))
    assert len(gdelt.COLUMNS) == len(set(gdelt.COLUMNS)) == 61
    assert [len(row) for row in rows] == [61, 61]
    told = dict(zip(gdelt.COLUMNS, rows[1], strict=True))
    assert (told["SQLDATE"], told["MonthYear"], told["Year"], told["FractionDate"]) == (
        "20240503", "202405", "2024", "2024.4192",
    )  # fmt: skip
    assert (told["EventCode"], told["EventBaseCode"], told["EventRootCode"], told["QuadClass"]) == (
        "112", "112", "11", "3",
    )  # fmt: skip
    assert (told["Actor2Code"], told["Actor2CountryCode"], told["Actor2Type1Code"]) == ("FRAGOV", "FRA", "GOV")
    assert told["DATEADDED"] == "20240503000000"
    place = dict(zip(gdelt.COLUMNS, rows[0], strict=True))
    assert (place["ActionGeo_Fullname"], place["ActionGeo_CountryCode"]) == ("Brimont", "FR")


def test_codes_keep_their_zeros(made: Callable[..., Path], plain_entry: Entry) -> None:
    (row,) = cells(made("gdelt", plain_entry))
    assert row[gdelt.COLUMNS.index("EventCode")] == "030"
    assert row[gdelt.COLUMNS.index("EventRootCode")] == "03"


@pytest.mark.parametrize("form", ["gdelt", "polecat"])
def test_the_companion_names_the_convention(form: str, made: Callable[..., Path], plain_entry: Entry) -> None:
    out = made(form, plain_entry)
    assert "uad" in out.with_name(out.name + ".readme.txt").read_text("utf-8").splitlines()[1]


def test_polecat_has_its_columns(made: Callable[..., Path], plain_entry: Entry, hostile_entry: Entry) -> None:
    header, *rows = cells(made("polecat", plain_entry, hostile_entry))
    assert tuple(header) == polecat.COLUMNS
    assert [len(row) for row in (header, *rows)] == [40, 40, 40]
    told = dict(zip(header, rows[1], strict=True))
    assert (told["Event Type"], told["Event Mode"], told["Intensity"], told["Quad Code"]) == (
        "ACCUSE", "allege", "-3.5", "VERBAL CONFLICT",
    )  # fmt: skip
    assert (told["Recipient Country"], told["Recipient COW"]) == ("FRA", "220")


@pytest.mark.parametrize("status", get_args(Status))
def test_only_what_happened_is_a_row(status: str, tmp_path: Path, plain_entry: Entry) -> None:
    from selon.export.options import Options
    from selon.export.out import export

    entry = with_status(plain_entry, status)
    rows = export("gdelt", [entry], tmp_path / "out", Options()).written
    assert rows == (status in ("actual", "claimed"))


@pytest.mark.parametrize("status", get_args(Status))
def test_plover_tells_the_status_by_a_mode(status: str, made: Callable[..., Path], plain_entry: Entry) -> None:
    told = json.loads(made("plover", with_status(plain_entry, status)).read_text("utf-8"))
    assert told["event"] == ["AGREE"]
    assert told.get("mode", []) == ([AUXILIARY[status]] if status in AUXILIARY else [])
    assert {"id", "date", "actor", "event"} <= set(told)


def test_plover_tells_who_claims_it(made: Callable[..., Path], hostile_entry: Entry) -> None:
    told = json.loads(made("plover", hostile_entry).read_text("utf-8"))
    assert told["comment"].startswith("status: claimed; according to +Zoé")
    assert (told["quad_code"], told["event_scale"], told["recipient"][0]["code"]) == (3, -3.5, "FRA")


@pytest.mark.parametrize("kind", get_args(EventType))
def test_each_type_has_codes(kind: str) -> None:
    coded = cameo(event(kind))
    assert len(coded.code) in (3, 4)
    assert -10 <= coded.goldstein <= 10
    assert quad(event(kind)) in range(1, 5)
    assert gdelt_quad(coded.code) in range(1, 5)
    assert cameo(event(kind, "no such mode")) == coded


def test_gdelt_and_plover_count_a_conviction_differently() -> None:
    conviction = event("SANCTION", "convict")
    assert (gdelt_quad(cameo(conviction).code), quad(conviction), intensity(conviction)) == (3, 4, -6.0)


def test_fips_is_not_iso() -> None:
    assert (fips("DEU"), fips("CHE"), fips("AUS"), fips(None), fips("SUN")) == ("GM", "SZ", "AS", "", "")
