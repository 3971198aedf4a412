"""A cue with its subject before it: X affirme que P; X dit vouloir P; X accuse Y de P; soulignant que P."""

from collections.abc import Iterator
from collections.abc import Set as AbstractSet

from ..lang.schema import CueRow
from ..parse.phrases import (
    is_finite,
    is_present_participle,
    negated,
    noun_phrase,
    phrase_head,
    verb_group,
)
from .after import source_span
from .bounds import adverbials_end, clause_end, clause_text, infinitive_end, phrase_end
from .scene import Draft, Scene, SpanPair

_THAT = frozenset({"que", "qu'", "qu"})  # the parser cuts "qu'«" into "qu" and "'"
_WHETHER = frozenset(
    {"si", "s'", "comment", "pourquoi", "quand", "où", "combien", "quel", "quelle", "quels", "quelles"}
)
_FINITE = frozenset({"that-clause"})
_FIRST_PERSON = frozenset({"je", "j'", "nous", "on", "-je", "-nous", "-on", "tu", "vous", "-vous"})
# Words with which "que" makes another conjunction or a comparison: "après que", "plus que".
_NOT_BEFORE_THAT = frozenset(
    "plus moins autant aussi tel telle tels telles même mêmes alors tandis après avant dès depuis pendant sans bien "
    "pour afin fois moment mesure condition sorte temps lors parce puis ainsi pourvu encore loin jusqu' tant".split()
)
_OPENERS = frozenset({"«", '"', "“"})
_GAP = frozenset({"ADV", "PUNCT", "ADP", "DET", "NOUN", "PROPN", "ADJ", "PRON", "NUM", "CCONJ"})


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
    return not any(parse.form[c].lower() in {"il", "-il"} for c in parse.children[verb] if c < verb)


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
        (frames & {"que", "direct"}, "that-clause", _that_clause),
        (frames & {"si", "direct"}, "question", _whether_clause),
        (frames & {"que", "inf", "de_inf", "a_inf", "a_de_inf", "np_de_inf", "np_a_inf"}, "infinitive", _infinitive),
        (frames & {"small", "comme"}, "predicate", _predicate),
        (frames & {"np", "a_np", "de_np", "direct", "np_de_inf"}, "object", _object),
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


def _that_clause(scene: Scene, verb: int, row: CueRow) -> SpanPair | None:
    """The clause behind the nearest "que" that the verb can govern."""
    at = _conjunction(scene, verb, _THAT)
    if at is None:
        return None
    return _clause_from(scene, verb, at + 1)


def _whether_clause(scene: Scene, verb: int, row: CueRow) -> SpanPair | None:
    if "si" not in row.frames:
        return None
    at = _conjunction(scene, verb, _WHETHER, reach=4)
    return None if at is None else _clause_from(scene, verb, at)


def _clause_from(scene: Scene, verb: int, begin: int) -> SpanPair | None:
    while begin < scene.sentence(verb)[1] and scene.parse.form[begin] in {"'", ","}:
        begin += 1
    if begin >= scene.sentence(verb)[1]:
        return None
    start, end = clause_text(scene.parse.text, scene.parse.start[begin], clause_end(scene, verb, begin))
    return (start, end) if end - start > 2 else None


def _conjunction(scene: Scene, verb: int, forms: frozenset[str], reach: int = 14) -> int | None:
    """The conjunction behind the verb, with no other verb between."""
    parse, (_, last) = scene.parse, scene.sentence(verb)
    begin = scene.cue_end(verb)
    for token in range(begin, min(last, begin + reach)):
        if parse.form[token].lower() in forms:
            return token if _conjoins(scene, verb, token) else None
        if parse.pos[token] not in _GAP or parse.form[token] in {".", ";", ":"}:
            return None
    return None


