"""Places on the sheet of the map: the Equal Earth projection (Šavrič, Patterson and Jenny, 2018)."""

from math import asin, cos, radians, sin, sqrt

WIDTH, HEIGHT = 2000, 880
_A = (1.340264, -0.081106, 0.000893, 0.003796)
_M = sqrt(3) / 2
_HALF_WIDTH = 2.70663  # of the sphere of radius 1, at the equator
_SCALE = WIDTH / (2 * _HALF_WIDTH)
_NORTH = 1.32  # just above Greenland; Antarctica is not drawn


def project(lat: float, lon: float) -> tuple[float, float]:
    """Degrees to units of the sheet, x to the right and y downwards. Latitudes beyond the poles are clamped."""
    theta = asin(_M * sin(radians(max(-90.0, min(90.0, lat)))))
    a1, a2, a3, a4 = _A
    t2 = theta * theta
    t6 = t2**3
    width = _M * (a1 + 3 * a2 * t2 + t6 * (7 * a3 + 9 * a4 * t2))
    x = radians(lon) * cos(theta) / width
    y = theta * (a1 + a2 * t2 + t6 * (a3 + a4 * t2))
    return (x + _HALF_WIDTH) * _SCALE, (_NORTH - y) * _SCALE
