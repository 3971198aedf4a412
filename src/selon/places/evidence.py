"""Whether a name is used as a place: prepositions, nouns and verbs around it, told from names that act."""

import re
from functools import cache

from ..lang.world import regions
from .names import Name, choice, nouns
from .scene import Scene
from .verbs import happens, is_given, is_object
from .wording import AT, BEHIND, BESIDE, GLOSS, HALL, INSIDE, JOINED, LISTED, OF, PART_OF, THAT_OF, WORDS


def is_place(scene: Scene, name: Name) -> bool:
    """Whether the words around the name make it a place."""
    left = scene.text[max(0, name.start - 80) : name.start].rpartition("\n")[2]
    if name.kind == "part":
        return True
    if name.kind == "site" and _of_somebody(scene, name):
        return False
    if name.kind == "body":
        return bool(AT.search(left) or HALL.search(left))
    if _is_somebody(scene, name):
        return False
    if name.kind == "unknown":
        return _unknown(scene, name, left)
    if _prepositional(scene, name, left) or _named(left, name) or _behind(scene, name) or is_object(scene, name):
        return True
    return _is_spot(scene, name) or _glossed(scene, name, left)


def _of_somebody(scene: Scene, name: Name) -> bool:
    """ "le château de Jeanne Martin" bears no name: it is hers."""
    noun, *rest = scene.text[name.start : name.end].split()
    of = bool(rest) and rest[0].startswith(("d'", "de", "du")) and nouns().get(noun) != "street"
    return of and any(kind == "PER" and name.start < a and b == name.end for a, b, kind in scene.labels)


def _is_spot(scene: Scene, name: Name) -> bool:
    """ "ils se sont réunis place X": streets and squares need no preposition, parts of a state little."""
    kinds = {option.kind for option in name.options}
    if name.kind == "site" or kinds == {"site"}:
        return nouns().get(scene.text[name.start : name.end].split()[0]) == "street"
    if not kinds or not kinds <= {"region", "relief", "area"} or any(o.name in regions() for o in name.options):
        return False
    token = scene.parse.at(name.start) if scene.parse else None
    silent = scene.parse is not None and token is not None and not scene.parse.dep[token].startswith("nsubj")
    left = scene.text[max(0, name.start - 6) : name.start]
    listed = bool(LISTED.search(left)) and not PART_OF.search(left)
    return silent and scene.label(name) == "LOC" and listed


def _glossed(scene: Scene, name: Name, left: str) -> bool:
    """Whether the name stands in brackets behind a place."""
    found = GLOSS.search(left)
    if found is None or scene.label(name) not in ("LOC", None) or name.kind == "country":
        return False
    closed = scene.text[name.end : name.end + 2].lstrip()[:1] in tuple("),/")
    of_place = found["noun"] is None or nouns().get(found["noun"]) in ("settlement", "area", "site")
    return closed and of_place


def _is_somebody(scene: Scene, name: Name) -> bool:
    """Whether a label or a part of speech makes the name a person, or no name at all."""
    label = scene.label(name)
    word = scene.text[name.start : name.end]
    if label == "LONGPER" or (label == "PER" and name.kind == "unknown"):
        return name.kind != "site" and not (label == "PER" and _happens_there(scene, name))
    if label != "LOC" and " " not in word and scene.pos(name) in ("PRON", "DET", "ADP", "ADV", "CCONJ", "SCONJ", "AUX"):
        return name.kind in ("town", "unknown")
    persons = (scene.text[start:end].split() for start, end, kind in scene.labels if kind == "PER")
    return name.kind in ("town", "unknown") and any(len(parts) > 1 and word in parts for parts in persons)


def _prepositional(scene: Scene, name: Name, left: str) -> bool:
    inside, at = INSIDE.search(left), AT.search(left)
    if (found := inside or at) and _is_named_there(scene, name, len(left) - found.start()):
        return False
    if inside:
        return True
    if BESIDE.search(left):
        return not name.acts
    if at:
        return not is_given(scene, name, left[: at.start() + 1])
    part = PART_OF.search(left)
    return bool(part and _part(name, left[: part.start() + 1], scene.label(name)))


def _is_named_there(scene: Scene, name: Name, back: int) -> bool:
    """Whether an organisation's name takes in the preposition: "Brigade rouge en X" is no brigade at X."""
    found = (a for a, b, kind in scene.labels if kind == "ORG" and a <= name.start - back and name.end <= b)
    return any(scene.text[a].isupper() for a in found)


def _part(name: Name, left: str, label: str | None) -> bool:
    """ "la prise de X": the nearest noun that is known decides; an unknown one does not speak against a town."""
    kinds = _nouns_before(left)
    if name.kind == "country":
        return kinds[:1] in (["area"], ["settlement"]) or (kinds[:1] == ["event"] and not left.rstrip().endswith("s"))
    if name.acts:
        return bool(kinds) and kinds[0] in ("settlement", "area", "site", "event")
    if kinds:
        return kinds[0] not in ("pact", "office", "aid", "word") and "pact" not in kinds
    if name.kind == "site":
        return True
    # "l'Olympique de X", "la Tribune de X": a noun with a capital makes one name with the town.
    labelled = name.kind == "place" or label in (None, "LOC")
    return labelled and bool(re.search(r"(?:^|[\s'])[a-zà-ÿ][\w-]*\s$", left))


