"""Places told from countries that act, in invented dispatches; no parse is needed for words around a name."""

from collections.abc import Callable

import pytest

from selon.model import Passage, Place
from selon.parse.columns import Parse
from selon.places.find import find


def read(text: str, headline: str = "", parse: Parse | None = None) -> tuple[Place, ...]:
    whole = f"{headline}\n{text}" if headline else text
    body = Passage(start=len(whole) - len(text), end=len(whole), kind="body", why="test")
    top = [Passage(start=0, end=len(headline), kind="headline", why="test")] if headline else []
    return find(whole, [*top, body], parse)


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("Une bombe a explosé à Peshawar.", [("Peshawar", "PAK")]),
        ("Il arrive au Caire puis à Louxor.", [("Caire", "EGY"), ("Louxor", "EGY")]),
        ("Des heurts ont eu lieu en Bolivie et au Pérou.", [("Bolivie", "BOL"), ("Pérou", "PER")]),
        ("Dix morts : 6 à Tunis, 3 à Sfax et 1 à Gabès.", [("Tunis", "TUN"), ("Sfax", "TUN"), ("Gabès", "TUN")]),
        ("Les combats gagnent les quartiers de Jabal, Rimane et al-Nour.", ["Jabal", "Rimane", "al-Nour"]),
        ("Le convoi va d'Agadez vers la Libye.", [("Agadez", "NER"), ("Libye", "LBY")]),
        ("L'attentat de Nairobi a tué neuf passants.", [("Nairobi", "KEN")]),
        ("La marche part de la place Bolivar.", ["place Bolivar"]),
        ("Ils tiennent l'est de l'Ukraine.", [("Ukraine", "UKR")]),
        ("Le navire a sombré en mer Noire.", [("mer Noire", None)]),
        ("Un débat a lieu au Parlement hongrois.", [("Parlement hongrois", "HUN")]),
        ("La marine patrouille dans le golfe d'Aden.", [("golfe d'Aden", None)]),
        ("Une délégation est reçue à la Maison-Blanche.", [("Maison-Blanche", "USA")]),
        ("Un obus est tombé près de l'aéroport de Donetsk.", [("Donetsk", "UKR")]),
        (
            "Un marché d'Abéché a brûlé. La foule est sur la place des Martyrs.",
            [("Abéché", "TCD"), ("place des Martyrs", "TCD")],
        ),
        ("Un marché a brûlé dans l'ouest d'al-Bab.", [("al-Bab", "SYR")]),
        ("Il a grandi dans la ville de Zorbalou.", [("Zorbalou", None)]),
        ("Il est retenu « dans sa résidence » de Niamey.", [("Niamey", "NER")]),
        ("DAKAR - Le scrutin a commencé.", [("DAKAR", "SEN")]),
        ("A Bamako, le port est fermé.", [("Bamako", "MLI")]),
        ("Des victoires à Oslo, Rome et Paris.", [("Oslo", "NOR"), ("Rome", "ITA"), ("Paris", "FRA")]),
        ("Le Tchad attend. Ils se sont réunis rue des Palmiers.", [("rue des Palmiers", None)]),
        ("Un feu a pris au Ghana, dans la prison de Zorbalou.", [("Ghana", "GHA"), ("prison de Zorbalou", "GHA")]),
        ("L'armée turque a tiré. Le village de Zorbalou est désert.", [("Zorbalou", None)]),
        ("Une usine a brûlé à Saint-Denis, près de Paris.", [("Saint-Denis", "FRA"), ("Paris", "FRA")]),
        ("Un pont a cédé à London, dans l'Ontario.", [("London", "CAN"), ("Ontario", "CAN")]),
        ("Un sac a été trouvé à la gare de Lyon.", [("gare de Lyon", "FRA")]),
        ("Des tirs ont éclaté en Casamance et au Nord-Kivu.", [("Casamance", "SEN"), ("Nord-Kivu", "COD")]),
        ("La sécheresse gagne la province du Shanxi.", [("Shanxi", "CHN")]),
        ("Un bac s'est échoué à Bornholm.", [("Bornholm", "DNK")]),
        ("Un drone est tombé près de Zaporizhzhia.", [("Zaporizhzhia", "UKR")]),
        ("Des obus sont tombés à Idleb.", [("Idleb", "SYR")]),
        ("La ligne entre Téhéran et Ispahan rouvre.", [("Téhéran", "IRN"), ("Ispahan", "IRN")]),
        ("Palma, dans la province du Cabo Delgado, se vide.", [("Palma", "MOZ"), ("Cabo Delgado", "MOZ")]),
        ("Le cargo dérive sur le fleuve Congo.", [("fleuve Congo", None)]),
        ("Un train a déraillé à Valence (Drôme).", [("Valence", "FRA"), ("Drôme", "FRA")]),
        ("Il pleut en région parisienne.", [("région parisienne", "FRA")]),
        ("Sommet de Niamey : les débats s'achèvent.", [("Niamey", "NER")]),
        ("La cour a rappelé son ambassadeur à Santiago.", [("Santiago", "CHL")]),
        ("Une crue à Zouérate inquiète les mineurs de Zouérate.", [("Zouérate", "MRT"), ("Zouérate", "MRT")]),
        ("Il vit dans la principauté d'Andorre.", [("Andorre", "AND")]),
        ("Dakar – Le scrutin a commencé.", [("Dakar", "SEN")]),
        ("Oslo, 3 mai (NTB) – Le scrutin a commencé.", [("Oslo", "NOR")]),
    ],
)
def test_places(text: str, places: list[tuple[str, str | None] | str]) -> None:
    found = [(text[p.start : p.end], p.iso3) for p in read(text)]
    assert [pair if isinstance(place, tuple) else pair[0] for pair, place in zip(found, places, strict=True)] == places


