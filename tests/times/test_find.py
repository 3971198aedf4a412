"""Each case: an invented sentence in which one expression stands, the dispatch's date, what is read."""

import datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from selon.lang.tables import table
from selon.model import Passage
from selon.times.find import anchor, find
from selon.times.grammar import PatternRow

WEDNESDAY = "2019-11-20"
ROWS = table("fr/times", PatternRow)

DATES = [
    ("La loi fut votée le 12 février 1998.", "2001-01-01", "1998-02-12", None),
    ("La loi fut votée le 1er août 2014.", None, "2014-08-01", None),
    ("La loi fut votée le 1 er août 2014.", None, "2014-08-01", None),
    ("La loi fut votée le 9 sept. 2013.", None, "2013-09-09", None),
    ("La loi fut votée le 9 déc. 2013.", None, "2013-12-09", None),
    ("La loi fut votée le 6 juil 2013.", None, "2013-07-06", None),
    ("La loi fut votée le 9 sept 2013.", None, "2013-09-09", None),
    ("Le traité de 1998 est caduc.", None, "1998", None),
    ("Le péage sera relevé à partir de 2031.", None, "2031", None),
    ("La loi fut votée le 9 DÉCEMBRE 2013.", None, "2013-12-09", None),
    ("La loi fut votée le 9\u00a0juin\u202f2013.", None, "2013-06-09", None),
    ("La loi fut votée le mardi 4 juin 2013.", None, "2013-06-04", None),
    ("La loi fut votée ce mardi 4 juin.", "2013-06-05", "2013-06-04", None),
    ("La loi fut votée le 4 juin 2013 à 18h.", None, "2013-06-04T18:00", None),
    ("La loi fut votée le 4 juin 2013 au soir.", None, "2013-06-04TEV", None),
    ("Bulletin, 4 juin 2013, 07 h 05 UTC", None, "2013-06-04T07:05Z", None),
    ("Relevé 2013-06-04T07:05Z de la station.", None, "2013-06-04T07:05Z", None),
    ("Paru le 4/6/2013 à Lomé.", None, "2013-06-04", None),
    ("Paru le 04.06.2013 à Lomé.", None, "2013-06-04", None),
    ("La loi fut votée le 4 juin.", WEDNESDAY, "2019-06-04", None),
    ("La loi fut votée le 4 décembre.", "2020-01-10", "2019-12-04", None),
    ("La loi fut votée le 4 décembre dernier.", WEDNESDAY, "2018-12-04", None),
    ("La loi entrera en vigueur le 4 juin prochain.", WEDNESDAY, "2020-06-04", None),
    ("La loi fut votée le 4 juin.", None, None, None),
    ("Le musée rouvre en mai 2031.", None, "2031-05", None),
    ("Le musée a fermé en mai.", WEDNESDAY, "2019-05", None),
    ("Le musée a fermé en décembre.", "2020-01-10", "2019-12", None),
    ("Le musée a fermé en avril dernier.", "2019-04-20", "2018-04", None),
    ("Le musée rouvrira en septembre prochain.", WEDNESDAY, "2020-09", None),
    ("Le musée est fermé depuis le mois de décembre.", WEDNESDAY, "2018-12", None),
    ("Le musée a fermé fin août.", WEDNESDAY, "2019-08", "END"),
    ("Le musée a fermé à la fin du mois d'août.", WEDNESDAY, "2019-08", "END"),
    ("Le musée a fermé à la mi-août.", WEDNESDAY, "2019-08", "MID"),
    ("Le musée a fermé début août 2018.", WEDNESDAY, "2018-08", "START"),
    ("Le musée a fermé courant août.", WEDNESDAY, "2019-08", None),
    ("Le musée a fermé vers le 4 août 2018.", WEDNESDAY, "2018-08-04", "APPROX"),
    ("Le musée a fermé en août de cette année.", WEDNESDAY, "2019-08", None),
    ("Le musée a fermé en août de l'année dernière.", WEDNESDAY, "2018-08", None),
    ("Le musée est fermé depuis 2011.", None, "2011", None),
    ("Le musée (2011) est fermé.", None, "2011", None),
    ("Le budget 2013 du musée est voté.", None, "2013", None),
    ("Le musée fermera d'ici à fin 2031.", None, "2031", "END"),
    ("Le musée fermera à l'horizon 2040.", None, "2040", None),
    ("Le musée rouvrira avant la fin de l'année.", WEDNESDAY, "2019", "END"),
    ("Le musée date des années 1950.", None, "195", None),
    ("Le musée date des années 80.", None, "198", None),
    ("Le musée date des années soixante-dix.", None, "197", None),
    ("Le musée date de la fin des années 1990.", None, "199", "END"),
    ("Le musée date du XIXe siècle.", None, "18", None),
    ("Le musée date du XXIe siècle.", None, "20", None),
    ("Le musée fermera l'été prochain.", WEDNESDAY, "2020-SU", None),
    ("Le musée a ouvert au printemps 2012.", None, "2012-SP", None),
    ("Le musée a ouvert à l'automne.", WEDNESDAY, "2019-FA", None),
    ("Les visites ont chuté au deuxième trimestre 2017.", None, "2017-Q2", None),
    ("Les visites ont chuté au second semestre 2017.", None, "2017-H2", None),
    ("Il a quitté le palais à Noël.", "2020-01-10", "2019-12-25", None),
]  # fmt: skip

