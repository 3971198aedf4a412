"""Bodies beside their noun: "le quotidien La Voix", "le mouvement rebelle FLN", "le collectif « Stop bitume »"."""

from collections.abc import Iterator
from dataclasses import replace

from ..parse.columns import Parse
from .candidate import Candidate, candidate
from .coreference.takenup import anaphors

_BODIES = frozenset({"organisation", "media", "armed_group", "igo"})
_QUOTES = frozenset({"«", '"'})


def in_quotation_marks(parse: Parse, nominal: list[Candidate], named: list[Candidate]) -> Iterator[Candidate]:
    """ "le collectif « Stop bitume »": the words between the marks are its name, here and wherever they return."""
    taken = {t for c in named for t in range(c.first, c.last)}
    for noun in nominal:
        last = _closing_mark(parse, noun.last) if noun.type in _BODIES and not noun.plural else None
        if last is None or not parse.form[noun.last + 1][:1].isupper():
            continue
        for at, end in _occurrences(parse, parse.form[noun.last + 1 : last]):
            if taken.isdisjoint(range(at, end)):
                taken |= set(range(at, end))
                yield candidate(parse, at, end, form="name", type=noun.type, gender=noun.gender)


def _occurrences(parse: Parse, words: list[str]) -> Iterator[tuple[int, int]]:
    """Where the words stand behind an opening mark."""
    for at in range(1, len(parse) - len(words) + 1):
        if parse.form[at - 1] in _QUOTES and parse.form[at : at + len(words)] == words:
            yield at, at + len(words)


def _closing_mark(parse: Parse, at: int) -> int | None:
    """The mark that closes what a mark at the token opens, within a few words."""
    if parse.form[at : at + 1] not in (["«"], ['"']):
        return None
    close = "»" if parse.form[at] == "«" else '"'
    return next((t for t in range(at + 2, min(at + 9, len(parse))) if parse.form[t] == close), None)


def described_bodies(
    parse: Parse, named: list[Candidate], nominal: list[Candidate]
) -> tuple[list[Candidate], list[Candidate]]:
    """ "le quotidien La Voix", "le mouvement rebelle FLN": the noun before a name belongs to it."""
    by_end = {c.last: c for c in nominal if not c.plural}
    joined, used = [], set()
    for name in named:
        before = parse.form[name.first - 1].lower() if name.first else ""
        first = name.first - (before in {"le", "la", "l'"} | _QUOTES)
        noun = by_end.get(name.first) or by_end.get(first)
        if noun is not None and not noun.body and noun.title_span is not None and _bears(noun, name):
            used.add(id(noun))
            name = _with_noun(parse, name, noun)
        joined.append(name)
    return joined, [c for c in nominal if id(c) not in used]


def _with_noun(parse: Parse, name: Candidate, noun: Candidate) -> Candidate:
    """The name with its noun before it, and the mark that closes behind it what one has opened."""
    marked = parse.form[name.first - 1] in _QUOTES and parse.form[name.last : name.last + 1] in (["»"], ['"'])
    return replace(
        name, first=noun.first, last=name.last + marked, head=noun.head, second=name.head, title=noun.title,
        type=noun.type if name.type == "person" else name.type, of=name.of or noun.of,
        gender=noun.gender or name.gender,
    )  # fmt: skip


def _bears(noun: Candidate, name: Candidate) -> bool:
    """Whether the name can be the body's: "l'agence Corail", not "le clan Laurier" nor "la famille Laurier"."""
    row = anaphors().get(noun.title.lower())
    named_so = row is not None and noun.type in row.types and not name.title and " " not in name.name
    return name.type in _BODIES or (name.type == "person" and named_so)
