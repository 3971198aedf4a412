"""The main path: nothing is lost, nothing raises, the same text gives the same record."""

from collections.abc import Iterable, Iterator
from functools import cache

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from selon import pipeline, work
from selon.errors import SelonError
from selon.ids import dispatch_id
from selon.model import Dispatch, Fact, Record, Span
from selon.parse.columns import Parse
from selon.parse.french import FrenchParser
from selon.passages.reading import Reading
from selon.pipeline import Reader

TEXT = (
    "Le pont de Brimont rouvrira\n"
    "La maire Jeanne Vasseur a annoncé lundi que le pont de Brimont rouvrirait le 14 mai.\n"
    "« Les travaux sont finis », a-t-elle dit à Lomé. Selon la police, deux ouvriers ont été blessés."
)
OTHER = "Le préfet Jean Brémond a promis mardi une enquête. « Tout sera dit », a-t-il assuré."


def dispatch(text: str, published: str | None = "2024-05-08") -> Dispatch:
    return Dispatch(id=dispatch_id(text), text=text, published=published)


@cache
def reader() -> Reader:
    return Reader()


@cache
def sample() -> Record:
    return reader().read(dispatch(TEXT))


def spans(fact: object) -> Iterator[Span]:
    """Every span in a fact, at any depth."""
    if isinstance(fact, Span):
        yield fact
    if isinstance(fact, Fact):
        for name in fact.__struct_fields__:
            yield from spans(getattr(fact, name))
    if isinstance(fact, tuple):
        for one in fact:
            yield from spans(one)


def test_a_record_has_what_the_text_tells() -> None:
    record = sample()
    assert record.failures == ()
    assert [s.cue and TEXT[s.cue.start : s.cue.end] for s in record.statements] == [
        "a annoncé",
        "a-t-elle dit",
        "Selon",
    ]
    assert len({s.speaker for s in record.statements[:2]}) == 1
    assert {"2024-05-06", "2024-05-14"} <= {t.value for t in record.times}
    assert [p.kind for p in record.passages][:2] == ["headline", "body"]


@pytest.mark.parametrize("step", ["times", "places", "actors", "statements", "events", "positions", "accounts", "cues"])
@pytest.mark.parametrize("error", [RuntimeError("broken"), SelonError("refused")])
def test_a_failing_step_costs_its_own_facts_only(monkeypatch: pytest.MonkeyPatch, step: str, error: Exception) -> None:
    def fail(*_: object) -> None:
        raise error

    monkeypatch.setattr(pipeline, f"find_{step}" if step in {"times", "places", "cues"} else f"read_{step}", fail)
    record = reader().read(dispatch(TEXT))
    assert {failure.step for failure in record.failures} == {step}
    assert str(error) in record.failures[0].error
    assert ("please report" in record.failures[0].error) is isinstance(error, RuntimeError)
    assert record.passages == sample().passages
    if step != "times":
        assert record.times == sample().times
    if step != "places":
        assert [p.name for p in record.places] == [p.name for p in sample().places]
    if step in {"times", "places", "events", "positions", "accounts"}:
        assert [s.content for s in record.statements] == [s.content for s in sample().statements]


def test_failing_passages_leave_a_record(monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_: object) -> None:
        raise ValueError("broken")

    monkeypatch.setattr(work, "cut", fail)
    record = reader().read(dispatch(TEXT))
    assert [f.step for f in record.failures] == ["passages"]
    assert record.dispatch.text == TEXT


class Delicate:
    """A parser that breaks on one text."""

    def version(self) -> str:
        return FrenchParser().version()

    def parse(self, readings: Iterable[Reading]) -> Iterator[Parse]:
        for reading in readings:
            if "breaks" in reading.text:
                raise MemoryError("too much")
            yield from FrenchParser().parse([reading])


def test_one_breaking_text_costs_no_other_of_its_batch() -> None:
    delicate = Reader()
    delicate.parser = Delicate()
    texts = [OTHER, "Ce texte breaks le lecteur ici même.", OTHER]
    first, broken, last = delicate.read_many(dispatch(text) for text in texts)
    assert [f.step for f in broken.failures] == ["parse"]
    assert (broken.statements, broken.actors) == ((), ())
    assert broken.passages != ()
    assert first == last == reader().read(dispatch(OTHER))


