"""Two coders held against each other."""

import msgspec
import pytest

from selon.evaluate.agreement import alpha, case, event_types, stances
from selon.evaluate.gold import Gold
from selon.evaluate.measure import measure

TEXT = "Le Chili salue le traité. Le Pérou refuse de signer."


def gold(*events: tuple[str, str]) -> Gold:
    held = {
        "id": "t1",
        "actors": {"per": {"names": ["Le Pérou"], "type": "country"}, "chl": {"names": ["Chili"], "type": "country"}},
        "events": [
            {"anchor": anchor, "type": kind, "actors": ["per"], "recipients": [], "status": "actual"}
            for anchor, kind in events
        ],
        "positions": [{"actor": ["per"], "stance": "against", "proposal": "signer", "evidence": "refuse de signer"}],
    }
    return msgspec.convert(held, type=Gold)


def test_a_coder_agrees_with_himself() -> None:
    mine = gold(("refuse", "REJECT"), ("salue", "SUPPORT"))
    figures = measure([case(mine, mine, TEXT)])
    assert figures.layers["events"].f1 == figures.layers["positions"].f1 == 1.0


def test_labels_are_paired_by_their_words_and_the_rest_is_none() -> None:
    mine, yours = gold(("refuse", "REJECT"), ("salue", "SUPPORT")), gold(("refuse de signer", "ACCUSE"))
    assert event_types(mine, yours, TEXT) == [("REJECT", "ACCUSE"), ("SUPPORT", "none")]
    assert event_types(yours, mine, TEXT) == [("ACCUSE", "REJECT"), ("none", "SUPPORT")]
    assert stances(mine, yours, TEXT) == [("against", "against")]


def test_alpha_is_krippendorff_s() -> None:
    pairs = [("a", "a")] * 5 + [("b", "b")] * 3 + [("a", "b")] * 2
    assert alpha(pairs) == pytest.approx(1 - 19 * 4 / (12 * 8 * 2))
    assert alpha([("a", "a")]) == 1.0
    assert alpha([("a", "b"), ("b", "a")]) < 0
