"""Verb groups, noun phrases and subjects."""

from collections.abc import Callable

import pytest

from selon.parse import nouns, phrases
from selon.parse.columns import Parse

Parsed = Callable[[str], Parse]


def token(parse: Parse, form: str) -> int:
    return parse.form.index(form)


def words(parse: Parse, head: int | None) -> str | None:
    return None if head is None else parse.form[head]


@pytest.mark.parametrize(
    ("text", "verb", "group"),
    [
        ("Le maire a dit la vérité.", "dit", "a dit"),
        ("Le maire l'a dit hier.", "dit", "l'a dit"),
        ("Le maire s'est dit surpris.", "dit", "s'est dit"),
        ("La loi a été votée hier.", "votée", "a été votée"),
        ("Rien ne va, a-t-il dit.", "dit", "a-t-il dit"),
        ("Rien ne va, affirme-t-elle.", "affirme", "affirme-t-elle"),
    ],
)
def test_verb_groups(parsed: Parsed, text: str, verb: str, group: str) -> None:
    parse = parsed(text)
    assert parse.quote(*phrases.verb_group(parse, token(parse, verb))) == group


@pytest.mark.parametrize(
    ("text", "head", "phrase"),
    [
        ("Le maire de Brimont dort.", "maire", "Le maire de Brimont"),
        ("Le maire, qui dort, rêve.", "maire", "Le maire"),
        ("Avec le maire de Brimont, il dort.", "maire", "le maire de Brimont"),
        ("La petite ville dort.", "ville", "La petite ville"),
    ],
)
def test_noun_phrases(parsed: Parsed, text: str, head: str, phrase: str) -> None:
    parse = parsed(text)
    assert parse.quote(*nouns.noun_phrase(parse, token(parse, head))) == phrase


@pytest.mark.parametrize(
    ("text", "verb", "expected"),
    [
        ("Le maire a parlé hier.", "parlé", True),
        ("Le maire parle.", "parle", True),
        ("Le maire veut parler.", "parler", False),
        ("Le maire, parlant fort, est sorti.", "parlant", False),
        ("Le maire a, lors d'un débat, accusé son adjoint.", "accusé", True),
        ("Le maire a déploré l'accident et réclamé une enquête.", "réclamé", True),
    ],
)
def test_conjugated_verbs(parsed: Parsed, text: str, verb: str, expected: bool) -> None:
    parse = parsed(text)
    assert phrases.is_finite(parse, token(parse, verb)) is expected


def test_present_participles(parsed: Parsed) -> None:
    parse = parsed("Le maire est sorti, soulignant que la salle était vide.")
    assert phrases.is_present_participle(parse, token(parse, "soulignant"))
    assert not phrases.is_present_participle(parse, token(parse, "était"))


@pytest.mark.parametrize(
    ("text", "verb", "expected"),
    [
        ("Le maire n'a pas dit un mot.", "dit", True),
        ("Le maire ne dit rien.", "dit", True),
        ("Le maire dit tout.", "dit", False),
    ],
)
def test_negation(parsed: Parsed, text: str, verb: str, expected: bool) -> None:
    parse = parsed(text)
    assert phrases.negated(parse, token(parse, verb)) is expected


@pytest.mark.parametrize(
    ("text", "verb", "subject"),
    [
        ("Le maire a dit que tout allait bien.", "dit", "maire"),
        ("« Tout va bien », a-t-il dit.", "dit", "-il"),
        ("Le député qui a voté la loi est parti.", "voté", "qui"),
        ("Le maire lui a lancé un défi.", "lancé", "maire"),
        ("Le maire a promis de partir.", "partir", "maire"),
        ("Le maire est sorti, soulignant que la salle était vide.", "soulignant", "maire"),
    ],
)
def test_subjects(parsed: Parsed, text: str, verb: str, subject: str) -> None:
    parse = parsed(text)
    assert words(parse, phrases.subject(parse, token(parse, verb))) == subject


@pytest.mark.parametrize(
    ("text", "verb", "subject"),
    [
        ("« Tout va bien », a déclaré la maire.", "déclaré", "maire"),
        ("« Tout va bien », a déclaré lundi soir la maire.", "déclaré", "maire"),
        ("« Tout va bien », a déclaré à la presse la maire.", "déclaré", "maire"),
        ("« Tout va bien », a déclaré Paul Mérand.", "déclaré", "Paul"),
        ("« Tout va bien », a-t-il déclaré.", "déclaré", None),
    ],
)
def test_subjects_behind_the_verb(parsed: Parsed, text: str, verb: str, subject: str | None) -> None:
    parse = parsed(text)
    assert words(parse, phrases.right_subject(parse, token(parse, verb))) == subject


def test_a_subject_at_the_very_first_token_counts(parsed: Parsed) -> None:
    parse = parsed("Paris affirme que tout va bien.")
    assert phrases.left_subject(parse, token(parse, "affirme")) == 0


def test_answers_are_remembered_for_one_parse(parsed: Parsed) -> None:
    one, other = parsed("Le maire a parlé."), parsed("La petite fille parle.")
    assert phrases.verb_group(one, 3) == (2, 4)
    assert phrases.verb_group(other, 3) == (3, 4)
