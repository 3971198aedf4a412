"""CoNLL-U: a dispatch is parsed once more, and the facts of its record stand in the column MISC.

`start` and `end` count characters of the text as received. A layer holds the ids of the record, each with B- on the
first token and I- on the others, parted by commas: Actor, Speaker (the source's words), Cue, Statement, Event,
Position, Time, Place. The first comments of a dispatch give its key, and for each actor id who it is.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from pathlib import Path

from ..model import Record, Span
from ..parse.columns import Parse
from ..registry import component
from ..store.entry import Entry
from ..work import Work
from .options import Options
from .words import line

_DEP = re.compile(r"[a-z]+(:[a-z]+)?")
_POS = frozenset("ADJ ADP ADV AUX CCONJ DET INTJ NOUN NUM PART PRON PROPN PUNCT SCONJ SYM VERB X".split())


def write(entries: Iterable[Entry], out: Path, _: Options) -> int:
    """Write the sentences of each dispatch that can be parsed; their number."""
    parser = component("parser", "spacy")()
    count = 0
    with out.open("w", encoding="utf-8", newline="\n") as lines:
        for entry in entries:
            work = Work(entry.record.dispatch)
            parse = work.attempt("parse", lambda work=work: next(parser.parse([work.reading])), None)  # type: ignore[misc]
            if parse is not None:
                for sentence in sentences(entry, parse):
                    lines.write(sentence + "\n\n")
                    count += 1
    return count


def sentences(entry: Entry, parse: Parse) -> Iterator[str]:
    """The sentences of a dispatch, each with its comments, without the empty line behind it."""
    layers = _layers(entry.record, parse)
    for number, (first, last) in enumerate(parse.sentences, start=1):
        comments = list(_opening(entry)) if number == 1 else []
        comments += [f"# sent_id = {entry.key}-{number}", f"# text = {_text(parse, first, last)}"]
        heads = _heads(parse, first, last)
        tokens = [_token(parse, token, first, last, heads, layers[token]) for token in range(first, last)]
        yield "\n".join([*comments, *tokens])


def _opening(entry: Entry) -> Iterator[str]:
    yield f"# newdoc id = {line(entry.key)}"
    for actor, who in entry.who.items():
        yield f"# actor {actor} = {line(who.id)} {line(who.name)}"


def _text(parse: Parse, first: int, last: int) -> str:
    return "".join(_form(parse, at) + (" " if _spaced(parse, at, last) else "") for at in range(first, last))


def _form(parse: Parse, token: int) -> str:
    """A form has no blanks that are not its own letters, and is never empty."""
    return line(parse.form[token]).replace(" ", "\u00a0") or "_"


def _spaced(parse: Parse, token: int, last: int) -> bool:
    return token + 1 < last and parse.start[token + 1] > parse.end[token]


def _token(parse: Parse, token: int, first: int, last: int, heads: dict[int, int], layers: list[str]) -> str:
    head = heads[token]
    dep = parse.dep[token].lower()
    relation = "root" if head == token else dep if dep != "root" and _DEP.fullmatch(dep) else "dep"
    spaced = _spaced(parse, token, last) or token + 1 == last
    misc = [f"Start={parse.start[token]}", f"End={parse.end[token]}", *layers, *([] if spaced else ["SpaceAfter=No"])]
    return "\t".join(
        [
            str(token - first + 1),
            _form(parse, token),
            line(parse.lemma[token]).replace(" ", "\u00a0") or "_",
            parse.pos[token] if parse.pos[token] in _POS else "X",
            "_",
            _features(parse.morph[token]),
            "0" if head == token else str(head - first + 1),
            relation,
            "_",
            "|".join(misc),
        ]
    )


def _features(morph: str) -> str:
    return "|".join(sorted(filter(None, morph.split("|")), key=str.lower)) or "_"


def _heads(parse: Parse, first: int, last: int) -> dict[int, int]:
    """A head for each token, within its sentence and below one root: what leads elsewhere, or in a circle, is hung
    on the root."""
    own = {token: parse.head[token] for token in range(first, last)}
    root = next((token for token, head in own.items() if head == token), first)
    heads = {token: head if head in own and head != token else root for token, head in own.items()}
    heads[root] = root
    for token in heads:
        path, at = {token}, heads[token]
        while at != root and at not in path:
            path.add(at)
            at = heads[at]
        if at != root:
            heads[token] = root
    return heads


def _layers(record: Record, parse: Parse) -> defaultdict[int, list[str]]:
    """For each token its layers, "Statement=B-s1,I-s2"."""
    found: defaultdict[int, dict[str, dict[str, str]]] = defaultdict(lambda: defaultdict(dict))
    for layer, name, spans in _marked(record):
        begin = "B"
        for span in spans:
            for token in parse.tokens_within(span.start, span.end):
                found[token][layer].setdefault(name, begin)
                begin = "I"
    layers: defaultdict[int, list[str]] = defaultdict(list)
    for token, told in found.items():
        for layer, names in told.items():
            layers[token].append(f"{layer}={','.join(f'{mark}-{name}' for name, mark in names.items())}")
    return layers


def _marked(record: Record) -> Iterator[tuple[str, str, Iterable[Span]]]:
    """Each span of the record with its layer and the id of its fact, layers in the order of the alphabet."""
    for actor in record.actors:
        yield from (("Actor", actor.id, [mention]) for mention in actor.mentions)
    yield from (("Cue", one.id, [one.cue]) for one in record.statements if one.cue)
    yield from (("Event", one.id, [one.anchor]) for one in record.events)
    yield from (("Place", one.id, [one]) for one in record.places)
    yield from (("Position", one.id, [one.evidence]) for one in record.positions)
    yield from (("Speaker", one.id, [one.source]) for one in record.statements if one.source)
    yield from (("Statement", one.id, one.content) for one in record.statements)
    yield from (("Time", one.id, [one]) for one in record.times)
