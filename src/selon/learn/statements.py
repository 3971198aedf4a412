"""Examples of statements: which draft is an annotated one, and which mention is its speaker."""

from collections.abc import Iterator, Sequence

from ..evaluate.gold import GoldStatement
from ..evaluate.layers import LENIENT
from ..evaluate.match import letters, likeness, pair
from ..learned.features import Features
from ..learned.model import Model, Models
from ..model import Statement
from ..statements.decide import weighed, weighed_mentions
from ..statements.voices import Voice
from .boost import Examples, Made, in_folds
from .gold import Drafts

ROUNDS = 120
Row = tuple[Features, float, float, int]


def aligned(drafts: Drafts) -> dict[int, GoldStatement]:
    """Which draft (by number) is which annotated statement: one to one, the likest first."""
    text = drafts.case.text
    golds = drafts.case.annotated
    found = [letters(text, said.content) for said in drafts.statements]
    pairs = pair(golds, found, lambda gold, mine: likeness(gold.characters, mine), LENIENT)
    return {p.found: golds[p.gold].fact for p in pairs}


def _speaker_rows(drafts: Drafts) -> Iterator[Row]:
    gold, before = aligned(drafts), None
    order = sorted(range(len(drafts.statements)), key=lambda n: drafts.statements[n].content[0].start)
    for number in order:
        said = drafts.statements[number]
        fact = gold.get(number)
        if fact is not None and fact.speaker is not None:
            yield from _mentions(drafts, said, fact, before)
        before = said.speaker or before


def _mentions(drafts: Drafts, said: Statement, fact: GoldStatement, before: str | None) -> Iterator[Row]:
    voice = Voice(drafts.stage, said, before)
    wanted = (fact.speaker or "", *fact.also_speaker)
    right = {p.actor: drafts.case.identities.any_is([p.actor], wanted) for p in voice.mentions}
    for part, features in zip(voice.mentions, weighed_mentions(voice), strict=True):
        yield features, float(right[part.actor]), drafts.weight, drafts.fold


def _told_rows(drafts: Drafts, by: Models) -> Iterator[Row]:
    gold = aligned(drafts)
    order = sorted(range(len(drafts.statements)), key=lambda n: drafts.statements[n].content[0].start)
    for number, held in zip(order, weighed(drafts.stage, drafts.statements, by), strict=True):
        fact = gold.get(number)
        if fact is None or not fact.optional:  # on what is optional careful coders differ: it teaches nothing
            yield held.signs, float(fact is not None), drafts.weight, drafts.fold


def _examples(rows: list[Row]) -> Examples:
    features, answers, weights, folds = zip(*rows, strict=True)
    return Examples(features, answers, weights, folds)


def make(documents: Sequence[Drafts]) -> dict[str, Made]:
    """The models of statements."""
    speaker = Made(*in_folds(_examples([row for d in documents for row in _speaker_rows(d)]), ROUNDS))

    def without(fold: int) -> Models:
        def by(_name: str) -> Model:
            return speaker.apart[fold]

        return by

    rows = [row for d in documents for row in _told_rows(d, without(d.fold))]
    return {"statements-speaker": speaker, "statements-told": Made(*in_folds(_examples(rows), ROUNDS))}
