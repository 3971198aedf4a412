"""What invented notes and date lines say of publication, as the whole path takes it into the dispatch."""

import pytest

from selon.ids import dispatch_id
from selon.model import Dispatch, Passage
from selon.times.publication import publication
from selon.work import Work

BODY = "Le conseil a voté mardi une loi sur les phares, a annoncé son président."


@pytest.mark.parametrize(
    ("text", "published", "modified", "agency"),
    [
        (f"Une loi sur les phares\nPublié le : 06/02/2024 - 18:42\n{BODY}\n", "2024-02-06T18:42", None, None),
        (f"Une loi sur les phares\nPublié le 7 mars 2023 à 9h05, mis à jour le 8 mars 2023\n{BODY}\n",
         "2023-03-07T09:05", "2023-03-08", None),
        (f"SFAX, 22 novembre 2023 (AFP) - {BODY}\n", "2023-11-22", None, "AFP"),
        (f"SFAX, 22 nov (AFP) - {BODY}\n", None, None, "AFP"),
        (f"LILLE (Reuters) - {BODY}\n", None, None, "Reuters"),
        (f"(Belga) {BODY}\n", None, None, "Belga"),
        (f"Le recueil publié le 3 mars 2020 par l'AFP est épuisé. {BODY}\n", None, None, None),
    ],
)  # fmt: skip
def test_publication(text: str, published: str | None, modified: str | None, agency: str | None) -> None:
    read = Work(Dispatch(id=dispatch_id(text), text=text)).dispatch
    assert (read.published, read.modified, read.agency) == (published, modified, agency)


def test_what_the_container_says_outranks_the_text() -> None:
    text = f"SFAX, 22 novembre 2023 (AFP) - {BODY}\n"
    read = Work(Dispatch(id="x", text=text, published="2023-11-24", agency="TAP")).dispatch
    assert (read.published, read.agency) == ("2023-11-24", "TAP")


@pytest.mark.parametrize("line", ["Publié le 31/02/2024", "Publié hier", "Publié le 3 mars", "", "Publié le 3/4"])
def test_no_whole_date(line: str) -> None:
    assert publication(line, [Passage(start=0, end=len(line), kind="dateline", why="test")]) == (None, None)
