"""One hard draft through the whole command: mark, front matter, CRLF, tab, emoji, combining mark, U+2028."""

from __future__ import annotations

import json
import re

import pytest
from lxml import html

LINE = "\tUn😀 cafe\u0301\u2028: the fund paid 4.2 billion euros to the towns in 2019 [1]."
DRAFT = f"\ufeff---\r\ntitle: Accounts\r\n---\r\n\r\nIt rained.\r\n\r\n- one\r\n\r\n{LINE}\r\n"
BEFORE = LINE[: LINE.index("4.2")]


def of_json(out):
    start = json.loads(out)["findings"][0]["start"]
    return start["line"], start["column"]


def of_sarif(out):
    region = json.loads(out)["runs"][0]["results"][0]["locations"][0]["physicalLocation"]["region"]
    return region["startLine"], region["startColumn"]


def of_lsp(out):
    start = json.loads(out)[0]["diagnostics"][0]["range"]["start"]
    return start["line"] + 1, start["character"] + 1


def of_rdjson(out):
    start = json.loads(out)["diagnostics"][0]["location"]["range"]["start"]
    return start["line"], start["column"]


def of_concise(out):
    return tuple(map(int, re.match(r"draft\.md:(\d+):(\d+)[: ]", out).groups()))


def of_junit(out):
    return tuple(map(int, re.search(r' at (\d+):(\d+)"', out).groups()))


def of_jsonl(out):
    return of_json(json.dumps({"findings": [json.loads(out.splitlines()[0])]}))


def of_github(out):
    return tuple(map(int, re.search(r"line=(\d+),(?:endLine=\d+,)?col=(\d+)", out).groups()))


def of_gitlab(out):
    begin = json.loads(out)[0]["location"]["positions"]["begin"]
    return begin["line"], begin["column"]


def of_html(out):
    """The number of the line that holds the mark, and the characters before it."""
    (line,) = html.fromstring(out).xpath("//div[@class='line'][a]")
    return int(line.get("data-number")), len(line.text) + 1


@pytest.mark.parametrize(
    ("form", "place", "column"),
    [
        ("json", of_json, len(BEFORE)),
        ("concise", of_concise, len(BEFORE)),
        ("full", of_concise, len(BEFORE)),
        ("sarif", of_sarif, len(BEFORE)),
        ("junit", of_junit, len(BEFORE)),
        ("jsonl", of_jsonl, len(BEFORE)),
        ("github", of_github, len(BEFORE)),
        ("gitlab", of_gitlab, len(BEFORE)),
        ("html", of_html, len(BEFORE)),
        ("lsp", of_lsp, len(BEFORE.encode("utf-16-le")) // 2),
        ("rdjson", of_rdjson, len(BEFORE.encode())),
    ],
)
def test_the_place_is_right_in_the_formats_own_unit(write, claimlint, form, place, column):
    write("sources/1.md", "In 2019 the fund paid 4.2 million euros to the towns.\n")
    write("draft.md", DRAFT)
    out = claimlint("draft.md", "--select", "NUM005", "--output-format", form).out
    assert place(out) == (9, column + 1)
