"""Nothing that is read with copies around it is read otherwise than alone."""

import json
from pathlib import Path

import pytest
from msgspec.structs import replace

from selon.model import Dispatch
from selon.pipeline import Reader
from selon.read.options import Options
from selon.read.text import dispatch
from selon.run.anew import Readings

ROOT = Path(__file__).parents[2]
CORPUS = ROOT.parent / "shared" / "corpus"
LEAD = "Le port de Brimont rouvrira lundi, a annoncé la maire de la ville, Ida Lorne, après six mois de travaux."
BODY = [
    "« Tout est prêt, nous avons tenu les délais », a-t-elle déclaré devant la presse à Brimont.",
    "Selon le préfet Paul Aubin, les pêcheurs de l'Union des ports avaient menacé de bloquer la rade.",
    "Le syndicat Mer et Travail rejette ces accusations : « Personne n'a menacé personne », dit sa porte-parole.",
]


def read(*texts: str) -> Readings:
    """Read in one shard, and compare each record with that of the text read alone."""
    readings, alone = Readings("spacy"), Reader(batch=1)
    dispatches = [dispatch(text, Options(published="2024-05-06"), source=str(at)) for at, text in enumerate(texts)]
    records = list(readings.records(dispatches, lambda: None))
    assert records == [alone.read(one) for one in dispatches]
    return readings


def test_the_same_text_is_read_once() -> None:
    text = "\n".join([LEAD, *BODY])
    readings = read(text, text, text)
    assert readings.repeated == 2
    assert readings.parsed * 3 == readings.tokens


def test_paragraphs_that_come_again_are_parsed_once() -> None:
    wire = "\n".join(BODY)
    longer = f"{LEAD}\n{wire}\nLe maire de Sorlac, Luc Vidal, s'en est réjoui mardi."
    other = f"Brimont : la rade rouvre\n{wire}"
    readings = read(f"{LEAD}\n{wire}", longer, other, "Le marché de Sorlac a fermé, a dit Luc Vidal.")
    assert readings.parsed < 0.7 * readings.tokens


def test_a_paragraph_between_other_words_is_parsed_again() -> None:
    """What the model says of the first words of a paragraph depends on the last ones of the paragraph before."""
    readings = read("\n".join(BODY), "\n".join(reversed(BODY)), "\n".join([BODY[1], LEAD, BODY[1]]))
    assert readings.repeated == 0


def test_another_day_is_read_anew() -> None:
    first = dispatch(LEAD, Options(published="2024-05-06"))
    readings = Readings("spacy")
    records = list(readings.records([first, replace(first, published="2024-06-03")], lambda: None))
    assert readings.repeated == 0
    assert records[0].times[0].value != records[1].times[0].value


def test_a_record_depends_on_no_other_header() -> None:
    """Else the records of copies could not be made from one."""
    plain = dispatch(LEAD, Options(published="2024-05-06"))
    told = replace(plain, id="x", source="s", url="u", outlet="o", agency="AFP", author="a", modified="m", replaces="r")
    reader = Reader()
    assert replace(reader.read(told), dispatch=plain) == reader.read(plain)


@pytest.mark.skipif(not CORPUS.exists(), reason="the corpus of real articles is not beside the checkout")
def test_real_articles_with_changed_headlines_are_read_as_if_alone() -> None:
    lines = next(CORPUS.glob("*.jsonl")).read_text("utf-8").splitlines()[:25]
    articles = [Dispatch(**_told(json.loads(line))) for line in lines]
    changed = [replace(one, text=f"Un titre refait\n{one.text}\nUne fin.", title=None) for one in articles]
    together = [one for pair in zip(articles, changed, strict=True) for one in pair]
    readings, alone = Readings("spacy"), Reader(batch=1)
    records = list(readings.records(together, lambda: None))
    assert [record for record, one in zip(records, together, strict=True) if record != alone.read(one)] == []
    assert readings.parsed < 0.7 * readings.tokens


def _told(row: dict[str, str]) -> dict[str, str]:
    return {name: row[name] for name in ("id", "text", "title", "published") if row.get(name)}
