"""Inverted verb groups and nouns in -ant, which the model takes apart: "a-t-elle confié", "notre correspondant"."""

from .columns import Parse

_CLITICS = frozenset({"-il", "-elle", "-on", "-ils", "-elles", "-je", "-nous", "-vous"})
_LINK = "-t"
_FINITE = "Mood=Ind|VerbForm=Fin"
_AUXILIARIES = frozenset(
    "a ont avait avaient aura auront aurait auraient eut eurent "
    "est sont était étaient sera seront serait seraient fut furent".split()
)


def untangle(parse: Parse) -> None:
    """Put such groups right, in place."""
    for token in range(1, len(parse)):
        if parse.form[token].lower() in _CLITICS:
            _join(parse, token)
        elif parse.pos[token] == "VERB" and parse.pos[token - 1] == "DET" and _is_noun(parse, token):
            parse.pos[token], parse.morph[token] = "NOUN", "Gender=Masc|Number=Sing"


def _is_noun(parse: Parse, token: int) -> bool:
    """A present participle behind a determiner is none: "notre correspondant", "un habitant"."""
    return parse.form[token].endswith("ant") and "VerbForm=Fin" not in parse.morph[token]


def _join(parse: Parse, clitic: int) -> None:
    """Auxiliary and clitic depend on the participle behind them, which takes their place in the sentence."""
    auxiliary = clitic - 1 - (parse.form[clitic - 1] == _LINK)
    participle = _participle(parse, clitic)
    if participle is None or auxiliary < 0 or parse.form[auxiliary].lower() not in _AUXILIARIES:
        return
    if parse.head[auxiliary] == participle:
        return
    group = range(auxiliary, participle + 1)
    outer = next((t for t in group if parse.head[t] not in group), None)
    parse.dep[participle] = "ROOT" if outer is None else parse.dep[outer]
    parse.head[participle] = participle if outer is None else parse.head[outer]
    for token in group:
        if token != participle:
            parse.head[token] = participle
    parse.pos[participle] = "VERB"
    parse.pos[auxiliary], parse.dep[auxiliary] = "AUX", "aux:tense"
    parse.morph[auxiliary] = parse.morph[auxiliary] or _FINITE
    parse.dep[clitic] = "nsubj"


def _participle(parse: Parse, clitic: int) -> int | None:
    for token in range(clitic + 1, min(clitic + 4, len(parse))):
        if "VerbForm=Part" in parse.morph[token] and "Tense=Past" in parse.morph[token]:
            return token
        if parse.pos[token] != "ADV":
            return None
    return None