RELATIVE = [
    ("Le maire a démissionné lundi.", WEDNESDAY, "2019-11-18", None),
    ("Le maire a démissionné mercredi.", WEDNESDAY, "2019-11-20", None),
    ("Le maire a démissionné jeudi.", WEDNESDAY, "2019-11-14", None),
    ("Le maire a démissionné jeudi.", None, None, None),
    ("Le maire a démissionné ce jeudi.", WEDNESDAY, "2019-11-21", None),
    ("Le maire a démissionné ce mardi soir.", WEDNESDAY, "2019-11-19TEV", None),
    ("Le maire a démissionné mercredi dernier.", WEDNESDAY, "2019-11-13", None),
    ("Le maire démissionnera mercredi prochain.", WEDNESDAY, "2019-11-27", None),
    ("Le maire a démissionné mardi matin.", WEDNESDAY, "2019-11-19TMO", None),
    ("Le maire a démissionné mardi après-midi.", WEDNESDAY, "2019-11-19TAF", None),
    ("Le maire a démissionné mardi à 16 h 20.", WEDNESDAY, "2019-11-19T16:20", None),
    ("Le maire a démissionné mardi vers 9 heures.", WEDNESDAY, "2019-11-19T09:00", None),
    ("Le maire a démissionné hier.", WEDNESDAY, "2019-11-19", None),
    ("Le maire a démissionné hier soir.", WEDNESDAY, "2019-11-19TEV", None),
    ("Le maire a démissionné hier soir à 8 heures.", WEDNESDAY, "2019-11-19T20:00", None),
    ("Le maire a démissionné avant-hier.", WEDNESDAY, "2019-11-18", None),
    ("Le maire a démissionné aujourd’hui.", WEDNESDAY, "2019-11-20", None),
    ("Le maire démissionnera demain matin.", WEDNESDAY, "2019-11-21TMO", None),
    ("Le maire démissionnera après-demain.", WEDNESDAY, "2019-11-22", None),
    ("Le maire a démissionné ce matin à 7h15.", WEDNESDAY, "2019-11-20T07:15", None),
    ("Le maire parlera ce soir.", WEDNESDAY, "2019-11-20TEV", None),
    ("Le maire a parlé cet après-midi.", WEDNESDAY, "2019-11-20TAF", None),
    ("Le maire a parlé cette nuit.", WEDNESDAY, "2019-11-19TNI", None),
    ("Le maire a parlé cette nuit à 2 heures.", WEDNESDAY, "2019-11-20T02:00", None),
    ("Le maire a parlé vers 2 heures du matin.", WEDNESDAY, "2019-11-20T02:00", None),
    ("Le maire a parlé à 8 heures du soir.", WEDNESDAY, "2019-11-20T20:00", None),
    ("Le maire a parlé lundi à l'aube.", WEDNESDAY, "2019-11-18TMO", None),
    ("Le maire a parlé lundi à midi.", WEDNESDAY, "2019-11-18TMI", None),
    ("Le maire a parlé à 22h30 dimanche soir.", WEDNESDAY, "2019-11-17T22:30", None),
    ("Le maire a tout le pouvoir jusqu'à vendredi.", WEDNESDAY, "2019-11-22", None),
    ("Le maire a jusqu'au 8 janvier.", WEDNESDAY, "2020-01-08", None),
    ("Le maire doit partir d'ici jeudi.", WEDNESDAY, "2019-11-21", None),
    ("Le maire a parlé la nuit dernière.", WEDNESDAY, "2019-11-19TNI", None),
    ("Le maire a parlé à midi.", WEDNESDAY, "2019-11-20TMI", None),
    ("Le maire a parlé à la mi-journée.", WEDNESDAY, "2019-11-20TMI", None),
    ("Le maire a parlé en fin d'après-midi.", WEDNESDAY, "2019-11-20TAF", None),
    ("Le maire a parlé à 21 h 05 GMT.", WEDNESDAY, "2019-11-20T21:05Z", None),
    ("Le maire a parlé la veille.", WEDNESDAY, "2019-11-19", None),
    ("Le maire a parlé le lendemain.", WEDNESDAY, "2019-11-21", None),
    ("Le maire a parlé cette semaine.", WEDNESDAY, "2019-W47", None),
    ("Le maire a parlé la semaine dernière.", WEDNESDAY, "2019-W46", None),
    ("Le maire parlera la semaine prochaine.", WEDNESDAY, "2019-W48", None),
    ("Le maire parlera ce week-end.", WEDNESDAY, "2019-W47-WE", None),
    ("Le maire a parlé le week-end dernier.", WEDNESDAY, "2019-W46-WE", None),
    ("Le maire a parlé le mois dernier.", WEDNESDAY, "2019-10", None),
    ("Le maire parlera le mois prochain.", "2019-12-20", "2020-01", None),
    ("Le maire a parlé cette année.", WEDNESDAY, "2019", None),
    ("Le maire a parlé l’an dernier.", WEDNESDAY, "2018", None),
    ("Le maire a parlé au début du mois.", WEDNESDAY, "2019-11", "START"),
    ("Le maire a parlé il y a 8 ans.", WEDNESDAY, "2011", None),
    ("Le maire a parlé il y a deux mois.", WEDNESDAY, "2019-09", None),
    ("Le maire a parlé il y a une semaine.", WEDNESDAY, "2019-W46", None),
    ("Le maire a parlé il y a environ dix jours.", WEDNESDAY, "2019-11-10", "APPROX"),
    ("Le maire a parlé il y a trois jours.", None, None, None),
    ("Le maire partira dans deux ans.", WEDNESDAY, "2021", None),
    ("Le maire a parlé dans la nuit de lundi à mardi.", WEDNESDAY, "2019-11-18TNI", None),
    ("Le maire a parlé dans la nuit du 31 mars au 1er avril 2018.", None, "2018-03-31TNI", None),
]

