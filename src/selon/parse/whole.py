"""Surnames that the parser takes for another word: "Emmanuel Macron a rencontré" with an adverb "Macron"."""

from .columns import Parse

_OTHER = frozenset({"ADV", "VERB", "AUX", "X", "ADP", "CCONJ"})


def name_whole(parse: Parse) -> None:
    """Makes a capitalised word right behind a name a part of it, whatever the parser calls it."""
    for token in range(1, len(parse)):
        capital = parse.form[token][:1].isupper() and parse.form[token][1:2].islower()
        if capital and parse.pos[token] in _OTHER and parse.pos[token - 1] == "PROPN":
            _join(parse, token)


def _join(parse: Parse, token: int) -> None:
    head = token - 1
    if parse.dep[head].startswith("flat") and parse.head[head] < head:
        head = parse.head[head]
    if parse.head[head] == token:  # the name hung on its own second word
        parse.head[head] = parse.head[token] if parse.head[token] != token else head
        parse.dep[head] = parse.dep[token] if parse.head[head] != head else "ROOT"
    for other in range(len(parse)):
        if parse.head[other] == token and other not in (token, head):
            parse.head[other] = head
    parse.pos[token], parse.lemma[token], parse.morph[token] = "PROPN", parse.form[token], ""
    parse.head[token], parse.dep[token] = head, "flat:name"