@pytest.mark.parametrize(
    "text",
    [
        "Moscou affirme que la Turquie ment.",
        "Le régime de Damas nie.",
        "Le fossé se creuse entre Paris et Berlin.",
        "Face à Téhéran, les alliés hésitent.",
        "L'accord de Lomé reste lettre morte.",
        "La visite de Martin Lavallée est reportée.",
        "Le soutien à Kiev coûte cher.",
        "Les autorités maliennes et l'armée syrienne se taisent.",
        "Il n'est pas venu. Il le regrette.",
        "L'ambassade du Ghana ferme.",
        "La sonde approche de Jupiter, près de Saturne.",
        "Elle se qualifie pour la finale grâce à la CAN, dit-elle.",
        "Le titre est conservé par Saint-Raphaël.",
        "Le texte tombe aux mains des Zorbalous, fidèles aux Kalibous.",
        "Radio France a diffusé l'entretien.",
        "Le gouverneur de la province, Amadou Sorel, est blessé.",
        "« Nous partirons », a dit à Reuters Mariam Sorel, 27 ans.",
    ],
)
def test_what_acts_is_no_place(text: str) -> None:
    assert read(text) == ()


@pytest.mark.parametrize(
    ("headline", "places"),
    [
        ("Niger : la crue gagne du terrain", ["NER"]),
        ("Ouganda - Soudan du Sud : la frontière rouverte", ["UGA", "SSD"]),
        ("Ski : un titre pour la Norvège", []),
        ("Lima : « nous ne céderons pas »", []),
        ("Pérou : « nous ne céderons pas »", []),
        ("Pérou : « nous ne céderons pas », prévient la maire d'Ica", ["PER"]),
        ("Le Niger dénonce : la crue était prévisible", []),
    ],
)
def test_topic_of_a_headline(headline: str, places: list[str]) -> None:
    assert [p.iso3 for p in read("Rien de plus.", headline)] == places


@pytest.mark.parametrize(
    ("text", "iso3"),
    [
        ("Des tirs à Tripoli, au Liban, ont fait deux morts.", "LBN"),
        ("Des tirs à Tripoli ont fait deux morts en Libye.", "LBY"),
        ("L'incendie s'est déclaré à Valence (Drôme).", "FRA"),
        ("L'Espagne attend. L'incendie s'est déclaré à Valence.", "ESP"),
        ("Une rixe a éclaté à Portsmouth (États-Unis).", "USA"),
    ],
)
def test_homonyms_go_by_the_country_that_is_spoken_of(text: str, iso3: str) -> None:
    assert read(text)[0].iso3 == iso3


