"""The tables of saying and their index."""

import csv
import io
import re
from collections import Counter
from collections.abc import Callable
from itertools import accumulate
from typing import get_args

import pytest

from selon.lang.cues import cue_index, variants, words_of
from selon.lang.inflect import inflect
from selon.lang.schema import CueRow, Frame, SourceRow, SpeechNounRow
from selon.lang.sources import folder
from selon.lang.tables import table
from selon.parse.columns import Parse

CUES = table("fr/cues", CueRow)
SOURCES = table("fr/according", SourceRow)
NOUNS = table("fr/speech_nouns", SpeechNounRow)
OWN_PRONOUN = {"se", "s'", "en", "y"}


def parse_of(*columns: str) -> Parse:
    """A parse of one sentence from "form lemma pos [dep] [head]" a token; `_` for the form's own lemma."""
    cells = [[*line.split(), *("dep", "0")[len(line.split()) - 3 :]] for line in columns]
    form, lemma, pos, dep, head = (list(column) for column in zip(*cells, strict=True))
    start = list(accumulate((len(word) + 1 for word in form[:-1]), initial=0))
    return Parse(
        text=" ".join(form),
        start=start,
        end=[at + len(word) for at, word in zip(start, form, strict=True)],
        form=form,
        lemma=[own if own != "_" else word.lower() for own, word in zip(lemma, form, strict=True)],
        pos=pos,
        morph=[""] * len(form),
        dep=dep,
        head=[int(number) for number in head],
        sentences=[(0, len(form))],
    )


def matched(parse: Parse, verb: int) -> str | None:
    row = cue_index().match(parse, verb)
    return row.lemma if row else None


class TestData:
    @pytest.mark.parametrize(("name", "least"), [("cues", 450), ("according", 30), ("speech_nouns", 80)])
    def test_enough_rows(self, name: str, least: int) -> None:
        rows = {"cues": CUES, "according": SOURCES, "speech_nouns": NOUNS}[name]
        assert len(rows) >= least

    def test_no_entry_stands_twice(self) -> None:
        for keys in ([r.lemma for r in CUES], [r.phrase for r in SOURCES], [r.lemma for r in NOUNS]):
            assert [key for key, count in Counter(keys).items() if count > 1] == []

    def test_no_example_stands_twice(self) -> None:
        examples = Counter(row.example for row in (*CUES, *SOURCES, *NOUNS))
        assert [example for example, count in examples.items() if count > 1] == []

    @pytest.mark.parametrize("name", ["cues", "according", "speech_nouns", "irregular_verbs"])
    def test_cells_are_quoted_only_where_needed(self, name: str) -> None:
        text = (folder() / f"fr/{name}.csv").read_text("utf-8")
        rewritten = io.StringIO()
        csv.writer(rewritten, lineterminator="\n").writerows(csv.reader(text.splitlines(), strict=True))
        assert text == rewritten.getvalue()

    def test_frames_are_there_and_not_repeated(self) -> None:
        wrong = [row.lemma for row in CUES if not row.frames or len(set(row.frames)) < len(row.frames)]
        assert wrong == []
        assert {frame for row in CUES for frame in row.frames} == set(get_args(Frame))

    def test_plain_apostrophes_only(self) -> None:
        for row in CUES:
            assert "’" not in row.lemma + row.example

    def test_each_lemma_has_a_verb_that_can_be_inflected(self) -> None:
        verbs = {next(word for word in words_of(row.lemma) if word not in OWN_PRONOUN) for row in CUES}
        assert [verb for verb in verbs if len(inflect(verb)) < 10] == []

    @pytest.mark.parametrize("row", SOURCES, ids=lambda row: row.phrase)
    def test_source_phrase_is_in_its_example(self, row: SourceRow) -> None:
        assert contracted(row.phrase).search(row.example)

    @pytest.mark.parametrize("row", NOUNS, ids=lambda row: row.lemma)
    def test_noun_is_in_its_example(self, row: SpeechNounRow) -> None:
        assert re.search(rf"\b{re.escape(row.lemma)}(?:s|x)?\b", row.example, re.IGNORECASE)


def contracted(phrase: str) -> re.Pattern[str]:
    """A pattern for a phrase whose last word may be contracted, elided or agree ("lequel")."""
    ends = {
        " de": r"(?: de\b| du\b| des\b| d')",
        " lequel": r" (?:lequel|laquelle|lesquels|lesquelles)\b",
        " duquel": r" (?:duquel|de laquelle|desquels|desquelles)\b",
    }
    end = next((end for end in ends if phrase.endswith(end)), None)
    body = re.escape(phrase.removesuffix(end)) + ends[end] if end else re.escape(phrase)
    return re.compile(rf"\b{body}", re.IGNORECASE)


class TestExamples:
    """Every row is found again in its own example; statements add what they read in it."""

    def test_index_finds_each_row(self, parsed: Callable[[str], Parse]) -> None:
        parse = parsed("\n".join(row.example for row in CUES))
        index = cue_index()
        missed, at = [], 0
        for row in CUES:
            tokens = parse.tokens_within(at, at + len(row.example))
            if row not in [index.match(parse, token) for token in tokens]:
                missed.append(row.lemma)
            at += len(row.example) + 1
        assert missed == []