DURATIONS = [
    ("Le siège a duré un an.", None, "P1Y", None),
    ("Le siège a duré six mois.", None, "P6M", None),
    ("Le siège a duré vingt-cinq jours.", None, "P25D", None),
    ("Le siège a duré 1 000 jours.", None, "P1000D", None),
    ("Le siège a duré 48 heures.", None, "PT48H", None),
    ("La séance fut suspendue 20 minutes.", None, "PT20M", None),
    ("La séance a duré une heure et demie.", None, "PT1H30M", None),
    ("La séance a duré une demi-heure.", None, "PT30M", None),
    ("La guerre dure depuis plusieurs années.", None, "PXY", None),
    ("La trêve a tenu quelques heures.", None, "PTXH", None),
    ("La guerre dure depuis de nombreux mois.", None, "PXM", None),
    ("La guerre dure depuis plus de trois décennies.", None, "P30Y", None),
    ("La guerre a duré un siècle.", None, "P100Y", None),
    ("La guerre a duré près de trois semaines.", None, "P3W", "APPROX"),
    ("La guerre a repris deux jours après.", None, "P2D", None),
    ("La guerre a repris ces dernières semaines.", None, "PXW", None),
    ("La guerre reprendra dans les prochains jours.", None, "PXD", None),
    ("La loi devait paraître dans les trois ans.", None, "P3Y", None),
    ("Il purge une peine de douze ans.", None, "P12Y", None),
    ("Il fut condamné à 5 ans de prison.", None, "P5Y", None),
    ("La guerre dure depuis une trentaine de jours.", None, "P30D", "APPROX"),
]

