"""Where reported infinitives, noun phrases and predicates end."""

from ..parse.phrases import is_present_participle
from .bounds import clause_end
from .scene import Scene

# Words that open a loose adjunct behind a comma.
_LOOSE = [[word] for word in ("sans", "avant", "après", "malgré", "alors", "tandis", "dans", "pour", "afin")]


def infinitive_end(scene: Scene, verb: int, begin: int) -> int:
    """The character where a reported infinitive ends: at a semicolon, or where a new clause with a subject
    of its own is joined ("accuse Y de P, mais Y le nie")."""
    parse, end = scene.parse, clause_end(scene, verb, begin)
    for token in range(begin + 1, scene.sentence(begin)[1]):
        if parse.start[token] >= end:
            break
        if scene.quote_at(parse.start[token]) is None and _ends_infinitive(scene, token):
            return parse.end[token - 1]
    return end


def _ends_infinitive(scene: Scene, token: int) -> bool:
    parse, after = scene.parse, token + 1
    form, following = parse.form[token], parse.form[after].lower() if after < len(parse) else ""
    if form == ";":
        return True
    if form != ",":
        return False
    return (following in {"mais", "et", "or"} and _clause_follows(scene, after + 1)) or following in {"ce", "avant"}


def phrase_end(scene: Scene, verb: int, begin: int) -> int:
    """The character where a noun phrase or predicate ends that begins at token `begin`: at a mark that
    closes it, before a gerund, a new clause or the words that tell the occasion."""
    parse, end = scene.parse, clause_end(scene, verb, begin)
    for token in range(begin + 1, scene.sentence(begin)[1]):
        if parse.start[token] >= end:
            break
        if scene.quote_at(parse.start[token]) is None and _ends_phrase(scene, token):
            return parse.end[token - 1]
    return end


def _ends_phrase(scene: Scene, token: int) -> bool:
    parse = scene.parse
    form, after = parse.form[token].lower(), token + 1
    if form in {";", "–", "—"} or form in {"lorsque", "lorsqu'", "alors", "quand", "tandis"}:
        return True
    if form == "en" and after < len(parse) and is_present_participle(parse, after):
        return True
    if form == "lors":
        return True
    return form == "," and (_clause_follows(scene, after) or (_is_loose(scene, after) and not _resumes(scene, after)))


def _is_loose(scene: Scene, token: int) -> bool:
    return scene.parse.form[token : token + 1] in _LOOSE


def _resumes(scene: Scene, token: int) -> bool:
    """ "le stockage, dans les caves, de produits toxiques": behind a second comma the phrase goes on."""
    forms = [form.lower() for form in scene.parse.form[token : token + 10]]
    comma = forms.index(",") if "," in forms else len(forms)
    return forms[comma + 1 : comma + 2] in (["de"], ["d'"], ["du"], ["des"])


def _clause_follows(scene: Scene, token: int) -> bool:
    """Behind a comma: a subject with a conjugated verb, or a participle."""
    parse, (_, last) = scene.parse, scene.sentence(token)
    for at in range(token, min(last, token + 12)):
        if parse.form[at].lower() in {"qui", "que", "qu'", "dont", "où", ","}:
            return False
        if "VerbForm=Fin" in parse.morph[at] or (at == token and is_present_participle(parse, at)):
            return True
    return False
