"""No character of a file is lost or moved: held over files put together at random."""

import re

from hypothesis import given, settings
from hypothesis import strategies as st
from reading_checks import check, prose_lost_to_markup

from claimlint.reading.errors import UnreadableError
from claimlint.reading.read import read_document, read_lines

WORDS = r"""
Rents fell
in 2019
by 7%.
He said “no”.
vs. No. 5
café
🦉 owls
Smith (2021)
(Smith, 2021)
~90% of a~
CO~2~
$4 and $5
5&nbsp;%
R&amp;D
\*
\[1\]
"""
INLINE = r"""
**bold**
*it. Is*
~~gone~~
`code`
``a ` b``
[words](a.md)
[w **x** y](<a b.txt> "t")
[1](b.txt)
[[3]](x.md)
[1]
[1, 2]
[2–4]
[1][2]
[a][2]
[^n]
[@key; @k2, p. 3]
@key
-@key
![alt](i.png)
https://x.org/a_b?c=1.
<https://x.org>
<b>raw</b>
<!-- no -->
<script>x()</script>
<br/>
<a href='u.md'>w</a>
a@b.org
\
[
]
](
<
&
|
*
_
`
~
~~
!
(
)
"""
STARTS = r"""
#
## 2.
-
*
1.
>
> -
- [ ]
[^n]:
[2]: a.txt "t"
</div>
<!--
[1]
"""
BLOCKS = [
    "---\n",
    "```\n",
    "| a | b |\n|---|---|\n| ",
    "<div>\n",
    "***\n",
    "::: note\n",
    "Title\n===\n",
    "# References\n\n",
]


def lines_of(table: str) -> list[str]:
    return table.strip("\n").split("\n")


REPRODUCIBLE = settings(max_examples=150, deadline=None, derandomize=True)
PIECES = st.sampled_from([*lines_of(WORDS), *lines_of(INLINE), "a\u2028b", "x\u00a0y", "\u200b"])
BEGINNINGS = st.sampled_from(["", "    ", "\t", "  ", *BLOCKS, *(start + " " for start in lines_of(STARTS))])
ENDS = st.sampled_from(["\n", "\r\n", "\n\n", "\r\n\r\n", "\r", "\r\r"])
LINES = st.builds(
    lambda start, parts, end: start + " ".join(parts) + end, BEGINNINGS, st.lists(PIECES, max_size=6), ENDS
)
FRONT = st.sampled_from(
    ["", '---\ntitle: "A: b"\nabstract: |\n  One. Two.\n---\n', "---\r\ntitle: X\r\n---\r\n", "\ufeff"]
)
FILES = st.builds(lambda front, lines: front + "".join(lines), FRONT, st.lists(LINES, min_size=1, max_size=9)).filter(
    lambda text: text.strip("\ufeff \t\r\n")
)


@REPRODUCIBLE
@given(FILES)
def test_markdown_keeps_every_character_in_its_place(text):
    check(read_document(text, "draft.md"))


@REPRODUCIBLE
@given(FILES)
def test_markdown_takes_no_words_for_markup(text):
    document = read_document(text, "draft.md")
    assert prose_lost_to_markup(document, ("Rents", "said", "owls", "7%", "bold", "words")) == []


@REPRODUCIBLE
@given(FILES)
def test_plain_text_keeps_every_character_in_its_place(text):
    check(read_document(text, "draft.txt"))


@REPRODUCIBLE
@given(FILES)
def test_html_keeps_every_character_in_its_place(text):
    check(read_document(f"<html><body><h1>T</h1><p>{text}</p><p>More.</body>", "page.html"))


@REPRODUCIBLE
@given(st.text(min_size=1))
def test_any_text_can_be_read(text):
    check(read_document("x" + text, "draft.md"))
    check(read_document("x" + text, "draft.txt"))
    check(read_lines("x" + text, "evidence"))


@REPRODUCIBLE
@given(st.binary(), st.sampled_from(["a.md", "a.txt", "a.html"]))
def test_any_bytes_are_read_or_refused_with_a_reason(data, path):
    try:
        check(read_document(data, path))
    except UnreadableError as error:
        assert str(error).startswith(f"{path} ")


@REPRODUCIBLE
@given(FILES)
def test_a_wrapped_file_says_the_same_whatever_its_line_ends(text):
    unix = re.sub("\r\n|\r", "\n", text)
    windows = unix.replace("\n", "\r\n")
    sentences = [[" ".join(s.text.split()) for s in read_document(t, "a.md").sentences] for t in (unix, windows)]
    assert sentences[0] == sentences[1]
