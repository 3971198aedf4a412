"""Places as a drawing: outlines of the countries, shaded by how often they are named, and discs for towns."""

from collections import Counter
from collections.abc import Iterable
from functools import cache
from importlib.resources import files
from math import sqrt

import msgspec

from ...store.answers import Spot
from .projection import HEIGHT, WIDTH, project

STEPS = 4


class Land(msgspec.Struct, frozen=True, kw_only=True):
    """A country: its outline as an SVG path, how often its places are named, and a shade from 0 to 4."""

    iso3: str
    path: str
    count: int
    shade: int


class Dot(msgspec.Struct, frozen=True, kw_only=True):
    """A place on the sheet."""

    name: str
    iso3: str | None
    count: int
    x: float
    y: float
    r: float


class Sheet(msgspec.Struct, frozen=True, kw_only=True):
    """The whole map, `width` by `height` units; the part `box` (x, y, width, height) holds all discs."""

    width: int = WIDTH
    height: int = HEIGHT
    lands: tuple[Land, ...] = ()
    dots: tuple[Dot, ...] = ()
    box: tuple[float, float, float, float] = (0.0, 0.0, float(WIDTH), float(HEIGHT))


@cache
def outlines() -> dict[str, str]:
    """SVG path by alpha-3 code, on the sheet of `projection`."""
    drawn = (files("selon.data") / "world" / "outlines.json").read_bytes()
    return dict(msgspec.json.decode(drawn)["countries"])


def sheet(spots: Iterable[Spot], *, near: bool = False) -> Sheet:
    """The map of places. `near`: the box shows only the part where something is."""
    known = sorted(spots, key=lambda spot: (-spot.count, spot.name))
    counts: Counter[str] = Counter()
    for spot in known:
        if spot.iso3:
            counts[spot.iso3] += spot.count
    top = max(counts.values(), default=1)
    lands = tuple(
        Land(iso3=code, path=path, count=counts[code], shade=_shade(counts[code], top))
        for code, path in outlines().items()
    )
    most = max((spot.count for spot in known), default=1)
    dots = tuple(_dot(spot, most) for spot in known)
    return Sheet(lands=lands, dots=dots, box=_box(dots)) if near and dots else Sheet(lands=lands, dots=dots)


def _shade(count: int, top: int) -> int:
    """0 for none, then by the square root, so that one country does not pale all others."""
    return 0 if not count else max(1, min(STEPS, round(sqrt(count / top) * STEPS)))


def _dot(spot: Spot, most: int) -> Dot:
    x, y = project(spot.lat, spot.lon)
    size = round(4 + 14 * sqrt(spot.count / most), 1)
    return Dot(name=spot.name, iso3=spot.iso3, count=spot.count, x=round(x, 1), y=round(y, 1), r=size)


def _box(dots: tuple[Dot, ...]) -> tuple[float, float, float, float]:
    """All discs with room around them, in the proportions of the sheet, and never less than an eighth of it."""
    left, right = min(dot.x for dot in dots) - 60, max(dot.x for dot in dots) + 60
    top, bottom = min(dot.y for dot in dots) - 60, max(dot.y for dot in dots) + 60
    wide = min(WIDTH, max(right - left, (bottom - top) * WIDTH / HEIGHT, WIDTH / 8))
    high = wide * HEIGHT / WIDTH
    x = min(max(0.0, (left + right - wide) / 2), WIDTH - wide)
    y = min(max(0.0, (top + bottom - high) / 2), HEIGHT - high)
    return round(x, 1), round(y, 1), round(wide, 1), round(high, 1)
