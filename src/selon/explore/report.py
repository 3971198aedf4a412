"""One page that needs nothing else: the main plots of a set of dispatches or of an actor, to mail or to archive."""

from base64 import b64encode
from hashlib import sha256
from importlib.resources import files

import msgspec

from ..store.answers import Count, Facets, Known, Moment, Tie
from ..store.store import Store
from ..store.wanted import Wanted
from .counted import by_month
from .draw.bars import Bars, bars
from .draw.map import Sheet, sheet
from .draw.network import Network, network
from .headlines import titles
from .pages.actors import KINDS
from .pages.timeline import who_is
from .render import render

_QUOTES, _NODES, _TIES, _SPOTS = 25, 30, 300, 200


class Chosen(msgspec.Struct, frozen=True, kw_only=True):
    """Which dispatches a report is about; None asks for all. `actor`: an id or a name."""

    text: str | None = None
    actor: str | None = None
    outlet: str | None = None
    since: str | None = None
    until: str | None = None

    @property
    def is_all(self) -> bool:
        """Whether it is about the whole database."""
        return not any((self.text, self.actor, self.outlet, self.since, self.until))


class Report(msgspec.Struct, frozen=True, kw_only=True):
    """What a report shows."""

    actor: Known | None
    facets: Facets
    months: Bars
    network: Network
    map: Sheet
    moments: tuple[Moment, ...]


def report(store: Store, chosen: Chosen, language: str) -> str:
    """The page. Raises OptionError for an actor that nobody knows or a date that is none, and StoreError."""
    style = "".join((files("selon.explore") / "static" / name).read_text("utf-8") for name in ("base.css", "draw.css"))
    allowed = b64encode(sha256(style.encode()).digest()).decode()
    gathered = gather(store, chosen)
    values = {"chosen": chosen, "report": gathered, "headlines": titles(store, gathered)}
    return render("report.html", language, style=style, allowed=f"sha256-{allowed}", **values)


def gather(store: Store, chosen: Chosen) -> Report:
    """What the page shows."""
    who = who_is(store, chosen.actor) if chosen.actor else None
    fields = msgspec.structs.asdict(chosen) | {"actor": who.id if who else None}
    wanted = Wanted(**fields)
    facets = store.facets(wanted, limit=12)
    ties: tuple[Tie, ...] = ()
    if not (chosen.text or chosen.outlet):  # ties are counted over all dispatches
        ties = tuple(store.network(actor=who.id if who else None, since=chosen.since, until=chosen.until, limit=_TIES))
    return Report(
        actor=store.actor(who.id).actor if who else None,
        facets=facets,
        months=_months(store, chosen, who.id if who else None, facets.month),
        network=network(ties, _NODES),
        map=sheet(store.map(wanted, limit=_SPOTS), near=False),
        moments=_moments(store, wanted),
    )


def _months(store: Store, chosen: Chosen, actor: str | None, counted: tuple[Count, ...]) -> Bars:
    """Facts by month where all are asked for or all of an actor; else dispatches, in months with most of them."""
    if chosen.is_all or (actor and not (chosen.text or chosen.outlet or chosen.since or chosen.until)):
        return bars(by_month(store, actor), KINDS)
    return bars({count.value: {"dispatch": count.count} for count in counted}, ("dispatch",))


def _moments(store: Store, wanted: Wanted) -> tuple[Moment, ...]:
    whose = msgspec.structs.replace(wanted, speaker=wanted.actor, actor=None)
    said = (
        Moment(day=fact.day, role="speaker", statement=fact) for fact in store.statements(whose, limit=_QUOTES).items
    )
    held = (Moment(day=fact.day, role="holder", position=fact) for fact in store.positions(wanted, limit=_QUOTES).items)
    return (*said, *held)
