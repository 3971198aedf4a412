"""Events read in invented dispatch sentences: types, roles, status, merging."""

from collections.abc import Callable

import pytest

from selon.actors.read import read as read_actors
from selon.cast import Cast
from selon.context import Context
from selon.events.read import read
from selon.lang.speech import find
from selon.model import Event, Passage
from selon.parse.columns import Parse
from selon.statements.read import read as read_statements

Parsed = Callable[[str], Parse]


def events(parsed: Parsed, text: str) -> tuple[tuple[Event, ...], Cast]:
    parse = parsed(text)
    head, _, _ = text.partition("\n")
    passages = (Passage(start=0, end=len(head), kind="headline", why="test"),) if "\n" in text else ()
    cues = find(parse)
    cast = read_actors(parse, cues, None, ())
    statements = read_statements(parse, cast, cues, Context(passages, (), (), ()))
    return read(parse, cast, statements, passages, (), ()), cast


def shown(parsed: Parsed, text: str) -> list[tuple[str, str, str]]:
    """Type, actors and recipients of each event, by the words that they were read in."""
    found, _ = events(parsed, text)
    return [
        (
            e.type,
            "+".join(text[a.start : a.end] for a in e.actors),
            "+".join(text[a.start : a.end] for a in e.recipients),
        )
        for e in found
    ]


@pytest.mark.parametrize(
    ("text", "kind", "actor", "recipient"),
    [
        # active, passive, noun, light verb, participle
        ("Le Ghana a bombardé le Togo dans la nuit.", "ASSAULT", "Ghana", "Togo"),
        ("Le Togo a été bombardé par le Ghana.", "ASSAULT", "Ghana", "Togo"),
        ("Le Ghana a salué les frappes togolaises contre les rebelles.", "SUPPORT", "Ghana", "togolaises"),
        ("L'Otan a mené un raid contre la Zambie.", "ASSAULT", "Otan", "Zambie"),
        ("La Zambie a accusé lundi le Malawi de soutenir les rebelles.", "ACCUSE", "Zambie", "Malawi"),
        # control and relatives
        ("La Zambie, qui a condamné le Malawi, reste prudente.", "ACCUSE", "qui", "Malawi"),
        ("Le Malawi demande à la Zambie de libérer les détenus.", "REQUEST", "Malawi", "Zambie"),
        ("Le Pérou a appelé dimanche le Chili à la retenue.", "REQUEST", "Pérou", "Chili"),
        # words aimed at whom they speak of
        ("« Si le Chili ferme le pont, nous riposterons », a menacé le Pérou.", "THREATEN", "Pérou", "Chili"),
        ("Le Pérou a menacé de bombarder le Chili.", "THREATEN", "Pérou", "Chili"),
        # whose fault it is, not whom it befalls; whose ambassador it is
        ("La Zambie dénonce l'abandon des marins par le Malawi.", "ACCUSE", "Zambie", "Malawi"),
        ("L'ambassadeur du Pérou au Chili a été rappelé mardi.", "SANCTION", "Pérou", "Chili"),
        # done in doing the other, and granted before it
        ("La Zambie a contesté le vote, déposant plainte contre le Malawi.", "ACCUSE", "Zambie", "Malawi"),
        ("Si le Togo a été bombardé par le Ghana, ses habitants restent.", "ASSAULT", "Ghana", "Togo"),
        # feelings, and death at somebody's hands
        ("Les raids du Chili ont indigné le Pérou.", "ACCUSE", "Pérou", "Chili"),
        ("Trois mineurs ont péri sous les balles de la police.", "ASSAULT", "police", "mineurs"),
        # what the clause says in another place
        ("Douze civils ont été tués dans une attaque des rebelles.", "ASSAULT", "rebelles", "civils"),
        ("Le parti a critiqué les raids que le Ghana mène contre le Togo.", "ASSAULT", "Ghana", "Togo"),
        # refusal
        ("Le Pérou ne veut pas que le Chili rejoigne la coalition.", "REJECT", "Pérou", "Chili"),
    ],
)  # fmt: skip
def test_roles(parsed: Parsed, text: str, kind: str, actor: str, recipient: str) -> None:
    found = [e for e in shown(parsed, text) if e[0] == kind]
    assert found, shown(parsed, text)
    assert actor in found[0][1]
    assert recipient in found[0][2]


@pytest.mark.parametrize(
    "text",
    [
        "Le Ghana n'a pas bombardé le Togo.",
        "Le Ghana pourrait bombarder le Togo.",
        "Si le Ghana bombarde le Togo, la région en souffrira.",
        "Le Ghana a-t-il bombardé le Togo ?",
        "Le Ghana renonce à bombarder le Togo.",
        "Les députés ont demandé au Ghana de bombarder le Togo.",
    ],
)
def test_what_did_not_happen_is_no_actual_assault(parsed: Parsed, text: str) -> None:
    found, _ = events(parsed, text)
    assert {e.status for e in found if e.type == "ASSAULT"} <= {"denied", "hypothetical", "called_for"}