SEVERAL = [
    ("Il a plu lundi. Deux jours plus tard, il a gelé.", ["2019-11-18", "2019-11-20"]),
    ("Élue en 2004, elle fut battue six ans plus tard.", ["2004", "2010"]),
    ("Une crue a détruit le pont. Deux jours plus tard, il a gelé.", ["P2D"]),
    (
        "Le feu a pris dans la nuit de lundi à mardi. Vers 3 heures, le toit a cédé.",
        ["2019-11-18TNI", "2019-11-19T03:00"],
    ),
    ("Au lendemain de la grève de lundi, le port rouvre.", ["2019-11-19", "2019-11-18"]),
    ("À la veille du scrutin de dimanche, le port ferme.", ["2019-11-23", "2019-11-24"]),
    ("Réélu en 2002, 2007 et 2012, il se retire.", ["2002", "2007", "2012"]),
    ("Le navire sombra le 9 août 2013. Cette nuit-là, il gelait.", ["2013-08-09", "2013-08-09TNI"]),
]

NOTHING = [
    "Un couvre-feu de 20 heures à 5 heures est décrété.",
    "Un total de 1998 voix manque.",
    "Un convoi de 2000 Maliens approche.",
    "La compagnie des eaux (aujourd'hui Hydrosud) a payé.",
    "Le maître fête ses 90 ans.",
    "Le capitaine, 29 ans, a été décoré.",
    "Le capitaine (42 ans) a été décoré.",
    "Un homme âgé de 40 ans a été arrêté.",
    "Un homme de 40 ans a été arrêté.",
    "Les jeunes de 16 ou 17 ans votent.",
    "Elle est morte à 91 ans.",
    "Le vétéran avait 91 ans.",
    "Une femme d'une quarantaine d'années dort.",
    "Quelque 2 000 soldats ont défilé.",
    "Environ 2000 soldats ont défilé.",
    "Le roman fut tiré en 1 500 exemplaires.",
    "Le prix atteint 1999 euros.",
    "Selon l'article 2015 du code, rien ne change.",
    "La sonde vole vers Mars.",
    "Le Mouvement du 5 avril refuse le dialogue.",
    "Ils défilent rue du 4 septembre.",
    "Il écrit dans Le Soir et Le Matin.",
    "La foule observe une minute de silence.",
    "Le village est à 2 heures de route.",
    "La mer a été calme.",
    "Le Printemps arabe inspire la jeunesse.",
    "La Première ministre salue un vendredi noir.",
    "Il coûte 2016 dollars.",
    "Le 31 février 2016 n'existe pas.",
    "Le score est de 3 à 2.",
    "Il a été élu et réélu.",
    "« Le pays souffre aujourd'hui », dit-elle.",
]


def read(text: str, published: str | None) -> list[tuple[str | None, str | None]]:
    return [(time.value, time.mod) for time in find(text, (), None, published)]


@pytest.mark.parametrize(("text", "values"), SEVERAL)
def test_what_is_counted_from_a_day_named_before(text: str, values: list[str]) -> None:
    assert [value for value, _ in read(text, WEDNESDAY)] == values


@pytest.mark.parametrize(
    ("before", "value"),
    [
        ("Samedi matin, la crue a gagné le port.", "2019-11-16T18:00"),
        ("Le bac a été fermé hier.", "2019-11-19T18:00"),
        ("Le bac, qui avait déjà été fermé le 2 novembre pour une semaine, rouvre.", "2019-11-20T18:00"),
    ],
)
def test_an_hour_is_of_the_day_that_led_the_paragraph_before(before: str, value: str) -> None:
    text = f"{before}\nVers 18 heures, le bac est parti."
    lines = [passage(text, line, "body") for line in text.split("\n")]
    assert find(text, tuple(lines), None, WEDNESDAY)[-1].value == value


@pytest.mark.parametrize(("text", "published", "value", "mod"), DATES + RELATIVE + DURATIONS)
def test_one_expression(text: str, published: str | None, value: str | None, mod: str | None) -> None:
    assert read(text, published) == [(value, mod)]


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row.pattern)
def test_every_pattern_reads_its_example(row: PatternRow) -> None:
    assert (row.value, row.example_mod) in read(row.example, row.published)


@pytest.mark.parametrize("text", NOTHING)
def test_no_time(text: str) -> None:
    assert read(text, WEDNESDAY) == []


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("Fermé en 2013 et 2016.", ["2013", "2016"]),
        ("Ouvert les 3 et 4 mars 2016.", ["2016-03-03", "2016-03-04"]),
        ("Fermé en 2011, 2013 et 2014.", ["2011", "2013", "2014"]),
        ("Le 3 mars 2012 il fut élu, puis renversé le 5 mai.", ["2012-03-03", "2012-05-05"]),
        ("Le 3 mars 2012 il fut élu ; la veille, il dormait.", ["2012-03-03", "2012-03-02"]),
        ("En 2012 il fut élu, et l'année suivante renversé.", ["2012", "2013"]),
    ],
)
def test_expressions_that_lean_on_each_other(text: str, values: list[str]) -> None:
    assert [value for value, _ in read(text, WEDNESDAY)] == values


