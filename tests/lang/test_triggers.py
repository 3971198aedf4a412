"""The triggers' data keep PLOVER's rules, and each is found in its own example."""

import tomllib
from collections import Counter
from collections.abc import Callable

import pytest

from selon.lang.needs import kinds
from selon.lang.roles import PREPOSITIONS, roles
from selon.lang.schema import ContextRow, TriggerRow
from selon.lang.sources import folder
from selon.lang.tables import table
from selon.lang.triggers import match, trigger_index
from selon.parse.columns import Parse

ROWS = table("fr/triggers", TriggerRow)
PLOVER = tomllib.loads((folder() / "ontology" / "plover.toml").read_text("utf-8"))
SLOTS = PREPOSITIONS | {"subj", "obj", "poss", "de_inf", "à_inf", "que"}


def test_plover_has_sixteen_types_and_thirty_seven_contexts() -> None:
    assert len(PLOVER["types"]) == 16
    assert len(PLOVER["contexts"]) == 37
    assert {kind for kind, of in PLOVER["types"].items() if of["recipient"]} == {"COOPERATE", "AID", "SANCTION"}


def test_types_and_modes_are_plovers() -> None:
    wrong = [r for r in ROWS if r.mode and r.mode not in PLOVER["types"][r.type]["modes"]]
    assert not wrong
    assert {r.type for r in ROWS} == set(PLOVER["types"])


def test_every_mode_has_triggers_except_those_that_a_clause_decides() -> None:
    missing = {(t, m) for t, of in PLOVER["types"].items() for m in of["modes"]} - {(r.type, r.mode) for r in ROWS}
    assert {kind for kind, _ in missing} <= {"REJECT"}  # what is refused tells the mode


def test_no_row_twice() -> None:
    seen = Counter((r.lemma, r.pos, r.type, r.needs) for r in ROWS)
    assert [key for key, times in seen.items() if times > 1] == []


def test_frames_are_read() -> None:
    for row in ROWS:
        assert roles(row.frame)


def test_needs_are_known() -> None:
    for row in ROWS:
        for need in row.needs:
            slot, dot, kind = need.partition(".")
            assert not dot or slot in SLOTS, row
            kind = kind if dot else need
            assert kind.startswith("noun:") or kind in kinds(), row


def test_contexts_are_plovers_and_none_is_empty() -> None:
    found = Counter(row.context for row in table("fr/contexts", ContextRow))
    assert set(found) == set(PLOVER["contexts"])
    assert min(found.values()) >= 8


def test_magnitudes_have_words_for_each_count() -> None:
    counts = tomllib.loads((folder() / "fr" / "magnitudes.toml").read_text("utf-8"))
    assert {"killed", "injured", "arrested"} <= set(counts)
    assert counts["collectives"]["dizaine"] == 10


@pytest.fixture(scope="module")
def examples(parsed: Callable[[str], Parse]) -> Parse:
    return parsed("\n".join(row.example for row in ROWS))


def test_nearly_every_example_is_read(examples: Parse) -> None:
    """The rest are the parser's errors (a verb taken for a noun), or a longer trigger of the same type."""
    exact = types = start = 0
    for row in ROWS:
        tokens = examples.tokens_within(start, start + len(row.example))
        found = [hit for token in tokens if (hit := match(examples, token))]
        exact += row in found
        types += row.type in {hit.type for hit in found}
        start += len(row.example) + 1
    assert exact >= 0.96 * len(ROWS)
    assert types >= 0.985 * len(ROWS)


# In the text the head's form is marked; the second column is the lemma and type that must be read there.
READ = [
    ("La ville a été [bombardée] par l'aviation.", "bombarder", "ASSAULT"),
    ("L'attaque [lancée] par les miliciens contre le poste a échoué.", "lancer une attaque", "ASSAULT"),
    ("Le ministre a vivement [mis] en garde les séparatistes.", "mettre en garde", "THREATEN"),
    ("Les insurgés s'en sont [pris] à un convoi.", "s'en prendre", "ASSAULT"),
    ("Le royaume a [rompu] toutes ses relations diplomatiques avec l'archipel.", "rompre les relations", "SANCTION"),
    ("La police a [arrêté] une dizaine de manifestants.", "arrêter", "COERCE"),
    ("Les journalistes [arrêtés] lundi ont disparu.", "arrêter", "COERCE"),
    ("L'Union a [levé] les sanctions contre la junte.", "lever les sanctions", "RETREAT"),
    ("Le tribunal a [condamné] le maire à deux ans de prison.", "condamner", "SANCTION"),
    ("La présidente a [condamné] l'attentat.", "condamner", "ACCUSE"),
    ("Les deux ministres ont [signé] un accord.", "signer", "SUPPORT"),
    ("Une force régionale va être [déployée] dans la province.", "déployer", "MOBILIZE"),
    ("Des mutins ont [pris] le contrôle du pays.", "prendre le contrôle", "COERCE"),
    ("Des rebelles ont [pris] le contrôle de la ville.", "prendre le contrôle", "ASSAULT"),
]
SILENT = [
    "Le directeur a [arrêté] le programme de recherche.",
    "Il a [levé] les yeux vers la tribune.",
    "Le pays a [signé] une belle performance.",
    "Le candidat a [pris] le train pour la côte.",
    "La voiture s'est [engagée] dans une rue piétonne.",
    "Le ballon s'est [élevé] dans les nuages.",
    "Le maire s'est [tué] dans un accident.",
]


def marked(text: str, parsed: Callable[[str], Parse]) -> tuple[Parse, int]:
    start = text.index("[")
    parse = parsed(text.replace("[", "").replace("]", ""))
    token = parse.at(start)
    assert token is not None
    return parse, token


@pytest.mark.parametrize(("text", "lemma", "kind"), READ)
def test_read(text: str, lemma: str, kind: str, parsed: Callable[[str], Parse]) -> None:
    row = match(*marked(text, parsed))
    assert row is not None
    assert (row.type, row.lemma.split()[0]) == (kind, lemma.split()[0])


@pytest.mark.parametrize("text", SILENT)
def test_silent(text: str, parsed: Callable[[str], Parse]) -> None:
    assert match(*marked(text, parsed)) is None


def test_phrase_tokens_start_with_the_head(parsed: Callable[[str], Parse]) -> None:
    parse, token = marked("Les soldats sont [passés] hier à l'offensive.", parsed)
    found = trigger_index().found(parse, token)
    assert found is not None
    assert [parse.form[t] for t in found.tokens] == ["passés", "à", "offensive"]
