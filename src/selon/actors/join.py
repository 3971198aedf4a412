"""Title and name by apposition: "le ministre Jean Laurier", "le porte-parole, Jean Laurier",
"Jean Laurier, porte-parole du ministère", "M. Laurier", "Jean Laurier (PS)"."""

from collections.abc import Iterator
from dataclasses import replace

from ..parse.columns import Parse
from ..parse.phrases import is_finite
from .candidate import Candidate
from .given import gender
from .labelled import CIVIL
from .takenup import anaphors

_BODIES = frozenset({"organisation", "media", "armed_group", "igo"})
_CLOSING = frozenset({",", ".", ")", ";", ":", "»", '"', "-", "–", "—"})


def join(parse: Parse, named: list[Candidate], nominal: list[Candidate]) -> list[Candidate]:
    """All mentions, those in apposition made one, in text order."""
    titled = [c for c in nominal if c.type == "person"]
    used: set[int] = set()
    joined = [_joined(parse, name, titled, used) if name.type == "person" else name for name in named]
    fresh = list(_unlabelled(parse, titled, joined, used))
    rest = [c for at, c in enumerate(titled) if at not in used]
    others = [c for c in nominal if c.type != "person"]
    joined, others = _described_bodies(parse, joined, others)
    return sorted([*joined, *fresh, *rest, *others], key=lambda c: (c.first, -c.last))


def _described_bodies(
    parse: Parse, named: list[Candidate], nominal: list[Candidate]
) -> tuple[list[Candidate], list[Candidate]]:
    """ "le quotidien La Voix", "le mouvement rebelle FLN": the noun before a name belongs to it."""
    by_end = {c.last: c for c in nominal if not c.plural}
    joined, used = [], set()
    for name in named:
        first = name.first - (name.first > 0 and parse.form[name.first - 1].lower() in {"le", "la", "l'"})
        noun = by_end.get(name.first) or by_end.get(first)
        if noun is not None and not noun.body and noun.title_span is not None and _bears(noun, name):
            used.add(id(noun))
            kind = noun.type if name.type == "person" else name.type
            name = replace(name, first=noun.first, head=noun.head, second=name.head, of=name.of or noun.of, type=kind)
            name = replace(name, gender=noun.gender or name.gender)
        joined.append(name)
    return joined, [c for c in nominal if id(c) not in used]


def _bears(noun: Candidate, name: Candidate) -> bool:
    """Whether the name can be the body's: "l'agence Corail", not "le clan Laurier" nor "la famille Laurier"."""
    row = anaphors().get(noun.title.lower())
    named_so = row is not None and noun.type in row.types and not name.title and " " not in name.name
    return name.type in _BODIES or (name.type == "person" and named_so)


def _joined(parse: Parse, name: Candidate, titled: list[Candidate], used: set[int]) -> Candidate:
    before = _title_before(parse, name, titled, used)
    if before is not None:
        used.add(before)
        name = _with_title(parse, name, titled[before])
    after = _title_after(parse, name, titled)
    if after is not None and before is None:
        used.add(after)
        name = _with_title(parse, name, titled[after])
    return _with_civility(parse, name)


def _title_before(parse: Parse, name: Candidate, titled: list[Candidate], used: set[int]) -> int | None:
    """The title that ends just before the name; behind a comma, the outermost of a chain."""
    first = name.first
    while first > 0 and parse.form[first - 1].lower() in CIVIL:  # "son avocat, Me Jean Laurier"
        first -= 1
    comma = first > 0 and parse.form[first - 1] == ","
    edge = first - 1 if comma else first
    ending = [at for at, t in enumerate(titled) if not t.plural and _ends_at(parse, t, edge)]
    fitting = [at for at in ending if _agrees(titled[at], name)]
    if not fitting:
        return None
    if not comma:
        return max(fitting, key=lambda at: titled[at].head)
    outer = min(ending, key=lambda at: titled[at].head)  # the title of another's title is not this one's
    return outer if outer in fitting and outer not in used and _comma_after(parse, name) else None


