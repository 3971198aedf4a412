"""The words around a name that make it a place: prepositions, brackets, lists."""

import re

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
