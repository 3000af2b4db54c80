"""Bytes into text."""

import codecs

import pytest

from claimlint.reading.decode import Decoded, declared_encoding, decode
from claimlint.reading.errors import UnreadableError


@pytest.mark.parametrize(
    ("mark", "encoding"),
    [
        (codecs.BOM_UTF8, "utf-8"),
        (codecs.BOM_UTF16_LE, "utf-16-le"),
        (codecs.BOM_UTF16_BE, "utf-16-be"),
        (codecs.BOM_UTF32_LE, "utf-32-le"),
        (codecs.BOM_UTF32_BE, "utf-32-be"),
    ],
)
def test_a_byte_order_mark_tells_the_encoding_and_is_dropped(mark, encoding):
    data = mark + "Café 🦉\r\n".encode(encoding)
    assert decode(data, "a.md") == Decoded("Café 🦉\r\n", encoding, guessed=False)


def test_text_without_a_mark_is_utf_8():
    assert decode("Café".encode(), "a.md") == Decoded("Café", "utf-8", guessed=False)


def test_another_encoding_is_guessed_and_owned_up_to():
    text = "Der Gemeinderat beschloss, dass die Straßenlaternen künftig früher gelöscht würden. " * 4
    decoded = decode(text.encode("cp1252"), "a.txt")
    assert (decoded.text, decoded.guessed) == (text, True)


@pytest.mark.parametrize("text", ["Größe", "The café’s rents fell by 5 % – it said."])
def test_a_guess_on_little_text_is_an_encoding_of_our_days(text):
    assert decode(text.encode("cp1252"), "a.txt").text == text


def test_a_declared_encoding_comes_before_a_guess():
    assert decode("Café".encode("latin-1"), "a.html", "iso-8859-1").text == "Café"


@pytest.mark.parametrize(
    ("data", "encoding"),
    [
        (b'<meta charset="iso-8859-1">', "iso-8859-1"),
        (b'<meta http-equiv="Content-Type" content="text/html; charset=windows-1252">', "windows-1252"),
        (b'<?xml version="1.0" encoding="utf-8"?>', "utf-8"),
        (b"<p>charset=none</p>", None),
    ],
)
def test_a_page_declares_its_encoding(data, encoding):
    assert declared_encoding(data) == encoding


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"", "is empty"),
        (b" \r\n\t\n", "is empty"),
        (codecs.BOM_UTF8, "is empty"),
        (b"%PDF-1.7 text", "is a binary file"),
        (b"abc\0def", "is a binary file"),
        (codecs.BOM_UTF16_LE + b"\x00\xd8a", "looks like utf-16-le but is not in that encoding"),
    ],
)
def test_what_cannot_be_read_says_why(data, reason):
    with pytest.raises(UnreadableError) as raised:
        decode(data, "notes/a.md")
    assert (raised.value.path, raised.value.reason) == ("notes/a.md", reason)


def test_an_error_names_file_line_and_remedy():
    assert str(UnreadableError("a.bib", "has no key", "add one", line=7)) == "a.bib:7 has no key; add one"