def test_what_is_denied_is_told_apart(parsed: Parsed) -> None:
    found, _ = events(parsed, "Le Ghana n'a pas bombardé le Togo.")
    assert [(e.type, e.status) for e in found] == [("ASSAULT", "denied")]


@pytest.mark.parametrize(
    "text",
    [
        "Le séisme a tué douze personnes près de Lima.",
        "En finale du championnat, l'équipe du Pérou a battu le Chili et le gardien de but a sauvé le match.",
        "Le ministre a déclaré que la récolte serait bonne.",
        "La Zambie a tenu des élections dimanche.",
    ],
)
def test_what_is_no_politics_is_no_event(parsed: Parsed, text: str) -> None:
    assert shown(parsed, text) == []


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("Le Ghana a bombardé le Togo.", "actual"),
        ("Selon la Zambie, le Ghana a bombardé le Togo.", "claimed"),
        ("Le Ghana aurait bombardé le Togo.", "claimed"),
        ("Le Ghana va bombarder le Togo.", "planned"),
    ],
)
def test_status(parsed: Parsed, text: str, status: str) -> None:
    found, _ = events(parsed, text)
    assert [e.status for e in found if e.type == "ASSAULT"] == [status]


def test_a_claim_names_who_claims(parsed: Parsed) -> None:
    found, cast = events(parsed, "La Zambie affirme que le Ghana a bombardé le Togo.")
    assault = next(e for e in found if e.type == "ASSAULT")
    assert [cast.actor(a).name for a in assault.claimed_by] == ["Zambie"]
    assert assault.statement == "s1"


def test_headline_and_body_tell_one_event(parsed: Parsed) -> None:
    text = "Le Ghana bombarde le Togo\nLe Ghana a bombardé le Togo mardi. Les bombardements du Ghana ont duré peu."
    found, _ = events(parsed, text)
    assert [e.type for e in found] == ["ASSAULT"]
    assert found[0].anchor.start > text.index("\n")  # the body tells more


def test_an_event_says_how_likely_it_is(parsed: Parsed) -> None:
    found, _ = events(parsed, "Le Ghana a accusé le Togo de financer les rebelles.")
    assert all(e.why.score is not None and 0.2 < e.why.score < 1 for e in found)


def test_help_still_to_come_is_an_agreement(parsed: Parsed) -> None:
    found = shown(parsed, "Le Ghana aidera le Togo.")
    assert "AID" not in [kind for kind, _, _ in found]


@pytest.mark.parametrize(
    ("text", "killed", "injured"),
    [
        ("Des rebelles ont tué douze civils et blessé 30 personnes.", 12, 30),
        ("L'armée a abattu une dizaine de rebelles.", 10, None),
        ("Les rebelles ont attaqué l'armée. Le bilan est de quatre-vingt-douze morts.", 92, None),
    ],
)
def test_magnitude(parsed: Parsed, text: str, killed: int, injured: int | None) -> None:
    found, _ = events(parsed, text)
    assert found[0].magnitude.killed == killed
    assert found[0].magnitude.injured == injured


def test_ids_follow_the_text_and_spans_quote_it(parsed: Parsed) -> None:
    text = "Le Ghana a accusé le Togo. Le Pérou a condamné le Chili."
    found, _ = events(parsed, text)
    assert [e.id for e in found] == ["e1", "e2"]
    assert [text[e.anchor.start : e.anchor.end] for e in found] == ["a accusé", "a condamné"]
    assert all(e.why.rule.startswith("events/") for e in found)


def test_nothing_in_an_empty_text(parsed: Parsed) -> None:
    assert read(parsed(""), Cast(), (), (), (), ()) == ()


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("La France dément avoir livré des armes à l'Ukraine.", ("AID", "denied")),
        ("Si la Turquie attaquait la Syrie, l'Iran répondrait.", ("ASSAULT", "hypothetical")),
        ("Téhéran nie avoir attaqué Israël.", ("ASSAULT", "denied")),
    ],
)
def test_denied_and_supposed_deeds_are_no_actual_ones(parsed: Parsed, text: str, told: tuple[str, str]) -> None:
    found, _ = events(parsed, text)
    assert told in [(e.type, e.status) for e in found]
    assert (told[0], "actual") not in [(e.type, e.status) for e in found]


def test_who_tells_has_no_part_in_the_deed(parsed: Parsed) -> None:
    found, cast = events(parsed, "La Russie a bombardé l'Ukraine, selon l'AFP.")
    sides = [cast.actor(a.actor).name for e in found for a in (*e.actors, *e.recipients)]
    assert "Russie" in sides
    assert "AFP" not in sides


def test_harm_without_a_doer_is_no_attack(parsed: Parsed) -> None:
    assert shown(parsed, "Un autocar est tombé dans un ravin. Douze passagers ont été blessés.") == []
    hit = shown(parsed, "Des rebelles ont attaqué un marché. Douze passants ont été blessés.")
    assert "ASSAULT" in [kind for kind, _, _ in hit]