@pytest.mark.parametrize(
    ("text", "kind", "earliest", "latest"),
    [
        ("Vu le 31 décembre 2015.", "DATE", "2015-12-31", "2016-01-01"),
        ("Vu le 31 décembre 2015 à 8h.", "TIME", "2015-12-31", "2016-01-01"),
        ("Vu en septembre 2015.", "DATE", "2015-09-01", "2015-10-01"),
        ("Vu en 2015.", "DATE", "2015-01-01", "2016-01-01"),
        ("Vu dans les années 1930.", "DATE", "1930-01-01", "1940-01-01"),
        ("Vu au XXe siècle.", "DATE", "1900-01-01", "2000-01-01"),
        ("Vu au premier trimestre 2015.", "DATE", "2015-01-01", "2015-04-01"),
        ("Vu à l'hiver 2015.", "DATE", "2015-12-01", "2016-03-01"),
        ("Vu cette semaine.", "DATE", "2019-11-18", "2019-11-25"),
        ("Vu ce week-end.", "DATE", "2019-11-23", "2019-11-25"),
        ("Vu pendant trois mois.", "DURATION", None, None),
        ("Vu chaque lundi.", "SET", None, None),
        ("Vu tous les ans.", "SET", None, None),
    ],
)
def test_type_and_bounds(text: str, kind: str, earliest: str | None, latest: str | None) -> None:
    (time,) = find(text, (), None, WEDNESDAY)
    assert (time.type, time.earliest, time.latest) == (kind, earliest, latest)


def passage(text: str, part: str, kind: str) -> Passage:
    start = text.index(part)
    return Passage(start=start, end=start + len(part), kind=kind, why="test")  # type: ignore[arg-type]


def test_noise_is_not_read_but_posts_and_date_lines_are() -> None:
    text = "Lomé, le 3 mars 2016\nLire aussi : le vote du 4 mai 2015\nUn message du 2 mars 2016"
    passages = (
        passage(text, "Lomé, le 3 mars 2016", "dateline"),
        passage(text, "Lire aussi : le vote du 4 mai 2015", "related"),
        passage(text, "Un message du 2 mars 2016", "embed"),
    )
    found = find(text, passages, None, None)
    assert [(t.id, text[t.start : t.end], t.value) for t in found] == [
        ("t1", "3 mars 2016", "2016-03-03"),
        ("t2", "2 mars 2016", "2016-03-02"),
    ]


@pytest.mark.parametrize(
    ("text", "kind", "published", "expected"),
    [
        ("Lomé, le 3 mars 2016", "dateline", "2016-03-05T10:00:00Z", datetime.date(2016, 3, 5)),
        ("Lomé, le 3 mars 2016", "dateline", None, datetime.date(2016, 3, 3)),
        ("3 mars 2016. - Le maire parle.", "body", None, datetime.date(2016, 3, 3)),
        ("Le maire parle depuis le 3 mars 2016.", "body", None, None),
        ("Le maire parle.", "body", "jamais", None),
    ],
)
def test_anchor(text: str, kind: str, published: str | None, expected: datetime.date | None) -> None:
    assert anchor(text, (passage(text, text, kind),), published) == expected


PIECES = [
    "3", "31", " mars", " février", " 2016", "le ", "lundi", " à ", "15 h", "0", "99999", " ans", "il y a ", "dans ",
    "XXe siècle", "fin ", "une ", "dizaine de ", "’", "\u202f", "\n", "-", "nuit du ", " au ", "jours", "cent ",
]  # fmt: skip
TEXTS = st.one_of(st.text(), st.lists(st.sampled_from(PIECES)).map("".join))


@settings(max_examples=300, deadline=None)
@given(TEXTS, st.sampled_from([None, WEDNESDAY, "0001-01-01", "9999-12-31"]))
def test_never_raises_and_spans_lie_in_the_text(text: str, published: str | None) -> None:
    at = 0
    for time in find(text, (), None, published):
        assert at <= time.start < time.end <= len(text)
        at = time.end
