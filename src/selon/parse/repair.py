"""Verbs that the parser takes for nouns or adjectives, put right where the words around them decide.

The model knows few of the verbs that news puts beside a quotation: « … », a tweeté le ministre; Le
rapporteur, Jean Laurier, juge la réforme utile; Un témoin raconte : « … ».
"""

from ..lang.cues import cue_index
from ..lang.inflect import participles
from .columns import Parse
from .coordination import share
from .entities import trim
from .inversion import untangle
from .objects import attach_objects, free_days
from .whole import name_whole

_HAVE = frozenset("a ont avait avaient aurait auraient aura auront ait aient".split())
_MISTAKEN = frozenset({"NOUN", "ADJ", "PROPN", "X", "ADV"})
_PARTICIPLE = "Gender=Masc|Number=Sing|Tense=Past|VerbForm=Part"
_PRESENT = "Mood=Ind|Number=Sing|Person=3|Tense=Pres|VerbForm=Fin"
_PRESENTS = _PRESENT.replace("Sing", "Plur")
_SUBJECTS = frozenset({"qui", "il", "elle", "ils", "elles"})
_JOINING = frozenset({"et", "mais", "puis"})
_REFLEXIVES = frozenset({"se", "s'"})
_CLOSING = frozenset({"»", "”", '"', "!", "?", "…"})
_BEHIND = frozenset({":", "que", "qu'", "«", '"', "“"})


def repair(parse: Parse) -> Parse:
    """The parse with such verbs tagged as verbs, in place of the columns that it was built with."""
    name_whole(parse)
    untangle(parse)
    share(parse)
    trim(parse)
    for token in range(1, len(parse)):
        if parse.pos[token] in _MISTAKEN:
            if _is_participle(parse, token):
                _make_participle(parse, token)
            elif _is_present(parse, token):
                _make_present(parse, token)
        elif parse.pos[token] == "VERB" and _is_finite_form(parse, token):
            parse.morph[token] = _PRESENTS if parse.form[token].endswith("nt") else _PRESENT
    free_days(parse)
    attach_objects(parse)
    return parse


def _make_present(parse: Parse, token: int) -> None:
    parse.pos[token], parse.morph[token] = "VERB", _PRESENT
    if parse.form[token - 1].lower() in _JOINING:
        _join(parse, token)
    if parse.dep[token - 1] == "expl:subj":  # the model's guess for "il" before a noun
        parse.dep[token - 1] = "nsubj"
    if _is_infinitive(parse, token + 1):
        _govern(parse, token)


def _is_infinitive(parse: Parse, token: int) -> bool:
    return token < len(parse) and "VerbForm=Inf" in parse.morph[token]


def _govern(parse: Parse, token: int) -> None:
    """ "La France dément avoir livré": the noun before the verb is its subject, the infinitive hangs on it."""
    verb = token + 1
    if parse.pos[verb] == "AUX" and parse.head[verb] != verb:
        verb = parse.head[verb]
    subject = parse.head[token - 1] if parse.dep[token - 1].startswith(("flat", "amod")) else token - 1
    if parse.head[subject] not in {subject, verb, token}:
        return
    parse.head[token], parse.dep[token] = token, "ROOT"
    parse.head[subject], parse.dep[subject] = token, "nsubj"
    parse.head[verb], parse.dep[verb] = token, "xcomp"


def _join(parse: Parse, token: int) -> None:
    """A verb behind "et" goes on with what the sentence's first verb says."""
    at = token
    while parse.head[at] != at:
        at = parse.head[at]
    if at < token and parse.pos[at] == "VERB":
        parse.dep[token], parse.head[token] = "conj", at


def _is_finite_form(parse: Parse, token: int) -> bool:
    """A form of a verb of saying that the model takes for an infinitive or a participle, which the
    spelling excludes: "déclara", "déplore", "avertit"."""
    form = parse.form[token].lower()
    verbs = () if "VerbForm=Fin" in parse.morph[token] else cue_index().by_form.get(form, ())
    return bool(verbs) and not any(form == verb or form in participles(verb) for verb in verbs)


def _is_participle(parse: Parse, token: int) -> bool:
    """A form in -é behind "a", "ont" that has no participle of its own."""
    if not parse.form[token].endswith(("é", "ée", "és", "ées")) or not parse.form[token][0].islower():
        return False
    return _auxiliary(parse, token) is not None


def _auxiliary(parse: Parse, token: int) -> int | None:
    before = token - 1
    while before > 0 and (parse.pos[before] == "ADV" or parse.form[before].startswith("-")):
        before -= 1
    return before if parse.form[before].lower() in _HAVE and before >= token - 4 else None


def _make_participle(parse: Parse, token: int) -> None:
    auxiliary = _auxiliary(parse, token)
    parse.pos[token], parse.morph[token] = "VERB", _PARTICIPLE
    if auxiliary is not None and parse.head[auxiliary] != auxiliary:
        parse.pos[auxiliary], parse.dep[auxiliary], parse.head[auxiliary] = "AUX", "aux:tense", token
        parse.morph[auxiliary] = parse.morph[auxiliary] or _PRESENT


def _is_present(parse: Parse, token: int) -> bool:
    """A form of a verb of saying behind a name or a comma, with a colon, "que" or an article behind it."""
    form = parse.form[token]
    if form not in cue_index().by_form or form.endswith(("é", "ée", "és", "ées")) or token + 1 >= len(parse):
        return False
    first = token - 1 if parse.form[token - 1].lower() in _REFLEXIVES else token
    before, behind = parse.form[first - 1], parse.form[token + 1].lower()
    named = before in {",", ")"} or parse.pos[first - 1] == "PROPN" or before.lower() in _SUBJECTS
    joined = before in _JOINING and (behind in _BEHIND or _infinitive_behind(parse, token))
    opens = behind in _BEHIND or parse.pos[token + 1] == "DET" or _that_behind(parse, token)
    opens = opens or _is_infinitive(parse, token + 1)
    set_off = before in _CLOSING or (before == "," and parse.form[max(0, first - 2)] in _CLOSING)
    inverted = set_off and parse.pos[token + 1] in {"DET", "PROPN"}
    return (joined or (named and opens) or inverted) and parse.form[token].islower()


def _infinitive_behind(parse: Parse, token: int) -> bool:
    """ "et menace de saisir": a bare noun would have an article."""
    verb = token + 2
    marked = parse.form[token + 1].lower() in {"de", "d'"} and verb < len(parse)
    return marked and "VerbForm=Inf" in parse.morph[verb]


def _that_behind(parse: Parse, token: int) -> bool:
    """ "juge au contraire que": an adverbial stands between."""
    form = [word.lower() for word in parse.form[token + 1 : token + 5]]
    between = next((at for at, word in enumerate(form) if word in {"que", "qu'"}), 0)
    return between > 0 and all(parse.pos[token + 1 + at] in {"ADP", "ADV", "NOUN", "DET"} for at in range(between))