def _conjoins(scene: Scene, verb: int, token: int) -> bool:
    """A "que" that opens a clause, not one of comparison, of restriction or of a relative."""
    parse = scene.parse
    previous = parse.form[token - 1].lower()
    if previous in _NOT_BEFORE_THAT or (previous == "et" and token - 1 >= scene.cue_end(verb)):
        return False
    if parse.pos[token - 1] == "ADJ" and parse.form[token - 2].lower() in {"plus", "moins", "aussi"}:
        return False
    clause = parse.head[token]
    behind = adverbials_end(scene, scene.cue_end(verb))
    told = parse.dep[clause] == "ccomp" and parse.head[clause] == verb and parse.pos[behind] not in {"DET", "NOUN"}
    if parse.pos[token] == "PRON" and parse.dep[token] == "obj" and not told:
        return False
    if parse.pos[token] == "PRON" and token > verb + 1 and parse.pos[token - 1] in {"NOUN", "PROPN"}:
        addressed = any(parse.pos[t] == "ADP" for t in range(scene.cue_end(verb), token))
        addressed = addressed and not _has_object(scene, verb, token)
        return addressed or parse.dep[parse.head[token]] != "acl:relcl"
    return not (parse.pos[token] == "PRON" and _has_object(scene, verb, token))


def _has_object(scene: Scene, verb: int, token: int) -> bool:
    """ "a approuvé les raids aériens que …": the noun that the relative takes up is the verb's object."""
    parse = scene.parse
    relative = parse.dep[parse.head[token]] == "acl:relcl"
    return relative and any(parse.dep[c] == "obj" and verb < c < token for c in parse.children[verb])


def _infinitive(scene: Scene, verb: int, row: CueRow) -> SpanPair | None:
    """The infinitive behind the verb; with "accuse X de", "appelle X à" its object belongs to it."""
    parse = scene.parse
    found = _infinitive_token(scene, verb, row) if row.strength == "strong" else None
    if found is None or (row.act == "refuse" and _by_many(scene, verb)) or _aim_of_relative(scene, verb, row):
        return None
    begin = adverbials_end(scene, scene.cue_end(verb))
    whole = {"np_de_inf", "np_a_inf"} & set(row.frames)
    direct_object = _object_start(scene, begin, found) if whole else None
    start = direct_object if direct_object is not None else _first_of_infinitive(scene, begin, found)
    return clause_text(parse.text, parse.start[start], infinitive_end(scene, verb, found))


def _by_many(scene: Scene, verb: int) -> bool:
    """ "des manifestants refusent de partir": an act rather than words."""
    who = scene.subject(verb)
    part = None if who is None else scene.cast.at(who)
    return part is None or scene.cast.actor(part.actor).type == "group"


def _aim_of_relative(scene: Scene, verb: int, row: CueRow) -> bool:
    """ "un territoire qu'il espère remporter": what somebody wants, told by the writer."""
    return row.act in {"think", "fear", "hope", "want"} and scene.parse.dep[verb] == "acl:relcl"


def _infinitive_token(scene: Scene, verb: int, row: CueRow) -> int | None:
    """An infinitive with the marker that the row's frames ask for."""
    parse, (_, last) = scene.parse, scene.sentence(verb)
    begin, frames = scene.cue_end(verb), set[str](row.frames)
    for token in range(begin, min(last, begin + 25)):
        if parse.pos[token] in {"VERB", "AUX"} and "VerbForm=Inf" in parse.morph[token]:
            return token if _marker_fits(scene, begin, token, frames) else None
        if "VerbForm=Fin" in parse.morph[token] or parse.form[token] in {".", ";", ":"}:
            return None
    return None


def _first_of_infinitive(scene: Scene, begin: int, token: int) -> int:
    """From the negation, pronouns or adverbs before the infinitive, behind its marker."""
    parse, first = scene.parse, token
    while first - 1 >= begin and (parse.pos[first - 1] in {"ADV", "PRON", "AUX"} or parse.form[first - 1] in _OPENERS):
        first -= 1
    return first


def _marker_fits(scene: Scene, begin: int, token: int, frames: AbstractSet[str]) -> bool:
    parse = scene.parse
    before = _first_of_infinitive(scene, begin, token) - 1
    marker = parse.form[before].lower() if before >= begin else ""
    if marker in {"de", "d'"}:
        return bool(frames & {"de_inf", "a_de_inf", "np_de_inf"})
    if marker == "à":
        return bool(frames & {"a_inf", "np_a_inf"})
    return bool(frames & {"inf", "que"}) and before < begin


