"""Files made to take for ever, or more of the stack than there is: read, or left aside, at once.

Beginnings without ends are read in a process of its own that may use twenty seconds of the processor: linear reading
needs one or two, a pattern that looks for each beginning's end to the end of the text is stopped.
"""

import json
import sys

import pytest
from limited_process import run_within_limits

from claimlint.reading import dialects
from claimlint.reading.decode import codec_of, declared_encoding, decode
from claimlint.reading.json_text import parsed_json
from claimlint.reading.read import read_document
from claimlint.reading.sniff import suffix_by_content

SENTENCE = "Rents fell by 7 crowns in 2019."


@pytest.mark.parametrize("ending", [b"", b"<p>", b"<!--", b"<!-"])
def test_comments_before_nothing_are_no_page(ending):
    assert suffix_by_content(b"<!---->" * 140 + ending) is None


def test_comments_before_a_page_are_passed_over():
    assert suffix_by_content(b"<!-- a --> <!---->" * 20 + b"<html>") == ".html"


OPEN = ["{", "{`", '{"', "{'", "{/*", "<A b={", '<A b="', "<A {...`", "<A ", "{ \\`", "{a`${", "}{", "<A\n<"]


@pytest.mark.parametrize("opening", OPEN)
def test_brackets_that_are_never_closed_are_prose(opening):
    document = read_document(f"{SENTENCE}\n\n" + f"{opening} word " * 400, "a.mdx")
    assert document.sentences[0].text == SENTENCE


def test_what_is_searched_for_ends_that_are_not_there_is_bounded(monkeypatch):
    """A few calls for each character looked at; with no bound it would be those for 1,000 of each bracket."""
    monkeypatch.setattr(dialects, "_LONGEST", 1000)
    monkeypatch.setattr(dialects, "_MOST_IN_VAIN", 5000)
    assert calls_of(lambda: dialects.veils("{ " * 2000, "a.mdx")) < 100_000


def calls_of(work):
    count = 0

    def count_one(frame, event, argument):
        nonlocal count
        count += event == "c_call"

    sys.setprofile(count_one)
    try:
        work()
    finally:
        sys.setprofile(None)
    return count


PIECES = [
    ("a.html", "<p title='"),
    ("a.html", "<ol></ol></ol>"),
    ("a.html", "<div></p>"),
    ("a.html", "<li>"),
    ("a.html", "a=" * 50 + "<p "),
    ("a.tex", "\\def\\a"),
    ("a.tex", "\\bibitem ["),
    ("a.tex", "\\\\["),
    ("a.qmd", "[@fig-a; "),
    ("a.qmd", "[@fig-a,"),
    ("a.md", "<p a="),
    ("a.md", "<b "),
]


FIRST_SENTENCE = """
from claimlint.reading.read import read_document, read_draft
read = read_document if sys.argv[1].endswith(".srt") else read_draft
print(read(sys.stdin.read(), sys.argv[1]).sentences[0].text)
"""


@pytest.mark.parametrize(("path", "piece"), PIECES)
def test_a_draft_of_beginnings_without_ends_is_read(path, piece):
    text = f"{SENTENCE}\n\n{SENTENCE} " + piece * 20_000
    assert run_within_limits(FIRST_SENTENCE, path, text)[0] == f"{SENTENCE}\n"


@pytest.mark.parametrize("piece", ["<title>", "<meta "])
def test_a_head_of_beginnings_without_ends_is_read(piece):
    text = f"<p>{SENTENCE}</p><head>{piece * 60_000}</head>"
    assert run_within_limits(FIRST_SENTENCE, "a.html", text)[0] == f"{SENTENCE}\n"


@pytest.mark.parametrize("piece", ["<v ", "<v.a", "{\\", "<"])
def test_subtitles_of_tags_without_ends_are_read(piece):
    text = f"1\n00:00:01,000 --> 00:00:02,000\n{SENTENCE} {piece * 200_000}\n"
    assert run_within_limits(FIRST_SENTENCE, "a.srt", text)[0].startswith("Rents fell")


@pytest.mark.parametrize("text", ["[" * 100_000, '{"a":' * 100_000, "[" * 1000 + "]" * 1000, "9" * 10_000, '["'])
def test_json_out_of_bounds_is_no_json(text):
    with pytest.raises(json.JSONDecodeError):
        parsed_json(text)


def test_brackets_in_strings_do_not_nest():
    assert parsed_json(json.dumps(["[" * 1000, '\\"' + "{" * 1000])) == ["[" * 1000, '\\"' + "{" * 1000]


@pytest.mark.parametrize(
    "script", ["[" * 100_000, '{"@graph":' * 5000 + "1" + "}" * 5000, "9" * 10_000, "[1, null, []]"]
)
def test_a_page_with_odd_linked_data_is_read(script):
    head = f'<head><script type="application/ld+json">{script}</script></head>'
    page = f"<html>{head}<body><p>{SENTENCE}</p></body></html>"
    assert read_document(page, "a.html").text.strip() == SENTENCE


@pytest.mark.parametrize("label", ["punycode", "idna", "zip", "bz2", "rot13", "unicode_escape", "undefined", "none"])
def test_a_label_that_the_web_does_not_know_says_nothing(label):
    page = f'<meta charset="{label}"><p>The caf\u00e9 opened.</p>'.encode()
    assert (codec_of(label), declared_encoding(page), decode(page, "a.html", label).encoding) == (None, None, "utf-8")


def test_a_page_that_names_utf_16_and_can_be_read_is_not_in_it():
    page = '<meta charset="utf-16"><p>The caf\u00e9 opened.</p>'.encode("cp1252")
    assert "caf\u00e9" in read_document(page, "a.html").text


def test_latin_1_is_read_as_browsers_do():
    assert decode(b"<p>\x93It fell,\x94 she said.", "a.html", "iso-8859-1").text == "<p>\u201cIt fell,\u201d she said."
