"""What an export leaves out, and which network it draws."""

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from ..errors import NoSuch, OptionError
from ..store.entry import Entry
from . import NETWORKS

_DATE = re.compile(r"\d{4}(-\d\d(-\d\d)?)?")


@dataclass(frozen=True)
class Options:
    """`since` and `until`: first and last day, month or year of publication. `copies`: whether entries that repeat
    another's text are kept; `revised`: whether those that a later revision replaces. `network`: one of `NETWORKS`.
    Raises OptionError or NoSuch."""

    since: str | None = None
    until: str | None = None
    copies: bool = True
    revised: bool = True
    network: str = "actor"

    def __post_init__(self) -> None:
        for name, value in (("since", self.since), ("until", self.until)):
            if value is not None and not _DATE.fullmatch(value):
                raise OptionError(f"{name}: '{value}' is no date; write 2015-09-30, 2015-09 or 2015")
        if self.network not in NETWORKS:
            raise NoSuch("network", self.network, NETWORKS)

    def within(self, published: str | None) -> bool:
        """Whether a dispatch of that day is asked for; without a date it is only where no limit is set."""
        if published is None:
            return self.since is None and self.until is None
        late = self.since is None or published[: len(self.since)] >= self.since
        return late and (self.until is None or published[: len(self.until)] <= self.until)


def selected(entries: Iterable[Entry], options: Options, undated: Callable[[], None]) -> Iterator[Entry]:
    """The entries that are asked for; `undated` is called for each that only the lack of a date leaves out."""
    for entry in entries:
        published = entry.record.dispatch.published
        if (entry.copy_of is not None and not options.copies) or not (entry.latest or options.revised):
            continue
        if options.within(published):
            yield entry
        elif published is None:
            undated()
