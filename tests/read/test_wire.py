import json
from pathlib import Path

import pytest

from read.material import PARAGRAPHS, TEXT, errors, found, put, read

BODY = "".join(f"<p>{each}</p>" for each in PARAGRAPHS)
NITF = f"""<nitf><head><title>Port</title><docdata><date.issue norm="20240506T083000+0200"/>
<doc.copyright holder="Agence du Nord"/></docdata></head><body><body.head><hedline><hl1>Le port rouvre</hl1></hedline>
<byline>Par Jeanne Martin</byline></body.head><body.content>{BODY}</body.content></body></nitf>"""
ITEM = f"""<newsItem xmlns="http://iptc.org/std/nar/2006-10-01/" guid="urn:x:1" version="1">
<itemMeta><provider literal="ADN"><name>Agence du Nord</name></provider>
<versionCreated>2024-05-06T09:00:00+02:00</versionCreated>
<firstCreated>2024-05-06T08:30:00+02:00</firstCreated></itemMeta>
<contentMeta><headline>Le port rouvre</headline><by>Jeanne Martin</by><language tag="fr-FR"/></contentMeta>
<contentSet><inlineXML contenttype="application/xhtml+xml"><html xmlns="http://www.w3.org/1999/xhtml"><head><title>t</title>
</head><body>{BODY}</body></html></inlineXML></contentSet></newsItem>"""
PICTURE = '<newsItem guid="urn:x:2"><contentSet><remoteContent href="a.jpg"/></contentSet></newsItem>'


def test_newsml_g2(tmp_path: Path) -> None:
    (dispatch,) = found(put(tmp_path, "a.xml", ITEM))
    assert (dispatch.text, dispatch.title, dispatch.agency) == (TEXT, "Le port rouvre", "Agence du Nord")
    assert (dispatch.author, dispatch.language) == ("Jeanne Martin", "fr")
    assert (dispatch.published, dispatch.modified) == ("2024-05-06T08:30:00+02:00", "2024-05-06T09:00:00+02:00")
    assert dispatch.source == str(tmp_path / "a.xml")


def test_a_message_of_several_items(tmp_path: Path) -> None:
    message = f"<newsMessage><itemSet>{ITEM}{PICTURE}{ITEM.replace('lundi', 'mardi')}</itemSet></newsMessage>"
    every = read(put(tmp_path, "a.xml", message))
    assert [each.source.rpartition("#")[2] for each in every if each.source] == ["item 1", "item 2", "item 3"]
    (why,) = errors(every)
    assert "item 2: this news item holds no text" in why


def test_a_code_names_the_agency_where_nothing_else_does(tmp_path: Path) -> None:
    coded = ITEM.replace('literal="ADN"><name>Agence du Nord</name></provider>', 'qcode="nprov:ADN"/>')
    assert found(put(tmp_path, "a.xml", coded))[0].agency == "ADN"


def test_nitf(tmp_path: Path) -> None:
    (dispatch,) = found(put(tmp_path, "a.xml", NITF))
    assert (dispatch.text, dispatch.title, dispatch.agency) == (TEXT, "Le port rouvre", "Agence du Nord")
    assert (dispatch.author, dispatch.published) == ("Par Jeanne Martin", "2024-05-06T08:30:00+02:00")


def test_nitf_within_newsml(tmp_path: Path) -> None:
    start, end = ITEM.index("<html"), ITEM.index("</inlineXML>")
    (dispatch,) = found(put(tmp_path, "a.xml", ITEM[:start] + NITF + ITEM[end:]))
    assert (dispatch.text, dispatch.author) == (TEXT, "Jeanne Martin")


@pytest.mark.parametrize(
    ("content", "words"),
    [
        ("<books/>", "root 'books'"),
        ("<newsItem><a></newsItem>", "broken"),
        ('<!DOCTYPE nitf [<!ENTITY a "b">]><nitf>&a;</nitf>', "entities"),
        ("<newsMessage/>", "no news item"),
    ],
)
def test_what_is_no_news(tmp_path: Path, content: str, words: str) -> None:
    (why,) = errors(read(put(tmp_path, "a.xml", content)))
    assert words in why


def test_ninjs(tmp_path: Path) -> None:
    first = {"uri": "https://adn.example/1", "headline": "Le port rouvre", "body_xhtml": f"<div>{BODY}</div>",
             "byline": "Jeanne Martin", "infosource": [{"name": "Agence du Nord"}], "language": "fr",
             "firstcreated": "2024-05-06T08:30:00Z", "versioncreated": "2024-05-06T09:00:00Z"}  # fmt: skip
    (dispatch,) = found(put(tmp_path, "a.json", json.dumps(first)))
    assert (dispatch.text, dispatch.title, dispatch.agency) == (TEXT, "Le port rouvre", "Agence du Nord")
    assert (dispatch.url, dispatch.author) == ("https://adn.example/1", "Jeanne Martin")
    assert (dispatch.published, dispatch.modified) == ("2024-05-06T08:30:00Z", "2024-05-06T09:00:00Z")


def test_ninjs_2_with_roles(tmp_path: Path) -> None:
    second = {"headlines": [{"role": "sub", "value": "Mer"}, {"role": "main", "value": "Le port rouvre"}],
              "bodies": [{"role": "main", "contenttype": "text/html", "value": BODY}]}  # fmt: skip
    (dispatch,) = found(put(tmp_path, "a.json", json.dumps(second)))
    assert (dispatch.text, dispatch.title) == (TEXT, "Le port rouvre")
