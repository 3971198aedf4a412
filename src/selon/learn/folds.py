"""`python -m selon.learn.folds GOLD...`: how well models read dispatches that they have not seen, fold by fold.

Each dispatch is read with models made without its fold. Intervals are of 95 %, by bootstrap over documents (Efron
and Tibshirani 1993). Expected calibration error: facts in ten groups by their probability, the mean distance of
probability and share of right ones (Guo and others 2017, "On calibration of modern neural networks").
"""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import click
import numpy as np
from msgspec.structs import replace

from ..errors import SelonError
from ..evaluate.case import Case
from ..evaluate.details import EVERY
from ..evaluate.gold import GoldFact
from ..evaluate.layers import LENIENT, event_pairs, position_pairs, same_parts, statement_pairs
from ..evaluate.match import Pair
from ..evaluate.tally import Tally
from ..events.read import read as read_events
from ..model import Event, Position, Statement
from ..pipeline import Reader
from ..positions.read import read as read_positions
from .gold import Drafts, document, drafts
from .train import train, without

SHOWN = ("statements", "statements-strict", "statements+speaker", "events", "event-types", "positions")
_DRAWS, _GROUPS = 1000, 10
Judged = tuple[float, bool]


@dataclass(frozen=True)
class Reading:
    """One dispatch as it was read: its tally in each layer, its facts with probability and whether they are right."""

    tallies: dict[str, Tally]
    judged: dict[str, list[Judged]]


def readings(held: Sequence[Drafts], reader: Reader) -> list[Reading]:
    """Every dispatch read with models that have not seen it."""
    made = train(held, reader)
    found = []
    for one in held:
        by = without(made, one.fold)
        scene = document(one, by).scene
        events = read_events(scene.parse, scene.cast, scene.statements, scene.passages, scene.times, scene.places, by)
        positions = read_positions(scene.parse, scene.cast, scene.statements, scene.passages, by)
        record = replace(one.case.record, statements=scene.statements, events=events, positions=positions)
        case = Case(one.gold, record, one.case.text)
        found.append(Reading({name: EVERY[name](case) for name in SHOWN}, _judged(case)))
    return found


def _judged(case: Case) -> dict[str, list[Judged]]:
    """The facts of a record; those that meet an optional annotation say nothing."""
    pairs: dict[str, tuple[list[Pair], Sequence[GoldFact], Sequence[Statement | Event | Position]]] = {
        "statements": (statement_pairs(case, LENIENT), case.gold.statements, case.record.statements),
        "events": (event_pairs(case, same_parts), case.gold.events, case.record.events),
        "positions": (position_pairs(case), case.gold.positions, case.record.positions),
    }
    told: dict[str, list[Judged]] = {}
    for layer, (matched, golds, facts) in pairs.items():
        hit = {pair.found: golds[pair.gold].optional for pair in matched}
        told[layer] = [(_score(fact), at in hit) for at, fact in enumerate(facts) if not hit.get(at, False)]
    return told


def _score(fact: Statement | Event | Position) -> float:
    return fact.why.score or 0.0


def interval(tallies: Sequence[Tally], draws: int = _DRAWS) -> tuple[float, float]:
    """Between which values F1 lies in 95 of 100 draws of as many documents."""
    counts = np.array([(t.tp, t.fp, t.fn) for t in tallies])
    drawn = np.random.default_rng(1).integers(0, len(counts), (draws, len(counts)))
    tp, fp, fn = counts[drawn].sum(axis=1).T
    f1 = 2 * tp / np.maximum(1, 2 * tp + fp + fn)
    low, high = np.quantile(f1, [0.025, 0.975])
    return float(low), float(high)


def calibration(judged: Sequence[Judged]) -> list[tuple[float, float, int]]:
    """For ten groups of probability the mean probability, the share that was right, and how many there are."""
    groups: list[list[Judged]] = [[] for _ in range(_GROUPS)]
    for score, right in judged:
        groups[min(_GROUPS - 1, int(score * _GROUPS))].append((score, right))
    return [
        (sum(s for s, _ in group) / len(group), sum(r for _, r in group) / len(group), len(group))
        for group in groups
        if group
    ]


def error(judged: Sequence[Judged]) -> float:
    """The expected calibration error, 0 of nothing."""
    groups = calibration(judged)
    total = sum(count for _, _, count in groups)
    return sum(abs(mean - share) * count for mean, share, count in groups) / total if total else 0.0


def report(found: Sequence[Reading]) -> str:
    """The figures as tables in Markdown."""
    lines = [f"{len(found)} dispatches", "", "| layer | precision | recall | F1 | 95 % |", "|---|--:|--:|--:|---|"]
    for layer in SHOWN:
        tallies = [reading.tallies[layer] for reading in found]
        total = sum(tallies, Tally())
        low, high = interval(tallies)
        lines.append(f"| {layer} | {total.p:.3f} | {total.r:.3f} | {total.f1:.3f} | {low:.3f}–{high:.3f} |")
    for layer in ("statements", "events", "positions"):
        judged = [one for reading in found for one in reading.judged[layer]]
        lines += ["", f"{layer}: expected calibration error {error(judged):.3f}", ""]
        lines += ["| probability | right | facts |", "|--:|--:|--:|"]
        lines += [f"| {mean:.2f} | {share:.2f} | {count} |" for mean, share, count in calibration(judged)]
    return "\n".join(lines)


@click.command(help=__doc__)
@click.argument("gold", nargs=-1, required=True, type=click.Path(exists=True, file_okay=False, path_type=Path))
@click.option("--texts", type=click.Path(exists=True, path_type=Path), help="JSON lines with the annotated texts.")
def main(gold: tuple[Path, ...], texts: Path | None) -> None:
    try:
        reader = Reader()
        click.echo(report(readings(list(drafts(gold, reader, texts)), reader)))
    except SelonError as failure:
        raise click.ClickException(str(failure)) from failure


if __name__ == "__main__":
    main()
