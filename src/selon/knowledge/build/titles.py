"""The title in the name of a position: "Premier ministre" in "Premier ministre du Royaume-Uni"."""

from collections.abc import Mapping
from functools import cache

from ...lang.known import plain, portfolios, titles


def title(label: str) -> str:
    """The longest title of our tables that the label begins with, its portfolio included; empty where none is."""
    words = label.replace("’", "'").split()
    for cut in range(min(len(words), 9), 0, -1):
        known = _titles().get(plain(" ".join(words[:cut])))
        if known is not None:
            name, takes_portfolio = known
            portfolio = _portfolio(words[cut:]) if takes_portfolio else ""
            return f"{name} {portfolio}" if portfolio else name
    return ""


def _portfolio(words: list[str]) -> str:
    for cut in range(min(len(words), 12), 0, -1):
        known = _portfolios().get(plain(" ".join(words[:cut])))
        if known is not None:
            return known
    return ""


@cache
def _titles() -> Mapping[str, tuple[str, bool]]:
    found: dict[str, tuple[str, bool]] = {}
    for row in titles():
        for form in filter(None, (row.title, row.feminine)):
            found.setdefault(plain(form), (row.title, row.portfolio == "yes"))
    return found


@cache
def _portfolios() -> Mapping[str, str]:
    return {plain(form): row.portfolio for row in portfolios() for form in (row.portfolio, *row.variants)}
