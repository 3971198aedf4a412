"""The verbs of saying in a parse: token → row of the table of cues."""

from functools import cache
from typing import TYPE_CHECKING

from .cues import CueIndex, cue_index, variants, words_of
from .lookup import Lookup
from .schema import CueRow, SourceRow
from .tables import table

if TYPE_CHECKING:
    from ..parse.columns import Parse

_VERBAL = frozenset({"VERB", "AUX"})
_TAKEN_FOR = frozenset({"ADJ", "NOUN", "PROPN"})


def find(parse: "Parse") -> dict[int, CueRow]:
    """For each token that is a verb of saying, its row. A form that the parser took for a noun or an
    adjective ("dit", "juge") counts only where it has a subject or a subject clitic behind it."""
    index = cue_index()
    found: dict[int, CueRow] = {}
    for token, pos in enumerate(parse.pos):
        if pos in _VERBAL or (pos in _TAKEN_FOR and _can_be_cue(index, parse, token) and _has_subject(parse, token)):
            row = index.match(parse, token)
            if row is not None:
                found[token] = row
    return _outside_phrases(parse, found)


def _outside_phrases(parse: "Parse", found: dict[int, CueRow]) -> dict[int, CueRow]:
    """Without the verbs inside a longer cue ("savoir" in "faire savoir")."""
    inside = {t for verb, row in found.items() for t in range(verb + 1, phrase_end(parse, verb, row))}
    return {verb: row for verb, row in found.items() if verb not in inside}


def phrase_end(parse: "Parse", verb: int, row: CueRow) -> int:
    """Past the last word of a cue of several words ("faire état de"); a closing "de" or "à" not counted."""
    words = words_of(row.lemma)
    rest = list(words[words.index(_verb_of(words)) + 1 :])
    while rest and rest[-1] in {"de", "à", "d'"}:
        rest.pop()
    at = verb
    for word in rest:
        window = range(at + 1, min(at + 6, len(parse)))
        at = next((t for t in window if {parse.form[t].lower(), parse.lemma[t]} & variants(word)), at)
    return at + 1


def _verb_of(words: tuple[str, ...]) -> str:
    return next(word for word in words if word not in {"se", "s'", "en", "y"})


def _can_be_cue(index: CueIndex, parse: "Parse", token: int) -> bool:
    return parse.form[token].lower() in index.by_form or parse.lemma[token] in index.by_verb


def _has_subject(parse: "Parse", token: int) -> bool:
    if token + 1 < len(parse) and parse.form[token + 1].lower() in {"-il", "-elle", "-ils", "-elles", "-on", "-t"}:
        return True
    return any(parse.dep[c].startswith(("nsubj", "aux:tense")) for c in parse.children[token])


@cache
def according_phrases() -> Lookup[SourceRow]:
    """Finds the prepositional cues ("selon", "de l'avis de") in a text."""
    return Lookup((row.phrase, row) for row in table("fr/according", SourceRow))
