"""Answers to HTML: the template engine, with everything escaped and made visible, and the few pieces made in Python."""

from functools import cache
from typing import Any

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup, escape

from ..lang.rules import rules
from ..model import Span
from .marks import Piece
from .safe import clip, link, shown
from .words import day, number, sayer

_KINDS = {"s": "statement", "e": "event", "q": "position"}


@cache
def engine(language: str) -> Environment:
    """The engine of a language. An unknown variable or word is an error, never an empty place."""
    made = Environment(
        loader=PackageLoader("selon.explore"),
        autoescape=True,
        undefined=StrictUndefined,
        finalize=shown,
        lstrip_blocks=True,
    )
    say = sayer(language)
    made.globals.update(say=say, language=language)
    made.filters.update(
        clip=clip,
        css=Markup,  # a style sheet of ours, never what came from outside
        link=link,
        marked=marked,
        meaning=meaning,
        piece=lambda piece: drawn(piece, say),
        day=lambda value: day(value, language),
        number=lambda count: number(count, language),
    )
    return made


def render(template: str, language: str, **values: Any) -> str:
    """A whole page."""
    return engine(language).get_template(template).render(values)


def marked(fact: Any, most: int = 500) -> Markup:
    """The text of a fact or a snippet, cut where it is long, what matched within <mark>."""
    text, at, pieces = fact.text[:most], 0, []
    for span in _apart(fact.marks):
        if span.end > len(text):
            break
        pieces += [escape(shown(text[at : span.start])), Markup("<mark>"), escape(shown(text[span.start : span.end]))]
        pieces.append(Markup("</mark>"))
        at = span.end
    rest = text[at:] + ("…" if len(fact.text) > most else "")
    return Markup("").join([*pieces, escape(shown(rest))])


def _apart(marks: tuple[Span, ...]) -> list[Span]:
    """The marks in order, those left out that begin within another."""
    kept: list[Span] = []
    for mark in sorted(marks, key=lambda span: (span.start, -span.end)):
        if mark.start < mark.end and (not kept or mark.start >= kept[-1].end):
            kept.append(mark)
    return kept


def meaning(rule: str) -> str:
    """What a rule does, from the table of rules; its name where it is not there."""
    known = rules().get(rule)
    return known.meaning if known else rule


def drawn(piece: Piece, say: Any) -> Markup:
    """A piece of a text: anchors, labels, and one element within another for each layer."""
    before = Markup("").join(Markup('<span id="{}"></span>').format(fact) for fact in piece.anchors)
    if piece.opens and piece.aside:
        before += Markup('<span class="kind">{}</span>').format(say(f"passage.{piece.aside}"))
    labels = Markup("").join(_label(fact) for fact in piece.labels)
    inner = escape(shown(piece.words))
    for layer in reversed(piece.layers):
        inner = Markup('<span class="m {}">{}</span>').format(layer, inner)
    classes = " ".join(["seg"] + (["aside"] if piece.aside else []))
    if piece.of:
        inner = Markup('<span class="{}" data-of="{}">{}</span>').format(classes, " ".join(piece.of), inner)
    elif piece.aside:
        inner = Markup('<span class="{}">{}</span>').format(classes, inner)
    return before + labels + inner


def _label(fact: str) -> Markup:
    kind = _KINDS.get(fact[:1])
    return Markup('<a class="label {}" href="#fact-{}">{}</a>').format(kind, fact, fact) if kind else Markup("")