class TestMatch:
    def test_verb_that_is_no_cue(self) -> None:
        assert matched(parse_of("Il _ PRON", "mange manger VERB"), 1) is None

    def test_form_counts_before_a_wrong_lemma(self) -> None:
        assert matched(parse_of("Elle _ PRON", "craignit craignir VERB"), 1) == "craindre"

    def test_lemma_serves_forms_beyond_the_third_person(self) -> None:
        assert matched(parse_of("Nous _ PRON", "affirmons affirmer VERB"), 1) == "affirmer"

    def test_inverted_pronoun_glued_to_the_verb(self) -> None:
        assert matched(parse_of("affirme-t-elle affirme-t-elle VERB"), 0) == "affirmer"

    def test_capital_letter(self) -> None:
        assert matched(parse_of("Prévenait _ VERB", "-elle _ PRON"), 0) == "prévenir"

    def test_longest_phrase_wins(self) -> None:
        words = ("Elle _ PRON", "met mettre VERB", "en _ ADP", "garde _ NOUN", "contre _ ADP", "le _ DET", "gel _ NOUN")
        assert matched(parse_of(*words), 1) == "mettre en garde contre"
        assert matched(parse_of(*words[:4]), 1) == "mettre en garde"
        assert matched(parse_of(*words[:2]), 1) is None

    @pytest.mark.parametrize("preposition", ["de", "du", "des", "d'"])
    def test_contracted_preposition(self, preposition: str) -> None:
        words = ("Elle _ PRON", "parle parler VERB", f"{preposition} de ADP", "gel _ NOUN")
        assert matched(parse_of(*words), 1) == "parler de"

    def test_words_between(self) -> None:
        words = (
            "Il _ PRON",
            "fait faire VERB",
            "aussi _ ADV",
            "état _ NOUN",
            "lundi _ NOUN",
            "de _ ADP",
            "pertes _ NOUN",
        )
        assert matched(parse_of(*words), 1) == "faire état de"

    def test_too_far_away(self) -> None:
        words = ("Il _ PRON", "fait faire VERB", *["vite _ ADV"] * 4, "état _ NOUN", "de _ ADP")
        assert matched(parse_of(*words), 1) is None

    def test_a_noun_with_an_article_of_its_own_is_no_part_of_a_phrase(self) -> None:
        words = ("Elle _ PRON", "prend prendre VERB", "la le DET", "huitième _ ADJ", "position _ NOUN")
        assert matched(parse_of(*words), 1) is None

    def test_an_indefinite_article_leaves_the_phrase_whole(self) -> None:
        words = ("Elle _ PRON", "rend rendre VERB", "un _ DET", "vibrant _ ADJ", "hommage _ NOUN", "aux à ADP")
        assert matched(parse_of(*words), 1) == "rendre hommage à"

    def test_an_object_may_stand_before_a_preposition(self) -> None:
        words = ("Il _ PRON", "tient tenir VERB", "la le DET", "ville _ NOUN", "pour _ ADP", "responsable _ ADJ")
        assert matched(parse_of(*words), 1) == "tenir pour responsable"

    def test_pronoun_stands_for_the_complement(self) -> None:
        words = ("Elle _ PRON", "en _ PRON", "a avoir AUX", "fait faire VERB", "part _ NOUN")
        assert matched(parse_of(*words), 3) == "faire part de"

    def test_agreement_inside_a_phrase(self) -> None:
        words = ("Elle _ PRON", "est être AUX", "convaincue convaincu ADJ", "que _ SCONJ")
        assert matched(parse_of(*words), 1) == "être convaincu"


class TestReflexive:
    def test_needs_its_pronoun(self) -> None:
        assert matched(parse_of("Elle _ PRON", "indigne indigner VERB"), 1) is None

    def test_pronoun_before_the_auxiliary(self) -> None:
        words = ("Elle _ PRON", "s' se PRON", "est être AUX", "vivement _ ADV", "félicitée féliciter VERB")
        assert matched(parse_of(*words), 4) == "se féliciter"

    def test_plain_row_is_not_taken_beside_a_pronoun(self) -> None:
        assert matched(parse_of("Elle _ PRON", "s' se PRON", "assure assurer VERB"), 2) is None

    def test_plain_row_without_pronoun(self) -> None:
        assert matched(parse_of("Elle _ PRON", "félicite féliciter VERB"), 1) == "féliciter"

    def test_conjunction_is_no_pronoun(self) -> None:
        assert matched(parse_of("S' si SCONJ", "il _ PRON", "affirme affirmer VERB"), 2) == "affirmer"

    def test_pronoun_of_another_verb(self) -> None:
        words = ("se _ PRON", "taire _ VERB", "et _ CCONJ", "affirmer _ VERB")
        assert matched(parse_of(*words), 3) == "affirmer"

    def test_first_person(self) -> None:
        words = ("Je _ PRON nsubj 2", "me _ PRON expl:comp 2", "réjouis réjouir VERB root 2")
        assert matched(parse_of(*words), 2) == "se réjouir"

    def test_object_pronoun_is_not_reflexive(self) -> None:
        words = ("Il _ PRON nsubj 3", "m' me PRON iobj 3", "a avoir AUX aux 3", "assuré assurer VERB root 3")
        assert matched(parse_of(*words), 3) == "assurer"

    def test_en_belongs_to_the_phrase(self) -> None:
        words = ("Il _ PRON", "s' se PRON", "en _ PRON", "prend prendre VERB", "aux à ADP", "juges _ NOUN")
        assert matched(parse_of(*words), 3) == "s'en prendre à"


def test_lookup_gives_the_longest_phrase_first() -> None:
    rows = [row.lemma for row in cue_index().lookup("mettre")]
    assert rows.index("mettre en garde contre") < rows.index("mettre en garde")
    assert cue_index().lookup("manger") == ()


def test_variants_of_a_word() -> None:
    assert {"du", "d'"} <= variants("de")
    assert "un" not in variants("de")
    assert {"leur", "ses"} <= variants("son")
