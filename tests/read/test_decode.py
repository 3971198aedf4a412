"""Short texts in the encodings that French comes in. Each must come back as it was written."""

import codecs

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from selon.errors import InputError
from selon.read.decode import decode

SHORT = [
    "Où ?",
    "çà et là",
    "Noël à Nîmes",
    "Grève générale à l'aéroport",
    "Le maire réélu",
    "« Jamais ! », a-t-il répété.",
    "éééé",
    "Une île, un évêque, un maçon.",
    "L'archevêque a été reçu à Évreux, où il a prié.",
    "À l'Élysée, le conseil a duré 3 h 20.",
]
TYPESET = ["L’été s’achève…", "Cœur d’Œuvre – 30 €", "« L’œil », dit-elle", "Le coût : 5 €", "“Dès demain”, a-t-il dit"]


@pytest.mark.parametrize("text", SHORT + TYPESET)
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1252", "utf-16", "utf-32"])
def test_text_comes_back(text: str, encoding: str) -> None:
    assert decode(text.encode(encoding)) == text


@pytest.mark.parametrize("text", SHORT)
def test_latin_1(text: str) -> None:
    assert decode(text.encode("latin-1")) == text


@pytest.mark.parametrize("text", [*SHORT, "Le cœur coûte 3 €", "Un vœu"])
def test_latin_9(text: str) -> None:
    assert decode(text.encode("iso8859-15")) == text


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be"])
@pytest.mark.parametrize("marked", [True, False])
def test_utf_16(encoding: str, marked: bool) -> None:
    text = "La ministre a répondu : « C’est non. »\r\nElle n’a rien ajouté.\r\n"
    mark = {"utf-16-le": codecs.BOM_UTF16_LE, "utf-16-be": codecs.BOM_UTF16_BE}[encoding] if marked else b""
    assert decode(mark + text.encode(encoding)) == text


def test_line_ends_are_kept() -> None:
    assert decode(b"un\r\ndeux\rtrois\n") == "un\r\ndeux\rtrois\n"


def test_long_windows_text() -> None:
    text = "Le préfet a précisé que l’accès au marché était rouvert – sans réserve.\r\n" * 400
    assert decode(text.encode("cp1252")) == text


def test_a_broken_byte_in_utf_8_is_seen() -> None:
    text = "Les députés ont été réélus à Sète, où l’été s’achève."
    assert decode(text.encode() + b"\xff\n") == text + "\ufffd\n"


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (b"", "empty"),
        (b" \r\n\t\n", "white space"),
        (codecs.BOM_UTF8, "white space"),
        (codecs.BOM_UTF16_LE, "white space"),
        (b"%PDF-1.7\n\xe2\xe3", "PDF"),
        (b"PK\x03\x04\x14\x00", "ZIP"),
        (b"\x89PNG\r\n\x1a\n\x00\x00", "image"),
        (b"\xff\xd8\xff\xe0\x00\x10JFIF", "image"),
        (b"{\\rtf1\\ansi bonjour}", "RTF"),
        (b"\x1f\x8b\x08\x00", "gzip"),
        (b"un\x00deux trois quatre cinq", "NUL"),
        (bytes(range(1, 32)) * 20, "control characters"),
        (b"<!DOCTYPE html><html><body>Bonjour</body></html>", "web page"),
        (b'<?xml version="1.0"?><newsItem/>', "web page or XML"),
        ("Привет, как дела? Это новости дня.".encode("cp1251"), "no text in a known encoding"),
        ("日本語のテキストです。".encode("shift_jis"), "no text in a known encoding"),
        (codecs.BOM_UTF16_LE + b"a\x00\x00\xd8", "breaks at byte"),
    ],
)
def test_what_is_no_text_is_refused(content: bytes, words: str) -> None:
    with pytest.raises(InputError, match=words):
        decode(content)


def test_random_bytes_are_refused() -> None:
    content = bytes((n * n * 31 + n * 7) % 251 for n in range(5000))
    with pytest.raises(InputError):
        decode(content)


@given(st.binary(max_size=300))
def test_any_bytes_give_text_or_a_reason(content: bytes) -> None:
    try:
        text = decode(content)
    except InputError as error:
        text = str(error)
    assert text.strip()
    text.encode()


LETTERS = "abcdefghijklmnopqrstuvwxyzABCDEFÉÀÇéèàùçâêîôûëïüœŒ’«» .,;:!?-–\n"


@given(st.text(alphabet=LETTERS, min_size=1).filter(str.strip))
def test_french_in_windows_1252_is_never_taken_for_another(text: str) -> None:
    content = text.encode("cp1252")
    assume(content.decode("utf-8", "ignore").encode() != content)  # two letters can happen to be UTF-8
    assert decode(content) == text
