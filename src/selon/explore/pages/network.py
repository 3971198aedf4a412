"""Network: who acts on whom and speaks to whom, drawn; the same filters export what is seen."""

import msgspec

from ...store.store import Store
from ..draw.network import Network, network
from ..page import Ask, Page, or_none, whole
from .timeline import who_is

_TIES = 600


class NetworkAsk(Ask, frozen=True, kw_only=True):
    """`type`: of events, or SAY. `least`: ties of fewer facts are left out. `most`: actors that are drawn."""

    actor: str = ""
    type: str = ""
    since: str = ""
    until: str = ""
    least: str = ""
    most: str = ""


class Drawn(msgspec.Struct, frozen=True, kw_only=True):
    """The drawing, and the names of its actors by their ids."""

    drawn: Network
    names: dict[str, str]


def gather(store: Store, ask: NetworkAsk) -> Drawn:
    """The answer. Raises OptionError."""
    actor = who_is(store, ask.actor).id if ask.actor else None
    least, most = whole("least", ask.least, 1, 100_000), whole("most", ask.most, 40, 150)
    fields = or_none({"type": ask.type, "since": ask.since, "until": ask.until})
    drawn = network(store.network(actor=actor, **fields, least=least, limit=_TIES), most)
    return Drawn(drawn=drawn, names={node.id: node.name for node in drawn.nodes})


PAGE = Page("network", "/network", NetworkAsk, Drawn, gather, "Actors by what they do to and say of one another.")
