from hypothesis import given
from hypothesis import strategies as st

from sample import TEXT, record
from selon.show.marks import Mark, marks, segments


def test_marks_lie_within_the_text() -> None:
    assert all(0 <= mark.start < mark.end <= len(TEXT) for mark in marks(record()))
    assert {mark.kind for mark in marks(record())} == {
        "aside",
        "content",
        "source",
        "cue",
        "event",
        "party",
        "time",
        "place",
    }


def test_segments_of_overlapping_marks() -> None:
    found = list(segments(10, [Mark(2, 6, "content", "a"), Mark(4, 8, "time", "b")]))
    assert [(s.start, s.end, [m.note for m in s.marks]) for s in found] == [
        (0, 2, []),
        (2, 4, ["a"]),
        (4, 6, ["a", "b"]),
        (6, 8, ["b"]),
        (8, 10, []),
    ]


@given(st.lists(st.tuples(st.integers(0, 30), st.integers(1, 10)), max_size=8))
def test_segments_cover_everything_once(spans: list[tuple[int, int]]) -> None:
    found = [Mark(start, min(40, start + length), "content", "") for start, length in spans]
    cut = list(segments(40, found))
    assert [n for s in cut for n in range(s.start, s.end)] == list(range(40))
    for segment in cut:
        assert set(segment.marks) == {m for m in found if m.start <= segment.start and segment.end <= m.end}
