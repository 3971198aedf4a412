"""An actor while the text is gone through."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field

from ..lang.schema import OfficeRow, PersonRow
from ..lang.world import countries
from ..model import ActorType
from .candidate import Candidate
from .known import full_titles, is_former


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
    held: tuple[OfficeRow, ...] = ()  # the offices that the tables tell of that person on the day
    seen: int = 0  # the token that meant it last
    acts_for: "Cluster | None" = None  # whose it is by a possessive ("sa présidente")

    @property
    def gender(self) -> str:
        """The gender that most mentions show, empty where none does or they disagree."""
        best = self.genders.most_common(2)
        return best[0][0] if best and (len(best) == 1 or best[0][1] > best[1][1]) else ""

    @property
    def plural(self) -> bool:
        """Whether the actor is spoken of in the plural ("les manifestants", "les États-Unis")."""
        return bool(self.mentions) and (self.mentions[0].plural or self.mentions[-1].plural)

    def titles(self) -> set[str]:
        """All that the person is called today, portfolios with it, and the offices that tables know."""
        today = [m for m in self.mentions if m.title and not (m.former or is_former(m))]
        told = {title for m in today for title in (*m.titles, *full_titles(m))}
        return told | {office.title for office in self.held}

    def countries(self) -> set[str]:
        """The keys of the countries that the person is from, or holds an office of."""
        told = {key for m in self.mentions for key in (m.of, m.origin) if key.startswith("iso3:")}
        return told | {f"iso3:{office.body}" for office in self.held if office.body in countries()}

    def offices(self) -> Iterator[Candidate]:
        """The mentions that give a title."""
        return (m for m in self.mentions if m.title and m.title_span)
