"""Title and name by apposition: "le ministre Jean Laurier", "le porte-parole, Jean Laurier",
"Jean Laurier, porte-parole du ministère", "M. Laurier", "Jean Laurier (PS)"."""

from collections.abc import Iterator
from dataclasses import replace

from ..lang.world import adjective_countries
from ..parse.columns import Parse
from ..parse.phrases import is_finite
from .bodies import described_bodies, in_quotation_marks
from .candidate import Candidate
from .given import gender
from .known import is_former
from .labelled import CIVIL, PRONOUNS

_CLOSING = frozenset({",", ".", ")", ";", ":", "»", '"', "-", "–", "—"})


def join(parse: Parse, named: list[Candidate], nominal: list[Candidate]) -> list[Candidate]:
    """All mentions, those in apposition made one, in text order."""
    titled = [c for c in nominal if c.type == "person"]
    used: set[int] = set()
    named = with_origin(parse, named)
    named = sorted([*named, *in_quotation_marks(parse, nominal, named)], key=lambda c: c.first)
    parties = {c.last: c.first for c in named if c.type == "organisation"}
    named = [_person_behind_title(parse, name, titled) for name in named]
    joined = [_joined(parse, name, titled, used, parties) if name.type == "person" else name for name in named]
    fresh = list(_unlabelled(parse, titled, joined, used))
    rest = [c for at, c in enumerate(titled) if at not in used]
    others = [c for c in nominal if c.type != "person"]
    joined, others = described_bodies(parse, joined, others)
    return sorted([*joined, *fresh, *rest, *others], key=lambda c: (c.first, -c.last))


def _person_behind_title(parse: Parse, name: Candidate, titled: list[Candidate]) -> Candidate:
    """ "le président turc Laurier": what the parser took for a body bears the title before it."""
    unknown = name.type == "organisation" and not name.key and not parse.form[name.first].isupper()
    led = any(t.last == name.first and not t.body and not t.plural and t.definite for t in titled)
    return replace(name, type="person", gender="") if unknown and led else name


def with_origin(parse: Parse, named: list[Candidate]) -> list[Candidate]:
    """ "le rapporteur, le Lituanien Paul Laurier": the inhabitant and the name are one."""
    peoples = {c.last: c for c in named if c.key.startswith("people:") and not c.plural}
    joined: list[Candidate] = []
    for name in named:
        people = peoples.get(name.first) if name.type == "person" else None
        if people is not None and parse.form[people.first - 1].lower() in {"le", "la", "l'"}:
            joined.remove(people)
            gender_ = name.gender or {"le": "m", "la": "f"}.get(parse.form[people.first - 1].lower(), "")
            name = replace(name, first=people.first - 1, head=people.head, second=name.head, origin=people.of)
            name = replace(name, gender=gender_)
        joined.append(name)
    return joined


def _joined(
    parse: Parse, name: Candidate, titled: list[Candidate], used: set[int], parties: dict[int, int]
) -> Candidate:
    before = _title_before(parse, name, titled, used, parties)
    if before is not None:
        used.add(before)
        name = _with_title(parse, name, titled[before])
        outer = _title_before(parse, name, titled, used, {}) if parse.form[name.first - 1] == "," else None
        outer = outer if outer is not None else _coordinated(parse, name, titled)
        if outer is not None:  # "son porte-parole, le général Laurier", "garde des Sceaux et ministre Jean Laurier"
            used.add(outer)
            name = _with_title(parse, name, titled[outer])
    after = _title_after(parse, name, titled)
    if after is not None and before is None:
        used.add(after)
        name = _with_title(parse, name, titled[after])
    return _with_civility(parse, name)


def _title_before(
    parse: Parse, name: Candidate, titled: list[Candidate], used: set[int], parties: dict[int, int]
) -> int | None:
    """The title that ends just before the name, or before its party; behind a comma, the outermost of a chain."""
    first = parties.get(name.first, name.first)
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
    apart = outer in used or not _comma_after(parse, name) or _is_of_another(parse, titled[outer], name)
    return outer if outer in fitting and not apart else None


def _coordinated(parse: Parse, name: Candidate, titled: list[Candidate]) -> int | None:
    """The title of the same person before an "et" that no article follows."""
    edge = name.first - 1
    if edge < 1 or parse.form[edge].lower() != "et" or parse.pos[name.first] == "DET":
        return None
    return next((at for at, t in enumerate(titled) if t.last == edge and not t.plural and _agrees(t, name)), None)


def _is_of_another(parse: Parse, title: Candidate, name: Candidate) -> bool:
    """ "Interrogé par le président, M. Laurier a nié": the name begins the clause, and the title is in another."""
    led = title.first > 0 and parse.pos[title.first - 1] in {"ADP", "VERB"}
    return led and name.last < len(parse) and is_finite(parse, name.last)


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
        second=_second(name, title), title=title.title, body=title.body, also=name.titles,
        of=title.of or name.of, gender=name.gender or title.gender, title_span=title.title_span, sector=title.sector,
        former=is_former(title),
    )  # fmt: skip


def _second(name: Candidate, title: Candidate) -> int:
    """The other head: of the name behind its titles, of the title behind its name."""
    if title.first > name.first:
        return title.head
    return name.head if name.second is None else name.second


def _with_civility(parse: Parse, name: Candidate) -> Candidate:
    """ "M. Laurier": the civility belongs to the mention, and is often its head in the parse."""
    at = name.first - 1
    at -= at > 0 and parse.form[at].lower() in {"de", "d'", "du"}  # "Mme de Kerval"
    if at < 0 or parse.form[at].lower() not in CIVIL:
        return name
    second = name.second if name.second is not None else name.head
    return replace(name, first=at, head=at if parse.head[name.head] == at else name.head, second=second)


def _unlabelled(parse: Parse, titled: list[Candidate], joined: list[Candidate], used: set[int]) -> Iterator[Candidate]:
    """Capitalised words behind a title that the parser did not call a name."""
    taken = {t for c in joined for t in range(c.first, c.last)}
    for at, title in enumerate(titled):
        first = title.last + _opens_apposition(parse, title)
        last = first
        end = parse.sentences[parse.sentence_of[title.first]][1]
        while last < end and last not in taken and _is_name_word(parse, last):
            last += 1
        set_off = first == title.last or (last - first > 1 and _closes(parse, last))
        if at not in used and not title.plural and last > first and first not in taken and set_off:
            used.add(at)
            yield _with_title(parse, Candidate(first, last, first, "name", "person", parse.quote(first, last)), title)


def _opens_apposition(parse: Parse, title: Candidate) -> bool:
    """ "La directrice de l'usine, Anna Laurier,": whom the parser took for a town, beside the title all the same."""
    at = title.last
    if at + 1 >= len(parse) or parse.form[at] != "," or parse.dep[at + 1] != "appos":
        return False
    return title.first <= parse.head[at + 1] < at


def _closes(parse: Parse, at: int) -> bool:
    return at >= len(parse) or parse.form[at] in _CLOSING


def _is_name_word(parse: Parse, token: int) -> bool:
    """A word with a capital that is no adjective of a country; the parser's tag of a surname is of no use."""
    form = parse.form[token]
    grammar = parse.pos[token] in {"DET", "ADP", "CCONJ", "SCONJ", "PUNCT", "NUM"} or form.lower() in PRONOUNS
    return form[:1].isupper() and len(form) > 1 and not grammar and form.lower() not in adjective_countries()
