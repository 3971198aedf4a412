"""The Reader against the cases: all of them are read once, in batches."""

from functools import cache

import pytest

from selon.model import Actor, Record, Span, Statement

from .notation import ACTORS, KINDS, Case, Mark, cases, unmark

CASES = tuple(cases())
LARGEST_SHARE_TODO = 0.15


def params(chosen: list[Case]) -> list[object]:
    """A case that the program is known to get wrong must still fail: else its `todo` is to go."""
    return [
        pytest.param(case, id=str(case), marks=pytest.mark.xfail(reason=case.todo, strict=True) if case.todo else ())
        for case in chosen
    ]


@cache
def records() -> dict[str, Record]:
    """The record of each case, by the case's id."""
    from selon.ids import dispatch_id
    from selon.model import Dispatch
    from selon.pipeline import Reader

    dispatches = [
        Dispatch(id=dispatch_id(case.text), text=case.text, published=case.published, title=case.title)
        for case in CASES
    ]
    return {str(case): record for case, record in zip(CASES, Reader().read_many(dispatches), strict=True)}


def shown(case: Case, start: int, end: int) -> str:
    """A span as a reader sees it, with the place that tells equal words apart."""
    return f"{start}–{end} {case.text[start:end]}"


def span(case: Case, mark: Mark) -> str:
    return shown(case, mark.start, mark.end)


def names(record: Record, idents: tuple[str | None, ...]) -> list[str | None]:
    known = {actor.id: actor.name for actor in record.actors}
    return [None if ident is None else known[ident] for ident in idents]


def expected(case: Case, number: int) -> dict[str, object]:
    """What the marks of one statement say of it; what they do not mention may be anything."""
    content = case.labelled(*KINDS, number=number)
    facts: dict[str, object] = {
        "kind": content[0].label,
        "content": [span(case, mark) for mark in content],
        "within": within(case, number),
    }
    for mark in case.labelled("cue", number=number):
        facts["cue"] = span(case, mark)
        if mark.value:
            facts["lemma"] = mark.value
    for mark in (*case.labelled("speaker", number=number), *content):
        if mark.label == "speaker":
            facts["source"] = span(case, mark)
        if mark.value:
            facts["speaker"] = None if mark.value == "?" else mark.value
    for mark in case.labelled("on", "at", "to", number=number):
        facts[mark.label] = [mark.value] if mark.label == "to" else mark.value
    for mark in case.labelled("occasion", number=number):
        facts["occasion"] = span(case, mark)
    return facts


def within(case: Case, number: int) -> int | None:
    """The number of the statement whose content holds the cue and the content of this one."""
    inner = [m for m in case.labelled("cue", *KINDS) if m.number == number]
    outer = [
        m for m in case.labelled(*KINDS)
        if m.number != number and inner and all(m.start <= i.start and i.end <= m.end for i in inner)
    ]  # fmt: skip
    return min(outer, key=lambda m: m.end - m.start).number if outer else None


def read(case: Case, record: Record, statement: Statement) -> dict[str, object]:
    """What the record says of a statement, in the words of `expected`."""

    def at(place: Span | None) -> str | None:
        return None if place is None else shown(case, place.start, place.end)

    return {
        "kind": statement.kind,
        "content": [at(part) for part in statement.content],
        "cue": at(statement.cue),
        "lemma": statement.cue.lemma if statement.cue else None,
        "source": at(statement.source),
        "speaker": names(record, (statement.speaker,))[0],
        "within": statement.within,
        "on": statement.date,
        "at": next((p.name for p in record.places if p.id == statement.place), None),
        "to": names(record, statement.addressees),
        "occasion": at(statement.occasion),
    }


def numbers(case: Case) -> list[int]:
    """The numbers of the annotated statements, in the order of their content, then of their cues."""

    def order(number: int) -> tuple[int, int]:
        cues = case.labelled("cue", number=number)
        return case.labelled(*KINDS, number=number)[0].start, cues[0].start if cues else 0

    return sorted({mark.number for mark in case.labelled(*KINDS)}, key=order)


@pytest.mark.parametrize("case", params([c for c in CASES if c.complete]))
def test_statements(case: Case) -> None:
    record = records()[str(case)]
    order = numbers(case)
    wanted = [expected(case, number) for number in order]
    for facts in wanted:
        facts["within"] = None if facts["within"] is None else f"s{order.index(facts['within']) + 1}"
    found = [read(case, record, statement) for statement in record.statements]
    asked = [{key: facts[key] for key in want} for facts, want in zip(found, wanted, strict=False)]
    asked += found[len(wanted) :]
    assert asked == wanted


@pytest.mark.parametrize("case", params([c for c in CASES if c.labelled(*ACTORS, "nobody")]))
def test_actors(case: Case) -> None:
    record = records()[str(case)]
    spans = {(m.start, m.end): actor for actor in record.actors for m in actor.mentions}
    for mark in case.labelled("nobody"):
        assert not [span(case, mark) for start, end in spans if start < mark.end and mark.start < end]
    meant = [(mark, spans.get((mark.start, mark.end))) for mark in case.labelled(*ACTORS)]
    wanted = [f"{mark.label} {mark.value}: {span(case, mark)}" for mark, _ in meant]
    assert [f"{actor and actor.type} {actor and actor.name}: {span(case, mark)}" for mark, actor in meant] == wanted
    for mark in case.labelled("office"):
        holder = next(a for m, a in meant if m.start <= mark.start and mark.end <= m.end)
        assert mark.value in titles(holder, mark)


def titles(holder: Actor | None, mark: Mark) -> list[str]:
    """The titles that an actor is given in words that begin where the mark does."""
    return [office.title for office in holder.offices if office.start == mark.start] if holder else []


def test_enough_cases_are_done() -> None:
    todo = [case for case in CASES if case.todo]
    assert len(CASES) >= 120
    assert len(todo) <= LARGEST_SHARE_TODO * len(CASES)


def test_no_text_stands_twice() -> None:
    assert len({case.text for case in CASES}) == len(CASES)
    assert len({str(case) for case in CASES}) == len(CASES)


class TestNotation:
    def test_brackets_nest(self) -> None:
        text, marks = unmark("[direct: A [cue2: dit] B]")
        assert text == "A dit B"
        assert [(m.label, m.number, text[m.start : m.end]) for m in marks] == [
            ("direct", 1, "A dit B"),
            ("cue", 2, "dit"),
        ]

    def test_brackets_without_a_label_are_text(self) -> None:
        assert unmark("Il [le maire] [cue: dit] [...]")[0] == "Il [le maire] dit [...]"

    def test_a_value_stands_behind_the_number(self) -> None:
        (mark,) = unmark("[speaker2=Ida Lorne: elle]")[1]
        assert (mark.number, mark.value) == (2, "Ida Lorne")

    def test_an_open_bracket_is_refused(self) -> None:
        with pytest.raises(ValueError, match="never closed"):
            unmark("« [direct: Oui », dit-il.")
