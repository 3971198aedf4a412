"""A small archive for tests: our examples and a few dispatches more, as outlets would have printed them."""

from pathlib import Path

import msgspec

from selon.ids import dispatch_id
from selon.model import (
    Account,
    Actor,
    Argument,
    Dispatch,
    Event,
    Mention,
    Passage,
    Place,
    Position,
    Record,
    Span,
    Statement,
    Version,
    Why,
)

HERE = Path(__file__).parent
EXAMPLES = HERE.parents[1] / "examples"
URL = "https://journal.example/"
PRINTED = (  # file, day, outlet
    (EXAMPLES / "corvalie.txt", "2024-02-12", "Le Courrier"),
    (EXAMPLES / "barrage.txt", "2024-03-06", "La Dépêche du Lac"),
    (EXAMPLES / "greve.txt", "2024-03-07", "Le Courrier"),
    (EXAMPLES / "ferries.txt", "2024-05-16", "Baltique Info"),
    (HERE / "dispatches" / "eau-1.txt", "2024-02-05", "Le Courrier"),
    (HERE / "dispatches" / "eau-2.txt", "2024-03-06", "La Dépêche du Lac"),
    (HERE / "dispatches" / "marche.txt", "2024-03-10", "Le Courrier"),
    (HERE / "dispatches" / "marche.txt", "2024-03-11", "Baltique Info"),
)


def dispatches() -> list[Dispatch]:
    """All of them; the last one repeats the text of the one before it."""
    return [_dispatch(path, day, outlet) for path, day, outlet in PRINTED]


def _dispatch(path: Path, day: str, outlet: str) -> Dispatch:
    text = path.read_text("utf-8")
    url = f"{URL}{outlet.split()[-1].lower()}/{path.stem}"
    return Dispatch(id=dispatch_id(text), text=text, source=path.name, url=url, outlet=outlet, published=day)


SCRIPT = "<script>window.caught=1</script>"
IMAGE = '"><img src=x onerror="window.caught=1">'
OVERRIDE = "\u202egnirts\u202c"
GIANT = "Donaudampfschiff" * 400
HOSTILE_TEXT = (
    f"{SCRIPT} affirme {IMAGE} que {OVERRIDE} a dit </div></article><style>*{{display:none}}</style> oui.\n\n"
    f"{GIANT} {{{{ 7*7 }}}} {{% raise %}} javascript:alert(1) &lt;b&gt; \x1b[31m\x07 Oumar."
)
WHY = Why(rule="statements/<b>rule</b>", score=0.5)


def hostile() -> list[Record]:
    """Records with everything that a page must not swallow, in every field that comes from outside."""
    plain = _hostile(f"{URL}plain", f"Titre {SCRIPT}{OVERRIDE}", f"Journal {IMAGE}")
    script = _hostile("javascript:window.caught=1", GIANT, SCRIPT)
    return [plain, script]


def _hostile(url: str, title: str, outlet: str) -> Record:
    text = HOSTILE_TEXT + url
    whole, first = Span(start=0, end=len(SCRIPT)), {"start": 0, "end": len(SCRIPT)}
    actors = tuple(
        Actor(
            id=f"a{at}",
            name=name,
            type="person",
            iso3=None,
            mentions=(Mention(**first, form="name"),),
            why=WHY,
        )
        for at, name in enumerate((SCRIPT + " Nom", IMAGE + " Autre", OVERRIDE + GIANT[:300]))
    )
    said = Statement(id="s1", kind="direct", content=(whole,), cue=None, source=whole, speaker="a0", why=WHY)
    other = msgspec.structs.replace(said, id='s2"><b>', content=(Span(start=5, end=60),), speaker="a2")
    done = Event(
        id="e1",
        type="ASSAULT",
        anchor=Span(start=3, end=30),
        actors=(Argument(**first, actor="a0"),),
        recipients=(Argument(**first, actor="a1"),),
        place="p1",
        why=WHY,
    )
    held = Position(
        id="q1", actor="a1", stance="for", proposal=IMAGE, issue="i1", condition=SCRIPT, evidence=whole, why=WHY
    )
    return Record(
        selon="0",
        model="none",
        data="none",
        dispatch=Dispatch(
            id=dispatch_id(text), text=text, url=url, outlet=outlet, title=title, author=IMAGE, published="2024-01-01"
        ),
        passages=(Passage(start=0, end=len(text), kind="body", why="test"),),
        actors=actors,
        statements=(said, other),
        events=(done,),
        positions=(held,),
        accounts=(
            Account(
                id="c1",
                about=SCRIPT,
                versions=(Version(by=("a0",), statement="s1"), Version(by=("a1",), statement=None)),
            ),
        ),
        places=(Place(id="p1", start=0, end=8, name=IMAGE, iso3="NER", lat=13.5, lon=2.1),),
    )
