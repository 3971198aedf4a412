"""Figures as a table for people, and the list of what was wrong."""

from ..errors import NoSuch
from .details import EVERY
from .measure import Figures

WIDTH = max(map(len, EVERY))
SHOWN = 160  # characters of a fault: enough to find it in the text


def table(figures: Figures) -> str:
    """A line a layer with precision, recall, F1 and counts; below it speakers and recall by kind."""
    lines = [f"{figures.documents} dispatches", ""]
    lines.append(f"{'':{WIDTH}}  {'p':>6} {'r':>6} {'F1':>6}  {'tp':>5} {'fp':>5} {'fn':>5}")
    for name, tally in figures.layers.items():
        shares = f"{tally.p:6.3f} {tally.r:6.3f} {tally.f1:6.3f}"
        lines.append(f"{name:{WIDTH}}  {shares}  {tally.tp:5} {tally.fp:5} {tally.fn:5}")
    lines += ["", f"right speaker: {figures.speakers.value:.3f} of {figures.speakers.of} statements found"]
    kinds = (f"{kind} {share.value:.3f} of {share.of}" for kind, share in figures.recall.items())
    lines.append(f"recall by kind: {', '.join(kinds)}")
    return "\n".join(lines)


def faults(figures: Figures, layer: str) -> str:
    """What was missed or wrongly found in a layer ("all" for every layer), a line each. Raises NoSuch."""
    check(layer)
    lines = (f"{f.layer} {f.document} {f.fault}: {_short(f.what)}" for f in figures.faults(layer))
    return "\n".join(lines)


def check(layer: str) -> None:
    """Raises NoSuch unless it is a layer's name or "all"."""
    if layer not in (*EVERY, "all"):
        raise NoSuch("layer", layer, [*EVERY, "all"])


def _short(what: str) -> str:
    line = " ".join(what.split())
    return line if len(line) <= SHOWN else line[: SHOWN - 1] + "…"
