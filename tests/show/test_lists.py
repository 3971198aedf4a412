import pytest

from sample import record
from selon.show.lists import counts, header, listings, visible


def test_listings_in_words() -> None:
    listed = {listing.heading: [(e.id, e.label, e.words) for e in listing.entries] for listing in listings(record())}
    assert listed == {
        "Statements": [
            ("s1", "indirect", "Ida Lorne — a annoncé — Le port rouvrira lundi"),
            ("s2", "direct", "Ida Lorne — a-t-elle dit — Selon moi, le préfet a promis que tout serait prêt"),
            ("s3", "indirect in s2", "? (le préfet) — a promis — tout serait prêt"),
        ],
        "Events": [("e1", "AGREE actual", "le préfet → Ida Lorne — a promis — Brimont, 2024-05-06")],
        "Positions": [("q1", "for", "Ida Lorne — rouvrir")],
        "Accounts": [("c1", "", "la date — Ida Lorne")],
        "Times": [("t1", "2024-05-06", "lundi")],
        "Places": [("p1", "FRA", "Brimont"), ("p2", "?", "nowhere")],
        "Failures": [("", "places", "one of them is nowhere")],
    }
    assert counts(listings(record())).startswith("3 statements, 1 events")


def test_header_says_what_is_known() -> None:
    assert header(record()) == ["sample.txt"]
    full = record(title="Le port", outlet="La Gazette", published="2024-05-02", url="https://example.org")
    assert header(full) == ["Le port", "La Gazette, 2024-05-02, https://example.org"]


@pytest.mark.parametrize("text", ["a\r\nb", "a\rb", "\x1b[31mrouge\x07", "\x00\x7f\x9b2J", "a\tb\n"])
def test_visible_keeps_offsets_and_disarms(text: str) -> None:
    shown = visible(text)
    assert len(shown) == len(text)
    assert not any(c in shown for c in "\x1b\x07\x00\x7f\x9b\r")
