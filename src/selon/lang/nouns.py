"""Nouns that describe actors: titles, groups and bodies of our tables, in their inflections."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Literal, NamedTuple

from .indices import lookup
from .known import bodies, groups, titles
from .lookup import Hit, Lookup
from .schema import BodyRow, GroupRow, TitleRow


class Key(NamedTuple):
    """A noun by the number of its row, as it is stored."""

    table: Literal["title", "group", "body"]
    number: int
    gender: str
    plural: bool


Form = tuple[str, Key]


@dataclass(frozen=True, slots=True)
class Noun:
    """A noun of one of our tables in a certain inflection. `gender`: m, f or empty."""

    row: TitleRow | GroupRow | BodyRow
    gender: str
    plural: bool


_TABLES: Mapping[str, Callable[[], Sequence[TitleRow | GroupRow | BodyRow]]] = {
    "title": titles,
    "group": groups,
    "body": bodies,
}


def find_nouns(text: str) -> list[Hit[Noun]]:
    """Where such nouns stand in a text, in its order; several nouns where a form is shared."""
    return [Hit(hit.start, hit.end, tuple(map(_noun, hit.keys))) for hit in noun_lookup().find(text)]


@lru_cache(maxsize=4096)  # the same few hundred nouns stand in all dispatches
def _noun(key: Key) -> Noun:
    return Noun(_TABLES[key.table]()[key.number], key.gender, key.plural)


@cache
def noun_lookup() -> Lookup[Key]:
    """Finds the nouns; a key names the table, the number of the row, and the inflection."""
    return lookup("nouns", Key, lambda: (*_written(_title_forms()), *_group_forms(), *_body_forms()))


def _written(forms: Iterator[Form]) -> Iterator[Form]:
    """With a capital in front too where there is one inside ("Garde des Sceaux"), and without any."""
    for form, key in forms:
        yield form, key
        if form[:1].islower() and not form.islower():
            yield form[:1].upper() + form[1:], key
            yield form.lower(), key


def _title_forms() -> Iterator[Form]:
    for number, row in enumerate(titles()):
        if row.kind == "honorific":
            continue
        masculine = row.gender or ("" if row.feminine == row.title else "m")
        yield row.title, Key("title", number, masculine, False)
        yield row.plural, Key("title", number, masculine, True)
        if row.feminine and row.feminine != row.title:
            yield row.feminine, Key("title", number, "f", False)
        if row.feminine_plural and row.feminine_plural != row.plural:
            yield row.feminine_plural, Key("title", number, "f", True)


def _group_forms() -> Iterator[Form]:
    for number, row in enumerate(groups()):
        if row.number != "plural":
            yield row.lemma, Key("group", number, row.gender, False)
        if row.number != "singular":
            yield row.plural, Key("group", number, row.gender, True)
        yield from ((form, Key("group", number, row.gender, form.endswith("s"))) for form in row.variants)


def _body_forms() -> Iterator[Form]:
    for number, row in enumerate(bodies()):
        yield row.lemma, Key("body", number, row.gender, False)
        if row.number != "singular":
            yield row.plural, Key("body", number, row.gender, True)
