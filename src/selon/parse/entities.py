"""Names of persons that the model begins too early: "le ministre de la Santé Roman Prymula"."""

from functools import cache

from ..lang.known import portfolios
from .columns import Entity, Parse

_RANKS = frozenset({"premier", "première"})
_LINKS = frozenset({"la", "le", "les", "l'", "de", "d'", "du", "des", "aux", "à"})


def trim(parse: Parse) -> None:
    """Leave out what belongs to the title before a name, in place."""
    for at, entity in enumerate(parse.entities):
        if entity.label == "PER" and entity.last - entity.first > 2 and _is_title(parse, entity.first):
            parse.entities[at] = Entity(entity.first + 1, entity.last, entity.label)


def _is_title(parse: Parse, token: int) -> bool:
    word = parse.form[token].lower()
    before = parse.form[token - 1].lower() if token else ""
    return word in _RANKS or (word in _portfolio_words() and before in _LINKS)


@cache
def _portfolio_words() -> frozenset[str]:
    """The last words of portfolios: "Santé", "étrangères"."""
    forms = (form for row in portfolios() for form in (row.portfolio, *row.variants))
    return frozenset(form.replace("\u2019", "'").split("'")[-1].split()[-1].lower() for form in forms)
