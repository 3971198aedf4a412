"""The tables of titles, groups, bodies, organisations and office holders; each is read when first asked for."""

from .schema import BodyRow, GroupRow, PortfolioRow, TitleRow
from .tables import table


def titles() -> tuple[TitleRow, ...]:
    """What persons are called: offices, ranks, professions, relations, honorifics."""
    return table("fr/titles", TitleRow)


def portfolios() -> tuple[PortfolioRow, ...]:
    """What follows "ministre" or "ministère"."""
    return table("fr/portfolios", PortfolioRow)


def groups() -> tuple[GroupRow, ...]:
    """Nouns for groups and collectives without a name."""
    return table("fr/groups", GroupRow)


def bodies() -> tuple[BodyRow, ...]:
    """Nouns for bodies that a country or place completes."""
    return table("fr/bodies", BodyRow)
