"""From a slot of a trigger's frame to the tokens that fill it in its own clause."""

from collections.abc import Iterator

from ..cast import Part
from ..parse.columns import Parse
from ..parse.nouns import phrase_head
from ..parse.phrases import is_finite, right_subject, verb_group
from .hosts import Host
from .people import antecedent_of
from .scene import Scene
from .voice import WITH_BE, agent, is_day, is_passive, made_to, surface_subject

_CONTRACTED = {"du": "de", "des": "de", "d'": "de", "au": "à", "aux": "à", "jusqu'": "jusque"}
_DATIVES = frozenset({"lui", "leur"})
_OBJECTS = frozenset({"le", "la", "l'", "les"})
_SELVES = frozenset({"se", "s'"})
_STRAY = frozenset({"contre", "avec", "entre", "par", "envers", "sur", "visant"})  # sought by order where no arc leads
_REACH = 12


def fill(scene: Scene, at: Host, slot: str) -> Iterator[int]:
    """The tokens that fill the slot, best first; each may head a coordination."""
    parse = scene.parse
    if slot == "subj":
        yield from _subject(scene, at)
    elif slot == "obj":
        yield from _object(scene, at)
    elif slot == "poss":
        yield from (c for t in at.found.tokens for c in parse.children[t] if parse.has(c, "Poss=Yes"))
    elif slot == "que":
        yield from _of_clause(parse, at)
    elif slot not in {"adj", "de_inf", "à_inf"}:
        yield from _prepositional(parse, at, slot.replace("_", " "))


def _subject(scene: Scene, at: Host) -> Iterator[int]:
    parse, head = scene.parse, at.head
    if at.found.row.pos == "adj":
        yield from _described(parse, head)
        return
    if not at.verbal:
        return
    suffers = is_passive(parse, head) and at.found.row.lemma.split(" ")[0] not in WITH_BE
    who = agent(parse, head) if suffers else subject_of(scene, head)
    if who is not None:
        yield who


def subject_of(scene: Scene, verb: int) -> int | None:
    """The surface subject; where the parser's is nobody, or a topic before a colon, the actor right before the verb."""
    parse, own = scene.parse, surface_subject(scene.parse, verb)
    first = verb_group(parse, verb)[0]
    known = None if own is None else scene.cast.at(own)
    if not is_finite(parse, verb) or (known is not None and (own or 0) > verb):
        return own
    if known is not None and not _is_parted(parse, own or 0, first):
        return own
    topic = own is not None and ":" in parse.form[own:first]
    return _right_before(scene, first) or (None if topic else own)


def _is_parted(parse: Parse, subject: int, first: int) -> bool:
    """Whether a colon or another main verb stands between a subject and the verb group."""
    between = range(subject + 1, first)
    return any(
        parse.form[t] == ":" or (is_finite(parse, t) and parse.pos[t] == "VERB" and not parse.dep[t].startswith("acl"))
        for t in between
    )


def _right_before(scene: Scene, first: int) -> int | None:
    """The head of the widest mention that ends where the verb group begins and follows no preposition."""
    parse = scene.parse
    edges = {first, first - 1} if first and parse.form[first - 1] in {",", ")", "«", '"'} else {first}
    held = [p for p in scene.cast.parts if p.last in edges and p.speaks and _is_noun_phrase(parse, p)]
    widest = min(held, key=lambda p: p.first, default=None)
    if widest is None or (widest.first and parse.pos[widest.first - 1] == "ADP") or parse.pos[widest.first] == "ADP":
        return None
    return widest.head


def _is_noun_phrase(parse: Parse, part: Part) -> bool:
    return part.form != "pronoun" and parse.pos[part.head] not in {"PRON", "ADJ"}


def _of_clause(parse: Parse, at: Host) -> Iterator[int]:
    """Who does what the reported clause says."""
    for child in parse.children[at.head]:
        if child > at.head and parse.dep[child] in {"ccomp", "advcl", "obl:arg"} and is_finite(parse, child):
            who = agent(parse, child) if is_passive(parse, child) else surface_subject(parse, child)
            if who is not None:
                yield who


def _described(parse: Parse, adjective: int) -> Iterator[int]:
    """The noun that an adjective is said of."""
    subject = next((c for c in parse.children[adjective] if parse.dep[c].startswith("nsubj")), None)
    if subject is not None:
        yield subject
    elif parse.dep[adjective] in {"amod", "acl", "appos"}:
        yield parse.head[adjective]
    elif parse.head[adjective] != adjective:
        who = surface_subject(parse, parse.head[adjective])
        if who is not None:
            yield who


def _object(scene: Scene, at: Host) -> Iterator[int]:
    parse, verb = scene.parse, at.head
    if is_passive(parse, verb):
        above = made_to(parse, verb)
        who = surface_subject(parse, verb if above is None else above)
        if who is not None:
            yield who
        return
    found = [o for o in objects(parse, verb) if o not in at.found.tokens]
    if not found and parse.dep[verb] == "conj" and parse.pos[parse.head[verb]] == "VERB":
        found = [o for o in objects(parse, parse.head[verb]) if o > verb]
    if not found:
        found = [o for c in parse.children[verb] if parse.dep[c] == "conj" and c - verb < 4 for o in objects(parse, c)]
    yield from found or _next_phrase(parse, at)


