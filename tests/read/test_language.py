import pytest

from selon.read.language import tell

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
