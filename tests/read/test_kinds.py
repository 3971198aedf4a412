import pytest

from selon.read.kinds import kind, known


@pytest.mark.parametrize(
    ("name", "head", "expected"),
    [
        ("a.txt", b"Le port rouvre.", "text"),
        ("a", b"Le port rouvre.", "text"),
        ("a.txt", b"<!DOCTYPE html><html>", "html"),
        ("a", b"\n<!-- saved -->\n<html lang='fr'>", "html"),
        ("a", b"<?xml version='1.0'?><!DOCTYPE html PUBLIC '-//W3C//DTD XHTML'><html xmlns='x'>", "html"),
        ("a", b"<div class='x'>", "html"),
        ("a.html", b"Le port rouvre.", "html"),
        ("a.xml", b"\xef\xbb\xbf<?xml version='1.0'?><rss version='2.0'>", "feed"),
        ("a", b"<feed xmlns='http://www.w3.org/2005/Atom'>", "feed"),
        ("a", b"<rdf:RDF xmlns:rdf='x'>", "feed"),
        ("a.xml", b"<urlset xmlns='x'>", "sitemap"),
        ("a.xml", b"<sitemapindex >", "sitemap"),
        ("a.xml", b"<newsMessage>", "wire"),
        ("a.xml", b"<!-- x --><newsItem guid='x'>", "wire"),
        ("a.xml", b"<!DOCTYPE nitf SYSTEM 'x' [ <!ELEMENT a (b)> ]><nitf>", "wire"),
        ("a.xml", b"<books>", "xml"),
        ("a", b"WARC/1.0\r\n", "warc"),
        ("a.csv", b"text,title\n", "csv"),
        ("a.tsv", b"<p>,title\n", "csv"),
        ("a", b'{"text": "x"}', "json"),
        ("a", b'{"text": "x"}\n{"text": "y"}', "jsonl"),
        ("a.jsonl", b'{"text": "x"}', "jsonl"),
        ("a.json", b'[{"text": "x"}]', "json"),
        ("a.txt", b"[AFP] Le port rouvre.", "text"),
        ("a.txt", b"{Brimont} Le port rouvre.", "text"),
        ("a.txt", b"<< Le port rouvre >>", "text"),
        ("a", b"PAR1\x15", "parquet"),
        ("a.eml", b"Le port", "mail"),
        ("a", b"Return-Path: <a@b.example>\nSubject: x\n y\nMIME-Version: 1.0\n", "mail"),
        ("a.txt", b"Objet: le port\nDate: lundi\n\nLe port", "text"),
        ("a", b"\x1f\x8b\x08", "gzip"),
        ("a", b"PK\x03\x04", "zip"),
        ("a", b"\x28\xb5\x2f\xfd", "zstd"),
    ],
)  # fmt: skip
def test_kind(name: str, head: bytes, expected: str) -> None:
    assert kind(name, head) == expected


def test_every_kind_has_a_reader() -> None:
    from selon.read import kinds
    from selon.registry import component

    told = {*kinds._ENDINGS.values(), *kinds._ROOTS.values(), *kinds.PACKED.values(), *dict(kinds._SIGNATURES).values()}
    assert all(callable(component("source", each)) for each in told)


def test_known() -> None:
    names = ("a.txt", "a.HTML", "a.warc.gz", "a.zip", "a.md", "a", ".txt", "a.png")
    assert [known(name) for name in names] == [True, True, True, True, False, False, False, False]