def _next_phrase(parse: Parse, at: Host) -> Iterator[int]:
    """The noun phrase behind the verb, adverbs and days, where the parser sees no object and a subject before."""
    last = max(at.found.tokens)
    begin = max(verb_group(parse, at.head)[1], last + 1)
    who = surface_subject(parse, at.head)
    if who is None or who < at.head:
        behind = right_subject(parse, at.head, begin)
        if (
            behind is not None
            and behind not in at.found.tokens
            and behind != who
            and not _has_preposition(parse, behind)
        ):
            yield behind


def _has_preposition(parse: Parse, token: int) -> bool:
    return any(parse.dep[c] == "case" and parse.form[c].lower() != "des" for c in parse.children[token])


def objects(parse: Parse, verb: int) -> list[int]:
    """Direct objects: nouns, clitics, the antecedent of "que"; those that the parser took for adjuncts."""
    found = []
    for child in parse.children[verb]:
        if parse.form[child].lower() in {"que", "qu'"} and parse.dep[child] == "obj":
            antecedent = antecedent_of(parse, child)
            found += [] if antecedent is None else [antecedent]
        elif _is_object(parse, child, verb):
            found.append(child)
    return found


def _is_object(parse: Parse, child: int, verb: int) -> bool:
    form = parse.form[child].lower()
    if form in _SELVES or is_day(parse, child):
        return False
    if parse.dep[child] == "obj" or (form in _OBJECTS and parse.pos[child] == "PRON" and child < verb):
        return True
    return child > verb and parse.dep[child].startswith("obl") and _is_bare(parse, child)


def _is_bare(parse: Parse, token: int) -> bool:
    cases = [c for c in parse.children[token] if parse.dep[c] == "case"]
    return parse.pos[token] in {"NOUN", "PROPN"} and all(parse.form[c].lower() == "des" for c in cases) and bool(cases)


def _prepositional(parse: Parse, at: Host, preposition: str) -> Iterator[int]:
    heads = [*at.found.tokens]
    if at.verb is not None and at.verb not in heads:
        heads.append(at.verb)
    if at.verbal:
        heads += [o for o in objects(parse, at.head) if o > at.head and o not in heads]
    seen = False
    for token in heads:
        for child in parse.children[token]:
            if child not in at.found.tokens and _has_case(parse, child, preposition):
                seen = True
                yield child
    if preposition == "à":
        yield from (c for t in heads for c in parse.children[t] if _is_dative(parse, c, t))
    if not seen:
        yield from _stray(parse, at, preposition)


def _is_dative(parse: Parse, child: int, verb: int) -> bool:
    form = parse.form[child].lower()
    return form in _DATIVES and parse.pos[child] == "PRON" and child < verb


def _has_case(parse: Parse, token: int, preposition: str) -> bool:
    cases = [c for c in parse.children[token] if parse.dep[c] in {"case", "mark"} or parse.dep[c] == "fixed"]
    if parse.pos[token] in {"VERB", "AUX"} or not cases:
        return False
    words = [bare(parse.form[c]) for c in cases]
    words += [bare(parse.form[f]) for c in cases for f in parse.children[c] if parse.dep[f] == "fixed"]
    return words[0] == preposition or " ".join(words) == preposition or " ".join(words).startswith(preposition + " ")


def bare(form: str) -> str:
    """A preposition without the article it is contracted with."""
    return _CONTRACTED.get(form.lower(), form.lower())


def _stray(parse: Parse, at: Host, preposition: str) -> Iterator[int]:
    """A complement that the parser hung elsewhere: the next such preposition before another clause begins."""
    begin, limit = max(at.found.tokens) + 1, parse.sentences[parse.sentence_of[at.head]][1]
    if at.verbal and preposition == "à":
        yield from _stray_dative(parse, begin, limit)
        return
    near = preposition == "de" and not at.verbal
    if preposition not in _STRAY and not near:
        return
    for token in range(begin, min(limit, begin + (2 if near else _REACH))):
        if bare(parse.form[token]) == preposition and parse.pos[token] in {"ADP", "VERB"} and token + 1 < limit:
            inner = phrase_head(parse, token + 1)
            if inner is not None:
                yield inner
            return
        if _ends_clause(parse, token):
            return


def _stray_dative(parse: Parse, begin: int, limit: int) -> Iterator[int]:
    while begin < limit and (parse.pos[begin] == "ADV" or is_day(parse, begin)):
        begin += 1
    if begin + 1 < limit and bare(parse.form[begin]) == "à":
        inner = phrase_head(parse, begin + 1)
        if inner is not None:
            yield inner


def _ends_clause(parse: Parse, token: int) -> bool:
    if parse.form[token].lower() in {";", ":", ".", "»", "qui", "que", "qu'", "dont"}:
        return True
    if parse.dep[token].startswith("acl") and "VerbForm=Part" in parse.morph[token]:
        return False  # "l'accord négocié entre les deux camps"
    return parse.pos[token] in {"VERB", "AUX", "SCONJ"}
