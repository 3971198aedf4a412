"""In whose company actors are named: those who stand with somebody in a dispatch tell who somebody is."""

from collections import Counter, OrderedDict
from collections.abc import Iterable

from ..store.link_questions import of_entries
from .profiles import Profile
from .scene import Scene
from .spelling import words

_REMEMBERED = 20_000  # entries
_COMMON = 0.01  # an actor named in more than this share of all entries tells nothing


class Company:
    """For entries and actors, who else is named with them; countries and the ubiquitous left out."""

    def __init__(self, scene: Scene, counts: Counter[str]) -> None:
        most = max(25, _COMMON * len(scene.heads))
        self._common = {base for base, count in counts.items() if count > most}
        self._scene = scene
        self._known: OrderedDict[int, dict[str, str]] = OrderedDict()

    def of(self, who: Profile) -> dict[str, str]:
        """Those named with an actor: base → name."""
        self._fetch(who.entries)
        found = {base: name for entry in who.entries for base, name in self._known[entry].items()}
        return {base: name for base, name in found.items() if base not in self._common and base != who.node}

    def shared(self, one: Profile, other: Profile) -> list[str]:
        """The names of those who are named with both."""
        theirs = self.of(other)
        same = {*one.names, *other.names}
        return sorted({name for base, name in self.of(one).items() if base in theirs and words(name) not in same})

    def together(self, one: Profile, other: Profile) -> bool:
        """Whether a dispatch names both, and so took them for two."""
        return bool(set(one.entries) & set(other.entries))

    def _fetch(self, entries: Iterable[int]) -> None:
        missing = [entry for entry in entries if entry not in self._known]
        for entry in missing:
            self._known[entry] = {}
        for named in of_entries(self._scene.store, missing) if missing else ():
            if named.called and named.type != "country":
                self._known[named.entry][named.base] = named.name
        while len(self._known) > _REMEMBERED:
            self._known.popitem(last=False)
