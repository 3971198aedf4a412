"""Compressed files and archives, and WARC that the tests write themselves."""

import bz2
import gzip
import io
import lzma
import zipfile
from pathlib import Path

import pytest
from fastwarc.stream_io import ZstdWriter

from read.material import PARAGRAPHS, TEXT, errors, found, page, put, read
from selon.model import Dispatch


def _zstd(content: bytes) -> bytes:
    out = io.BytesIO()
    writer = ZstdWriter(out)
    while content:
        content = content[writer.write(content) :]
    writer.close()
    return out.getvalue()


PACKERS = {"gz": gzip.compress, "bz2": bz2.compress, "xz": lzma.compress, "zst": _zstd}


@pytest.mark.parametrize("ending", PACKERS)
def test_a_packed_text(tmp_path: Path, ending: str) -> None:
    file = put(tmp_path, f"a.txt.{ending}", PACKERS[ending](TEXT.encode()))
    (dispatch,) = found(file)
    assert (dispatch.text, dispatch.source) == (TEXT, str(file))


@pytest.mark.parametrize("ending", PACKERS)
def test_a_packed_table_keeps_its_ending(tmp_path: Path, ending: str) -> None:
    file = put(tmp_path, f"a.csv.{ending}", PACKERS[ending](b"text\nUn texte.\n"))
    assert found(file)[0].source == f"{file}#row 2"


@pytest.mark.parametrize("ending", PACKERS)
def test_a_packing_that_is_cut_off(tmp_path: Path, ending: str) -> None:
    packed = PACKERS[ending](b"".join(b'{"text": "Texte %d."}\n' % number for number in range(4_000)))
    every = read(put(tmp_path, f"a.jsonl.{ending}", packed[: len(packed) // 2]))
    assert all(isinstance(each, Dispatch) for each in every[:-1])
    assert len(errors(every)) == 1
    assert "broken" in errors(every)[0] or "line" in errors(every)[0]


def _archive(**members: bytes | str) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in members.items():
            archive.writestr(name.replace("_", ".") if "." not in name else name, content)
    return out.getvalue()


def test_a_zip_archive(tmp_path: Path) -> None:
    inner = _archive(c_txt="Trois.")
    file = put(tmp_path, "a.zip", _archive(a_txt="Un.", b_html=page(), image_png="x", d_zip=inner))
    dispatches = found(file)
    assert [each.source for each in dispatches] == [f"{file}#a.txt", f"{file}#b.html", f"{file}#d.zip#c.txt"]
    assert dispatches[1].text.endswith(TEXT)


def test_archives_within_archives_have_an_end(tmp_path: Path) -> None:
    content = _archive(a_txt="Un.")
    for _ in range(10):
        content = _archive(a_zip=content, b_txt="Deux.")
    every = read(put(tmp_path, "a.zip", content))
    assert len([each for each in every if isinstance(each, Dispatch)]) == 4
    assert "containers" in errors(every)[0]


def test_a_broken_member_costs_only_itself(tmp_path: Path) -> None:
    content = bytearray(_archive(a_txt="Un texte assez long pour être abîmé. " * 20, b_txt="Deux."))
    content[60:70] = b"\xff" * 10
    every = read(put(tmp_path, "a.zip", bytes(content)))
    assert [type(each).__name__ for each in every] == ["Unread", "Dispatch"]


@pytest.mark.parametrize(
    ("content", "words"),
    [(b"PK\x03\x04 nothing", "broken"), (_archive(**{"[Content_Types].xml": "x", "a.xml": "x"}), "office document")],
)
def test_what_is_no_archive(tmp_path: Path, content: bytes, words: str) -> None:
    assert words in errors(read(put(tmp_path, "a.zip", content)))[0]


@pytest.mark.parametrize("ending", PACKERS)
def test_a_bomb_is_not_unpacked(tmp_path: Path, ending: str) -> None:
    bomb = put(tmp_path, f"a.csv.{ending}", PACKERS[ending](b"text\n" + b"a" * 30_000_000))
    assert any("bomb" in each for each in errors(read(bomb)))


def _record(url: str, content: bytes, kind: str = "text/html; charset=utf-8", status: str = "200 OK") -> bytes:
    """A record as crawlers write it: an answer of a server with its headers."""
    http = f"HTTP/1.1 {status}\r\nContent-Type: {kind}\r\nContent-Length: {len(content)}\r\n\r\n".encode() + content
    head = (
        f"WARC/1.0\r\nWARC-Type: response\r\nWARC-Record-ID: <urn:uuid:{url[-1] * 8}>\r\nWARC-Target-URI: {url}\r\n"
        "WARC-Date: 2024-05-07T10:00:00Z\r\nContent-Type: application/http; msgtype=response\r\n"
        f"Content-Length: {len(http)}\r\n\r\n"
    )
    return head.encode() + http + b"\r\n\r\n"


PAGES = (
    _record("https://g.example/1", page('<meta name="date" content="2024-05-06">').encode()),
    _record("https://g.example/2", b"\x89PNG", "image/png"),
    _record("https://g.example/3", page().encode(), status="404 Not Found"),
    _record("https://g.example/4", page('<meta name="date" content="2031-01-01">').replace("lundi", "mardi").encode()),
)


@pytest.mark.parametrize("packed", [False, True])
def test_warc(tmp_path: Path, packed: bool) -> None:
    content = b"".join(PAGES)
    file = put(tmp_path, "a.warc.gz" if packed else "a.warc", gzip.compress(content) if packed else content)
    first, last = found(file)
    assert (first.url, first.published) == ("https://g.example/1", "2024-05-06")
    assert first.source == f"{file}#urn:uuid:11111111"
    assert first.text.endswith(TEXT)
    assert (last.url, last.published) == ("https://g.example/4", None)  # no page is from after its fetching


def test_a_warc_that_is_cut_off(tmp_path: Path) -> None:
    content = b"".join(PAGES)
    every = read(put(tmp_path, "a.warc", content[: len(content) - 400]))
    assert isinstance(every[0], Dispatch)
    gz = gzip.compress(PAGES[0]) + gzip.compress(PAGES[3])
    every = read(put(tmp_path, "b.warc.gz", gz[:-300]))
    assert isinstance(every[0], Dispatch)
    assert errors(every)


def test_a_page_in_a_warc_that_is_too_large(tmp_path: Path) -> None:
    large = _record("https://g.example/5", b"<html>" + b"x" * 20_000)
    every = read(put(tmp_path, "a.warc", large + PAGES[0]), max_size=10_000)
    assert [type(each).__name__ for each in every] == ["Unread", "Dispatch"]


def test_a_folder_of_all_kinds(tmp_path: Path) -> None:
    put(tmp_path, "a.txt", PARAGRAPHS[0])
    put(tmp_path, "b/c.html.gz", gzip.compress(page().encode()))
    put(tmp_path, "d.warc", PAGES[0])
    put(tmp_path, "e.md", "x")
    assert [Path((each.source or "").partition("#")[0]).name for each in found(tmp_path)] == [
        "a.txt",
        "c.html.gz",
        "d.warc",
    ]
