"""CoNLL-U: the rules of the format, checked line by line."""

import re

from selon.export.conllu import sentences
from selon.parse.columns import Parse
from selon.store.entry import Entry

UPOS = set("ADJ ADP ADV AUX CCONJ DET INTJ NOUN NUM PART PRON PROPN PUNCT SCONJ SYM VERB X".split())


def parse(entry: Entry, heads: dict[int, int]) -> Parse:
    """Words as tokens, all below the first but for `heads`; two sentences."""
    text = entry.record.dispatch.text
    words = list(re.finditer(r"\w+|[^\w\s]", text))
    cut = 13
    roots = [0 if at < cut else cut for at in range(len(words))]
    return Parse(
        text=text,
        start=[word.start() for word in words],
        end=[word.end() for word in words],
        form=[word[0] for word in words],
        lemma=["" if at == 1 else word[0] for at, word in enumerate(words)],
        pos=["SPACE" if at == 2 else "NOUN" for at in range(len(words))],
        morph=["Number=Sing|Gender=Masc"] * len(words),
        dep=["ROOT" if root == at else "obl:arg" for at, root in enumerate(roots)],
        head=[heads.get(at, root) for at, root in enumerate(roots)],
        sentences=[(0, cut), (cut, len(words))],
    )


def check(sentence: str) -> None:
    """Raises AssertionError where a sentence breaks a rule of CoNLL-U."""
    lines = sentence.split("\n")
    comments = [line for line in lines if line.startswith("#")]
    rows = [line.split("\t") for line in lines[len(comments) :]]
    (text,) = (line.removeprefix("# text = ") for line in comments if line.startswith("# text = "))
    assert any(line.startswith("# sent_id = ") for line in comments)
    built = ""
    for number, row in enumerate(rows, start=1):
        assert len(row) == 10
        assert all(cell and " " not in cell for cell in row)
        assert row[0] == str(number)
        assert row[3] in UPOS
        features = row[5].split("|")
        assert features == sorted(features, key=str.lower)
        assert 0 <= int(row[6]) <= len(rows)
        assert int(row[6]) != number
        assert (row[6] == "0") == (row[7] == "root")
        assert re.fullmatch(r"[a-z]+(:[a-z]+)?", row[7])
        built += row[1] + ("" if "SpaceAfter=No" in row[9].split("|") else " ")
    assert built.rstrip() == text
    assert [row[6] for row in rows].count("0") == 1
    for row in rows:
        seen, at = set(), row
        while at[6] != "0":
            assert at[0] not in seen
            seen.add(at[0])
            at = rows[int(at[6]) - 1]


def test_each_sentence_keeps_the_rules(plain_entry: Entry) -> None:
    for heads in ({}, {3: 20, 5: 5, 6: 7, 7: 6, 0: 1, 1: 0}, {0: 4, 20: 2}):
        found = list(sentences(plain_entry, parse(plain_entry, heads)))
        assert len(found) == 2
        for sentence in found:
            check(sentence)


def test_layers_and_offsets_point_to_the_text(plain_entry: Entry) -> None:
    text = plain_entry.record.dispatch.text
    marked: dict[str, list[str]] = {}
    for sentence in sentences(plain_entry, parse(plain_entry, {})):
        for line in sentence.split("\n"):
            if not line.startswith("#"):
                cells = line.split("\t")
                misc = dict(part.split("=") for part in cells[9].split("|"))
                assert text[int(misc["Start"]) : int(misc["End"])] == cells[1]
                for mark in misc.get("Statement", "").split(","):
                    marked.setdefault(mark[2:], []).append(cells[1])
    assert marked["s1"] == ["Le", "port", "rouvrira", "lundi"]
    assert marked["s3"] == ["tout", "serait", "prêt"]


def test_the_actors_are_named_once(plain_entry: Entry) -> None:
    first, second = sentences(plain_entry, parse(plain_entry, {}))
    assert first.split("\n")[:2] == ["# newdoc id = k1", "# actor a1 = person:ida lorne Ida Lorne"]
    assert "newdoc" not in second
