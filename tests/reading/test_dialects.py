"""Quarto, R Markdown and MDX: what they add to Markdown is no prose, and hides none."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from reading_checks import check, prose_lost_to_markup, sentences_of, skipped_in

from claimlint.reading.read import read_document


def prose(text, path):
    return sentences_of(read_document(text, path))


def skipped(text, path, reason):
    return skipped_in(read_document(text, path), reason)


@pytest.mark.parametrize(
    ("path", "text", "reason", "stretches"),
    [
        (
            "a.mdx",
            "import A from 'a'\nimport {b} from 'b'\n\nText.\n",
            "code",
            ["import A from 'a'\nimport {b} from 'b'"],
        ),
        ("a.mdx", "export const a = {\n  b: 1}\n\nText.\n", "code", ["export const a = {\n  b: 1}"]),
        ("a.mdx", "It fell by {share({of: '}'})} there.\n", "code", ["{share({of: '}'})}"]),
        ("a.mdx", "One. {/* a\nnote */} Two.\n", "comment", ["{/* a\nnote */}"]),
        (
            "a.mdx",
            '<Chart data={[1, ">"]} title="a > b" />\n\nText.\n',
            "markup",
            ['<Chart data={[1, ">"]} title="a > b" />'],
        ),
        ("a.qmd", "```{r}\nx <- 7\n```\n\nText.\n", "code", ["```{r}\nx <- 7\n```"]),
        ("a.qmd", "Here {{< meta year >}} it fell.\n", "code", ["{{< meta year >}}"]),
        ("a.md", "Here {{% note x %}} it fell.\n", "code", ["{{% note x %}}"]),
        ("a.qmd", "See @fig-a and [@tbl-b; @fig-c].\n", "cross-reference", ["@fig-a", "[@tbl-b; @fig-c]"]),
        ("a.Rmd", "See \\@ref(fig:a).\n", "cross-reference", ["\\@ref(fig:a)"]),
        ("a.qmd", "A [word]{.x} here.\n", "markup", ["[", "]{.x}"]),
        ("a.qmd", "Text.\n\n\\begin{table}\n7 & 8\n\\end{table}\n", "code", ["\\begin{table}\n7 & 8\n\\end{table}"]),
    ],
)
def test_what_a_dialect_adds_is_skipped_by_name(path, text, reason, stretches):
    assert skipped(text, path, reason) == stretches


@pytest.mark.parametrize(
    ("path", "text", "sentences"),
    [
        ("a.mdx", "Before {a.b} after.\n\nThe rest stays.\n", ["Before after.", "The rest stays."]),
        ("a.mdx", "An open { brace.\n\nThe rest stays.\n", ["An open { brace.", "The rest stays."]),
        ("a.mdx", "<Note>\nRents **fell** there.\n</Note>\n", ["Rents fell there."]),
        ("a.mdx", "Where a < b holds.\n", ["Where a < b holds."]),
        ("a.mdx", "In code `{` and `}` stay apart.\n", ["In code and stay apart."]),
        ("a.mdx", "import duties rose.\n", ["import duties rose."]),
        ("a.md", "Plain {braces} are prose.\n", ["Plain {braces} are prose."]),
        ("a.qmd", "::: {.note}\nInside a div.\n:::\n", ["Inside a div."]),
    ],
)
def test_the_text_around_it_is_prose(path, text, sentences):
    assert prose(text, path) == sentences


def test_a_cross_reference_is_no_citation():
    document = read_document("As @fig-a shows, it fell [@smith].\n", "a.qmd")
    assert [c.keys for c in document.citations] == [("smith",)]


def test_a_link_in_jsx_is_a_citation():
    document = read_document('<Note>See <a href="https://x.org/a">this</a>.</Note>\n', "a.mdx")
    assert [c.keys for c in document.citations] == [("https://x.org/a",)]


WORDS = ("Rents fell.", "owls", "7%", "café", "**bold**", "😀")
MARKS = (
    "{a}",
    "{",
    "}",
    "<A b={c}>",
    "</A>",
    "<",
    ">",
    "{/* n */}",
    "`{`",
    "```",
    "@fig-a",
    "{{< x >}}",
    "{.k}",
    "[w]{.k}",
)
ENDS = ("\n", "\n\n", "\r\n", "\r")
TEXTS = st.lists(st.sampled_from([*WORDS, *MARKS, *ENDS, "import a from 'b'", "\\newpage", " ", "- "]), min_size=1)


@settings(max_examples=150, deadline=None, derandomize=True)
@given(TEXTS, st.sampled_from(["a.mdx", "a.qmd", "a.Rmd"]))
def test_no_character_is_lost_or_moved(parts, path):
    check(read_document("x " + " ".join(parts), path))


@settings(max_examples=150, deadline=None, derandomize=True)
@given(TEXTS)
def test_quarto_takes_no_words_for_markup(parts):
    assert prose_lost_to_markup(read_document("x " + " ".join(parts), "a.qmd"), ("Rents", "owls", "7%")) == []