def _nouns_before(left: str) -> list[str]:
    """Kinds of the known nouns in the last four words before a preposition, the nearest first."""
    if several := _several().search(left):
        return [nouns()[several[1]]]
    clause = re.split(r"[.,;:!?()«»\"]", left.rstrip(' \u00a0»"'))[-1]  # "son « bastion » de X" is one phrase
    words = [word.rpartition("'")[2] for word in WORDS.findall(clause)[-4:]]
    first = words[:1] if len(WORDS.findall(clause)) <= len(words) else []  # it may have a capital of its place
    kinds = (
        nouns().get(word) or nouns().get(word.lower() if word in first else "", "grammar") for word in reversed(words)
    )
    return [kind for kind in kinds if kind != "grammar"]


@cache
def _several() -> re.Pattern[str]:
    """Nouns of several words ("cour d'appel"), whose parts would mislead."""
    forms = sorted(filter(lambda form: " " in form, nouns()), key=len, reverse=True)
    return re.compile(rf"\b({'|'.join(forms)}) $")


@cache
def _settled() -> tuple[re.Pattern[str], re.Pattern[str]]:
    noun = choice("settlement", "area")
    beside = rf"\b{noun}(?: [a-zà-ÿ-]+){{0,2}} (?:{OF}|dite? |appelée? |nommée? )$"
    return re.compile(beside), re.compile(rf"\b{noun}\b[^.;:()«»\n]{{0,60}}, $")


def _named(left: str, name: Name) -> bool:
    """ "la ville de X", "la capitale, X", "deux villes assiégées, X": a noun says that the name is a place."""
    beside, _ = _settled()
    return name.kind != "country" and bool(beside.search(left) or _apposed(left))


def _apposed(left: str) -> bool:
    """ "le gouverneur de la province, X" is no place: the noun of the office comes first."""
    found = _settled()[1].search(left)
    return bool(found and "office" not in _nouns_before(left[: found.start()]))


def _unknown(scene: Scene, name: Name, left: str) -> bool:
    """An unknown name needs a noun that says what it is, or a label and a preposition."""
    beside, _ = _settled()
    if beside.search(left):
        return True
    if scene.label(name) != "LOC":
        return _happens_there(scene, name)
    if THAT_OF.search(left) or _glossed(scene, name, left) or BESIDE.search(left):
        return True
    if (at := AT.search(left)) and not at[0].endswith("aux "):  # "aux X" are people
        return not is_given(scene, name, left[: at.start() + 1])
    if INSIDE.search(left) or _apposed(left) or _behind(scene, name):
        return True
    part = PART_OF.search(left)
    return bool(part and _nouns_before(left[: part.start() + 1])[:1] in (["event"], ["act"], ["site"]))


def _happens_there(scene: Scene, name: Name) -> bool:
    """ "dix morts à X", "a explosé à X": what happens does so at a place, whatever a label says of X."""
    left = scene.text[max(0, name.start - 80) : name.start].rpartition("\n")[2]
    at = AT.search(left)
    if at is None or at[0].endswith(("aux ", "au ")):
        return False
    before = left[: at.start() + 1]
    last = WORDS.findall(before)[-1:]
    beside = nouns().get(last[0].lower().rpartition("'")[2]) if last else None
    return happens(scene, name) or beside == "event" or _nouns_before(before)[:1] == ["harm"]


def _behind(scene: Scene, name: Name) -> bool:
    return not name.acts and bool(BEHIND.match(scene.text[name.end : name.end + 40]))


def joins(text: str, before: Name, name: Name) -> bool:
    """Whether the name goes on a list that the place before it began: "à X, Y et Z", "de X et de Y"."""
    between = text[before.end : name.start]
    if len(between) > 45 or not JOINED.match(between):
        return False
    if name.kind == "country" or before.kind == "country":
        return name.kind == before.kind and "," not in between
    return name.kind != "body" and not (
        name.acts and re.match(r" (?!et |ou )[a-zà-ÿ]", text[name.end : name.end + 5] or ".")
    )


def of_people(scene: Scene, name: Name) -> bool:
    """ "les mineurs de X": a noun that is in no table, neither an office nor a name, before "de X"."""
    left = scene.text[max(0, name.start - 80) : name.start].rpartition("\n")[2]
    part = PART_OF.search(left)
    if part is None or name.acts or scene.label(name) in ("PER", "LONGPER"):
        return False
    before = left[: part.start() + 1]
    return not _nouns_before(before) and bool(re.search(r"(?:^|[\s'])[a-zà-ÿ][\w-]{3,}\s$", before))
