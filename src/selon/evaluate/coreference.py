"""How well mentions are put with their actors: `python -m selon.evaluate.coreference [FOLDER]… [--errors]`.

Of each kind of mention: how many a careful reader would join, how many are found, how many stand with
the right actor, how many with another; and MUC, B³, CEAF (by entities) with their mean, as CoNLL counts.
"""

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

import click

from ..cast import Cast
from ..ids import dispatch_id
from ..model import Dispatch, Mention
from ..work import Work
from .chains import MEASURES, Chains, Marked, Score, chains, load, whose
from .match import Pair, letters, likeness, pair

FOLDERS = (Path("quality/coreference/open"), Path("quality/coreference/apart"))
_LIKE = 0.3  # "le ministre" is found of "le ministre, Jean Laurier", the name alone as well
KINDS = ("name", "description", "pronoun", "object", "possessive", "speaker")


@dataclass
class Tally:
    """What is counted over some texts. `strays`: words put with an actor that no reader would put there."""

    wanted: Counter[str] = field(default_factory=Counter)
    found: Counter[str] = field(default_factory=Counter)
    right: Counter[str] = field(default_factory=Counter)
    false: Counter[str] = field(default_factory=Counter)
    strays: int = 0
    scores: dict[str, Score] = field(default_factory=lambda: dict.fromkeys(MEASURES, Score(0, 0, 0, 0)))
    faults: list[str] = field(default_factory=list)


def tally(texts: Iterable[Chains]) -> Tally:
    """Reads the texts and compares who is meant by which words."""
    texts, counted = list(texts), Tally()
    for gold, cast in zip(texts, _casts(texts), strict=True):
        _compare(counted, gold, cast)
    return counted


def _casts(texts: list[Chains]) -> Iterator[Cast]:
    """Who is meant by which words, those included of whom no fact speaks and whom no record keeps."""
    from ..pipeline import Reader, surroundings, told  # loads the French model: not for --help

    parser = Reader().parser
    works = [Work(_dispatch(one)) for one in texts]
    for work, parse in zip(works, parser.parse([work.reading for work in works]), strict=True):
        yield told(work, parse, surroundings(work, parse))[0]


def _dispatch(one: Chains) -> Dispatch:
    return Dispatch(id=dispatch_id(one.text), text=one.text, source=one.name, published=one.day, language="fr")


def _compare(counted: Tally, gold: Chains, cast: Cast) -> None:
    said = [(actor.id, mention) for actor in cast.actors for mention in actor.mentions]
    matched = {one.gold: one.found for one in _pairs(gold, [mention for _, mention in said])}
    keys = dict(enumerate(mention.key for mention in gold.mentions))
    actors = {at: said[found][0] for at, found in matched.items()}
    mine = dict(whose((keys[at], actor) for at, actor in actors.items()))
    owner = {actor: key for key, actor in mine.items()}
    alone = {key for key, n in Counter(keys.values()).items() if n == 1}
    for at, mention in enumerate(gold.mentions):
        _count(counted, gold, mention, actors.get(at), mine, owner, mention.key in alone)
    strays = [m for at, (actor, m) in enumerate(said) if at not in matched.values() and actor in owner]
    counted.strays += len(strays)
    counted.faults += [f"{gold.name}: stray {gold.text[m.start : m.end]!r}" for m in strays]
    loose = {len(keys) + at: actor for at, (actor, _) in enumerate(said) if at not in matched.values()}
    for name, measure in MEASURES.items():
        counted.scores[name] += measure(chains(keys), chains(actors | loose))


def _pairs(gold: Chains, said: list[Mention]) -> list[Pair]:
    spans = [letters(gold.text, [mention]) for mention in gold.mentions]
    found = [letters(gold.text, [mention]) for mention in said]
    return pair(spans, found, likeness, _LIKE)


def _count(
    counted: Tally,
    gold: Chains,
    mention: Marked,
    actor: str | None,
    mine: dict[str, str],
    owner: dict[str, str],
    alone: bool,
) -> None:
    words = f"{gold.name}: {mention.key} {gold.text[mention.start : mention.end]!r}"
    if not alone:
        counted.wanted[mention.kind] += 1
        counted.found[mention.kind] += actor is not None
        counted.right[mention.kind] += actor is not None and mine.get(mention.key) == actor
    if actor is None:
        counted.faults += [] if alone else [f"{words} not found"]
    elif mine.get(mention.key) != actor:
        joined = owner.get(actor)
        counted.false[mention.kind] += joined is not None
        counted.faults.append(f"{words} with {joined}" if joined else f"{words} apart")


def table(counted: Tally) -> str:
    """The figures, one kind of mention a line."""
    lines = [f"{'':12} {'wanted':>7} {'found':>7} {'right':>7} {'share':>6} {'false joins':>11}"]
    for kind in (*KINDS, "all"):
        wanted, found, right, false = (
            sum(c.values()) if kind == "all" else c[kind]
            for c in (counted.wanted, counted.found, counted.right, counted.false)
        )
        share = right / wanted if wanted else 0.0
        lines.append(f"{kind:12} {wanted:7} {found:7} {right:7} {share:6.2f} {false:11}")
    figures = {name: score.f1() for name, score in counted.scores.items()}
    mean = sum(figures.values()) / len(figures)
    lines.append(f"strays {counted.strays}")
    lines.append("  ".join(f"{name} {figure:.3f}" for name, figure in figures.items()) + f"  CoNLL {mean:.3f}")
    return "\n".join(lines)


@click.command()
@click.argument("folders", nargs=-1, type=click.Path(path_type=Path, exists=True, file_okay=False))
@click.option("--errors", is_flag=True, help="List what is not found, apart, or with another.")
def main(folders: tuple[Path, ...], errors: bool) -> None:
    """Measure who is meant by which words on our own gold."""
    for folder in folders or FOLDERS:
        counted = tally(load(path) for path in sorted(folder.glob("*.txt")))
        click.echo(f"== {folder}\n{table(counted)}")
        if errors:
            click.echo("\n".join(counted.faults))


if __name__ == "__main__":
    main()
