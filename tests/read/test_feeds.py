from pathlib import Path

import pytest

from read.material import PARAGRAPHS, TEXT, errors, found, put, read
from selon.model import Dispatch

BODY = "".join(f"<p>{each}</p>" for each in PARAGRAPHS)
RSS = f"""<?xml version="1.0" encoding="utf-8"?>
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/">
<channel><title>Gazette</title><language>fr-fr</language><link>https://gazette.example/</link>
<item><title>Le port &amp; la mer</title><link>https://gazette.example/1</link><dc:creator>Jeanne Martin</dc:creator>
<pubDate>Mon, 06 May 2024 08:30:00 +0200</pubDate><description>Court.</description>
<content:encoded><![CDATA[{BODY}<script>alert(1)</script>]]></content:encoded></item>
<item><title>Résumé</title><link>https://gazette.example/2</link>
<pubDate>lun., 6 mai 2024 08:30:00 +0200</pubDate><description>&lt;b&gt;Un résumé&lt;/b&gt; bref.</description></item>
<item><title>Vide</title><link>https://gazette.example/3</link></item>
</channel></rss>"""
ATOM = f"""<feed xmlns="http://www.w3.org/2005/Atom"><title>Gazette</title>
<entry><title>Le port</title><id>tag:1</id><link href="https://gazette.example/1"/><published>2024-05-06T08:30:00Z</published>
<updated>2024-05-06T09:00:00Z</updated><author><name>Jeanne Martin</name></author>
<content type="text">{TEXT}</content></entry></feed>"""


def test_rss(tmp_path: Path) -> None:
    every = read(put(tmp_path, "feed.xml", RSS))
    full, brief = (each for each in every if isinstance(each, Dispatch))
    assert (full.text, full.title, full.url) == (TEXT, "Le port & la mer", "https://gazette.example/1")
    assert (full.published, full.author, full.outlet) == ("2024-05-06T08:30:00+02:00", "Jeanne Martin", "Gazette")
    assert full.source == f"{tmp_path / 'feed.xml'}#entry 1"
    assert (brief.text, brief.published) == ("Un résumé bref.", "2024-05-06T08:30:00+02:00")
    (why,) = errors(every)
    assert "#entry 3: this entry holds no text" in why


def test_atom(tmp_path: Path) -> None:
    (dispatch,) = found(put(tmp_path, "a.atom", ATOM))
    assert (dispatch.text, dispatch.author) == (TEXT, "Jeanne Martin")
    assert (dispatch.published, dispatch.modified) == ("2024-05-06T08:30:00Z", "2024-05-06T09:00:00Z")


def test_a_feed_that_is_cut_off_gives_what_is_there(tmp_path: Path) -> None:
    cut = RSS[: RSS.index("<item><title>Vide")]
    assert len([each for each in read(put(tmp_path, "a.rss", cut)) if isinstance(each, Dispatch)]) == 2


@pytest.mark.parametrize("content", ["<rss version='2.0'><channel/></rss>", "<rss", "<feed xmlns='x'>"])
def test_a_feed_without_entries(tmp_path: Path, content: str) -> None:
    (why,) = errors(read(put(tmp_path, "a.rss", content)))
    assert "no entries" in why


def test_a_sitemap_is_told_and_not_fetched(tmp_path: Path) -> None:
    sitemap = "<urlset xmlns='x'><url><loc>https://gazette.example/1</loc></url></urlset>"
    (why,) = errors(read(put(tmp_path, "sitemap.xml", sitemap)))
    assert "a list of 1 address; add --fetch" in why


def test_an_address_is_not_fetched_unasked() -> None:
    (why,) = errors(read("https://gazette.example/1"))
    assert "add --fetch" in why
