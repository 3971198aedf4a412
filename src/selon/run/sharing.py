"""A parser that parses a paragraph once where several readings share it.

What the model says of a token depends on the tokens near it and on where sentences begin, and sentences end with
their paragraph. So a paragraph that comes again between the same words has the same parse, and only what is new in
a reading is parsed, together with a few words at its borders. The parses are those of the whole readings.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import TYPE_CHECKING, Any

from ..parse.columns import Parse
from ..parse.french import FrenchParser
from ..passages.reading import Reading

if TYPE_CHECKING:
    from .pieces import Piece

LEMMAS = 50_000  # words whose lemma is remembered
BATCH = 8_000  # tokens parsed at once: bounds the memory of a batch, however long its texts are


class Sharing:
    """Parses the readings of one call together. Other parsers than spaCy's are only passed on to.

    `sizes`: for the text of each dispatch, the tokens of its reading; `parsed`: how many were parsed in all.
    """

    def __init__(self, parser: Any) -> None:
        self._parser = parser
        self.parsed = 0
        self.sizes: dict[str, int] = {}
        self.beat: Callable[[], None] = lambda: None

    def version(self) -> str:
        """Name and version of the parser behind it."""
        return str(self._parser.version())

    def parse(self, readings: Iterable[Reading]) -> Iterator[Parse]:
        """A parse for each reading, in order."""
        if isinstance(self._parser, FrenchParser):
            yield from self._shared(list(readings))
        else:
            yield from self._parser.parse(readings)

    def _shared(self, readings: Sequence[Reading]) -> Iterator[Parse]:
        from ..parse.french import load

        nlp = load()
        with nlp.memory_zone():  # words met in these texts are forgotten behind it
            yield from self._joined(nlp, readings)
        _forget(nlp)

    def _joined(self, nlp: Any, readings: Sequence[Reading]) -> list[Parse]:
        from ..parse.french import columns, document
        from ..parse.repair import repair
        from .pieces import divided, joined

        texts = divided([document(nlp, reading) for reading in readings])
        pieces = [piece for text in texts for piece in text.pieces]
        self.sizes |= {reading.source: len(text.doc) for text, reading in zip(texts, readings, strict=True)}
        self.parsed += sum(len(piece.doc) for piece in pieces)
        for batch in _batches(pieces):
            for _ in nlp.pipe((piece.doc for piece in batch), batch_size=len(batch)):
                pass  # pieces are parsed in place
            self.beat()
        return [repair(columns(joined(text), reading)) for text, reading in zip(texts, readings, strict=True)]


def _forget(nlp: Any) -> None:
    """The lemmatizer remembers every word that it has met, which an archive has no end of."""
    known = nlp.get_pipe("lemmatizer").cache
    if len(known) > LEMMAS:
        known.clear()


def _batches(pieces: "Iterable[Piece]") -> "Iterator[list[Piece]]":
    batch: list[Piece] = []
    size = 0
    for piece in pieces:
        batch.append(piece)
        size += len(piece.doc)
        if size >= BATCH:
            yield batch
            batch, size = [], 0
    if batch:
        yield batch
