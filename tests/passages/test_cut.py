"""Which parts of a dispatch are the article. All texts are invented."""

import pytest

from selon.passages.cut import cut

TITLE = "Le Sénat adopte la réforme des ports"
LEAD = "Les sénateurs ont adopté mardi soir la réforme des ports, malgré les réserves de plusieurs groupes."
BODY = "Le texte doit maintenant revenir devant les députés, qui l'examineront au mois de juin, selon la ministre."


def kinds(text: str, title: str | None = None) -> list[tuple[str, str]]:
    return [(p.kind, text[p.start : p.end]) for p in cut(text, title)]


def marked(text: str) -> list[tuple[str, str]]:
    return [(kind, part) for kind, part in kinds(text) if kind not in ("headline", "body")]


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("0 Commentaires", "comments"),
        ("Participer à la Discussion", "comments"),
        ("Réagir", "comments"),
        ("12 réactions", "comments"),
        ("Laisser un commentaire", "comments"),
        ("Se connecter pour commenter", "comments"),
        ("Accueil > Monde > Afrique", "navigation"),
        ("Retour", "navigation"),
        ("Partager sur Facebook Twitter", "navigation"),
        ("Imprimer", "navigation"),
        ("Publicité", "navigation"),
        ("Temps de lecture : 3 minutes", "navigation"),
        ("Abonnez-vous", "promo"),
        ("Inscrivez-vous à notre newsletter", "promo"),
        ("Suivez-nous sur Instagram !", "promo"),
        ("Téléchargez l'application", "promo"),
        ("Cet article est réservé aux abonnés", "promo"),
        ("Photo : le port vu de la colline", "caption"),
        ("Légende : un docker au repos", "caption"),
        ("© AFP", "caption"),
        ("Un docker au repos (Photo d'illustration)", "caption"),
        ("Crédit photo : agence du littoral", "caption"),
        ("Par Jeanne Martin", "credit"),
        ("Par La Rédaction", "credit"),
        ("Avec AFP", "credit"),
        ("(Source: Reuters)", "credit"),
        ("Droits de reproduction réservés", "credit"),
        ("© 2016 La Vigie. Tous droits réservés", "credit"),
        ("En savoir plus : Les dockers reprennent le travail", "related"),
        ("Lire aussi : Trois ports en grève", "related"),
        ("A lire aussi Trois ports en grève", "related"),
        ("Voir aussi : Trois ports en grève", "related"),
        (">> Lire : Trois ports en grève", "related"),
        ("(Re)lire notre enquête sur les quais", "related"),
        ("DÉCRYPTAGE. Ce que change la réforme", "related"),
        ("Écouter aussi : le journal de midi", "related"),
        ("A regarder : les quais en images", "related"),
        ("— Jeanne Martin , présidente de la région", "embed"),
        ("https://t.co/Ab12Cd", "embed"),
    ],
)
def test_a_line_around_the_article_is_marked(line: str, kind: str) -> None:
    assert marked(f"{TITLE}\n{LEAD}\n{line}\n{BODY}") == [(kind, line)]


@pytest.mark.parametrize(
    "line",
    [
        "À lire les déclarations du ministre, on croirait que la grève est finie.",
        "Selon un commentaire publié par le quotidien, les partenaires sociaux se taisent.",
        "« La colère monte sur #Facebook et ailleurs », a reconnu le préfet devant la presse.",
        "Par Brest et par Calais, les navires ont continué de livrer du grain toute la semaine.",
        "Voir les quais vides inquiète les riverains, qui craignent une fermeture durable.",
        "Abonné à la discrétion, le négociateur n'a rien dit de ses intentions jeudi.",
        "Le ministre a réagi sur le compte officiel du port (@port_nord), où il parle de reprise.",
        "Photo, vidéo, témoignage : tout a été versé au dossier par les enquêteurs.",
        "Il faut partager cet effort, a plaidé la présidente de la région.",
        "Le mouvement En avant la mer soutient la réforme et le dira samedi.",
        "Le 3 mai 2016, les dockers avaient déjà cessé le travail.",
        "— Non, a-t-il répondu.",
    ],
)
def test_prose_stays_body(line: str) -> None:
    assert marked(f"{TITLE}\n{LEAD}\n{line}\n{BODY}") == []


