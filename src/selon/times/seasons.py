"""Values of the larger and the named parts of the calendar: seasons, quarters, feasts, decades, centuries."""

from .absolute import year_of
from .grammar import Match
from .scene import Found, Scene, choose
from .values import day, later, season_start
from .words import known, roman


def decade(match: Match, scene: Scene) -> list[Found]:
    """ "les années 1930", "les années trente": the first three digits."""
    written = match.groups["decade"].lower()
    value = known("decades", written) or (written[:3] if len(written) == 4 else f"19{written[0]}")
    return [Found(match.start, match.end, value)]


def century(match: Match, scene: Scene) -> list[Found]:
    """ "le XXe siècle": the first two digits of most of its years."""
    number = roman(match.groups["century"])
    return [Found(match.start, match.end, f"{number - 1:02d}")] if number else []


def season(match: Match, scene: Scene) -> list[Found]:
    """ "l'été 2014", "l'hiver prochain"."""
    code = known("seasons", match.groups["season"])
    named, side, strict = year_of(match, scene, None)
    if named is None and scene.anchor is not None:
        around = [season_start(code, scene.anchor.year + n) for n in (-1, 0, 1)]
        when = choose(around, scene.anchor, side, strict)
        named = when.year if when else None
    return [Found(match.start, match.end, f"{named:04d}-{code}" if named else None)]


def quarter(match: Match, scene: Scene) -> list[Found]:
    """ "le troisième trimestre", "le premier semestre 2014"."""
    half = "semestre" in scene.text[match.start : match.end].lower()
    number = min(known("ordinals", match.groups["ordinal"]), 2 if half else 4)
    named, _, _ = year_of(match, scene, None)
    if named is None and scene.anchor is not None:
        starts = [day(scene.anchor.year + n, (number - 1) * (6 if half else 3) + 1, 1) for n in (-1, 0, 1)]
        when = choose(starts, scene.anchor, scene.way(match.start, match.end))
        named = when.year if when else None
    return [Found(match.start, match.end, f"{named:04d}-{'H' if half else 'Q'}{number}" if named else None)]


def feast(match: Match, scene: Scene) -> list[Found]:
    """ "Noël 1990", "le jour de l'an"."""
    month_number, number = (int(part) for part in known("feasts", match.groups["feast"]).split("-"))
    named, side, strict = year_of(match, scene, None)
    if named is None and scene.anchor is not None:
        when = choose(
            [day(scene.anchor.year + n, month_number, number) for n in (-1, 0, 1)], scene.anchor, side, strict
        )
        named = when.year if when else None
    return [Found(match.start, match.end, f"{named:04d}-{month_number:02d}-{number:02d}" if named else None)]


def famous(match: Match, scene: Scene) -> list[Found]:
    """ "les attentats du 11 septembre": the year goes without saying."""
    return [Found(match.start, match.end, known("famous", match.groups["famous"]))]


def term(match: Match, scene: Scene) -> list[Found]:
    """ "le trimestre dernier", "le prochain semestre": counted from the dispatch's own."""
    half = "semestre" in scene.text[match.start : match.end].lower()
    size = 6 if half else 3
    shift = known("relatives", match.groups.get("relative", "")) or match.rule.shift
    when = later(scene.anchor.replace(day=1), "M", shift * size) if scene.anchor else None
    value = f"{when.year:04d}-{'H' if half else 'Q'}{(when.month - 1) // size + 1}" if when else None
    return [Found(match.start, match.end, value)]
