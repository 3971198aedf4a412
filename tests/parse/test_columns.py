"""The parse as columns."""

from selon.parse.columns import Parse

TEXT = "Le maire de Brimont dort. Il rêve."


def parse() -> Parse:
    """ "dort" governs "maire", "maire" its article and "Brimont"; "rêve" governs "Il"."""
    form = ["Le", "maire", "de", "Brimont", "dort", ".", "Il", "rêve", "."]
    start = [0, 3, 9, 12, 20, 24, 26, 29, 33]
    return Parse(
        text=TEXT,
        start=start,
        end=[at + len(word) for at, word in zip(start, form, strict=True)],
        form=form,
        lemma=["le", "maire", "de", "Brimont", "dormir", ".", "il", "rêver", "."],
        pos=["DET", "NOUN", "ADP", "PROPN", "VERB", "PUNCT", "PRON", "VERB", "PUNCT"],
        morph=["", "Gender=Masc|Number=Sing", "", "", "Number=Sing", "", "", "", ""],
        dep=["det", "nsubj", "case", "nmod", "ROOT", "punct", "nsubj", "ROOT", "punct"],
        head=[1, 4, 3, 1, 4, 4, 7, 7, 7],
        sentences=[(0, 6), (6, 9)],
    )


def test_children_stand_in_text_order() -> None:
    assert parse().children[1] == [0, 3]
    assert parse().children[4] == [1, 5]  # a root is not its own child


def test_subtrees_hold_all_below() -> None:
    assert parse().subtree(1) == (0, 4)
    assert parse().subtree(4) == (0, 6)


def test_a_circle_of_heads_ends() -> None:
    circle = Parse("a b", [0, 2], [1, 3], ["a", "b"], ["a", "b"], ["X"] * 2, [""] * 2, ["dep"] * 2, [1, 0], [(0, 2)])
    assert circle.subtree(0) == (0, 2)


def test_the_sentence_of_a_token() -> None:
    assert [parse().sentence_of[t] for t in (0, 5, 6, 8)] == [0, 0, 1, 1]


def test_the_token_at_a_character() -> None:
    assert [parse().at(offset) for offset in (0, 1, 2, 3, 25, 33, 99)] == [0, 0, None, 1, None, 8, None]


def test_tokens_that_begin_in_a_range() -> None:
    assert parse().tokens_within(3, 20) == range(1, 4)
    assert parse().tokens_within(4, 9) == range(2, 2)


def test_words_are_quoted_as_received() -> None:
    assert parse().quote(1, 4) == "maire de Brimont"
    assert parse().quote(3, 3) == ""


def test_features_and_relations() -> None:
    assert parse().has(1, "Number=Sing")
    assert not parse().has(1, "Number=S")
    assert parse().child(1, "nmod") == 3
    assert parse().child(1, "obj") is None