@pytest.mark.parametrize(
    ("opening", "rest"),
    [
        ("23 juin 2012. -", " Les urnes ont parlé dans le calme, a dit la commission."),
        ("3 septembre 2016, 09\u202fh\u202f53 UTC . –", " Les urnes ont parlé dans le calme."),
        ("1er août 2018 . –", " Les urnes ont parlé."),
        ("PARIS, 3 déc (Agence) -", " Les urnes ont parlé dans le calme."),
        ("PARIS, 3 déc (Reuters) -", " Les urnes ont parlé dans le calme."),
        ("Kinshasa, le 4 mai –", " Les urnes ont parlé dans le calme."),
        ("Ouagadougou (AIB) –", " Les urnes ont parlé dans le calme."),
        ("GENÈVE —", " Les urnes ont parlé dans le calme."),
        ("Dakar, Sénégal, 12 février 2019 -", " Les urnes ont parlé dans le calme."),
    ],
)
def test_a_date_line_is_cut_off_the_first_paragraph(opening: str, rest: str) -> None:
    assert kinds(f"{TITLE}\n{opening}{rest}\n{BODY}") == [
        ("headline", TITLE),
        ("dateline", opening),
        ("body", rest.strip()),
        ("body", BODY),
    ]


@pytest.mark.parametrize(
    "line", ["18 décembre 2016 . –", "Samedi 21 novembre 2015", "21/11/2015 - 18:42", "Lyon, le 4 mai 2017"]
)
def test_a_date_line_alone(line: str) -> None:
    assert marked(f"{TITLE}\n{line}\n{LEAD}") == [("dateline", line)]


def test_a_note_of_publication_is_the_date_line_only_when_no_other_date_is_given() -> None:
    note = "Publié le 3 mai 2016 à 10:12, mis à jour le 4 mai 2016 à 08h30"
    assert marked(f"{TITLE}\n{note}\n{LEAD}") == [("dateline", note)]
    assert marked(f"{TITLE}\n{note}\n2 mai 2016. - {LEAD}") == [("credit", note), ("dateline", "2 mai 2016. -")]


@pytest.mark.parametrize(
    ("before", "link", "after"),
    [
        (LEAD, "A lire aussi: Le port rouvre Les quais, dix ans après ?", "La police a saisi deux fusils."),
        (LEAD, "A lire aussi: Le port rouvre ses portes Dix ans de grève", "En mars, deux fusils avaient été saisis."),
        (LEAD, "Lire aussi :", "La police a saisi deux fusils dans le même quartier."),
        (LEAD, "A regarder sur Radio Littoral:", "Selon la police, deux fusils ont été saisis."),
        ("Les dockers attendent", "(lire notre édition d'hier)", "un geste du préfet."),
    ],
)  # fmt: skip
def test_links_glued_into_a_paragraph(before: str, link: str, after: str) -> None:
    assert marked(f"{TITLE}\n{before} {link} {after}") == [("related", link)]


def test_bare_headlines_glued_into_a_paragraph() -> None:
    middle = "Saisie de trois tonnes de riz avarié à la frontière Commerce: le port de Selba gèle ses tarifs"
    last = "Pêche : accord trouvé à Selba Justice: deux armateurs relaxés en appel"
    after = "Lors d'une visite en mai, la ministre avait promis des renforts."
    text = f"{TITLE}\n{LEAD} {BODY} {middle} {after} {BODY} {last}"
    assert marked(text) == [("related", middle), ("related", last)]


def test_a_crosshead_glued_into_a_paragraph_stays() -> None:
    text = (
        f"{TITLE}\n{LEAD} {BODY} Réactions prudentes Les syndicats ont salué un premier pas. Rien de plus n'est prévu."
    )
    assert marked(text) == []


