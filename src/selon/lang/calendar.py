"""Words that tell a day: those of the week, and all that stand where an object could though they only tell when."""

WEEKDAYS = frozenset("lundi mardi mercredi jeudi vendredi samedi dimanche".split())
MONTHS = frozenset("janvier février mars avril mai juin juillet août septembre octobre novembre décembre".split())
CALENDAR = (
    WEEKDAYS
    | MONTHS
    | frozenset("matin midi soir nuit après-midi hier demain semaine mois année jour week-end".split())
)