def _object_start(scene: Scene, begin: int, infinitive: int) -> int | None:
    """The object between the verb and "de" or "à" ("le Rwanda de soutenir")."""
    parse = scene.parse
    for token in range(begin, infinitive):
        if parse.pos[token] in {"DET", "NOUN", "PROPN", "NUM", "PRON"} and parse.form[token].lower() not in {
            "de",
            "d'",
        }:
            return token
        if parse.pos[token] == "ADP":
            return None
    return None


def _predicate(scene: Scene, verb: int, row: CueRow) -> SpanPair | None:
    """ "qualifie X de Y", "juge X injuste", "se dit prêt à Y": what follows, if it is quoted or reflexive."""
    parse, begin = scene.parse, adverbials_end(scene, scene.cue_end(verb))
    if (
        begin >= scene.sentence(verb)[1]
        or parse.pos[begin] in {"CCONJ", "SCONJ"}
        or parse.form[begin] in {",", "comme"}
    ):
        return None
    start, end = clause_text(parse.text, parse.start[begin], phrase_end(scene, verb, begin))
    reflexive = row.lemma.startswith(("se ", "s'")) and row.strength == "strong"
    quoted = row.strength == "strong" and any(start - 2 <= q.start < end for q in scene.quotes)
    named = row.frames == ("small",) and row.strength == "strong"
    return (start, end) if end - start > 3 and (quoted or reflexive or named) else None


def _object(scene: Scene, verb: int, row: CueRow) -> SpanPair | None:
    """A noun phrase as content: kept where it is quoted, or the verb says it outright."""
    parse, begin = scene.parse, adverbials_end(scene, scene.cue_end(verb))
    last = scene.sentence(verb)[1]
    if scene.quote_at(parse.start[verb]) is not None:
        return None
    if begin < last and parse.form[begin].lower() in {"à", "au", "aux"} and not {"a_np"} & set(row.frames):
        begin = _past_dative(scene, begin)
    if begin >= last or not _opens_object(scene, begin, row) or _is_somebody(scene, begin):
        return None
    opened = next((q for t in range(begin, min(begin + 3, last)) if (q := scene.opening(t))), None)
    limit = phrase_end(scene, verb, begin)
    bare = begin + (parse.form[begin].lower() in {"de", "d'"} and begin + 1 < last)
    start, end = clause_text(parse.text, parse.start[bare], limit if opened is None else max(opened.end, limit))
    quoted = any(start - 2 <= q.start < end for q in scene.quotes)
    named = parse.pos[begin] in {"DET", "NUM", "ADP", "NOUN"}
    return (start, end) if end - start > 3 and row.strength == "strong" and (quoted or named) else None


def _is_somebody(scene: Scene, begin: int) -> bool:
    """ "rappelle son ambassadeur", "condamne l'armateur": persons are no content."""
    if scene.parse.form[begin][0].isdigit():  # "évoque 20.000 manifestants"
        return False
    head = phrase_head(scene.parse, begin)
    part = None if head is None else scene.cast.at(head)
    return part is not None and part.head == head and scene.cast.actor(part.actor).type in {"person", "group"}


def _past_dative(scene: Scene, begin: int) -> int:
    """ "demande au président une suspension": behind the one who is addressed."""
    inner = phrase_head(scene.parse, begin + 1) if begin + 1 < len(scene.parse) else None
    if inner is None:
        return begin
    part = scene.cast.at(inner)
    return max(noun_phrase(scene.parse, inner)[1], part.last if part else 0)


def _opens_object(scene: Scene, begin: int, row: CueRow) -> bool:
    form, frames = scene.parse.form[begin].lower(), set(row.frames)
    if scene.opening(begin) is not None:
        return bool({"np", "direct", "np_de_inf"} & frames)
    if form in {"à", "au", "aux"}:
        return "a_np" in frames
    if form in {"de", "du", "d'"}:
        return "de_np" in frames
    return "np" in frames and (
        scene.parse.pos[begin] in {"DET", "NUM", "NOUN", "PROPN"} or form in {"«", '"', "“", "des"}
    )
