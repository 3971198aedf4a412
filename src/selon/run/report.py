"""report.json and failures.jsonl: what came out of a run, as it follows from its plan and shards."""

from collections import Counter
from collections.abc import Iterator
from itertools import islice

import msgspec

from .folder import Folder, lines
from .plan import COPIES, UNREAD, Copy, Missed, Planned, jsonl
from .work import FACTS, Tally

NAME, FAILURES = "report.json", "failures.jsonl"


class Saved(msgspec.Struct, frozen=True, kw_only=True):
    """What was not done twice: `identical` dispatches have a text that came before, `near` ones nearly so.

    `repeated`: records made anew from that of the same text. The articles have so many `tokens`, of which
    `parsed` were parsed: `share` is what was spared, None where there was nothing to parse.
    """

    identical: int
    near: int
    repeated: int
    tokens: int
    parsed: int
    share: float | None


class Report(msgspec.Struct, frozen=True, kw_only=True):
    """What came out. `failures`: how many by step, `read` being the sources that gave no dispatch."""

    dispatches: int
    shards: int
    facts: dict[str, int]
    failures: dict[str, int]
    saved: Saved


def finish(folder: Folder, planned: list[Planned], tallies: list[Tally]) -> Report:
    """Write failures and report; both follow from the plan and from the tallies of its shards."""
    tallies = sorted(tallies, key=lambda tally: tally.shard)
    missed = [*_unread(folder), *(missed for tally in tallies for missed in tally.failures)]
    folder.commit(FAILURES, jsonl(missed))
    report = Report(
        dispatches=sum(one.dispatches for one in planned),
        shards=len(planned),
        facts={kind: sum(tally.facts[kind] for tally in tallies) for kind in FACTS},
        failures=dict(sorted(Counter(one.step for one in missed).items())),
        saved=_saved(folder, tallies),
    )
    folder.commit(NAME, msgspec.json.format(msgspec.json.encode(report), indent=2) + b"\n")
    return report


def failures(folder: Folder, most: int) -> list[Missed]:
    """The first failures that the run lists, at most so many."""
    return [msgspec.json.decode(line, type=Missed) for line in islice(lines(folder.read(FAILURES)), most)]


def _unread(folder: Folder) -> Iterator[Missed]:
    return (msgspec.json.decode(line, type=Missed) for line in lines(folder.read(UNREAD)))


def _saved(folder: Folder, tallies: list[Tally]) -> Saved:
    copies = [msgspec.json.decode(line, type=Copy) for line in lines(folder.read(COPIES))]
    identical = sum(_repeats(copies))
    tokens, parsed = (sum(getattr(tally, name) for tally in tallies) for name in ("tokens", "parsed"))
    return Saved(
        identical=identical,
        near=len(copies) - identical,
        repeated=sum(tally.repeated for tally in tallies),
        tokens=tokens,
        parsed=parsed,
        share=round(1 - parsed / tokens, 4) if tokens else None,
    )


def _repeats(copies: list[Copy]) -> Iterator[bool]:
    """For each copy whether another of its group has the same text, hence the same id."""
    group, seen = None, set[str]()
    for copy in copies:
        if copy.of != group:
            group, seen = copy.of, {copy.copy_of}
        yield copy.dispatch in seen
        seen.add(copy.dispatch)
