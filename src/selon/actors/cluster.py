"""An actor while the text is gone through."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field

from ..lang.schema import PersonRow
from ..model import ActorType
from .candidate import Candidate


@dataclass(slots=True)
class Cluster:
    """An actor while the pass goes on; `mentions` in text order."""

    number: int
    type: ActorType
    key: str = ""
    of: str = ""
    name: str = ""
    named: bool = False
    mentions: list[Candidate] = field(default_factory=list)
    genders: Counter[str] = field(default_factory=Counter)
    rule: str = ""
    members: tuple["Cluster", ...] = ()  # of a collective
    row: PersonRow | None = None  # of the table of persons

    @property
    def gender(self) -> str:
        """The gender that most mentions show, empty where none does or they disagree."""
        best = self.genders.most_common(2)
        return best[0][0] if best and (len(best) == 1 or best[0][1] > best[1][1]) else ""

    @property
    def plural(self) -> bool:
        """Whether the actor is spoken of in the plural ("les manifestants", "les États-Unis")."""
        return bool(self.mentions) and (self.mentions[0].plural or self.mentions[-1].plural)

    def offices(self) -> Iterator[Candidate]:
        """The mentions that give a title."""
        return (m for m in self.mentions if m.title and m.title_span)
