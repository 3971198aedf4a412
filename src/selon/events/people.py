"""From a token of an argument to the actors that it means.

A noun that is no actor stands for whom it belongs to: "une base syrienne", "ses positions", "les chars de
l'armée". A pronoun stands for its antecedent, "nous" in a quotation for the speaker.
"""

from collections.abc import Iterator
from functools import cache

from ..cast import Part
from ..lang.schema import KindRow
from ..lang.tables import table
from ..lang.world import adjective_countries
from ..model import Argument
from ..parse.columns import Parse
from .scene import Scene
from .voice import agent

_FIRST_PERSON = frozenset({"je", "j'", "nous", "-je", "-nous", "moi", "m'", "me"})
_RELATIVES = frozenset({"qui", "que", "qu'", "dont", "lequel", "laquelle", "lesquels", "lesquelles", "où"})
_CLITICS = frozenset({"le", "la", "l'", "les", "lui", "leur", "en", "y"})
_OF = frozenset({"de", "d'", "du", "des"})
_DEPTH = 3
# Nouns whose "de" complement is the victim: "dénonce l'abandon des marins" accuses no marine.
_SUFFERED = frozenset(
    "abandon disparition discrimination maltraitance souffrance sort misère précarité exclusion stigmatisation "
    "humiliation sacrifice mort décès".split()
)
_OWNED = frozenset({"organisation", "armed_group", "group"})


def arguments(scene: Scene, token: int) -> tuple[Argument, ...]:
    """The actors that a phrase headed by this token names, its coordinated ones included."""
    found: dict[str, Argument] = {}
    for member in (token, *conjuncts(scene.parse, token)):
        for argument in _meant(scene, member, 0):
            found.setdefault(argument.actor, argument)
    return tuple(found.values())


def conjuncts(parse: Parse, token: int) -> Iterator[int]:
    """The nouns that are coordinated with this one."""
    for child in parse.children[token]:
        if parse.dep[child] == "conj" and parse.pos[child] in {"NOUN", "PROPN", "PRON", "NUM", "ADJ", "X"}:
            yield child
            yield from conjuncts(parse, child)


def _meant(scene: Scene, token: int, depth: int) -> Iterator[Argument]:
    part = scene.cast.at(token)
    if part is not None:
        yield _argument(scene, part)
        return
    if depth > _DEPTH:
        return
    form = scene.parse.form[token].lower()
    if form in _FIRST_PERSON:
        yield from _speaker(scene, token)
    elif form in _RELATIVES:
        antecedent = antecedent_of(scene.parse, token)
        if antecedent is not None:
            yield from _meant(scene, antecedent, depth + 1)
    elif scene.parse.pos[token] == "PRON" or form in _CLITICS:
        yield from _recalled(scene, token)
    else:
        yield from _owners(scene, token, depth + 1)


def _argument(scene: Scene, part: Part) -> Argument:
    parse = scene.parse
    return Argument(actor=part.actor, start=parse.start[part.first], end=parse.end[part.last - 1])


def principals(scene: Scene, found: tuple[Argument, ...]) -> tuple[Argument, ...]:
    """Whom unnamed bodies and groups belong to suffers with them: "une base syrienne"."""
    own = [(a, scene.cast.actor(a.actor)) for a in found]
    return tuple(
        Argument(actor=actor.of, start=argument.start, end=argument.end)
        for argument, actor in own
        if actor.of is not None and actor.type in _OWNED and actor.why.rule != "actors/name"
    )


def _speaker(scene: Scene, token: int) -> Iterator[Argument]:
    statement = scene.statement(token)
    if statement is not None and statement.speaker is not None:
        parse = scene.parse
        yield Argument(actor=statement.speaker, start=parse.start[token], end=parse.end[token])


def antecedent_of(parse: Parse, token: int) -> int | None:
    """The noun that a relative pronoun takes up."""
    at, steps = parse.head[token], 0
    while steps < 6 and not parse.dep[at].startswith("acl"):
        if parse.head[at] == at:
            return None
        at, steps = parse.head[at], steps + 1
    return parse.head[at] if parse.dep[at].startswith("acl") else None