def test_a_text_over_the_limit_is_parsed_in_part(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(work, "LONGEST", len(OTHER))
    record = reader().read(dispatch(OTHER + "\n" + TEXT))
    assert [f.step for f in record.failures] == ["parse"]
    assert "cut it into single articles" in record.failures[0].error
    assert record.statements != ()
    assert all(span.end <= len(OTHER) for s in record.statements for span in s.content)


def test_records_do_not_depend_on_order_or_company() -> None:
    texts = [TEXT, OTHER, "Le port est fermé."]
    there = list(reader().read_many(dispatch(text) for text in texts))
    back = list(reader().read_many(dispatch(text) for text in reversed(texts)))
    assert there == back[::-1]
    assert there == [reader().read(dispatch(text)) for text in texts]


def test_small_batches_give_the_same_records() -> None:
    texts = [TEXT, OTHER, TEXT, OTHER]
    small = Reader(batch=1)
    assert list(small.read_many(map(dispatch, texts))) == list(reader().read_many(map(dispatch, texts)))


def test_reading_many_is_lazy() -> None:
    asked = []

    def endless() -> Iterator[Dispatch]:
        while True:
            asked.append(1)
            yield dispatch(OTHER)

    next(Reader(batch=2).read_many(endless()))
    assert len(asked) == 2


def test_reading_none_gives_none() -> None:
    assert list(reader().read_many([])) == []


def test_json_round_trip() -> None:
    assert msgspec.json.decode(msgspec.json.encode(sample()), type=Record) == sample()


def test_the_same_text_gives_the_same_bytes() -> None:
    again = reader().read(dispatch(TEXT))
    assert msgspec.json.encode(again) == msgspec.json.encode(sample())


def sound(record: Record) -> None:
    """Nothing failed, every span lies in the text and holds something, every id leads somewhere."""
    size = len(record.dispatch.text)
    assert [f for f in record.failures if f.step != "language"] == []
    facts = (
        record.passages,
        record.actors,
        record.statements,
        record.events,
        record.positions,
        record.times,
        record.places,
    )
    assert [s for s in spans(facts) if not 0 <= s.start < s.end <= size] == []
    actors = {a.id for a in record.actors}
    told = [s.speaker for s in record.statements] + [a for s in record.statements for a in s.addressees]
    assert {ident for ident in told if ident is not None} <= actors
    assert {a.of for a in record.actors if a.of} <= actors
    assert {s.within for s in record.statements if s.within} <= {s.id for s in record.statements}
    assert msgspec.json.decode(msgspec.json.encode(record), type=Record) == record


@pytest.mark.parametrize(
    "text",
    [
        TEXT,
        OTHER,
        "",
        " \n\t\r\n ",
        "«",
        "» « » «",
        "Selon",
        "Selon ",
        "a dit",
        "dit-il",
        ": : :",
        "que que que",
        "\ufeff« Oui », dit-il.",
        "« Oui\u0000 », dit le maire\u200b.",
        "A" * 5000,
        "« " * 500,
        "Un 🎉 « mot » 👩‍👩‍👧 dit-elle",
        "Le maire a dit que " * 40,
        "Paul Mérand, " * 60,
        "\ud800 dit le maire",
    ],
)
def test_texts_of_all_kinds_are_read(text: str) -> None:
    encodable = text.encode("utf-8", "ignore").decode()
    record = reader().read(dispatch(text))
    if encodable == text:
        sound(record)


PIECES = st.sampled_from(
    "« » “ ” \" ' : , . ; ? ! … ( ) - – \n \r\n \u00a0 que qu' selon Selon d'après pour a dit -t-il dit-il affirme "
    "soulignant accuse de d' vouloir le la les Le maire Paul Mérand Moscou l'ONU M. Mme qui il elle lundi 14 mai 2024 "
    "à Lomé est et mais ne pas https://t.co/a @ida 3 000".split(" ")
)


@settings(max_examples=60, deadline=None, derandomize=True)
@given(st.lists(PIECES, max_size=40).map(" ".join))
def test_no_text_raises(text: str) -> None:
    sound(reader().read(dispatch(text)))


@settings(max_examples=25, deadline=None, derandomize=True)
@given(st.text(max_size=80))
def test_no_characters_raise(text: str) -> None:
    record = reader().read(dispatch(text, published=None))
    assert [f for f in record.failures if f.step != "language"] == []
