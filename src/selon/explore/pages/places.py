"""Map: the places of events and statements."""

import msgspec

from ...store.store import Store
from ...store.wanted import Wanted
from ..draw.map import Sheet, sheet
from ..page import Ask, Page, or_none

_FIELDS = ("text", "actor", "type", "since", "until")


class MapAsk(Ask, frozen=True, kw_only=True):
    """`near`: anything, to draw only the part of the world where something is."""

    text: str = ""
    actor: str = ""
    type: str = ""
    since: str = ""
    until: str = ""
    near: str = ""


class Atlas(msgspec.Struct, frozen=True, kw_only=True):
    """The map."""

    drawn: Sheet


def gather(store: Store, ask: MapAsk) -> Atlas:
    """The answer."""
    fields = msgspec.structs.asdict(ask)
    wanted = Wanted(**or_none({name: fields[name] for name in _FIELDS}))
    return Atlas(drawn=sheet(store.map(wanted, limit=300), near=bool(ask.near)))


PAGE = Page("map", "/map", MapAsk, Atlas, gather, "Places of events and statements.")
