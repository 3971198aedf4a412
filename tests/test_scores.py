"""Records with the measured precision of their rules."""

import pytest
from msgspec.structs import replace

from sample import record
from selon.lang import rules
from selon.lang.schema import RuleRow
from selon.model import Why
from selon.scores import confident, scored

ROWS = {
    row.rule: row
    for row in (
        RuleRow(rule="statements/often", meaning="m", example="e", read=8, right=7),
        RuleRow(rule="events/seldom", meaning="m", example="e", read=4, right=4),
        RuleRow(rule="positions/never", meaning="m", example="e"),
    )
}


@pytest.mark.parametrize(
    ("rule", "score"),
    [("statements/often", 0.88), ("events/seldom", None), ("positions/never", None), ("events/unheard-of", None)],
)
def test_scores_are_those_of_the_table(monkeypatch: pytest.MonkeyPatch, rule: str, score: float | None) -> None:
    monkeypatch.setattr(rules, "rules", lambda: ROWS)
    rules.score.cache_clear()
    why = Why(rule=rule)
    plain = record()
    before = replace(
        plain,
        statements=tuple(replace(s, why=why) for s in plain.statements),
        events=tuple(replace(e, why=why) for e in plain.events),
        positions=tuple(replace(p, why=why) for p in plain.positions),
    )
    after = scored(before)
    facts = (*after.statements, *after.events, *after.positions)
    assert {fact.why for fact in facts} == {Why(rule=rule, score=score)}
    assert replace(after, statements=(), events=(), positions=()) == replace(
        before, statements=(), events=(), positions=()
    )
    rules.score.cache_clear()


def test_a_model_s_probability_stays() -> None:
    event = record().events[0]
    judged = replace(record(), events=(replace(event, why=Why(rule=event.why.rule, score=0.31)),))
    assert scored(judged).events[0].why.score == 0.31


def test_what_is_unlikely_is_left_out_with_what_points_at_it() -> None:
    plain = record()
    said = plain.statements[0]
    unlikely = replace(said, why=Why(rule=said.why.rule, score=0.2))
    facts = replace(plain, statements=(unlikely, *plain.statements[1:]), events=tuple(
        replace(e, statement=said.id, why=Why(rule=e.why.rule, score=0.9)) for e in plain.events
    ))  # fmt: skip
    kept = confident(facts, 0.5)
    assert said.id not in {s.id for s in kept.statements}
    assert len(kept.events) == len(plain.events)
    assert {e.statement for e in kept.events} == {None}
    assert confident(facts, 0.0) == facts
