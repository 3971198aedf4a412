"""What a set of annotations holds: entries by layer and kind, by year and outlet, and how many are optional."""

from collections import Counter
from collections.abc import Iterable

from .gold import Gold

LAYERS = ("statements", "events", "positions", "accounts", "times", "places", "noise")


def counts(golds: Iterable[Gold]) -> str:
    """The counts as tables in Markdown."""
    held = list(golds)
    lines = [f"{len(held)} dispatches", "", "| layer | entries | optional |", "|---|--:|--:|"]
    for layer in LAYERS:
        facts = [fact for gold in held for fact in getattr(gold, layer)]
        optional = sum(fact.optional for fact in facts)
        lines.append(f"| {layer} | {len(facts)} | {optional / len(facts):.0%} |" if facts else f"| {layer} | 0 | – |")
    actors = Counter(actor.type for gold in held for actor in gold.actors.values())
    lines.append(f"| actors | {sum(actors.values())} | – |")
    lines += ["", *_table("kind of statement", (s.kind for gold in held for s in gold.statements))]
    lines += ["", *_table("type of event", (e.type for gold in held for e in gold.events))]
    lines += ["", *_table("status of event", (e.status for gold in held for e in gold.events))]
    lines += ["", *_table("stance", (p.stance for gold in held for p in gold.positions))]
    lines += ["", *_table("year", ((gold.published or "unknown")[:4] for gold in held))]
    lines += ["", *_table("genre", (genre(gold) for gold in held))]
    return "\n".join(lines)


def genre(gold: Gold) -> str:
    """News article, or dispatch of our own writing."""
    return "article" if gold.id.startswith(("wr-", "wn-")) else "dispatch"


def _table(name: str, values: Iterable[str]) -> list[str]:
    counted = Counter(values)
    rows = [f"| {value} | {count} |" for value, count in sorted(counted.items(), key=lambda c: (-c[1], c[0]))]
    return [f"| {name} | entries |", "|---|--:|", *rows]
