"""Pages of our own: what is read in them, and where from."""

from pathlib import Path

import pytest

from read.material import PARAGRAPHS, TEXT, errors, found, page, put, read
from selon.model import Dispatch

LD = """<script type="application/ld+json">{"@context": "https://schema.org", "@graph": [
 {"@type": "WebSite", "name": "Gazette", "datePublished": "2001-01-01"},
 {"@type": "NewsArticle", "headline": "Le port rouvre", "datePublished": "2024-05-06T08:30:00+02:00",
  "dateModified": "2024-05-06T11:00:00+02:00", "author": [{"@id": "#jm"}, {"@type": "Person", "name": "Luc Sarre"}],
  "publisher": {"@type": "Organization", "name": "La Gazette de Brimont"}},
 {"@type": "Person", "@id": "#jm", "name": "Jeanne Martin"}]}</script>"""
TWEET = """<blockquote class="twitter-tweet"><p lang="fr">Le port rouvre lundi. Merci à tous.
<a href="https://t.co/abc">https://t.co/abc</a></p>&mdash; Ida Lorne (@idalorne)
<a href="https://twitter.com/idalorne/status/1">6 mai 2024</a></blockquote>"""


def read_page(folder: Path, head: str = "", body: str = "", **options: object) -> Dispatch:
    (dispatch,) = found(put(folder, "a.html", page(head, body)), **options)
    return dispatch


def test_the_text_with_its_paragraphs(tmp_path: Path) -> None:
    dispatch = read_page(tmp_path)
    assert dispatch.text.endswith(TEXT)
    assert "Accueil" not in dispatch.text
    assert "Mentions" not in dispatch.text
    assert (dispatch.title, dispatch.language) == ("Le port rouvre", "fr")
    assert (dispatch.published, dispatch.outlet, dispatch.url) == (None, None, None)


def test_what_json_ld_says(tmp_path: Path) -> None:
    dispatch = read_page(tmp_path, LD)
    assert dispatch.published == "2024-05-06T08:30:00+02:00"
    assert dispatch.modified == "2024-05-06T11:00:00+02:00"
    assert dispatch.author == "Jeanne Martin, Luc Sarre"
    assert dispatch.outlet == "La Gazette de Brimont"


def test_the_options_fill_what_is_left_open_and_no_more(tmp_path: Path) -> None:
    assert read_page(tmp_path, LD, published="2020-01-01", outlet="X").published == "2024-05-06T08:30:00+02:00"
    dispatch = read_page(tmp_path, published="2020-01-01", outlet="X")
    assert (dispatch.published, dispatch.outlet) == ("2020-01-01", "X")


@pytest.mark.parametrize(
    ("head", "published"),
    [
        ('<meta property="article:published_time" content="2024-05-06T08:30:00Z">', "2024-05-06T08:30:00Z"),
        ('<meta name="dc.date" content="2024-05-06">', "2024-05-06"),
        ('<meta itemprop="datePublished" content="2024-05-06T00:00:00+02:00">', "2024-05-06"),
        ('<link rel="canonical" href="https://gazette.example/2024/05/06/port">', "2024-05-06"),
        ('<meta name="date" content="hier">', None),
        ('<meta name="date" content="1970-01-01">', None),
    ],
)
def test_dates_in_the_head(tmp_path: Path, head: str, published: str | None) -> None:
    assert read_page(tmp_path, head).published == published


def test_a_source_that_tells_the_time_completes_one_that_tells_the_day(tmp_path: Path) -> None:
    ld = LD.replace("2024-05-06T08:30:00+02:00", "2024-05-06")
    meta = '<meta property="article:published_time" content="2024-05-06T08:30:00+02:00">'
    assert read_page(tmp_path, ld + meta).published == "2024-05-06T08:30:00+02:00"
    assert read_page(tmp_path, ld + meta.replace("-06T", "-07T")).published == "2024-05-06"


@pytest.mark.parametrize(
    ("body", "published"),
    [
        ('<span class="date">le 6 mai 2024</span>', "2024-05-06"),
        ("<div>Publié le lundi 6 mai 2024 à 08h30</div>", "2024-05-06"),
        ("<div>06/05/2024</div>", "2024-05-06"),
        ("<div>06/05/2024</div><div>07/05/2024</div>", None),
        ("<p>La digue avait été inaugurée le <b>6 mai 2019</b> par le préfet, devant une foule considérable "
         "et sous une pluie battante, avant que la tempête ne l'emporte avec les deux quais du nord.</p>", None),
        ('<div class="comments"><span class="date">6 mai 2024</span></div>', None),
        (TWEET, None),
    ],
)  # fmt: skip
def test_a_visible_date_is_taken_only_when_it_is_sure(tmp_path: Path, body: str, published: str | None) -> None:
    assert read_page(tmp_path, body=body).published == published


