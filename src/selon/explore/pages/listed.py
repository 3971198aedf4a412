"""All pages, in the order of the menu; those with a name in their path behind the others."""

from ..page import Page
from . import accounts, actors, dispatch, events, issues, network, outlets, places, search, timeline

PAGES: tuple[Page, ...] = (
    search.PAGE,
    actors.LIST,
    issues.LIST,
    events.LIST,
    accounts.PAGE,
    timeline.PAGE,
    network.PAGE,
    places.PAGE,
    outlets.PAGE,
    dispatch.PAGE,
    actors.PAGE,
    issues.PAGE,
    events.PAGE,
)
