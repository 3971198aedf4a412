"""Poisoned inputs: each costs itself and nothing beside it, and none takes for ever (a test that hangs fails)."""

import json
from pathlib import Path

import pytest

from read.material import TEXT, errors, found, page, put, read
from selon.model import Dispatch

PARAGRAPH = f"<p>{TEXT[:200]}</p>"
RSS = "<rss version='2.0'><channel><item><title>x</title><description>{}</description></item></channel></rss>"
POISON = {
    "quotes.txt": "«" * 2_000_000,
    "quotes.html": f"<html><body><p>{'«' * 500_000}</p></body></html>",
    "nul.txt": "Le port\0rouvre",
    "deep.html": "<html><body>" + "<div>" * 100_000 + PARAGRAPH,
    "inline.html": "<html><body>" + "<b>" * 100_000 + PARAGRAPH,
    "tables.html": "<html><body>" + "<table><tr><td>" * 20_000 + PARAGRAPH,
    "breaks.html": "<html><body><p>" + "mot<br>" * 30_000,
    "dates.html": "<html><body><div>" + "<span>6 mai 2024</span>" * 30_000 + PARAGRAPH,
    "title.html": f"<html><head><title>{' - '.join(['ab'] * 200_000)}</title></head><body>{PARAGRAPH}",
    "class.html": f"<html><body class='{'date ' * 300_000}'>{PARAGRAPH}",
    "ld.html": f"<html><head><script type='application/ld+json'>{'[' * 500_000}</script></head><body>{PARAGRAPH}",
    "deep.xml": "<newsItem>" + "<a>" * 100_000,
    "deep.rss": RSS.format("<a>" * 100_000),
    "open.rss": "<rss version='2.0'><channel>" + "<item><title>a & b</title><description>Le <b port" * 5_000,
    "laughs.xml": '<!DOCTYPE a [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;">]>' + RSS.format("&b;"),
    "wide.xml": ('<!DOCTYPE a [<!ENTITY a "aa">]>' + RSS.format("&a;")).encode("utf-16"),
    "outside.xml": '<!DOCTYPE a [<!ENTITY a SYSTEM "file:///etc/passwd">]><newsItem>&a;</newsItem>',
    "deep.json": "[" * 500_000,
    "deeper.json": '{"a":' * 200_000,
    "parts.eml": "MIME-Version: 1.0\n" + "Content-Type: multipart/mixed; boundary=a\n\n--a\n" * 20_000,
    "header.eml": "Subject: " + "=?utf-8?q?a?= " * 50_000 + "\n\nLe port",
    "sender.eml": "From: " + "<a@" * 100_000 + "\nSubject: x\n\nLe port",
    "random.parquet": b"PAR1" + bytes(range(256)) * 100 + b"PAR1",
    "random.zip": b"PK\x03\x04" + bytes(range(256)) * 100,
    "random.gz": b"\x1f\x8b\x08\x00" + bytes(range(256)) * 100,
    "random.zst": b"\x28\xb5\x2f\xfd" + bytes(range(256)) * 100,
    "random.xz": b"\xfd7zXZ\x00" + bytes(range(256)) * 100,
    "header.warc": "WARC/1.0\r\n" + "A: b\r\n" * 100_000,
    "short.warc": "WARC/1.0\r\nWARC-Type: response\r\nContent-Length: 99999999999\r\n\r\nHTTP/1.1 200 OK\r\n\r\n",
}


@pytest.mark.parametrize("name", POISON)
def test_poison_costs_only_itself(tmp_path: Path, name: str) -> None:
    before, after = put(tmp_path, "before.txt", TEXT), put(tmp_path, "behind.txt", TEXT)
    every = read(before, put(tmp_path, name, POISON[name]), after)
    assert isinstance(every[0], Dispatch)
    assert isinstance(every[-1], Dispatch)
    assert len(every) > 2, "neither a dispatch nor a reason came of it"
    assert "/etc/" not in "".join(each.text for each in every if isinstance(each, Dispatch))


def test_a_file_that_is_too_large_is_not_read(tmp_path: Path) -> None:
    file = put(tmp_path, "a.html", "")
    with file.open("wb") as stream:  # sparse
        stream.truncate(10**9)
    assert "larger than 5 MB" in errors(read(file))[0]


def test_poison_in_a_container_costs_no_other_member(tmp_path: Path) -> None:
    lines = [{"text": "Un texte."}, {"text": "\ud800"}, {"text": "x" * 20_000}, {"text": ""}, {"text": "Deux textes."}]
    every = read(put(tmp_path, "a.jsonl", "\n".join(map(json.dumps, lines))), max_size=10_000)
    assert [type(each).__name__ for each in every] == ["Dispatch", "Unread", "Unread", "Unread", "Dispatch"]


def test_what_no_database_holds_is_left_out(tmp_path: Path) -> None:
    line = {"text": "Un\0 texte.", "title": "a\0b", "author": {"name": {"name": "x"}}}
    deep = '{"text": "x", "author": ' + '{"name": ' * 900 + "1" + "}" * 901
    first, _, last = read(put(tmp_path, "a.jsonl", "\n".join([json.dumps(line), deep, '{"text": "Deux."}'])))
    assert isinstance(first, Dispatch)
    assert (first.text, first.title, first.author) == ("Un texte.", "ab", "x")
    assert isinstance(last, Dispatch)


def test_markup_in_what_a_page_says_is_no_markup_any_more(tmp_path: Path) -> None:
    head = '<meta property="og:site_name" content="&lt;script&gt;alert(1)&lt;/script&gt;La Gazette">'
    (dispatch,) = found(put(tmp_path, "a.html", page(head)))
    assert dispatch.outlet == "alert(1) La Gazette"
