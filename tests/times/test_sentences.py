"""Whole sentences, published on Wednesday 15 May 2024, and the times that the main path reads in them.

The day after the last one stands behind two dots where the value does not tell it, as of ranges and bounds.
"""

from functools import cache

import pytest

from selon.ids import dispatch_id
from selon.model import Dispatch, Time
from selon.times.values import bounds

PUBLISHED = "2024-05-15"
SENTENCES = [
    ("Le colloque aura lieu vendredi à Turin.", "2024-05-17"),
    ("Le débat de vendredi s'annonce rude.", "2024-05-17"),
    ("L'entretien a été fixé à vendredi.", "2024-05-17"),
    ("Les marins appellent à la grève vendredi.", "2024-05-17"),
    ("La chambre pourrait voter le budget jeudi.", "2024-05-16"),
    ("Rendez-vous jeudi 14h devant le phare.", "2024-05-16T14:00"),
    ("Les dockers ont reconduit le blocus jusqu'à vendredi.", "2024-05-17"),
    ("La reine est attendue à Oslo vendredi.", "2024-05-17"),
    ("La ligue a reporté le tournoi au 15 décembre.", "2024-12-15"),
    ("Le tournoi a été repoussé au 3 juin.", "2024-06-03"),
    ("Le sommet a été avancé au 3 juin.", "2024-06-03"),
    ("Le scrutin, initialement prévu le 2 février, est reporté au 15 décembre.", "2024-02-02 2024-12-15"),
    ("Le couvre-feu est prolongé jusqu'au 20 mai.", "2024-05-20"),
    ("La trêve court jusqu'au 20 avril.", "2025-04-20"),
    ("« Ce jour-là, j'ai tout perdu », raconte-t-elle.", "None"),
    ("L'attaque a eu lieu le 3 mars 2019. « Ce jour-là, j'ai tout perdu », raconte-t-elle.", "2019-03-03 2019-03-03"),
    ("La mairie rouvrira lundi en huit.", "2024-05-27"),
    ("Il est né en juillet 98.", "1998-07"),
    ("Le traité date de juillet 98.", "1998-07"),
    ("La réunion du 22/04 a échoué.", "2024-04-22"),
    ("Le vote est prévu la troisième semaine de mai.", "2024-W20"),
    ("Le vote aura lieu le deuxième dimanche de juin.", "2024-06-09"),
    ("Le scrutin s'est tenu vendredi 10.", "2024-05-10"),
    ("Le salon se tiendra du vendredi 24 au mardi 28.", "2024-05-24..2024-05-29"),
    ("Le salon se tiendra du vendredi 24 au mardi 28 mai.", "2024-05-24..2024-05-29"),
    ("Le marché a fermé la veille de Noël.", "2023-12-24"),
    ("Le débat a duré 3,5 heures.", "PT3H30M"),
    ("La trêve a tenu quelques heures.", "PTXH"),
    ("Le taux montera au prochain trimestre.", "2024-Q3"),
    ("Le taux a monté au trimestre dernier.", "2024-Q1"),
    ("La paix a duré plus de deux décennies.", "P20Y"),
    ("Il y a 24 heures, l'armée a quitté le camp.", "2024-05-14"),
    ("Il y a 48 heures, l'armée a quitté le camp.", "2024-05-13"),
    ("Il y a deux heures, l'armée a quitté le camp.", "2024-05-15"),
    ("La ville a été fermée de mars à mai.", "2024-03..2024-06-01"),
    ("Le port a été fermé du 5 novembre au 5 février 2017.", "2016-11-05..2017-02-06"),
    ("Le port a été fermé du 3 au 7 juin 2016.", "2016-06-03..2016-06-08"),
    ("Il fut maire de 2005 à 2007.", "2005..2008-01-01"),
    ("Entre 2013 et 2016, il a vécu à Rome.", "2013..2017-01-01"),
    ("Il a gouverné en 1981 et 1996.", "1981 1996"),
    ("Le 4 juillet de 1995, le pont a cédé.", "1995-07-04"),
    ("Le pont a cédé vendredi (15 mars).", "2024-03-15"),
    ("Le pont a cédé vendredi 5 à 15 heures.", "2024-04-05T15:00"),
    ("Le vote aura lieu le 15 du mois prochain.", "2024-06-15"),
    ("Le vote a eu lieu le 15 du mois dernier.", "2024-04-15"),
    ("Le vote aura lieu le mardi de la semaine prochaine.", "2024-05-21"),
    ("Deux semaines avant le 13 mai 1999, il partait.", "1999-04-29 1999-05-13"),
    ("Depuis le début de l'année, dix ponts ont cédé.", "2024"),
    ("Le salon a eu lieu la première quinzaine de mars.", "2024-03..2024-03-16"),
    ("La loi sera votée avant Noël.", "2024-12-25..2024-12-25"),
    ("Le tir a eu lieu dans la soirée.", "2024-05-15TEV"),
    ("La réunion prévue vendredi est annulée. Un camp a brûlé dans la soirée.", "2024-05-17 2024-05-15TEV"),
    ("Il a été tué entre 17h00 et 18h00.", "2024-05-15T17:00"),
    ("Les combats ont duré plusieurs heures.", "PTXH"),
    ("Le chantier durera de juin à septembre.", "2024-06..2024-10-01"),
    ("La grève durera de lundi à mercredi.", "2024-05-20..2024-05-23"),
    ("La grève a duré de lundi à mercredi.", "2024-05-13..2024-05-16"),
    ("Une manifestation est prévue samedi à Paris.", "2024-05-18"),
    ("Les syndicats appellent à manifester samedi.", "2024-05-18"),
    ("Le syndicat a appelé à une journée de grève jeudi.", "2024-05-16"),
    ("Un préavis de grève a été déposé pour vendredi.", "2024-05-17"),
    ("Le procès s'ouvrira lundi.", "2024-05-20"),
    ("Le procès s'est ouvert lundi.", "2024-05-13"),
    ("Le président recevra jeudi son homologue.", "2024-05-16"),
    ("Le président a reçu mardi son homologue.", "2024-05-14"),
    ("Le vote de dimanche sera décisif.", "2024-05-19"),
    ("Le vote de dimanche a été entaché de fraudes.", "2024-05-12"),
    ("Le ministre doit rencontrer vendredi les syndicats.", "2024-05-17"),
    ("Le match a été reporté à dimanche.", "2024-05-19"),
    ("Le pays votera le 9 juin.", "2024-06-09"),
    ("Le pays a voté le 9 juin.", "2023-06-09"),
    ("À la veille du sommet de jeudi, les rues sont vides.", "2024-05-15 2024-05-16"),
    ("Le sommet se tiendra les 3 et 4 juin.", "2024-06-03 2024-06-04"),
    ("Elle est partie au printemps.", "2024-SP"),
    ("Il viendra d'ici vendredi.", "2024-05-17"),
    ("Une trêve entrera en vigueur dès jeudi.", "2024-05-16"),
    ("La visite, repoussée à lundi, inquiète le maire.", "2024-05-20"),
    ("La fermeture a été décalée du 3 juin au 8 juillet.", "2024-06-03 2024-07-08"),
    ("Ouverture samedi à 10 heures.", "2024-05-18T10:00"),
    ("La pénurie dure depuis la mi-avril.", "2024-04"),
    ("La cour rendra son arrêt mercredi prochain.", "2024-05-22"),
    ("Il a plaidé mercredi dernier.", "2024-05-08"),
    ("Ce mercredi, la cour siège.", "2024-05-15"),
    ("La cour siège mercredi.", "2024-05-15"),
    ("Les négociations reprendront mardi à Vienne.", "2024-05-21"),
    ("L'audience a été renvoyée au 12 septembre.", "2024-09-12"),
    ("L'état d'urgence a été prolongé jusqu'au 30 juin.", "2024-06-30"),
    ("L'usine fermera fin 2025.", "2025"),
    ("Dans les années 80, la ville doubla.", "198"),
    ("Dans les années quatre-vingt-dix, la ville doubla.", "199"),
    ("Au cours de la dernière décennie, la ville doubla.", "P10Y"),
    ("Au XIXe siècle, la ville doubla.", "18"),
    ("Mi-mai 2023, le pont a cédé.", "2023-05"),
    ("Le chantier court de fin mars à début mai 2023.", "2023-03..2023-06-01"),
    ("Trois jours après, il était libre.", "P3D"),
    ("Il est mort le jour de Noël.", "2023-12-25"),
    ("Le marché se tient tous les mardis.", "XXXX-WXX-2"),
    ("Les trois prochaines années seront dures.", "P3Y"),
    ("La loi entre en vigueur le 1er juillet.", "2024-07-01"),
    ("Le budget 2025 sera voté en décembre.", "2025 2024-12"),
    ("Il était parti la semaine dernière.", "2024-W19"),
    ("Elle revient la semaine prochaine.", "2024-W21"),
    ("Le mois prochain, le prix doublera.", "2024-06"),
    ("L'été dernier, le lac était vide.", "2023-SU"),
    ("Le 24 février 2022 à l'aube, l'armée a attaqué.", "2022-02-24TMO"),
    ("Lundi et mardi, la gare était fermée.", "2024-05-13 2024-05-14"),
    ("Les deux hommes se verront mardi et mercredi.", "2024-05-21 2024-05-22"),
    ("Le procès s'ouvre lundi devant la cour.", "2024-05-20"),
    ("Les ministres se réunissent jeudi à Bruxelles.", "2024-05-16"),
    ("La visite était prévue lundi, mais elle a été annulée.", "2024-05-13"),
    ("Il a promis mardi de partir vendredi.", "2024-05-14 2024-05-17"),
    ("Le maire a annoncé lundi que le pont rouvrirait samedi.", "2024-05-13 2024-05-18"),
    ("Le tribunal a fixé l'audience au 3 juillet.", "2024-07-03"),
    ("Le bac fermera du lundi 20 au jeudi 23 mai.", "2024-05-20..2024-05-24"),
    ("Entre le 3 et le 7 juin, le bac sera fermé.", "2024-06-03..2024-06-08"),
    ("Du 28 décembre au 3 janvier, le bac fut fermé.", "2023-12-28..2024-01-04"),
    ("De décembre à février, le bac fut fermé.", "2023-12..2024-03-01"),
    ("Il a plu de samedi à lundi.", "2024-05-11..2024-05-14"),
    ("Il a plu du 3 mars 2012 au 5 avril 2013.", "2012-03-03..2013-04-06"),
    ("Il a plu des 3 et 4 mars 2012 au matin.", "2012-03-03 2012-03-04TMO"),
    ("Il tint la ville entre avril et juin 2011.", "2011-04..2011-07-01"),
    ("En mai et juin 2011, il tint la ville.", "2011-05 2011-06"),
    ("Le score est passé de 3 à 7 en juin 2011.", "2011-06"),
    ("Le 12 mai au soir, il partit.", "2024-05-12TEV"),
    ("Trois mille personnes ont défilé vendredi, 5 soldats veillaient.", "2024-05-10"),
    ("Vendredi 3 soldats sont morts.", "2024-05-10"),
    ("Le prix passera de 12/05 à 3/4.", ""),
    ("Un policier a été blessé entre 22 h et 6 h.", ""),
    ("Le camp a brûlé il y a une semaine.", "2024-W19"),
    ("Il sera libre dans 48 heures.", "2024-05-17"),
    ("Elle a été blessée dans la nuit de lundi à mardi.", "2024-05-13TNI"),
    ("La première semaine de juin sera calme.", "2024-W22"),
    ("Le dernier dimanche de mars, on change d'heure.", "2024-03-31"),
    ("Le premier mai, ils défilent.", "2024-05-01"),
    ("Ils ont manifesté mardi, mercredi et jeudi.", "2024-05-07 2024-05-08 2024-05-09"),
    ("Pendant 2,5 jours, la ville fut coupée.", "P2DT12H"),
    ("Le taux a baissé de 3,5 %, en mai.", "2024-05"),
    ("Le ministre s'est dit, vendredi, prêt à partir.", "2024-05-10"),
    ("Selon l'armée, le raid de dimanche a tué deux soldats.", "2024-05-12"),
    ("Le pape attendu samedi à Beyrouth a annulé sa venue.", "2024-05-18"),
    ("L'Iran a jusqu'à lundi pour répondre.", "2024-05-20"),
    ("Les combats ont duré jusqu'à lundi.", "2024-05-13"),
    ("Les secours ont travaillé jusqu'à dimanche soir.", "2024-05-12TEV"),
    ("Il avait démissionné samedi.", "2024-05-11"),
    ("Le sommet qui devait se tenir vendredi est annulé.", "2024-05-17"),
    ("Il faut voter dimanche, dit-elle.", "2024-05-19"),
    ("« Nous marcherons samedi », a-t-elle promis lundi.", "2024-05-18 2024-05-13"),
    ("Aucun train ne circulera jeudi.", "2024-05-16"),
    ("Le préfet a interdit le cortège prévu samedi.", "2024-05-18"),
    ("Le dollar a clôturé mardi en baisse.", "2024-05-14"),
    ("Le vote final interviendra d'ici à la fin du mois.", "2024-05"),
    ("Le 22/04/2024, la cour a tranché.", "2024-04-22"),
    ("Lundi 22/04, la cour a tranché.", "2024-04-22"),
    ("Le feu a pris le 3 de ce mois.", "2024-05-03"),
    ("Le pont date des années 1930.", "193"),
    ("La décennie 1990 fut noire.", "199"),
    ("Il est élu en mai 2017 puis réélu en avril 2022.", "2017-05 2022-04"),
    ("La saison 2015-2016 fut bonne.", "2015..2017-01-01"),
    ("Des pourparlers doivent s'ouvrir lundi entre les deux camps.", "2024-05-20"),
    ("Le pays a été frappé dimanche par un séisme.", "2024-05-12"),
    ("Après une journée de calme lundi, les tirs ont repris mardi.", "2024-05-13 2024-05-14"),
    ("La grève de mardi a été très suivie.", "2024-05-14"),
    ("La grève de vendredi sera très suivie.", "2024-05-17"),
    ("Il comparaîtra lundi.", "2024-05-20"),
    ("Il a été convoqué pour lundi.", "2024-05-20"),
    ("Il a été convoqué lundi.", "2024-05-13"),
    ("Après les tirs (à Nantes le 14 avril, à Brest le 19 avril), la ville aurait peur.", "2024-04-14 2024-04-19"),
    ("Le mardi 5 décembre, au matin, un mur est tombé.", "2023-12-05 2023-12-05TMO"),
    ("Le chômage a atteint 11 % pour novembre.", "2023-11"),
    ("Au moment du coup de feu mardi, elle dormait.", "2024-05-14"),
    ("Le lancement était prévu pour hier 30 avril.", "2024-05-14 2024-04-30"),
    ("La grève de lundi a coûté cher. Un dépôt a brûlé dans la soirée.", "2024-05-13 2024-05-15TEV"),
    ("Il est arrivé lundi. Un dépôt a brûlé dans la soirée.", "2024-05-13 2024-05-13TEV"),
    ("Le pont avait cédé samedi. Vers 18 heures, le bac est parti.", "2024-05-11 2024-05-15T18:00"),
    ("Les trains reprendront samedi, dans la matinée.", "2024-05-18 2024-05-18TMO"),
]


def shown(time: Time) -> str:
    """The value, and where the time ends, if the value does not tell."""
    return f"{time.value}..{time.latest}" if time.latest != bounds(time.value)[1] else str(time.value)


@cache
def read() -> dict[str, str]:
    """Each sentence with its times; all are read in one batch."""
    from selon.pipeline import Reader

    dispatches = [Dispatch(id=dispatch_id(text), text=text, published=PUBLISHED) for text, _ in SENTENCES]
    records = zip(SENTENCES, Reader().read_many(dispatches), strict=True)
    return {text: " ".join(map(shown, record.times)) for (text, _), record in records}


@pytest.mark.parametrize(("text", "times"), SENTENCES)
def test_times_of_a_sentence(text: str, times: str) -> None:
    assert read()[text] == times


def test_a_range_has_both_its_ends() -> None:
    from selon.pipeline import Reader

    text = "Le bac sera fermé du 28 décembre 2024 au 3 janvier."
    (time,) = next(Reader().read_many([Dispatch(id="x", text=text, published=PUBLISHED)])).times
    assert (text[time.start : time.end], time.value) == ("28 décembre 2024 au 3 janvier", "2024-12-28")
    assert (time.earliest, time.latest) == ("2024-12-28", "2025-01-04")
