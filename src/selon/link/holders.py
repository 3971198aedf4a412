"""Who is only half named: an office without a name, a surname alone."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

from ..store.ledger import Judgement
from ..store.link_answers import Named
from ..store.words import folded
from .company import Company
from .features import Compared, judged
from .profiles import Profile, gap, ordinal, profile
from .spelling import sounds, words

# Offices that one person holds at a time, as their first words; a ministry's name must follow a minister's.
_SOLE = (
    "president presidente premier-ministre chef-de-l-etat maire prefet prefete procureur procureure gouverneur "
    "gouverneure chancelier chanceliere roi reine pape secretaire-general secretaire-generale directeur-general "
    "directrice-generale pdg recteur rectrice archeveque eveque batonnier ministre-de ministre-des ministre-du "
    "ministre-d"
).split()
_NEAR, _LATER = 31, 400  # days from the last dispatch that names the holder
_DEFINITE = ("le ", "la ", "l'", "l’")


class Holders:
    """Named holders of offices, and surnames: for those whom other dispatches describe or half name."""

    def __init__(self, company: Company) -> None:
        self._company = company
        self._offices: dict[tuple[str, str], list[Profile]] = defaultdict(list)
        self._surnames: dict[str, list[Profile]] = defaultdict(list)

    def add(self, who: Profile) -> None:
        """Remember an actor with a full name."""
        for office in who.offices:
            if office[1] and _sole(office[0]):
                self._offices[office].append(who)
        for surname in {sounds(name)[-1] for name in who.names if len(name) > 1} if who.is_person else ():
            self._surnames[surname].append(who)

    def described(self, members: Iterable[Named]) -> Iterator[Judgement]:
        """Those described by an office that one person alone is known to hold in that body at that time."""
        for member in members:
            if member.type == "person" and member.name.lower().startswith(_DEFINITE):
                yield from self._by_office(member)

    def _by_office(self, member: Named) -> Iterator[Judgement]:
        day = ordinal(member.day)
        for title, body in member.offices:
            if day is None or not body or body == body.lower() or not _sole(folded(title)):
                continue
            found = self._offices.get((folded(title), folded(body)), ())
            days = {who.node: gap(who.days, (day, day)) for who in found}
            near = {node: distance for node, distance in days.items() if distance is not None and distance <= _LATER}
            if len(near) == 1:
                yield _held(member, *next(iter(near.items())), f"{title} {body}")

    def surnamed(self, members: Sequence[Named]) -> Iterator[Judgement]:
        """Those named by a surname alone: joined only where office and body agree too, asked about where one fits."""
        for member in members:
            name = words(member.name)
            found = self._surnames.get(sounds(name)[-1], ()) if len(name) == 1 else ()
            fits = [(who, compared) for who in found if (compared := self._fits(member, who))]
            if len(fits) == 1:
                yield judged("actor", member.member, fits[0][0].node, fits[0][1])

    def _fits(self, member: Named, who: Profile) -> Compared | None:
        own = profile(member.member, [member])
        distance = gap(own.days, who.days)
        if distance is None or distance > _LATER:
            return None
        both = sorted(office for office in own.offices & who.offices if office[1] and _sole(office[0]))
        if both:
            return Compared(0.85, (f"the surname, and both {' '.join(both[0])}",))
        shared = self._company.shared(own, who)
        return Compared(0.5, ("a surname alone", f"both beside {shared[0]}")) if shared and distance <= _NEAR else None


def _held(member: Named, node: str, distance: int, office: str) -> Judgement:
    if distance <= _NEAR:
        return judged("actor", member.member, node, Compared(0.8, (f"alone named as {office} at that time",)))
    reasons = (f"alone named as {office}", f"but {distance} days apart")
    return judged("actor", member.member, node, Compared(0.5, reasons))


def _sole(title: str) -> bool:
    hyphened = title.replace(" ", "-")
    return any(hyphened == sole or hyphened.startswith(f"{sole}-") for sole in _SOLE)
