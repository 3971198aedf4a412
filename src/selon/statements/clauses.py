"""A cue with its subject before it: X affirme que P; X dit vouloir P; X accuse Y de P; soulignant que P."""

from collections.abc import Iterator

from ..lang.schema import CueRow
from ..parse.phrases import is_finite, is_present_participle, negated, verb_group
from .after import source_span
from .conjunctions import that_clause, whether_clause
from .hearsay import behind_on
from .infinitives import infinitive
from .objects import object_phrase, predicate
from .scene import Draft, Scene, SpanPair

_FINITE = frozenset({"that-clause"})
_FIRST_PERSON = frozenset({"je", "j'", "nous", "on", "-je", "-nous", "-on", "tu", "vous", "-vous"})


def read(scene: Scene) -> Iterator[Draft]:
    """Drafts for every cue that a clause, an infinitive or an object follows."""
    for verb, row in scene.cues.items():
        quoted = _quoted_with_verb(scene, verb)
        if quoted is not None:
            yield _draft(scene, verb, row, "quoted-verb", quoted)
        elif _reports(scene, verb, row):
            yield from _contents(scene, verb, row)


def _quoted_with_verb(scene: Scene, verb: int) -> SpanPair | None:
    """The minister "calls on the parties to talk": quotation marks that open at the cue itself."""
    first = verb_group(scene.parse, verb)[0]
    quote = scene.opening(first - 1) if first else None
    who = scene.subject(verb)
    if quote is None or who is None or not is_finite(scene.parse, verb) or scene.parse.start[who] >= quote.start:
        return None
    long_enough = len(scene.parse.tokens_within(quote.start, quote.end)) > 6
    return (quote.inner_start, quote.inner_end) if long_enough else None


def _reports(scene: Scene, verb: int, row: CueRow) -> bool:
    """Whether the verb says that somebody said something: conjugated, or bound to a verb that is."""
    parse = scene.parse
    if negated(parse, verb) and row.act not in {"deny", "admit"}:
        return False
    if _is_passive(scene, verb) or _first_person(scene, verb) or _by_anybody(scene, verb):
        return False
    return is_finite(parse, verb) or is_present_participle(parse, verb) or _governed(scene, verb)


def _is_passive(scene: Scene, verb: int) -> bool:
    """ "la mesure a été annoncée": what is said is the subject; "il a été annoncé que" reports."""
    parse = scene.parse
    if not any(
        (parse.dep[c] == "aux:pass" and parse.lemma[c] == "être") or parse.form[c] == "été"
        for c in parse.children[verb]
    ):
        return False
    told = any(parse.form[t].lower() in {"que", "qu'"} for t in range(verb + 1, min(verb + 5, len(parse))))
    return not (told and any(parse.form[c].lower() in {"il", "-il"} for c in parse.children[verb] if c < verb))


def _first_person(scene: Scene, verb: int) -> bool:
    """ "nous demandons": a quoted speaker's words about his own speaking are no report by another."""
    who = scene.subject(verb)
    if scene.quote_at(scene.parse.start[verb]) is None:
        return False
    return who is None or scene.parse.form[who].lower() in _FIRST_PERSON


def _by_anybody(scene: Scene, verb: int) -> bool:
    """ "on ignore si", "on sait que": nobody is reported."""
    who = scene.subject(verb)
    inward = scene.cues[verb].act in {"think", "fear", "hope", "want"}
    return inward and who is not None and scene.parse.form[who].lower() in {"on", "-on"}


def _governed(scene: Scene, verb: int) -> bool:
    """ "vient d'annoncer que", "a tenu à préciser que": an infinitive under a conjugated verb."""
    parse = scene.parse
    head = parse.head[verb]
    light = parse.lemma[head] in {"venir", "tenir", "souhaiter", "finir"}
    if parse.lemma[head] == "venir" and parse.form[verb - 1].lower() not in {"de", "d'"}:
        return False  # "venus encourager les joueurs"
    return "VerbForm=Inf" in parse.morph[verb] and parse.dep[verb] in {"xcomp", "ccomp", "obl:arg"} and light


def _contents(scene: Scene, verb: int, row: CueRow) -> Iterator[Draft]:
    """The first of the row's frames that fits."""
    frames = set(row.frames)
    finders = (
        (frames & {"que", "direct"}, "that-clause", that_clause),
        (frames & {"si", "direct"}, "question", whether_clause),
        (frames & {"que", "inf", "de_inf", "a_inf", "a_de_inf", "np_de_inf", "np_a_inf"}, "infinitive", infinitive),
        (frames & {"small", "comme"}, "predicate", predicate),
        (frames & {"np", "a_np", "de_np", "direct", "np_de_inf"}, "object", object_phrase),
    )
    for wanted, rule, find in finders:
        span = find(scene, verb, row) if wanted and (rule in _FINITE or _somebody(scene, verb)) else None
        if span is not None:
            yield _draft(scene, verb, row, rule, span)
            return


def _somebody(scene: Scene, verb: int) -> bool:
    """Whether an actor is the subject: without a clause, other subjects say nothing ("la loi menace de")."""
    who = scene.subject(verb)
    part = None if who is None else scene.cast.at(who)
    return part is not None and part.speaks


def _draft(scene: Scene, verb: int, row: CueRow, rule: str, span: SpanPair) -> Draft:
    who = scene.subject(verb)
    who = None if who is None else behind_on(scene, who, scene.cue_end(verb))
    return Draft(
        rule=rule,
        content=(span,),
        cue=_cue_span(scene, verb),
        lemma=row.lemma,
        act=row.act,
        source=None if who is None else source_span(scene, who),
        subject=who,
        verb=verb,
    )


def _cue_span(scene: Scene, verb: int) -> SpanPair:
    parse = scene.parse
    first, last = verb_group(parse, verb)[0], scene.cue_end(verb)
    if is_present_participle(parse, verb) and first > 0 and parse.form[first - 1].lower() == "en":
        first -= 1
    return scene.chars(first, last)
