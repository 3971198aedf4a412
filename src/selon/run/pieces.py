"""Tokenised readings divided into what is to be parsed and what another reading's parse already tells."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from spacy.tokens import Doc

CONTEXT = 8  # tokens on each side; the model looks at four, its parser's state two words ahead
WORTH = 0.2  # share of a reading that must be known before: less is not worth joining parses


@dataclass
class Paragraph:
    """Tokens `first` to `last` (excluded) of a reading. `twin`: where the same ones stood before, if they did."""

    first: int
    last: int
    twin: "tuple[Text, Paragraph] | None" = None


@dataclass
class Text:
    """The tokens of a reading, its paragraphs, and once it is parsed the parse of all of them."""

    doc: "Doc"
    paragraphs: list[Paragraph] = field(default_factory=list)
    pieces: "list[Piece]" = field(default_factory=list)

    @property
    def shares(self) -> bool:
        """Whether some of it is told by other readings."""
        return any(paragraph.twin for paragraph in self.paragraphs)


@dataclass
class Piece:
    """Tokens `first` to `last` of a text, to be parsed as `doc`, which begins with `before` tokens of context."""

    doc: "Doc"
    first: int
    last: int
    before: int

    def part(self, first: int, last: int) -> "Doc":
        """Tokens of the text, parsed, as a document of their own."""
        shift = self.before - self.first
        return self.doc[first + shift : last + shift].as_doc()


def divided(docs: Sequence["Doc"]) -> list[Text]:
    """The readings with the pieces of each that are to be parsed; a reading can only be told by earlier ones."""
    seen: dict[bytes, tuple[Text, Paragraph]] = {}
    return [_divided(doc, seen) for doc in docs]


def _divided(doc: "Doc", seen: dict[bytes, tuple[Text, Paragraph]]) -> Text:
    text = Text(doc, list(_paragraphs(doc)))
    keys = list(_keys(doc, text.paragraphs))
    for key, paragraph in zip(keys, text.paragraphs, strict=True):
        paragraph.twin = seen.get(key)
    known = sum(paragraph.last - paragraph.first for paragraph in text.paragraphs if paragraph.twin)
    if known < WORTH * len(doc):
        for paragraph in text.paragraphs:
            paragraph.twin = None
    for key, paragraph in zip(keys, text.paragraphs, strict=True):
        if paragraph.twin is None:
            seen.setdefault(key, (text, paragraph))
    text.pieces = list(_pieces(text))
    return text


def _paragraphs(doc: "Doc") -> Iterator[Paragraph]:
    """A paragraph ends with the token that holds the end of its line."""
    first = 0
    for token in doc:
        if "\n" in token.text:
            yield Paragraph(first, token.i + 1)
            first = token.i + 1
    if first < len(doc):
        yield Paragraph(first, len(doc))


def _keys(doc: "Doc", paragraphs: Sequence[Paragraph]) -> Iterator[bytes]:
    """All that the parse of a paragraph depends on: its tokens and those near it, and where sentences begin."""
    columns = doc.to_array(["ORTH", "SPACY", "SENT_START"])
    for paragraph in paragraphs:
        begin = max(0, paragraph.first - CONTEXT)
        size = f"{paragraph.first - begin} {paragraph.last - paragraph.first} ".encode()
        yield size + columns[begin : paragraph.last + CONTEXT].tobytes()


def _pieces(text: Text) -> Iterator[Piece]:
    """Paragraphs that nobody tells, neighbours together, with the words around them."""
    if not text.shares:
        yield Piece(text.doc, 0, len(text.doc), 0)
        return
    for first, last in _runs(text.paragraphs):
        begin = max(0, first - CONTEXT)
        yield Piece(_excerpt(text.doc, begin, last + CONTEXT), first, last, first - begin)


def _runs(paragraphs: Sequence[Paragraph]) -> Iterator[tuple[int, int]]:
    run: tuple[int, int] | None = None
    for paragraph in paragraphs:
        if paragraph.twin is None:
            run = (run[0] if run else paragraph.first, paragraph.last)
        elif run:
            yield run
            run = None
    if run:
        yield run


def _excerpt(doc: "Doc", first: int, last: int) -> "Doc":
    tokens = doc[first:last]
    words, spaces = [token.text for token in tokens], [bool(token.whitespace_) for token in tokens]
    return type(doc)(doc.vocab, words=words, spaces=spaces, sent_starts=[token.is_sent_start for token in tokens])


def joined(text: Text) -> "Doc":
    """The parsed document of a text, put together from its own pieces and from the texts that tell the rest."""
    if not text.shares:
        return text.pieces[0].doc
    parts = [_part(text, paragraph) for paragraph in text.paragraphs]
    return type(text.doc).from_docs(parts, ensure_whitespace=False)


def _part(text: Text, paragraph: Paragraph) -> "Doc":
    holder, there = paragraph.twin or (text, paragraph)
    piece = next(piece for piece in holder.pieces if piece.first <= there.first < piece.last)
    return piece.part(there.first, there.last)