def test_a_namesake_far_from_what_is_spoken_of_is_not_meant() -> None:
    places = read("La France attend. Un colis a explosé à la gare de Saint-Charles, en plein jour.")
    assert [(p.name, p.iso3) for p in places] == [("Saint-Charles", "FRA")]


def test_an_event_strikes_a_capital_and_a_penalty_its_government(parsed: Callable[[str], Parse]) -> None:
    text = "Deux explosions frappent Nairobi. Des sanctions frappent Téhéran."
    assert [p.name for p in read(text, parse=parsed(text))] == ["Nairobi"]


@pytest.mark.parametrize(
    ("text", "iso3"),
    [
        ("Les négociations sur le barrage de Tarvane ont repris à Genève.", None),
        ("Arrivé lundi à Genève, il a parlé du barrage de Tarvane. Il a quitté Genève mardi.", None),
        ("Arrivé lundi à Genève, il a parlé du barrage de Tarvane. Il a défilé à Lausanne.", "CHE"),
        ("En Bavière, la crue gagne. Les secours sont au barrage de Tarvane.", "DEU"),
    ],
)
def test_one_town_does_not_tell_where_what_is_talked_of_there_lies(text: str, iso3: str | None) -> None:
    assert {p.iso3 for p in read(text) if p.name == "barrage de Tarvane"} == {iso3}


def test_a_building_lies_in_the_town_that_is_named_with_it() -> None:
    assert [p.iso3 for p in read("Le blessé est soigné à l'hôpital Calmette de Nice.")][:1] == ["FRA"]


def test_an_unknown_town_takes_the_country_of_its_sentence_and_no_position() -> None:
    place = read("La Chine suit l'affaire. En Bolivie, le village de Quiramaya est coupé du monde.")[1]
    assert (place.name, place.iso3, place.lat, place.geonames) == ("Quiramaya", "BOL", None, None)


def test_part_of_the_country_spoken_of() -> None:
    places = read("Des éleveurs ont fui le nord du pays.", "Tchad : la sécheresse s'étend")
    assert [(p.name, p.iso3) for p in places] == [("Tchad", "TCD"), ("nord du pays", "TCD")]


def test_known_towns_carry_ids_and_positions() -> None:
    (place,) = read("La fête a lieu à Samarcande.")
    assert (place.id, place.name, place.iso3) == ("p1", "Samarcande", "UZB")
    assert place.geonames == 1216265
    assert place.lat == pytest.approx(39.65, abs=0.1)


@pytest.mark.parametrize(
    "text", ["", "\n", "à", "« À »", "(à \ud83d\ude00 Zzz", "A" * 3000, "à " * 500, "de la " * 300]
)
def test_odd_text_never_raises(text: str) -> None:
    assert isinstance(find(text, [Passage(start=0, end=len(text), kind="headline", why="test")], None), tuple)


def test_passages_that_are_not_the_article_are_not_read() -> None:
    text = "Lire aussi : la grève à Turin"
    assert find(text, [Passage(start=0, end=len(text), kind="related", why="test")], None) == ()


def test_verbs_tell_givers_from_places(parsed: Callable[[str], Parse]) -> None:
    text = "Le Brésil a demandé à Lima de rendre les cartes. Les soldats ont quitté Arequipa mardi."
    assert [p.name for p in read(text, parse=parsed(text))] == ["Arequipa"]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Un camion a explosé à Tel Zarba.", ["Tel Zarba"]),
        ("La mine a fait dix morts à Khan Zarba lundi.", ["Khan Zarba"]),
        ("Le maire a remis la médaille à Jeanne Sorel.", []),
        ("Le pays a rendu hommage à Moussa Sorel.", []),
    ],
)
def test_what_happens_does_so_at_a_place(text: str, found: list[str], parsed: Callable[[str], Parse]) -> None:
    assert [place.name for place in read(text, parse=parsed(text))] == found
