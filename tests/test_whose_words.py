"""Whose words they are, where two names or a quotation stand near the verb; what an authority's report is not."""

import pytest

import selon


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("« Mon client est innocent », a déclaré l'avocat de M. Lorne, Me Paul Sartier.", "Paul Sartier"),
        ("L'avocate de Mme Lorne, Me Anne Sartier, a nié les faits.", "Anne Sartier"),
        ("Son avocat, Me Paul Sartier, a déclaré que tout était faux.", "Paul Sartier"),
        (
            "« Nous partons demain, c'est sûr », a dit la ministre Anne Lorne, précisant que tout était prêt.",
            "Anne Lorne",
        ),
    ],
)
def test_the_one_who_speaks(text: str, speaker: str) -> None:
    record = selon.read(text)
    names = {actor.id: actor.name for actor in record.actors}
    assert {names.get(s.speaker or "") for s in record.statements} == {speaker}


def test_a_report_of_an_arrest_accuses_nobody() -> None:
    record = selon.read("La police a arrêté douze manifestants à Lyon, a indiqué la préfecture.")
    assert [event.type for event in record.events] == ["COERCE"]


def test_another_states_deed_is_an_accusation() -> None:
    record = selon.read("Kiev affirme que l'armée russe a tué deux civils.")
    assert {event.type for event in record.events} == {"ACCUSE", "ASSAULT"}


def test_a_calendar_is_nobody() -> None:
    record = selon.read("Le ministre de l'Eau, Paul Lorne, a demandé un calendrier contraignant.")
    assert [actor.name for actor in record.actors] == ["Paul Lorne"]
    assert len(record.statements) == 1


def test_what_would_last_until_a_day_lasts_on() -> None:
    record = selon.read("Les discussions dureraient jusqu'à vendredi.", published="2024-03-06")
    assert [time.value for time in record.times] == ["2024-03-08"]
