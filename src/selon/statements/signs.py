"""What speaks for a draft being a statement that a careful coder records: features, no decision."""

from ..learned.features import Features
from ..model import Statement
from ..parse.columns import Parse
from ..parse.phrases import negated
from .voices import Voice

_VERBS = frozenset({"VERB", "AUX"})
_LETTERS = 20  # of a cue's lemma


def signs(voice: Voice, said: Statement, chance: float) -> Features:
    """The signs of one draft; `chance`: how likely its speaker is."""
    return {
        "rule": said.why.rule,
        "told": said.kind,
        "act": said.act,
        "pronoun": voice.pronoun,
        "speaker_chance": chance,
        "spoken": float(said.speaker is not None),
        **_of_cue(voice, said),
        **_of_content(voice.stage.parse, said),
    }


def _of_cue(voice: Voice, said: Statement) -> Features:
    parse = voice.stage.parse
    if said.cue is None:
        return {"cue": "-"}
    tokens = parse.tokens_within(said.cue.start, said.cue.end)
    told: Features = {"cue": said.cue.lemma[:_LETTERS]}
    if tokens:
        verb = next((t for t in reversed(tokens) if parse.pos[t] in _VERBS), tokens[-1])
        told["cue_pos"], told["cue_dep"] = parse.pos[verb], parse.dep[verb]
        told["cue_negated"] = float(parse.pos[verb] in _VERBS and negated(parse, verb))
        told["cue_form"] = "|".join(f for f in parse.morph[verb].split("|") if f.startswith(("Tense", "Mood", "Verb")))
        told["headline"] = float(said.cue.start < voice.stage.headline_end)
        told["after"] = float(said.cue.start > said.content[0].start)
    return told


def _of_content(parse: Parse, said: Statement) -> Features:
    tokens = [t for span in said.content for t in parse.tokens_within(span.start, span.end)]
    if not tokens:
        return {"length": 0.0}
    head = next((t for t in tokens if parse.head[t] == t or parse.head[t] not in tokens), tokens[0])
    finite = sum("VerbForm=Fin" in parse.morph[t] for t in tokens)
    return {
        "length": float(min(60, len(tokens))),
        "parts": float(len(said.content)),
        "finite": float(min(4, finite)),
        "infinitive": float(any("VerbForm=Inf" in parse.morph[t] for t in tokens)),
        "first": parse.pos[tokens[0]],
        "head": parse.pos[head],
        "head_dep": parse.dep[head],
        "quoted": float(sum(parse.form[t] in '«»“”"' for t in tokens)),
        "asks": float(parse.form[tokens[-1]] == "?"),
    }