def _ends_at(parse: Parse, title: Candidate, edge: int) -> bool:
    """The title's phrase ends at the edge, or its complement was cut there by the name itself."""
    if edge == 0 or parse.sentence_of[title.first] != parse.sentence_of[edge]:
        return False
    span = title.title_span or (title.first, title.last)
    return title.last == edge or (span[1] <= edge <= title.last)


def _comma_after(parse: Parse, name: Candidate) -> bool:
    """ "le ministre, Jean Laurier, a dit" or "… Jean Laurier a dit", not a list of persons."""
    behind = parse.form[name.last] if name.last < len(parse) else "."
    return behind.lower() not in {"et", "ou"}


def _agrees(title: Candidate, name: Candidate) -> bool:
    known = name.gender or gender(name.name)
    return not title.gender or not known or title.gender == known


def _title_after(parse: Parse, name: Candidate, titled: list[Candidate]) -> int | None:
    """ "Jean Laurier, porte-parole du parti," – a title behind a comma that a mark closes again."""
    at = name.last
    if at + 1 >= len(parse) or parse.form[at] not in {",", "("}:
        return None
    for index, title in enumerate(titled):
        begins = at < title.first <= at + 3 and parse.sentence_of[title.first] == parse.sentence_of[at]
        if begins and not title.plural and _closed(parse, title) and _agrees(title, name):
            return index
    return None


def _closed(parse: Parse, title: Candidate) -> bool:
    """A mark, a coordination, a relative or the end of the sentence follows the title, no verb of its own."""
    if title.last >= len(parse):
        return True
    behind = parse.form[title.last]
    if not title.definite and parse.pos[title.last] in {"VERB", "AUX"}:
        return True  # "Jean Laurier, ministre de la Santé a affirmé": the second comma is missing
    own_verb = is_finite(parse, title.last) and title.definite
    return (
        behind in _CLOSING or behind.lower() in {"et", "qui", "à", "au", "dans", "en", "pour", "chargé"}
    ) and not own_verb


def _with_title(parse: Parse, name: Candidate, title: Candidate) -> Candidate:
    first, last = min(name.first, title.first), max(name.last, title.last)
    return replace(
        name, first=first, last=last, head=title.head if title.first < name.first else name.head,
        second=name.head if title.first < name.first else title.head, title=title.title, body=title.body,
        of=title.of or name.of, gender=name.gender or title.gender, title_span=title.title_span, sector=title.sector,
    )  # fmt: skip


def _with_civility(parse: Parse, name: Candidate) -> Candidate:
    """ "M. Laurier": the civility belongs to the mention, and is often its head in the parse."""
    at = name.first - 1
    if at < 0 or parse.form[at].lower() not in CIVIL:
        return name
    second = name.second if name.second is not None else name.head
    return replace(name, first=at, head=at if parse.head[name.head] == at else name.head, second=second)


def _unlabelled(parse: Parse, titled: list[Candidate], joined: list[Candidate], used: set[int]) -> Iterator[Candidate]:
    """Capitalised words behind a title that the parser did not call a name."""
    taken = {t for c in joined for t in range(c.first, c.last)}
    for at, title in enumerate(titled):
        last = title.last
        end = parse.sentences[parse.sentence_of[title.first]][1]
        while last < end and last not in taken and _is_name_word(parse, last):
            last += 1
        if at not in used and not title.plural and last - title.last >= 1 and title.last not in taken:
            used.add(at)
            name = Candidate(title.last, last, title.last, "name", "person", parse.quote(title.last, last))
            yield _with_title(parse, name, title)


def _is_name_word(parse: Parse, token: int) -> bool:
    form = parse.form[token]
    return form[:1].isupper() and parse.pos[token] in {"PROPN", "NOUN", "X"} and not form.isdigit() and len(form) > 1
