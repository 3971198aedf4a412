"""Links are drawn the same way each time, shown in their words, and bad files are told in one line."""

from pathlib import Path

import msgspec
import pytest
from click.testing import CliRunner

from selon.errors import FormatError, InputError
from selon.knowledge.sample import around, drawn, is_linked, main, shown
from selon.model import Actor, Codes, Dispatch, Mention, Record, Span, Statement, Why

TEXT = "Le maire de Brimont est parti. La Norvège attend, a dit Oslo."
RULE = Why(rule="actors/name")


def _actor(ident: str, name: str, start: int, **facts: str) -> Actor:
    mention = Mention(start=start, end=start + 10, form="name")
    return Actor(id=ident, name=name, type="country", mentions=(mention, mention), why=RULE, **facts)  # type: ignore[arg-type]


@pytest.fixture
def path(tmp_path: Path) -> Path:
    said = Statement(
        id="s1", kind="indirect", content=(Span(start=31, end=48),), cue=None, source=Span(start=56, end=60),
        speaker="a2", why=RULE,
    )  # fmt: skip
    record = Record(
        selon="0", model="none", data="none", dispatch=Dispatch(id="d1", text=TEXT, published="2016-05-04"),
        actors=(_actor("a1", "maire", 0), _actor("a2", "Norvège", 31, iso3="NOR", qid="Q20")), statements=(said,),
    )  # fmt: skip
    file = tmp_path / "records.jsonl"
    file.write_bytes((msgspec.json.encode(record) + b"\n") * 5)
    return file


def test_only_what_is_linked_is_drawn(path: Path) -> None:
    links = drawn(path, 50, 1)
    assert len(links) == 10
    assert {link.actor.name for link in links} == {"Norvège"}


def test_a_seed_draws_the_same_again(path: Path) -> None:
    assert [drawn(path, 3, 7)] == [drawn(path, 3, 7)]
    assert len(drawn(path, 3, 7)) == 3


def test_speakers_are_drawn_with_what_they_said(path: Path) -> None:
    [link] = drawn(path, 1, 1, speaking=True)
    assert "[[Oslo]]" in shown(link)
    assert "said: La Norvège attend" in shown(link)


def test_a_link_tells_where_it_stands_and_what_is_known(path: Path) -> None:
    told = shown(drawn(path, 1, 1)[0])
    assert "[d1] 2016-05-04, name" in told
    assert "→ Norvège (country), iso3 NOR, qid Q20, rule actors/name" in told


def test_context_is_one_line_around_the_mention() -> None:
    assert around("Un mot.\nMoscou attend.", Span(start=8, end=14)) == "…Un mot. [[Moscou]] attend.…"


def test_who_acts_for_a_country_is_linked() -> None:
    bare = Actor(id="a1", name="Ida Lorne", type="person", why=RULE)
    assert not is_linked(bare)
    assert is_linked(msgspec.structs.replace(bare, codes=Codes(country="NOR")))


def test_bad_files_are_told(tmp_path: Path) -> None:
    bad = tmp_path / "bad.jsonl"
    bad.write_text('{"record": 2}\n')
    with pytest.raises(FormatError, match=r"bad\.jsonl:1: no record"):
        drawn(bad, 1, 1)
    with pytest.raises(InputError, match=r"absent\.jsonl: .*name a file of records"):
        drawn(tmp_path / "absent.jsonl", 1, 1)


def test_the_command_prints_and_ends_with_2_where_it_cannot(path: Path, tmp_path: Path) -> None:
    good = CliRunner().invoke(main, [str(path), "--count", "2"])
    assert good.exit_code == 0
    assert good.stdout.count("→ Norvège") == 2
    bad = CliRunner().invoke(main, [str(tmp_path / "absent.jsonl")])
    assert bad.exit_code == 2
    assert bad.stderr.count("\n") == 1
