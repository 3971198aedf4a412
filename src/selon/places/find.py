"""The places of a dispatch, from its text and, where there is one, its parse."""

import re
from collections.abc import Iterable
from itertools import pairwise

from ..model import Passage, Place
from ..parse.columns import Parse
from .evidence import is_place, joins, of_people
from .names import Name, names, plain
from .origin import SMALL, Setting, choose, country, setting
from .scene import Scene

READ = ("headline", "body", "dateline")
# "Syrie : …", "Rwanda - RD Congo : …": what stands before the colon of a headline is where it is about. Before a
# quotation it may be who speaks, unless a clause behind the quotation tells who does: "Chili : « … », dit X".
TOPIC = re.compile(r"^[^:«\"\n]{2,60}?\s?:(?!\s*[«\"](?![^«»\"\n]{2,200}[»\"]\s?,))")
TOPIC_LINK = re.compile(r"^\s*(?:[-–—/,&]|et)?\s*$")
DATELINE = re.compile(r"^\s*(?:\([^)]{1,30}\)|[,/]\s?[^–—:.«\"]{2,40}?)?\s?(?:\([^)]{1,30}\)\s?)?(?:[–—]| - )")


def find(text: str, passages: Iterable[Passage], parse: Parse | None) -> tuple[Place, ...]:
    """The places where something happens or is said, one for each mention, in text order.

    Countries and capitals that act are left out. Offsets are code points of `text`; without a parse
    only words around a name are evidence. Never raises on odd text.
    """
    read = [passage for passage in passages if passage.kind in READ]
    scene = Scene(plain(text), parse, _labels(parse))
    found = [name for passage in read for name in _within(scene.text, passage)]
    placed = _placed(scene, found, read)
    headline = max((p.end for p in read if p.kind == "headline"), default=0)
    where = setting(scene.text, found, placed, headline)
    chosen = sorted((name for name in placed), key=lambda name: name.start)
    return tuple(_place(scene.text, at, name, where) for at, name in enumerate(chosen, 1))


def _labels(parse: Parse | None) -> tuple[tuple[int, int, str], ...]:
    if parse is None:
        return ()
    return tuple((parse.start[e.first], parse.end[e.last - 1], e.label) for e in parse.entities)


def _within(text: str, passage: Passage) -> list[Name]:
    part = text[passage.start : passage.end]
    return [Name(n.start + passage.start, n.end + passage.start, n.kind, n.options) for n in names(part)]


def _placed(scene: Scene, found: list[Name], read: list[Passage]) -> set[Name]:
    placed: set[Name] = set()
    before: Name | None = None
    openers = _openers(scene.text, found, read)
    pairs = _between(scene.text, found)
    for name in found:
        joined = before in placed and before is not None and joins(scene.text, before, name)
        if name in openers or name in pairs or is_place(scene, name) or (joined and _may_join(scene, name)):
            placed.add(name)
        before = name
    return placed | set(_again(scene, found, placed))


def _between(text: str, found: list[Name]) -> set[Name]:
    """Capitals with a town that is none: a line "entre Téhéran et Ispahan" runs between places, not governments."""
    pairs: set[Name] = set()
    for one, other in pairwise(found):
        beside = text[one.end : other.start] == " et " and text[: one.start].endswith("entre ")
        if beside and {one.kind, other.kind} == {"town"} and not (one.acts and other.acts):
            pairs |= {one, other}
    return pairs


def _again(scene: Scene, found: list[Name], placed: set[Name]) -> Iterable[Name]:
    """Further mentions of a place by "de X", where the words before it say nothing against it."""
    forms = {scene.text[name.start : name.end] for name in placed if name.kind in ("town", "unknown")}
    for name in found:
        if name not in placed and scene.text[name.start : name.end] in forms and of_people(scene, name):
            yield name


def _may_join(scene: Scene, name: Name) -> bool:
    if name.kind != "unknown" or scene.label(name) not in ("PER", "LONGPER", "ORG", "LONGORG"):
        return True
    # Labels of unknown names are often wrong; a name that ends a list can hardly be a subject.
    ends = scene.text[name.end : name.end + 2].lstrip()[:1] in tuple(",.;)")
    return ends and " " not in scene.text[name.start : name.end]


def _openers(text: str, found: list[Name], read: list[Passage]) -> set[Name]:
    """Names that open a headline as its topic, or a paragraph as its date line."""
    opening: set[Name] = set()
    for passage in read:
        inside = [name for name in found if passage.start <= name.start < passage.end and name.kind != "unknown"]
        if passage.kind == "headline" and (topic := TOPIC.match(text[passage.start : passage.end])):
            opening |= set(_chain(text, passage.start, passage.start + topic.end() - 1, filter(_is_topic, inside)))
        elif (
            inside and not text[passage.start : inside[0].start].strip(" (\n") and inside[0].kind in ("country", "town")
        ):
            line = passage.kind == "dateline" or DATELINE.match(text[inside[0].end : inside[0].end + 80])
            opening |= {inside[0]} if line else set()
    return opening


def _is_topic(name: Name) -> bool:
    """Whether a name can be what a headline is about: "Ski : …" is a sport, though a small town bears the name."""
    return name.kind != "town" or any(option.seat or option.people >= SMALL for option in name.options)


def _chain(text: str, start: int, end: int, inside: Iterable[Name]) -> Iterable[Name]:
    """The names that fill a headline's topic with nothing but links between them."""
    within = [name for name in inside if name.end <= end]
    marks = [start, *(at for name in within for at in (name.start, name.end)), end]
    gaps = (text[a:b] for a, b in zip(marks[::2], marks[1::2], strict=True))
    return within if within and all(TOPIC_LINK.match(gap) for gap in gaps) else ()


def _place(text: str, number: int, name: Name, where: Setting) -> Place:
    site = choose(name, where)
    words = text[name.start : name.end]
    if site is None or name.kind == "body":
        # "Congrès" is a seat of one state's and a word for others': a country that is spoken of decides.
        home = where.main if name.kind in ("body", "part") else country(name, where)
        iso3 = site.iso3 if site and where.weights.get(site.iso3 or "", 0) > 0 else home
        return Place(id=f"p{number}", start=name.start, end=name.end, name=words, iso3=iso3)
    # Many a town has its "place de la République".
    iso3 = site.iso3 or (country(name, where) if site.kind == "site" else None)
    return Place(
        id=f"p{number}", start=name.start, end=name.end, name=site.name, iso3=iso3,
        geonames=site.geonames, lat=site.lat, lon=site.lon,
    )  # fmt: skip
