"""Texts and pages of our own for the tests of `read`, and ways to put them into files."""

from pathlib import Path

from selon.model import Dispatch
from selon.read.item import Unread
from selon.read.options import Options
from selon.read.sources import dispatches

PARAGRAPHS = (
    "Le port de Brimont rouvrira lundi, a annoncé mercredi la maire Ida Lorne devant les pêcheurs réunis sur le quai.",
    "« Nous avons tenu nos délais », a-t-elle assuré, en saluant les équipes qui travaillent la nuit.",
    "Le syndicat des pêcheurs demande encore une aide pour le gazole et pour les filets perdus pendant la tempête.",
)
TEXT = "\n\n".join(PARAGRAPHS)
PAGE = """<!doctype html>
<html lang="fr"><head><meta charset="utf-8"><title>Le port rouvre - La Gazette de Brimont</title>
{head}
</head><body><nav><ul><li><a href="/">Accueil</a></li><li><a href="/mer">Mer</a></li></ul></nav>
<article><h1>Le port rouvre</h1>{body}</article>
<footer><p>Mentions légales</p></footer></body></html>
"""


def page(head: str = "", body: str = "") -> str:
    """A page with the text and more in its head and below the text."""
    return PAGE.format(head=head, body="".join(f"<p>{each}</p>" for each in PARAGRAPHS) + body)


def read(*sources: Path | str, **options: object) -> list[Dispatch | Unread]:
    """All that is found in some sources."""
    return list(dispatches([str(source) for source in sources], Options(**options)))  # type: ignore[arg-type]


def found(*sources: Path | str, **options: object) -> list[Dispatch]:
    """The dispatches in some sources, none of which may be unread."""
    every = read(*sources, **options)
    assert [str(each) for each in every if isinstance(each, Unread)] == []
    return [each for each in every if isinstance(each, Dispatch)]


def put(folder: Path, name: str, content: str | bytes) -> Path:
    """A file with this content."""
    file = folder / name
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_bytes(content.encode() if isinstance(content, str) else content)
    return file


def errors(every: list[Dispatch | Unread]) -> list[str]:
    """What was told of the unread."""
    return [str(each) for each in every if isinstance(each, Unread)]
