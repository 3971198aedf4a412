"""Noun phrases in a parse. Tokens are indices; ranges are half-open."""

from .columns import Parse
from .memo import remembered

_OUTSIDE = frozenset(
    {"acl:relcl", "conj", "cc", "parataxis", "advcl", "dep", "appos", "punct", "cop", "nsubj", "aux:tense"}
)


@remembered
def noun_phrase(parse: Parse, head: int) -> tuple[int, int]:
    """The noun phrase of `head` with its complements, without relative clauses, appositions, conjuncts."""
    first, last = head, head + 1
    for child in parse.children[head]:
        if parse.dep[child] in _OUTSIDE or parse.dep[child] == "case":
            continue
        left, right = noun_phrase(parse, child) if child > head else parse.subtree(child)
        first, last = min(first, left), max(last, right)
    return first, _cut_at_comma(parse, head, last)


def _cut_at_comma(parse: Parse, head: int, last: int) -> int:
    for token in range(head + 1, last):
        if parse.form[token] in {",", ";", ":", "«", "»"} or parse.form[token] in {"que", "qui"}:
            return token
    return last


def phrase_head(parse: Parse, at: int) -> int | None:
    """The head of the noun phrase that begins at token `at`, or None where none begins."""
    token = at
    while token < len(parse) and parse.pos[token] in {"DET", "NUM", "ADJ"} and token - at < 6:
        token += 1
    if token >= len(parse) or parse.sentence_of[token] != parse.sentence_of[at]:
        return None
    if parse.pos[token] not in {"NOUN", "PROPN", "PRON"} and not parse.form[token][:1].isupper():
        token -= 1
        return token if token >= at and parse.pos[token] in {"NUM", "ADJ"} else None
    return _up_within(parse, token, at)


def _up_within(parse: Parse, token: int, at: int) -> int:
    """Climb from a name's or noun's inner part to its head while that stays near."""
    while parse.dep[token] in {"flat:name", "flat:foreign", "amod", "nummod", "compound", "fixed"}:
        head = parse.head[token]
        if head == token or not at <= head <= token + 3:
            break
        token = head
    return token
