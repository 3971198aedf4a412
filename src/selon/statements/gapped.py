"""Counts told without a verb of their own: "Les organisateurs évoquent 20.000 manifestants, la police 8.000"."""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from .bounds import clause_text
from .scene import Draft, Scene, SpanPair

_LINKS = frozenset({"de", "d'", "à", "environ", "quelque", "plus", "moins", "elle", "lui", "eux", "elles"})
_REACH = 4  # tokens from the source to its count


def with_gapped(scene: Scene, drafts: Iterable[Draft]) -> Iterator[Draft]:
    """The drafts, and behind each whose object is a count those that go on from it with the verb left out."""
    for draft in drafts:
        found = _gapped(scene, draft) if draft.rule == "object" else None
        if found is None:
            yield draft
        else:
            yield replace(draft, content=(_until(scene, draft.content[0], found),))
            yield found


def _gapped(scene: Scene, draft: Draft) -> Draft | None:
    """Behind a comma in or after the content: another source with a number."""
    parse, (start, _) = scene.parse, draft.content[0]
    begin = parse.at(start)
    if begin is None or not _counts(scene, begin):
        return None
    for comma in range(begin + 1, scene.sentence(begin)[1] - 2):
        if parse.form[comma] in {",", ";"} and scene.quote_at(parse.start[comma]) is None:
            return _second(scene, draft, comma + 1)
    return None


def _second(scene: Scene, draft: Draft, first: int) -> Draft | None:
    part = next((p for p in scene.cast.parts if p.first == first and p.speaks), None)
    if part is None or part.form == "pronoun":
        return None
    number = part.last
    while number < part.last + _REACH and scene.parse.form[number].lower() in _LINKS | {","}:
        number += 1
    if number >= scene.sentence(first)[1] or not _is_number(scene, number):
        return None
    content = clause_text(scene.parse.text, scene.parse.start[number], _end(scene, number))
    return replace(draft, content=(content,), source=scene.chars(part.first, part.last), subject=part.head)


def _until(scene: Scene, content: SpanPair, behind: Draft) -> SpanPair:
    assert behind.source is not None
    return clause_text(scene.parse.text, content[0], min(content[1], behind.source[0]))


def _end(scene: Scene, number: int) -> int:
    """Before the next mark, or the end of the sentence."""
    parse, last = scene.parse, scene.sentence(number)[1]
    stop = next((t for t in range(number, last) if parse.form[t] in {",", ";", "(", ":"}), last)
    return parse.end[stop - 1]


def _counts(scene: Scene, begin: int) -> bool:
    return any(_is_number(scene, token) for token in range(begin, min(begin + _REACH, scene.sentence(begin)[1])))


def _is_number(scene: Scene, token: int) -> bool:
    return scene.parse.form[token][0].isdigit() or scene.parse.pos[token] == "NUM"