def test_titles_listed_under_a_label() -> None:
    text = (
        f"{TITLE}\n{LEAD}\nSur le même sujet\nTrois ports en grève\nPar Jeanne Martin\nLes quais sous tension\n{BODY}"
    )
    assert [k for k, _ in kinds(text)] == ["headline", "body", "related", "related", "credit", "related", "body"]


def test_a_menu_needs_known_entries() -> None:
    menu = "Accueil\nPolitique\nMonde\nLes dossiers du mois\nSport"
    players = "Martin (3/4)\nDurand (2/2)\nPetit (5/8)\nMoreau\nBlanc"
    assert {k for k, _ in marked(f"{menu}\n{TITLE}\n{LEAD}\n{BODY}")} == {"navigation"}
    assert marked(f"{TITLE}\n{LEAD}\n{players}\n{BODY}") == []


def test_comments_follow_their_header() -> None:
    readers = "Paulo, le 3 mai 2016 à 10:12\nBravo aux dockers.\nRépondre\nEnfin une bonne nouvelle.\nRépondre"
    text = f"{TITLE}\n{LEAD}\n2 commentaires\n{readers}"
    assert [k for k, _ in kinds(text)][2:] == ["comments"] * 6


def test_the_source_at_the_end_of_a_paragraph() -> None:
    assert marked(f"{TITLE}\n{LEAD}\n{BODY} (AFP)") == [("credit", "(AFP)")]


def test_a_call_to_readers_inside_a_paragraph() -> None:
    call = "Abonnez-vous à notre lettre du matin."
    assert marked(f"{TITLE}\n{LEAD} {call} {BODY}") == [("promo", call)]


def test_a_caption_glued_into_a_paragraph() -> None:
    caption = "Crédit photo, Getty Images Légende image, Un docker de Selba"
    text = f"{TITLE}\n{LEAD} {caption} Selon la ministre, rien ne presse."
    assert marked(text) == [("caption", caption)]
    assert kinds(text)[-1] == ("body", "Selon la ministre, rien ne presse.")


def test_headline() -> None:
    assert kinds(f"{TITLE}\n{LEAD}")[0] == ("headline", TITLE)
    assert kinds(f"{LEAD}\n{BODY}")[0] == ("body", LEAD)
    assert kinds(f"La Vigie du littoral\n{TITLE}\n{LEAD}", TITLE)[:2] == [
        ("navigation", "La Vigie du littoral"),
        ("headline", TITLE),
    ]
    assert cut("Une seule ligne sans suite")[0].kind == "body"


@pytest.mark.parametrize(
    "again",
    [
        BODY,
        BODY.upper(),
        BODY.replace(" ", "\u00a0 "),
        BODY.replace("'", "’"),
        BODY.replace("examineront", "examineraient"),
        BODY[:60] + "…",
    ],
)
def test_a_repeated_paragraph_points_to_the_first(again: str) -> None:
    text = f"{TITLE}\n{BODY}\n{LEAD}\n{again}"
    last = cut(text)[-1]
    assert (last.kind, last.of) == ("duplicate", len(TITLE) + 1)


def test_a_repeated_headline_is_a_duplicate_and_a_requoted_one_is_not() -> None:
    assert [(p.kind, p.of) for p in cut(f"{TITLE}\n« {TITLE} »\n{LEAD}")][1] == ("duplicate", 0)
    quoted = "« Nous ne céderons pas sur les salaires », a déclaré la déléguée mardi."
    other = "« Nous ne céderons pas sur les salaires », répète la déléguée, que le préfet recevra lundi à son tour."
    assert marked(f"{TITLE}\n{LEAD}\n{quoted}\n{other}") == []


