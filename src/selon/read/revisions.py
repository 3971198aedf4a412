"""Tells in a stream which text replaces which: the same URL with new words."""

from dataclasses import dataclass, field

from msgspec.structs import replace

from ..model import Dispatch


@dataclass
class Revisions:
    """Remembers, for each URL of a stream, the id and time of the latest text that came under it."""

    latest: dict[str, tuple[str, str]] = field(default_factory=dict)

    def linked(self, dispatch: Dispatch) -> Dispatch:
        """The dispatch, with `replaces` where an earlier text of the same URL came before it.

        Later is what was changed or published later; where that is unknown or equal, what comes later.
        An older text that comes behind a newer one replaces nothing.
        """
        if not dispatch.url:
            return dispatch
        url = dispatch.url.partition("#")[0]
        time = dispatch.modified or dispatch.published or ""
        former, before = self.latest.get(url, ("", ""))
        if former and _earlier(time, before):
            return dispatch
        self.latest[url] = dispatch.id, time
        return replace(dispatch, replaces=former) if former not in ("", dispatch.id) else dispatch


def _earlier(time: str, before: str) -> bool:
    """Whether a time is earlier than another, as far as both tell: a day says nothing of the hour."""
    from .dates import moment

    one, other = moment(time), moment(before)
    shorter = min(len(time), len(before))
    return bool(one and other and one < other and time[:shorter] != before[:shorter])
