"""Our holders of offices beside a list of leaders of states, in the columns of Archigos and its successors."""

import csv
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from anyascii import anyascii
from rapidfuzz.fuzz import ratio

from ..errors import InputError
from ..lang.known import forms, offices, organisations, persons_called
from ..lang.schema import OfficeRow
from ..lang.world import countries
from .compared import Compared, Difference

SINCE = 2000  # leaders in power at any time from this year on are compared
_COLUMNS = {"ccode", "leadid", "leader", "smonth", "syear", "emonth", "eyear"}
_SIMILAR = 75.0  # per cent: "Muhammad"/"Mohammed" 75, "Dukanovic"/"Djukanovic" 95
_SHORT = 3  # letters: "al", "de", "Ata" tell no name where a longer word stands beside them
_TOUCHING = 2  # months between two terms of one person that count as one stay in power
Month = int  # months since the year 0


@dataclass(frozen=True)
class Leader:
    """A line of the list; `codes` are the state's in our tables.

    `end` is None where the leader was in power when the list was made.
    """

    key: str
    name: str
    codes: tuple[str, ...]
    begin: Month
    end: Month | None


def compare(path: Path) -> Compared:
    """How many leaders are ours with both dates within a month, and all that differ. Raises InputError."""
    listed = list(_leaders(path))
    wrong = [found for leader in listed if (found := _difference(leader)) is not None]
    return Compared("leaders", len(listed), tuple(wrong))


def _leaders(path: Path) -> Iterator[Leader]:
    for cells in _lines(path):
        begin, end = _month(cells["syear"], cells["smonth"]), _month(cells["eyear"], cells["emonth"])
        if begin is not None and (end is None or end >= SINCE * 12):
            yield Leader(cells["leadid"], cells["leader"].strip(), _codes().get(cells["ccode"], ()), begin, end)


@cache
def _codes() -> dict[str, tuple[str, ...]]:
    """Our codes for a state's number in the Correlates of War, which a state and what came of it can share."""
    found: dict[str, tuple[str, ...]] = {}
    for code, row in countries().items():
        found[str(row.cow)] = (*found.get(str(row.cow), ()), code)
    return found


def _lines(path: Path) -> list[dict[str, str]]:
    try:
        with path.open(encoding="utf-8", errors="replace", newline="") as text:
            lines = list(csv.DictReader(text, restval=""))
    except OSError as error:
        raise InputError(f"{path}: {error.strerror}; name a list of leaders (CSV)") from error
    missing = _COLUMNS - set(lines[0] if lines else ())
    if missing:
        raise InputError(f"{path}: no list of leaders: columns {', '.join(sorted(missing))} are missing")
    return lines


def _month(year: str, month: str) -> Month | None:
    if not (year.isdecimal() and month.isdecimal()):
        return None
    return int(year) * 12 + int(month) - 1


def _difference(leader: Leader) -> Difference | None:
    """None where a stay in power of that person is ours, with begin and end within a month."""
    stays = [stay for rows in _by_person(leader.codes).values() for stay in _stays(rows)]
    named = [stay for stay in stays if _same_name(leader.name, stay[0].person)]
    if any(_fits(leader, stay) for stay in named):
        return None
    near = named or [stay for stay in stays if _overlap(leader, stay)]
    ours = "; ".join(dict.fromkeys(f"{s[0].person} {s[0].since}–{s[-1].until or '…'}" for s in _nearest(leader, near)))
    theirs = f"{leader.name} {_shown(leader.begin)}–{_shown(leader.end)}"
    return Difference(f"{'/'.join(leader.codes[:1])} {leader.key}", theirs, ours or "nobody")


def _nearest(leader: Leader, stays: list[list[OfficeRow]]) -> list[list[OfficeRow]]:
    def distance(stay: list[OfficeRow]) -> int:
        return abs(_first(stay[0].since) - leader.begin)

    return sorted(stays, key=distance)[:3]


@cache
def _by_person(codes: tuple[str, ...]) -> dict[str, list[OfficeRow]]:
    """Offices of the state and of bodies that belong to it: a party's leader may be who governs."""
    bodies = {*codes} | {row.name for row in organisations() if row.of in codes}
    found: dict[str, list[OfficeRow]] = {}
    for row in offices():
        if row.body in bodies:
            found.setdefault(row.person, []).append(row)
    return found


def _stays(rows: list[OfficeRow]) -> Iterator[list[OfficeRow]]:
    """Each office, and each run of offices that follow one another ("président par intérim", "président")."""
    ordered = sorted(rows, key=lambda row: row.since)
    for at, row in enumerate(ordered):
        stay = [row]
        yield list(stay)
        for following in ordered[at + 1 :]:
            if stay[-1].until and _first(following.since) - _last(stay[-1].until) <= _TOUCHING:
                stay.append(following)
                yield list(stay)


def _fits(leader: Leader, stay: list[OfficeRow]) -> bool:
    both_before = max(leader.begin, _first(stay[0].since)) < SINCE * 12  # our tables begin with that year
    if not both_before and not _first(stay[0].since) - 1 <= leader.begin <= _last(stay[0].since) + 1:
        return False
    until = stay[-1].until
    if leader.end is None:
        return True  # what the list could not know yet
    return bool(until) and _first(until) - 1 <= leader.end <= _last(until) + 1


def _overlap(leader: Leader, stay: list[OfficeRow]) -> bool:
    until = stay[-1].until
    began = leader.end is None or _first(stay[0].since) <= leader.end
    return stay[0].head == "yes" and began and (not until or _last(until) >= leader.begin)


def _first(date: str) -> Month:
    return int(date[:4]) * 12 + (int(date[5:7]) - 1 if len(date) > 4 else 0)


def _last(date: str) -> Month:
    return int(date[:4]) * 12 + (int(date[5:7]) - 1 if len(date) > 4 else 11)


def _shown(month: Month | None) -> str:
    return "…" if month is None else f"{month // 12}-{month % 12 + 1:02}"


def _same_name(theirs: str, ours: str) -> bool:
    """Whether a word of the name, in any transcription, is a word of one of our forms for the person."""
    known = {word for row in persons_called().get(ours, ()) for form in forms(row) for word in _words(form)}
    told = {word for word in _words(theirs) if len(word) > _SHORT} or _words(theirs)
    return any(
        one == other or (len(other) > _SHORT and ratio(one, other) >= _SIMILAR) for one in told for other in known
    )


@cache
def _words(name: str) -> frozenset[str]:
    """The words of a name in plain letters, initials and what stands in brackets left out."""
    bare = re.sub(r"\([^)]*\)", " ", anyascii(name).lower())
    return frozenset(word for word in re.split(r"[^a-z]+", bare) if len(word) > 1)
