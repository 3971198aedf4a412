"""Every rule reads a fact in its own example."""

from functools import cache

import pytest

from selon.lang.rules import rules
from selon.model import Dispatch, Record
from selon.pipeline import Reader


@cache
def _records() -> dict[str, Record]:
    texts = {row.rule: row.example.replace(" ¶ ", "\n") for row in rules().values()}
    dispatches = [Dispatch(id=rule, text=text, published="2022-11-21") for rule, text in texts.items()]
    return dict(zip(texts, Reader().read_many(dispatches), strict=True))


@pytest.mark.parametrize("rule", rules())
def test_a_rule_reads_its_example(rule: str) -> None:
    stage = rule.partition("/")[0]
    if not any(getattr(record, stage) for record in _records().values()):
        pytest.skip(f"the main path reads no {stage} yet")
    record = _records()[rule]
    assert record.failures == ()
    assert rule in {fact.why.rule for fact in getattr(record, stage)}
