"""Whether a name is used as a place: prepositions, nouns and verbs around it, told from names that act."""

import re
from dataclasses import dataclass
from functools import cache

from ..lang.schema import PlaceVerbRow
from ..lang.tables import table
from ..lang.world import regions
from ..parse.columns import Parse
from .names import Name, choice, nouns

OF = r"d(?:e la |e l'|e |u |es |')"
SIDES = r"(?:nord|sud|est|ouest|centre|nord-est|nord-ouest|sud-est|sud-ouest|cœur|large|bord|sein)"
INSIDE = re.compile(
    rf"(?:^|[\s(«\"'—–-])(?:en|dans(?: (?:le|la|les|l'|tout|toute|tout le|toute la))?|depuis(?: (?:le|la|les|l'))?|"
    rf"vers(?: (?:le|la|les|l'))?|via|jusqu'(?:à|au|aux|en)|hors {OF}|près {OF}|loin {OF}|autour {OF}|"
    rf"à travers(?: (?:le|la|les|l'))?|(?:au|à l'|dans l'|dans le|du) ?{SIDES} {OF}|"
    rf"à (?:l'intérieur|l'extérieur|proximité|destination|la frontière|la sortie|l'entrée) {OF}|"
    rf"(?:aux|des) (?:portes|alentours|environs|abords|frontières) {OF}|(?:en provenance|en direction|de retour|"
    rf"le long|originaires?|natifs?|native|venue?s?|arrivée?s?|partie?s?|sortie?s?|chassée?s?) {OF})[ ]?$",
    re.I,
)
# "sur la Syrie" is about it, "entre la Russie et la Turquie" between governments, "par la Russie" its doing.
BESIDE = re.compile(r"(?:^|[\s(«\"'])(?:sur|entre|devant|(?:pass|transit)\w+ par)(?: (?:le|la|les|l'))? ?$", re.I)
AT = re.compile(r"(?:^|[\s(«\"'—–-])(?:à(?: (?:la|l'))?|À|au|aux)[ ]?$|(?:^\W*|[.!?…][»\"]? )(?-i:A) $", re.I)
PART_OF = re.compile(rf"(?:^|[\s(«\"']){OF}$", re.I)
# "Cholet (Maine)", "le département (Ardenne, Argonne)": the name, or the noun, before the bracket is placed by it.
GLOSS = re.compile(rf"(?:{SIDES}|[A-ZÀ-Þ][\w'-]*|\b(?P<noun>[\w'-]+)) ?\( ?$")
LISTED = re.compile(r"(?:\b(?:la|le|les|et) |\bl' ?|[,(/] ?)$")
THAT_OF = re.compile(r"\b(?:celui|celle|ceux|celles) d(?:e |')$")
HALL = re.compile(r"(?:devant|dans|(?:bancs|tribune|hémicycle|enceinte|couloirs) d[eu]) ?(?:le |la |l' ?)?$")
BEHIND = re.compile(
    r"^(?:,? \(?(?:dans (?:le|la|l')|(?:au|à l') ?(?:nord|sud|est|ouest|centre)|à (?:une|quelques|environ|\d+)|"
    r"(?:la |une |deuxième |ancienne |principale )*(?:capitale|ville|bastion|fief|chef-lieu|localité|village|province)|"
    r"en [A-ZÀÉÎ]|où\b)|,? \((?:nord|sud|est|ouest|centre|nord-est|nord-ouest|sud-est|sud-ouest)\b)"
)
JOINED = re.compile(
    r"^\s*(?:\([^)]{0,30}\))?\s*(?:,|,? (?:et|ou|puis|ainsi qu[e']|comme)|/| - )\s*"
    r"(?:(?:à|en|au|aux|dans(?: le| la| les| l')?|de la|de l'|de|du|des|d')[ ]?|\d+ à |(?<=')|)$"
)
WORDS = re.compile(r"[\w'-]+")


@dataclass(frozen=True)
class Scene:
    """What is known of the dispatch while its names are judged: the plain text, its parse and labels."""

    text: str
    parse: Parse | None
    labels: tuple[tuple[int, int, str], ...] = ()

    def label(self, name: Name) -> str | None:
        """The label of the entity that covers the whole name; "LONG" + label where it is longer."""
        for start, end, label in self.labels:
            if start <= name.start and name.end <= end:
                return label if end - start <= name.end - name.start + 1 else "LONG" + label
        return None


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
    if _prepositional(scene, name, left) or _named(left, name) or _behind(scene, name) or _object(scene, name):
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
        return name.kind != "site"
    if (
        label != "LOC"
        and " " not in word
        and _pos(scene, name) in ("PRON", "DET", "ADP", "ADV", "CCONJ", "SCONJ", "AUX")
    ):
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
        return not _is_given(scene, name, left[: at.start() + 1])
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
    clause = re.split(r"[.,;:!?()«»\"]", left)[-1]
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
        return False
    if THAT_OF.search(left) or _glossed(scene, name, left) or BESIDE.search(left):
        return True
    if (at := AT.search(left)) and not at[0].endswith("aux "):  # "aux X" are people
        return not _is_given(scene, name, left[: at.start() + 1])
    if INSIDE.search(left) or _apposed(left) or _behind(scene, name):
        return True
    part = PART_OF.search(left)
    return bool(part and _nouns_before(left[: part.start() + 1])[:1] in (["event"], ["act"], ["site"]))


def _behind(scene: Scene, name: Name) -> bool:
    return not name.acts and bool(BEHIND.match(scene.text[name.end : name.end + 40]))


@cache
def _verbs() -> dict[str, str]:
    return {row.lemma: row.kind for row in table("world/place_verbs", PlaceVerbRow)}


def _is_given(scene: Scene, name: Name, left: str) -> bool:
    """ "demander à X", "face à X", "soutien à X": X is who is meant, not where."""
    last = WORDS.findall(left)[-1:]
    if last and nouns().get(last[0].lower().rpartition("'")[2]) == "aid":
        return True
    head = _head(scene, name)
    if head is None or scene.parse is None or not name.acts:
        return False
    lemma = scene.parse.lemma[head]
    return _verbs().get(lemma) == "give" or nouns().get(lemma) == "aid"


def _object(scene: Scene, name: Name) -> bool:
    """ "quitter X", "X est assiégée"."""
    parse, head = scene.parse, _head(scene, name)
    token = parse.at(name.start) if parse else None
    if parse is None or head is None or token is None:
        return False
    kind, dep = _verbs().get(parse.lemma[head]), parse.dep[token]
    # Objects that are names are often mislabelled; what stands right behind the verb is its object.
    follows = dep == "obj" or (token == head + 1 and dep != "nsubj")
    passive = dep == "nsubj:pass" and not name.acts and scene.label(name) == "LOC"
    struck = kind == "hit" and (not name.acts or _by_event(parse, head))
    return passive or (follows and (kind == "reach" or struck))


def _by_event(parse: Parse, verb: int) -> bool:
    """ "deux explosions frappent X" happens there, whatever X is; "un embargo frappe X" does not."""
    subject = parse.child(verb, "nsubj")
    return subject is not None and nouns().get(parse.form[subject].lower().rpartition("'")[2].partition("-")[0]) in (
        "event",
        "act",
    )


def _pos(scene: Scene, name: Name) -> str:
    token = scene.parse.at(name.start) if scene.parse else None
    return scene.parse.pos[token] if scene.parse and token is not None else ""


def _head(scene: Scene, name: Name) -> int | None:
    token = scene.parse.at(name.start) if scene.parse else None
    if token is None or scene.parse is None:
        return None
    return scene.parse.head[token]


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
