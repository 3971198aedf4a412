"""Which dispatches are copies of which."""

import random
from collections.abc import Sequence
from pathlib import Path

import pytest

from selon.model import Dispatch
from selon.run import groups
from selon.run.groups import Groups
from selon.run.shingles import shingles, similarity
from selon.run.spool import Spool

NAMES = "port pont gare mairie école musée stade marché hôpital théâtre usine barrage phare tunnel lycée square".split()


def article(seed: int, words: int = 120) -> str:
    chance = random.Random(seed)
    return " ".join(f"{chance.choice(NAMES)} {chance.randrange(10_000)}" for _ in range(words // 2))


def grouped(texts: Sequence[str], place: Path) -> list[tuple[int, float]]:
    with Spool(place) as spool:
        found = Groups(spool)
        for number, text in enumerate(texts):
            found.add(spool.add(Dispatch(id=str(number), text=text)), text)
        return list(zip(found.first, found.similar, strict=True))


def test_copies_join_the_first_of_their_group(tmp_path: Path) -> None:
    one, other = article(1), article(2)
    near = f"Un titre refait. {one}"
    assert [first for first, _ in grouped([one, other, near, one, other, article(3)], tmp_path)] == [0, 1, 0, 0, 1, 5]


def test_accents_case_and_punctuation_make_no_difference(tmp_path: Path) -> None:
    one = "L'État a rouvert l'école de Brimont, fermée depuis l'été dernier pour des travaux."
    assert grouped([one, one.upper(), one.replace(",", " ;")], tmp_path) == [(0, 1.0)] * 3


def test_similarity_is_the_share_of_shingles_in_common(tmp_path: Path) -> None:
    one = article(1)
    near = f"{one} {article(5, 12)}"
    (_, (first, similar)) = grouped([one, near], tmp_path)
    assert (first, similar) == (0, round(similarity(shingles(one), shingles(near)), 4))
    assert groups.NEAR <= similar < 1


def test_small_changes_do_not_chain(tmp_path: Path) -> None:
    """Each text resembles the one before; the last has nothing in common with the first."""
    words = article(1, 400).split()
    chain = [" ".join(words[start : start + 200]) for start in range(0, 200, 15)]
    for number, (first, similar) in enumerate(grouped(chain, tmp_path)):
        assert first == number or similarity(shingles(chain[number]), shingles(chain[first])) >= groups.NEAR
        assert similar >= groups.NEAR


@pytest.mark.parametrize("text", ["", "«" * 50, "…"])
def test_texts_without_words_are_no_copies_unless_they_are_the_same(tmp_path: Path, text: str) -> None:
    assert [first for first, _ in grouped([text, text + "»", text], tmp_path)] == [0, 1, 0]


def test_almost_all_near_copies_are_found(tmp_path: Path) -> None:
    firsts = [article(seed) for seed in range(150)]
    copies = [f"{' '.join(text.split()[5:])} relu par la rédaction" for text in firsts]
    found = grouped(firsts + copies, tmp_path)[150:]
    assert sum(first == number for number, (first, _) in enumerate(found)) >= 148


def test_memory_is_bounded_by_forgetting_the_oldest(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(groups, "_GENERATION", 2)
    texts = [article(seed) for seed in range(5)]
    assert [first for first, _ in grouped([*texts, texts[4], texts[2], texts[0]], tmp_path)] == [*range(5), 4, 2, 7]


def test_short_texts_have_one_shingle() -> None:
    assert shingles("Brimont : démenti") == {"brimont dementi"}
