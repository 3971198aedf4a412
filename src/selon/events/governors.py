"""How words above an event bear on it: real, planned, asked for, possible, denied; and who does an infinitive.

The table `data/fr/governors.csv` decides first; a trigger's type decides where the table is silent.
"""

from functools import cache

from ..lang.inflect import inflect
from ..lang.schema import GovernorRow, SupportRow
from ..lang.tables import table
from ..parse.columns import Parse


@cache
def _verbs() -> dict[tuple[str, bool], GovernorRow]:
    """By form and by whether the verb is reflexive."""
    found: dict[tuple[str, bool], GovernorRow] = {}
    for row in table("fr/governors", GovernorRow):
        if row.pos == "verb":
            bare = row.lemma.removeprefix("se ").removeprefix("s'")
            for form in (*inflect(bare), bare):
                found.setdefault((form, bare != row.lemma), row)
    return found


@cache
def _others() -> dict[tuple[str, str], GovernorRow]:
    return {(row.pos, row.lemma): row for row in table("fr/governors", GovernorRow) if row.pos != "verb"}


def governing_verb(parse: Parse, token: int) -> GovernorRow | None:
    """The row of a verb, by its form first and the parser's lemma second."""
    reflexive = any(parse.form[c].lower() in {"se", "s'"} for c in parse.children[token] if c < token)
    verbs = _verbs()
    for word in (parse.form[token].lower(), parse.lemma[token].lower()):
        row = verbs.get((word, reflexive))
        if row is not None:
            return row
    return None


def governing_word(parse: Parse, token: int, pos: str) -> GovernorRow | None:
    """The row of a noun, adjective or preposition."""
    others = _others()
    form = parse.form[token].lower()
    return others.get((pos, form)) or others.get((pos, parse.lemma[token].lower()))


def governs_object(parse: Parse, token: int) -> bool:
    """Whether an infinitive below the verb is done by the verb's object."""
    row = governing_verb(parse, token) if parse.pos[token] in {"VERB", "AUX"} else None
    return row is not None and row.control == "object"


@cache
def _supports() -> dict[str, SupportRow]:
    return {form: row for row in table("fr/light_verbs", SupportRow) for form in (*inflect(row.lemma), row.lemma)}


def support(parse: Parse, token: int) -> SupportRow | None:
    """The row of a light verb ("mener" a raid, "subir" a raid)."""
    if parse.pos[token] not in {"VERB", "AUX", "ADJ"}:
        return None
    return _supports().get(parse.form[token].lower()) or _supports().get(parse.lemma[token].lower())
