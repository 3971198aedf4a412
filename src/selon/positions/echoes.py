"""Proposals that the text only points at: "comme X l'a proposé", "ce à quoi s'oppose Y", "ce projet"."""

from collections.abc import Iterator
from dataclasses import replace

from ..parse.columns import Parse
from .holders import doer
from .lexicon import Hit
from .negation import stance
from .nouns import nouns
from .scene import Draft, Extent, Scene

_POINTING = frozenset({"ce", "cet", "cette", "ces"})
_OBJECT = frozenset({"l'", "le", "la"})
_RELATIVES = frozenset({"que", "qu'", "quoi", "dont"})
_BACK = 3  # sentences: farther back "ce projet" is no longer taken up


def linked(scene: Scene, drafts: list[Draft]) -> list[Draft]:
    """The drafts, those whose proposal is "ce projet" tied to the proposal named before them."""
    result: list[Draft] = []
    for draft in drafts:
        before = latest(scene, result, draft.evidence[0], _BACK) if _points(scene.parse, draft.proposal) else None
        result.append(draft if before is None else replace(draft, like=before.like or before))
    return result


def _points(parse: Parse, extent: Extent) -> bool:
    pointing = parse.form[extent.first].lower() in _POINTING
    return pointing and parse.lemma[extent.head].lower() in nouns("plan") and extent.last <= extent.head + 2


def read(scene: Scene, hits: tuple[Hit, ...], drafts: list[Draft]) -> Iterator[Draft]:
    """Drafts for comparisons and relatives that take up the proposal before them in the sentence."""
    for hit in hits:
        if hit.row.pos not in {"verb", "phrase"} or not _echoes(scene, hit.head):
            continue
        before = latest(scene, drafts, hit.head, 0)
        who, taken = doer(scene, hit.head), stance(scene.parse, hit.head, hit.row)
        if before is None or who is None or taken is None or before.actor == who:
            continue
        meant, said = before.like or before, scene.statement(hit.head)
        yield Draft(
            "echo", who, taken, meant.proposal, _evidence(scene, hit), None, None if said is None else said.id, meant
        )


def _echoes(scene: Scene, verb: int) -> bool:
    parse, begin = scene.parse, max(scene.sentence(verb)[0], verb - 8)
    low = [form.lower() for form in parse.form[begin:verb]]
    if "comme" in low and any(form in _OBJECT for form in low[-3:]):
        return parse.pos[verb - 1] in {"AUX", "PRON"}
    return any(
        low[at] == "ce" and low[at - 1] == "," and _RELATIVES & set(low[at + 1 : at + 3]) for at in range(1, len(low))
    )


def latest(scene: Scene, drafts: list[Draft], token: int, reach: int) -> Draft | None:
    """The last draft before the token, at most `reach` sentences back."""
    sentence = scene.parse.sentence_of
    near = [d for d in drafts if d.evidence[0] < token and sentence[token] - sentence[d.evidence[0]] <= reach]
    return max(near, key=lambda d: d.evidence[1], default=None)


def _evidence(scene: Scene, hit: Hit) -> tuple[int, int]:
    """The comparison or relative, to the end of its subject."""
    parse, begin = scene.parse, scene.sentence(hit.head)[0]
    opens = (t for t in range(hit.head - 1, begin - 1, -1) if parse.form[t].lower() in {"comme", "ce"})
    first = next(opens, hit.head)
    last = hit.end
    while last < scene.sentence(hit.head)[1] and parse.pos[last] in {"DET", "NOUN", "PROPN"}:
        last += 1
    return first, last