@pytest.mark.parametrize(
    "post",
    [
        "Quais ouverts ! #Selbahttps://t.co/x1pic.twitter.com/y2\n— Port (PS) (@port_selba) 21 Novembre 2015",
        "Les ports tournent !\n— Jeanne Martin (@jmartin) November 21, 2015",
        "Premier quai rouvert #Selba\nDeuxième demain #Selba\n— Jeanne Martin (@jmartin) 3 mai 2016",
        '"Les ports tournent" (Interview) https://t.co/x1 — Radio Selba (@rselba) 17 Novembre 2015',
        "Voir cette publication sur Instagram\nUn matin au port\nUne photo partagée par Jeanne (@jm) le 3 Mai 2019",
    ],
)
def test_an_embedded_post_is_one_passage(post: str) -> None:
    assert marked(f"{TITLE}\n{LEAD}\n{post}\n{BODY}") == [("embed", post)]


def test_the_paragraph_above_a_signature_stays_when_it_reports() -> None:
    signature = "— Jeanne Martin (@jmartin) 3 mai 2016"
    reporting = "« Nous rouvrirons lundi », a déclaré la présidente."
    assert marked(f"{TITLE}\n{reporting}\n{signature}\n{BODY}") == [("embed", signature)]
    tagged = "La colère monte sur #Selba, a reconnu le préfet, a-t-il ajouté devant la presse."
    assert marked(f"{TITLE}\n{tagged}\n{signature}\n{BODY}") == [("embed", signature)]


def test_offsets_hold_in_the_text_as_received() -> None:
    text = f"\ufeff{TITLE}\r\n\r\n\t23 juin 2012. -\u00a0{LEAD}\r\n\u00a0\r\nRéagir\u00a0\r\n"
    assert kinds(text) == [("headline", TITLE), ("dateline", "23 juin 2012. -"), ("body", LEAD), ("comments", "Réagir")]


@pytest.mark.parametrize(
    "opening",
    [
        "BAMAKO, 17 juin 2021 (Agence du Fleuve) -",
        "(LIBREVILLE, 19/10/2015)",
        "(Conakry, 3 mars 2015) –",
        "[NAIROBI, 03.05.2018]",
        "NIAMEY, 6 juil 2014 -",
        "PORT-AU-PRINCE, mardi 3 mars (Agence des Îles) —",
    ],
)
def test_date_lines_that_open_a_paragraph(opening: str) -> None:
    assert marked(f"{TITLE}\n{opening} {LEAD}\n{BODY}") == [("dateline", opening)]


def test_a_sentence_said_twice_in_a_paragraph() -> None:
    text = f"{TITLE}\n{LEAD} {BODY} Les dockers attendent. {BODY}"
    found = cut(text)
    repeated = [p for p in found if p.kind == "duplicate"]
    assert [text[p.start : p.end] for p in repeated] == [BODY]
    assert [p.of for p in repeated] == [text.index(LEAD)], "the passage that holds what is repeated"


def test_a_paragraph_that_repeats_an_embedded_post() -> None:
    words = "Nous refusons la fermeture des quais #Selba"
    post = f"{words} https://t.co/Ab1Cd2 — Amadou Sorel (@asorel) 19 octobre 2015"
    assert marked(f"{TITLE}\n{LEAD}\n{post}\n{words}\n{BODY}") == [("embed", post), ("duplicate", words)]


@pytest.mark.parametrize("header", ["1 commentaire", "Commentaires", "3 réactions"])
def test_the_readers_words_below_the_article_are_no_part_of_it(header: str) -> None:
    comment = "Awa : bravo aux dockers !"
    assert marked(f"{TITLE}\n{LEAD}\n{BODY}\n{header}\n{comment}") == [("comments", header), ("comments", comment)]


def test_a_count_of_comments_above_the_article_takes_nothing_with_it() -> None:
    assert marked(f"{TITLE}\n3 commentaires\n{LEAD}\nLa ministre : un premier pas.\n{BODY}") == [
        ("comments", "3 commentaires")
    ]


@pytest.mark.parametrize("line", ["— Académie des sciences de Selba", "— Communiqué du syndicat des dockers"])
def test_a_body_signs_what_stands_above(line: str) -> None:
    assert marked(f"{TITLE}\n{LEAD}\n{line}\n{BODY}") == [("embed", line)]
    assert marked(f"{TITLE}\n{LEAD}\n{line}\n— Des mesures pour les quais\n{BODY}") == []