def _recalled(scene: Scene, token: int) -> Iterator[Argument]:
    """The nearest actor of the same number before an object pronoun, but not its clause's own subject."""
    parse = scene.parse
    form = parse.form[token].lower()
    if form not in {"le", "la", "l'", "les", "lui", "leur"}:
        return
    plural = form in {"les", "leur"}
    subject = next((c for c in parse.children[parse.head[token]] if parse.dep[c].startswith("nsubj")), None)
    other = scene.cast.at(subject) if subject is not None else None
    here = parse.sentence_of[token]
    for part in sorted(scene.cast.parts, key=lambda p: -p.head):
        if part.head >= token or not part.speaks or (other is not None and part.actor == other.actor):
            continue
        if here - parse.sentence_of[part.head] > 2:
            return
        if part.form != "pronoun" and _is_plural(parse, part) == plural:
            yield Argument(actor=part.actor, start=parse.start[token], end=parse.end[token])
            return


def _is_plural(parse: Parse, part: Part) -> bool:
    return any("Number=Plur" in parse.morph[t] for t in (part.head, part.first))


def _owners(scene: Scene, token: int, depth: int) -> Iterator[Argument]:
    """Whom a thing belongs to: by adjective, possessive or "de" complement; a quantity is what it counts."""
    parse = scene.parse
    doing = agent(parse, token)
    if doing is not None:  # "l'abandon des marins par l'armateur": whoever does it, not whom it befalls
        yield from (a for m in (doing, *conjuncts(parse, doing)) for a in _meant(scene, m, depth))
        return
    if parse.lemma[token].lower() in _SUFFERED:
        return
    found = [a for child in parse.children[token] for a in adjective(scene, child)]
    if not found:
        found = [a for c in parse.children[token] if parse.has(c, "Poss=Yes") for a in possessor(scene, c)]
    if not found:
        found = [
            a for c in complements(parse, token) for m in (c, *conjuncts(parse, c)) for a in _meant(scene, m, depth)
        ]
    yield from found


def adjective(scene: Scene, token: int) -> Iterator[Argument]:
    """The country, or the actor known by an adjective ("russe"), if the token is one."""
    parse = scene.parse
    if parse.pos[token] not in {"ADJ", "NOUN", "PROPN"} or parse.dep[token] not in {
        "amod",
        "nmod",
        "acl",
        "appos",
        "conj",
    }:
        return
    codes = adjective_countries().get(parse.form[token].lower())
    if codes is None or _tells_origin(scene, token):
        return
    part = scene.cast.headed(token)
    actor = part.actor if part is not None else scene.cast.country(codes[0])
    if actor is not None:
        yield Argument(actor=actor, start=parse.start[token], end=parse.end[token])


def _tells_origin(scene: Scene, token: int) -> bool:
    """ "des touristes anglais", "un homme d'origine algérienne": people of a country, not the country."""
    parse, head = scene.parse, scene.parse.head[token]
    part = scene.cast.headed(head)
    people = part is not None and scene.cast.actor(part.actor).type in {"person", "group"}
    return people or parse.lemma[head].lower() in {"origine", "nationalité", "citoyenneté", "ressortissant"}


def possessor(scene: Scene, token: int) -> Iterator[Argument]:
    """Whom a possessive means."""
    part = scene.cast.at(token)
    if part is not None:
        yield _argument(scene, part)
    elif scene.parse.form[token].lower() in {"notre", "nos", "mon", "ma", "mes"}:
        yield from _speaker(scene, token)


def complements(parse: Parse, token: int) -> Iterator[int]:
    """The nouns joined to this one by "de"."""
    for child in parse.children[token]:
        first = next((c for c in parse.children[child] if parse.dep[c] == "case"), None)
        if child > token and first is not None and parse.form[first].lower() in _OF and parse.pos[child] != "VERB":
            yield child


@cache
def quantities() -> frozenset[str]:
    """The nouns that count others: "dizaine", "série"."""
    return frozenset(lemma for row in table("fr/kinds", KindRow) if row.kind == "quantity" for lemma in row.lemmas)