def test_posts_and_quotations_are_paragraphs_of_their_own(tmp_path: Path) -> None:
    quotation = "<blockquote><p>« La mer décide », écrit le préfet dans une lettre aux pêcheurs.</p></blockquote>"
    blocks = read_page(tmp_path, body=TWEET + quotation).text.split("\n\n")
    assert "— Ida Lorne (@idalorne) 6 mai 2024" in blocks
    assert "Le port rouvre lundi. Merci à tous. https://t.co/abc" in blocks
    assert "« La mer décide », écrit le préfet dans une lettre aux pêcheurs." in blocks


def test_the_title_is_without_the_site(tmp_path: Path) -> None:
    without = page('<meta property="og:site_name" content="La Gazette">').replace("<h1>Le port rouvre</h1>", "")
    (dispatch,) = found(put(tmp_path, "a.html", without))
    assert dispatch.title == "Le port rouvre"
    og = page(
        '<meta property="og:title" content="Mer : le port rouvre | Gaz"><meta property="og:site_name" content="Gaz">'
    )
    (dispatch,) = found(put(tmp_path, "b.html", og))
    assert dispatch.title == "Le port rouvre"


def test_the_canonical_address(tmp_path: Path) -> None:
    assert read_page(tmp_path, '<link rel="canonical" href="https://g.example/a?b=1">').url == "https://g.example/a?b=1"
    assert read_page(tmp_path, '<link rel="canonical" href="https://g.example/">').url is None
    assert read_page(tmp_path, '<link rel="canonical" href="javascript:alert(1)">').url is None


def test_the_same_page_gives_the_same_text_each_time(tmp_path: Path) -> None:
    file = put(tmp_path, "a.html", page())
    assert len({found(file)[0].text for _ in range(10)}) == 1


def test_a_page_on_which_the_extractor_finds_nothing(tmp_path: Path) -> None:
    (dispatch,) = found(put(tmp_path, "a.html", "<html><body><div><p>Le port rouvre lundi.</p></div></body></html>"))
    assert dispatch.text == "Le port rouvre lundi."


def test_a_lede_beside_the_body_is_kept_and_an_offer_is_not(tmp_path: Path) -> None:
    lede = "Après trois semaines de travaux, les pêcheurs de Brimont peuvent enfin reprendre la mer dès lundi matin."
    offer = (
        '<div class="paywall-box"><p>Pour lire la suite, abonnez-vous dès maintenant à notre journal du soir.</p></div>'
    )
    source = page(body=offer).replace("<h1>", f'<div class="chapo">{lede}</div><h1>')
    (dispatch,) = found(put(tmp_path, "a.html", source))
    assert dispatch.text.count(lede) == 1
    assert "abonnez" not in dispatch.text


@pytest.mark.parametrize("content", ["<html></html>", "<html><body><img src='a.png'></body></html>"])
def test_a_page_without_an_article(tmp_path: Path, content: str) -> None:
    (why,) = errors(read(put(tmp_path, "a.html", content)))
    assert "page" in why


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1252", "utf-16"])
def test_encodings(tmp_path: Path, encoding: str) -> None:
    content = page().replace('charset="utf-8"', f'charset="{encoding}"').encode(encoding)
    (dispatch,) = found(put(tmp_path, "a.html", content))
    assert dispatch.text.endswith(TEXT)


def test_soft_hyphens_are_no_part_of_words(tmp_path: Path) -> None:
    hyphened = page().replace(PARAGRAPHS[0], PARAGRAPHS[0].replace("rouvrira", "rou&shy;vri&shy;ra"))
    assert "rouvrira lundi" in found(put(tmp_path, "a.html", hyphened))[0].text


@pytest.mark.parametrize(
    ("body", "author"),
    [
        ('<span class="author">Par Jeanne Martin</span>', "Jeanne Martin"),
        ('<div class="comment"><span class="author">marin29</span></div>', None),
    ],
)
def test_an_author_that_the_page_shows(tmp_path: Path, body: str, author: str | None) -> None:
    assert read_page(tmp_path, body=body).author == author
