"""Drawings: where things stand, and that they stand there each time."""

import pytest

from selon.explore.draw.bars import bars
from selon.explore.draw.map import outlines, sheet
from selon.explore.draw.network import network, tone
from selon.explore.draw.projection import HEIGHT, WIDTH, project
from selon.explore.pages.issues import changes
from selon.store.answers import Cell, Spot, Tie
from selon.store.entry import Who


def tie(actor: str, recipient: str, kind: str = "ACCUSE", count: int = 1) -> Tie:
    one, other = (Who(id=name, name=name.title()) for name in (actor, recipient))
    return Tie(actor=one, recipient=other, type=kind, count=count, first="2024-01", last="2024-02")


def test_the_same_network_is_drawn_the_same_way() -> None:
    ties = [tie("a", "b", count=3), tie("b", "c"), tie("c", "a", "AID"), tie("d", "e", "SAY")]
    drawn = network(ties)
    assert drawn == network(ties)
    assert [node.id for node in drawn.nodes][:3] == ["a", "b", "c"]
    assert all(0 <= node.x <= drawn.width and 0 <= node.y <= drawn.height for node in drawn.nodes)
    assert {(edge.source, edge.target): edge.tone for edge in drawn.edges} == {
        ("a", "b"): "conflict",
        ("b", "c"): "conflict",
        ("c", "a"): "cooperation",
        ("d", "e"): "said",
    }


def test_nodes_stand_apart() -> None:
    drawn = network([tie(f"n{at}", f"n{(at * 7 + 3) % 30}") for at in range(30)])
    places = {(node.x, node.y) for node in drawn.nodes}
    assert len(places) == len(drawn.nodes)


def test_the_weakest_are_left_out_and_counted() -> None:
    drawn = network([tie("a", "b", count=9), tie("c", "d")], most=2)
    assert [node.id for node in drawn.nodes] == ["a", "b"]
    assert drawn.left_out == 2


def test_who_accuses_itself_is_no_tie() -> None:
    assert network([tie("a", "a")]).nodes == ()


def test_tones() -> None:
    assert tone(["SAY"]) == "said"
    assert tone(["SAY", "ASSAULT"]) == "conflict"
    assert tone(["AID", "ASSAULT"]) == "mixed"
    assert tone(["AID"]) == "cooperation"


def test_columns_stand_on_the_base_in_order() -> None:
    drawn = bars({"2024-01": {"event": 1, "statement": 2}, "2024-03": {"event": 3}}, ("statement", "event"))
    assert drawn.most == 3
    low, high = (bar for bar in drawn.bars if bar.when == "2024-01")
    assert (low.kind, high.kind) == ("statement", "event")
    assert low.y + low.height == pytest.approx(drawn.base)
    assert high.y + high.height == pytest.approx(low.y)
    assert [tick.label for tick in drawn.ticks] == ["2024-01", "2024-02", "2024-03"]


def test_long_times_are_counted_by_year() -> None:
    drawn = bars({"1990-05": {"event": 1}, "1990-06": {"event": 1}, "2024": {"event": 1}}, ("event",))
    assert [(bar.when, bar.count) for bar in drawn.bars] == [("1990", 2), ("2024", 1)]


def test_nothing_dated_is_no_chart() -> None:
    assert bars({"": {"event": 1}}, ("event",)).bars == ()
    assert bars({}, ("event",)).bars == ()


def test_wild_years_draw_a_bounded_chart() -> None:
    drawn = bars({"0001": {"event": 1}, "9999-01": {"event": 1}}, ("event",))
    assert 0 < len(drawn.bars) <= 2


def test_the_projection_keeps_directions() -> None:
    assert project(0, 0)[0] == pytest.approx(WIDTH / 2)
    assert project(0, -180)[0] == pytest.approx(0, abs=0.1)
    paris, nairobi = project(48.86, 2.35), project(-1.29, 36.82)
    assert paris[0] < nairobi[0]
    assert paris[1] < nairobi[1]
    assert 0 <= project(95, 0)[1] <= HEIGHT


def test_places_are_discs_and_shades() -> None:
    drawn = sheet([Spot(name="Nairobi", iso3="KEN", lat=-1.29, lon=36.82, count=9)], near=True)
    shades = {land.iso3: land.shade for land in drawn.lands}
    assert (shades["KEN"], shades["FRA"]) == (4, 0)
    left, top, wide, high = drawn.box
    assert left <= drawn.dots[0].x <= left + wide < WIDTH
    assert top <= drawn.dots[0].y <= top + high


def test_no_outline_runs_across_the_sheet() -> None:
    assert len(outlines()) > 170
    steps = [step for path in outlines().values() for step in path.replace("-", " -").replace("l", " ").split()]
    assert max(abs(int(step)) for step in steps if step.lstrip("-").isdigit()) <= WIDTH + 100


def cell(stance: str, month: str | None, actor: str = "a") -> Cell:
    return Cell(actor=Who(id=actor, name=actor), stance=stance, month=month, count=1)


def test_a_change_of_mind_is_from_one_month_to_another() -> None:
    found = list(changes([cell("against", "2024-03"), cell("for", "2024-01"), cell("for", None)]))
    assert [(change.before, change.since, change.after, change.then) for change in found] == [
        ("for", "2024-01", "against", "2024-03")
    ]


def test_two_sides_in_a_month_are_no_change() -> None:
    assert list(changes([cell("for", "2024-01"), cell("against", "2024-01")])) == []
    assert list(changes([cell("for", "2024-01", "a"), cell("against", "2024-02", "b")])) == []
