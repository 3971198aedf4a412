import pytest

from selon.read.language import called, foreign, tell

FRENCH = (
    "La ministre a confirmé mercredi que le chantier reprendrait avant l'été, après des mois de retard. "
    "Les riverains, réunis devant la mairie, réclament un calendrier précis et des indemnités pour les commerces "
    "qui ont dû fermer pendant les travaux."
)
ENGLISH = (
    "The minister confirmed on Wednesday that the works would resume before the summer, after months of delay. "
    "Neighbours gathered outside the town hall are asking for a precise calendar and for money for the shops that "
    "had to close in the meantime."
)


@pytest.mark.parametrize(
    ("text", "language"),
    [(FRENCH, "fr"), (FRENCH.replace(". ", ".\r\n\r\n"), "fr"), (ENGLISH, "en"), (FRENCH[:120], None), ("", None)],
)
def test_tell(text: str, language: str | None) -> None:
    assert tell(text) == language


def test_addresses_and_figures_count_for_nothing() -> None:
    assert tell("https://example.org/the-house-of-the-rising-sun 1234 " * 30) is None


SPANISH = (
    "La ministra confirmó el miércoles que las obras se reanudarán antes del verano, tras varios meses de retraso. "
    "Los vecinos, reunidos frente al ayuntamiento, piden un calendario preciso y dinero para los comercios que "
    "tuvieron que cerrar mientras tanto."
)
GERMAN = (
    "Die Ministerin bestätigte am Mittwoch, dass die Bauarbeiten nach monatelanger Verzögerung noch vor dem Sommer "
    "weitergehen. Anwohner, die sich vor dem Rathaus versammelt hatten, verlangen einen genauen Zeitplan und Geld "
    "für die Läden, die inzwischen schließen mussten."
)
ITALIAN = (
    "La ministra ha confermato mercoledì che i lavori riprenderanno prima dell'estate, dopo mesi di ritardo. Gli "
    "abitanti, riuniti davanti al municipio, chiedono un calendario preciso e un aiuto per le botteghe che nel "
    "frattempo hanno dovuto chiudere le porte."
)


@pytest.mark.parametrize(
    ("text", "language"),
    [
        (ENGLISH, "en"),
        (SPANISH, "es"),
        (GERMAN, "de"),
        (ITALIAN, "it"),
        (FRENCH, None),
        (FRENCH.upper(), None),
        (f"{FRENCH} « {ENGLISH} »", None),
        (f"{ENGLISH}\n{FRENCH}", None),
        (ENGLISH[:120], "en"),
        (ENGLISH[:40], None),
        ("Corvalie : Emil Stanel élu", None),
        ("1 234 " * 200, None),
        ("", None),
    ],
)
def test_foreign(text: str, language: str | None) -> None:
    assert foreign(text) == language


def test_the_model_is_not_asked_about_french(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(foreign.__globals__, "tell", lambda text: pytest.fail("the model was asked"))
    assert foreign(FRENCH) is None


def test_languages_have_names() -> None:
    assert (called("de"), called("xyz")) == ("German", "xyz")
