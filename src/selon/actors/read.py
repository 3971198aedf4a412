"""The stage's main path: names and descriptions → mentions → actors → pronouns → cast."""

from dataclasses import dataclass
from datetime import date

from ..cast import Cast, Part
from ..context import Post
from ..lang.quotes import quotations
from ..lang.schema import CueRow
from ..lang.speech import according_phrases
from ..parse.columns import Parse
from ..parse.nouns import phrase_head
from ..parse.phrases import is_finite, left_subject, right_subject, subject, verb_group
from . import names, nominals
from .accounts import with_accounts
from .candidate import Candidate
from .cluster import Cluster
from .clusters import Clusters
from .coreference.collectives import members
from .coreference.objects import Objects, object_pronouns
from .coreference.pronouns import Salience, end_of, is_own_source, pronouns
from .coreference.relatives import relative_antecedent
from .join import join
from .labelled import agents, speakers
from .nationality import adjectives
from .posted import with_named
from .publish import publish

# For whom somebody can speak: "sa présidente" is a body's, not a person's or a country's.
_EMPLOYERS = frozenset({"organisation", "armed_group", "igo", "media", "group"})


def read(parse: Parse, cues: dict[int, CueRow], day: date | None, posts: tuple[Post, ...] = ()) -> Cast:
    """Who is meant by which words. `cues`: the verbs of saying, whose subjects pronouns prefer."""
    named = names.find(parse)
    named = sorted([*named, *speakers(parse, cues, named)], key=lambda c: c.first)
    described = nominals.find(parse, named)
    described += agents(parse, cues, [*named, *described])
    mentions = join(parse, named, described)
    mentions = sorted([*mentions, *adjectives(parse, named)], key=lambda c: (c.first, -c.last))
    clusters = Clusters(parse, day)
    sources = _sources(parse, cues)
    salience = Salience(parse, quotations(parse.text), sources, _subjects(parse))
    parts = _walk(parse, mentions, clusters, salience)
    return with_named(with_accounts(publish(parse, clusters.all, parts), posts), parse.text, posts)


def _sources(parse: Parse, cues: dict[int, CueRow]) -> frozenset[int]:
    """The tokens that are subjects of a conjugated verb of saying, before or behind it."""
    finite = [verb for verb in cues if is_finite(parse, verb)]
    found = {token for verb in finite for token in (subject(parse, verb), _behind(parse, verb)) if token is not None}
    return frozenset(found) | _according(parse)


def _according(parse: Parse) -> frozenset[int]:
    """The heads of the sources that a preposition names ("selon le maire"), and pronouns in it ("à ses yeux")."""
    hits = according_phrases().find(parse.text)
    ends = (parse.at(hit.end - 1) for hit in hits)
    begins = [end + 1 for end in ends if end is not None and end + 1 < len(parse)]
    heads = {phrase_head(parse, begin) for begin in begins} | {t for t in begins if parse.pos[t] in {"PRON", "DET"}}
    inner = {t for hit in hits for t in parse.tokens_within(hit.start, hit.end) if is_own_source(parse, t)}
    return frozenset(head for head in heads if head is not None) | inner


def _behind(parse: Parse, verb: int) -> int | None:
    """The subject of a cue that a comma or closing mark sets off from what stands before."""
    first = verb_group(parse, verb)[0]
    set_off = first > 0 and parse.form[first - 1] in {",", "»", '"', "”", "!", "?"}
    return right_subject(parse, verb) if set_off else None


def _subjects(parse: Parse) -> frozenset[int]:
    """The tokens that are subjects of any conjugated verb."""
    verbs = (t for t, pos in enumerate(parse.pos) if pos in {"VERB", "ADJ", "NOUN"} and is_finite(parse, t))
    return frozenset(token for token in (left_subject(parse, verb) for verb in verbs) if token is not None)


def _walk(
    parse: Parse, mentions: list[Candidate], clusters: Clusters, salience: Salience
) -> list[tuple[Part, Cluster]]:
    """From the first word to the last: each mention enters its actor, each pronoun looks back."""
    parts: list[tuple[Part, Cluster]] = []
    objects = frozenset(object_pronouns(parse))
    waiting = sorted({*pronouns(parse), *_relatives(parse), *objects})
    heads: dict[int, Cluster] = {}
    salience.inside = frozenset(t for m in mentions if m.speaks for t in (m.head, m.second) if t is not None)
    salience.functions = {m.first: m.title for m in mentions if m.type == "person" and m.title}
    look = Looking(parse, heads, salience, Objects(parse, salience, heads), objects, parts)
    for mention in mentions:
        while waiting and waiting[0] < mention.head:
            look.resolve(waiting.pop(0))
        cluster = clusters.add(mention)
        if mention.type == "person" and mention.title and cluster.acts_for is None:
            cluster.acts_for = next((c for p, c in parts if p.first == mention.first and c.type in _EMPLOYERS), None)
        if mention.plural and mention.form == "nominal" and not cluster.members:
            cluster.members = members(parse, mention, [c for _, c in parts if c is not cluster])
        _enter(mention, cluster, heads, salience, parts)
    for token in waiting:
        look.resolve(token)
    return parts


def _relatives(parse: Parse) -> list[int]:
    return [t for t in range(len(parse)) if relative_antecedent(parse, t) is not None]


def _enter(
    mention: Candidate,
    cluster: Cluster,
    heads: dict[int, Cluster],
    salience: Salience,
    parts: list[tuple[Part, Cluster]],
) -> None:
    if mention.speaks:
        salience.note(mention.head, cluster, range(mention.first, mention.last))
    for head in {mention.head, mention.second if mention.second is not None else mention.head}:
        if mention.speaks:
            heads[head] = cluster
        parts.append((Part(mention.first, mention.last, head, "", mention.form, mention.speaks), cluster))


def _several(parse: Parse, relative: int) -> bool:
    """Whether the verb of the relative is in the plural: then no single actor is meant."""
    return "Number=Plur" in parse.morph[parse.head[relative]] or any(
        "Number=Plur" in parse.morph[t] and parse.pos[t] == "AUX" for t in parse.children[parse.head[relative]]
    )


@dataclass(frozen=True, slots=True)
class Looking:
    """Looks back from pronouns over what the pass has found so far."""

    parse: Parse
    heads: dict[int, Cluster]
    salience: Salience
    objects: Objects
    clitics: frozenset[int]
    parts: list[tuple[Part, Cluster]]

    def resolve(self, token: int) -> None:
        """Put a pronoun to whom it means, if that is plain."""
        antecedent = relative_antecedent(self.parse, token)
        cluster = self._meant(token, antecedent)
        if cluster is None or (antecedent is not None and not cluster.plural and _several(self.parse, token)):
            return
        end = end_of(self.parse, token)
        self.parts.append((Part(token, end, token, "", "pronoun"), cluster))
        cluster.seen = token
        possessive = self.parse.form[token].lower() in {"son", "sa", "ses", "leur", "leurs"}
        if antecedent is None and (token in self.clitics or not possessive):
            self.heads[token] = cluster
            self.salience.note(token, cluster, range(token, end))

    def _meant(self, token: int, antecedent: int | None) -> Cluster | None:
        if token in self.clitics:
            return self.objects.answer(token)
        return self.salience.answer(token) if antecedent is None else self.heads.get(antecedent)
