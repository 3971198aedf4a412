import re
from html.parser import HTMLParser

import msgspec

from sample import TEXT, record
from selon.model import Record
from selon.show import Screen
from selon.show.html import render

ATTACK = "<script>alert(1)</script>\" onclick='x'"


def page(*records: Record) -> str:
    return "".join(render(records, Screen()))


class Reader(HTMLParser):
    """What a browser makes of a page: its tags, ids, links and the words of the text."""

    def __init__(self) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.ids: list[str] = []
        self.links: list[str] = []
        self.words = ""
        self._depth = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        values = dict(attrs)
        assert not any(key.startswith("on") for key in values)
        self.ids += [v for k, v in attrs if k == "id" and v]
        self.links += [v for k, v in attrs if k == "href" and v]
        if tag == "div":
            self._depth += 1

    def handle_endtag(self, tag: str) -> None:
        if tag == "div":
            self._depth -= 1

    def handle_data(self, data: str) -> None:
        if self._depth:
            self.words += data


def parsed(*records: Record) -> Reader:
    reader = Reader()
    reader.feed(page(*records))
    return reader


def test_the_text_is_whole_whatever_overlaps() -> None:
    assert parsed(record()).words == TEXT


def test_every_link_leads_somewhere_and_no_id_is_given_twice() -> None:
    read = parsed(record(), record())
    assert len(read.ids) == len(set(read.ids))
    inner = [link[1:] for link in read.links if link.startswith("#")]
    missing = {link for link in inner if link not in read.ids}
    assert missing == {"r1-q1", "r1-c1", "r1-p2", "r2-q1", "r2-c1", "r2-p2"} & missing


def test_nested_and_overlapping_spans_carry_all_their_classes() -> None:
    found = re.findall(r'<span class="([^"]+)" title="([^"]+)">([^<]+)</span>', page(record()))
    assert ("content cue event", "s2: direct, Ida Lorne; s3: promettre; e1: AGREE", "a promis") in found
    assert ("content", "s2: direct, Ida Lorne; s3: indirect, speaker unknown", "tout serait prêt") in found


def test_everything_from_outside_is_escaped() -> None:
    hostile = record(text=ATTACK + TEXT, title=ATTACK, outlet=ATTACK, url="javascript:alert(1)")
    actors = tuple(msgspec.structs.replace(actor, name=ATTACK) for actor in hostile.actors)
    statements = tuple(msgspec.structs.replace(s, id=ATTACK) for s in hostile.statements)
    read = parsed(msgspec.structs.replace(hostile, actors=actors, statements=statements))
    assert "script" not in read.tags
    assert not any("javascript" in link for link in read.links)
    assert read.words == ATTACK + TEXT


def test_nothing_is_fetched() -> None:
    assert not re.search(r"<(?:script|link|img|iframe)|@import|url\(|src=", page(record()))
    assert "prefers-color-scheme: dark" in page(record())


def test_the_page_is_called_by_what_it_shows() -> None:
    assert "<title>Un titre – selon</title>" in page(record(title="Un titre"))
    assert "<title>Le port rouvre – selon</title>" in page(record(text="Le port\u00a0rouvre\nEnfin."))
    assert "<title>selon</title>" in page()
