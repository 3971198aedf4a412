"""Counts by month as columns of a chart; long times are counted by year instead."""

from collections.abc import Iterable, Mapping, Sequence

import msgspec

_WIDTH, _HEIGHT, _BASE = 1000.0, 160.0, 130.0
_MOST = 120  # columns that can be told apart


class Bar(msgspec.Struct, frozen=True, kw_only=True):
    """A part of a column: a kind's count in a month or year (`when`), as a rectangle."""

    when: str
    kind: str
    count: int
    x: float
    y: float
    width: float
    height: float


class Tick(msgspec.Struct, frozen=True, kw_only=True):
    """Words below the columns."""

    x: float
    label: str


class Bars(msgspec.Struct, frozen=True, kw_only=True):
    """A chart `width` by `height` units; `most` is what the tallest column counts. Empty where nothing is dated."""

    width: float = _WIDTH
    height: float = _HEIGHT
    base: float = _BASE
    most: int = 0
    kinds: tuple[str, ...] = ()
    bars: tuple[Bar, ...] = ()
    ticks: tuple[Tick, ...] = ()


def bars(counts: Mapping[str, Mapping[str, int]], kinds: Sequence[str]) -> Bars:
    """Stacked columns. `counts`: by month (2015-09) or year, what is counted of each kind."""
    dated = {when: kinds for when, kinds in counts.items() if when[:4].isdigit()}
    if not dated:
        return Bars()
    merged = _by_year(dated) if len(_months(min(dated), max(dated))) > _MOST else _by_month(dated)
    scale = _years(min(merged), max(merged)) if len(min(merged)) == 4 else _months(min(merged), max(merged))
    slots = scale[-_MOST:]
    most = max(sum(merged.get(slot, {}).values()) for slot in slots)
    step = _WIDTH / len(slots)
    drawn = tuple(
        bar for at, slot in enumerate(slots) for bar in _column(slot, merged.get(slot, {}), at, step, most, kinds)
    )
    return Bars(most=most, kinds=tuple(kinds), bars=drawn, ticks=_ticks(slots, step))


def _by_month(counts: Mapping[str, Mapping[str, int]]) -> dict[str, Mapping[str, int]]:
    """What is only dated by its year goes to January."""
    return _summed((when[:7] if len(when) >= 7 else f"{when[:4]}-01", kinds) for when, kinds in counts.items())


def _by_year(counts: Mapping[str, Mapping[str, int]]) -> dict[str, Mapping[str, int]]:
    return _summed((when[:4], kinds) for when, kinds in counts.items())


def _summed(pairs: Iterable[tuple[str, Mapping[str, int]]]) -> dict[str, Mapping[str, int]]:
    found: dict[str, dict[str, int]] = {}
    for when, kinds in pairs:
        at = found.setdefault(when, {})
        for kind, count in kinds.items():
            at[kind] = at.get(kind, 0) + count
    return dict(found)


def _months(first: str, last: str) -> list[str]:
    start, end = (int(when[:4]) * 12 + (int(when[5:7]) - 1 if len(when) >= 7 else 0) for when in (first, last))
    return [f"{at // 12:04}-{at % 12 + 1:02}" for at in range(max(start, end - 4000), end + 1)]


def _years(first: str, last: str) -> list[str]:
    return [f"{year:04}" for year in range(int(first), int(last) + 1)]


def _column(
    when: str, counts: Mapping[str, int], at: int, step: float, most: int, kinds: Sequence[str]
) -> Iterable[Bar]:
    top = _BASE
    wide = min(step * 0.8, 60.0)
    for kind in kinds:
        count = counts.get(kind, 0)
        height = round(count / most * (_BASE - 20), 2) if most else 0.0
        if count:
            top -= height
            x = round(at * step + (step - wide) / 2, 2)
            yield Bar(when=when, kind=kind, count=count, x=x, y=round(top, 2), width=round(wide, 2), height=height)


def _ticks(slots: Sequence[str], step: float) -> tuple[Tick, ...]:
    """At most eight labels, evenly apart."""
    every = max(1, -(-len(slots) // 8))
    chosen = range(0, len(slots), every)
    return tuple(Tick(x=round(at * step + step / 2, 2), label=slots[at]) for at in chosen)
