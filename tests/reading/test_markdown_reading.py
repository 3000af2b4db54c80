"""Markdown: roles, what is prose and what is skipped, and why."""

from datetime import date

import pytest
from reading_checks import sentences_of, skipped_in

from claimlint.model.document import Role
from claimlint.reading.read import read_document


def read(text):
    return read_document(text, "draft.md")


def roles(text):
    document = read(text)
    return [(b.role, " ".join(b.span.of(document.masked).split())) for b in document.blocks]


def prose(text):
    return sentences_of(read(text))


def skipped(text, reason):
    return skipped_in(read(text), reason)


def test_blocks_have_roles():
    text = "# T\n\n## H\n\nBody.\n\n> Quoted.\n\n- Item.\n  More.\n\nText.[^1]\n\n[^1]: It was so.\n"
    assert roles(text) == [
        (Role.TITLE, "T"),
        (Role.HEADING, "H"),
        (Role.BODY, "Body."),
        (Role.QUOTATION, "Quoted."),
        (Role.LIST_ITEM, "Item. More."),
        (Role.BODY, "Text."),
        (Role.FOOTNOTE, "It was so."),
    ]


def test_headings_have_levels():
    assert [b.level for b in read("# A\n\n### B\n\nC\n===\n\nD\n---\n\ntext").blocks] == [1, 3, 1, 2, 0]


def test_the_title_of_the_front_matter_makes_headings_of_all_others():
    assert roles("---\ntitle: T\n---\n\n# A\n\nB.\n")[:2] == [(Role.TITLE, "T"), (Role.HEADING, "A")]


def test_the_title_in_the_metadata_has_no_markup():
    assert read("# 1. Rents *fell* by `5`\n\nText.\n").metadata.title == "Rents fell by"


def test_a_list_of_references_gives_no_title():
    assert Role.TITLE not in [role for role, _ in roles("Text.\n\n# References\n\n- Smith (2020). *T*.\n")]


@pytest.mark.parametrize(
    ("text", "reason", "stretches"),
    [
        ("Use `a[1]` now.", "code", ["`a[1]`"]),
        ("```py\nx = 1\n```\n", "code", ["```py\nx = 1\n```"]),
        ("    x = 1\n", "code", ["x = 1"]),
        ("A <script>x()</script> b.", "code", ["x()"]),
        ("<style>\np {}\n</style>\n", "code", ["p {}"]),
        ("A <!-- no --> b.", "comment", ["<!-- no -->"]),
        ("<!-- claimlint: off -->\n\nText.", "comment", ["<!-- claimlint: off -->"]),
        ("See https://x.org/a_(b). Then.", "address", ["https://x.org/a_(b)"]),
        ("See <https://x.org> or doi:10.1000/x.", "address", ["<https://x.org>", "doi:10.1000/x"]),
        ("Write to a.b@x.org.", "address", ["a.b@x.org"]),
        ("![five cats](a.png) came.", "alt text", ["five cats"]),
        ("It was ~~10~~ 12.", "struck out", ["10"]),
        ("So $x^2$ fell.", "formula", ["$x^2$"]),
        ("$$\nx = 3\n$$\n", "formula", ["$$\nx = 3\n$$"]),
        ("---\nlang: en\n---\nText.", "front matter", ["---\nlang: en\n---"]),
    ],
)
def test_what_is_no_prose_is_skipped_by_name(text, reason, stretches):
    assert skipped(text, reason) == stretches


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("It **rose** *very* much.", "It rose very much."),
        ("About ~90% of a~ b.", "About ~90% of a~ b."),
        ("It cost $5 and $6.", "It cost $5 and $6."),
        (r"It cost 5\* 6.", "It cost 5 * 6."),
        ("R&amp;D rose 5&nbsp;%; it&rsquo;s so.", "R&D rose 5 %; it’s so."),
        ("It rose  \nand\\\nfell.", "It rose and fell."),
        ("> It rose\n> and fell.", "It rose and fell."),
        ("- [x] It fell.", "It fell."),
        ("## 2.1 It fell {#fall}", "It fell"),
        ("::: {.note}\nIt fell.\n:::", "It fell."),
        ("> [!NOTE]\n> It fell.", "It fell."),
        ("It <b>rose</b> 5<br>times.", "It rose 5 times."),
        ("<div>\nIt <i>rose</i> fast.\n</div>", "It rose fast."),
    ],
)
def test_markup_leaves_the_words(text, sentence):
    assert prose(text) == [sentence]


def test_text_between_two_rules_is_not_front_matter():
    assert prose("One.\n\n---\nTwo.\n---\n\nThree.\n") == ["One.", "Two.", "Three."]


def test_lone_returns_end_lines():
    assert prose("# A\rOne.\r\rTwo.\r") == ["A", "One.", "Two."]


def test_numbers_before_headings_are_no_prose_where_they_count_on():
    assert prose("## 1 Why\n\n## 2 How\n\n## 10 Downing Street\n") == ["Why", "How", "10 Downing Street"]


def test_front_matter_is_read_without_yaml():
    text = (
        "---\ntitle: 'It rose'\ndate: 2020-03-01\nauthor:\n  - name: Jo Poe\n  - Al\n"
        'abstract: >\n  It rose by 5%.\n  It fell.\nbibliography: [a.bib, "b.bib"]\nbroken: [\n---\n\nText.\n'
    )
    document = read(text)
    assert document.metadata.title == "It rose"
    assert document.metadata.published == date(2020, 3, 1)
    assert document.metadata.authors == ("Jo Poe", "Al")
    assert document.metadata.bibliography == ("a.bib", "b.bib")
    assert roles(text)[:2] == [(Role.TITLE, "It rose"), (Role.ABSTRACT, "It rose by 5%. It fell.")]


def test_cells_know_their_row_and_column():
    document = read("| City | *Rent* |\n|---|---|\n| Ost | **5** [1] |\n| Kel | |\n")
    cells = [(c.text.strip(), c.row, c.column) for c in document.blocks[0].cells]
    assert cells == [
        ("City", "City", "City"),
        ("Rent", "City", "Rent"),
        ("Ost", "Ost", "City"),
        ("5", "Ost", "Rent"),
        ("Kel", "Kel", "City"),
    ]


def test_a_table_holds_no_sentences():
    assert prose("| It rose. |\n|---|\n| It fell. |\n") == []


def test_a_table_in_raw_html_has_cells():
    document = read("<table>\n<tr><th>City</th><th>Rent</th></tr>\n<tr><td>Ost</td><td>5</td></tr>\n</table>\n")
    assert [(c.text, c.row, c.column) for c in document.blocks[0].cells][-1] == ("5", "Ost", "Rent")


def test_raw_html_has_blocks():
    text = "<h2>Head</h2>\n<p>One. Two.</p>\n<ul><li>Item.</li></ul>\n<blockquote>Said.</blockquote>\n"
    assert roles(text) == [
        (Role.HEADING, "Head"),
        (Role.BODY, "One. Two."),
        (Role.LIST_ITEM, "Item."),
        (Role.QUOTATION, "Said."),
    ]


def test_a_caption_is_told_from_body():
    assert [r for r, _ in roles("**Table 1. Rents.**\n\nTable 1 shows rents.\n")] == [Role.CAPTION, Role.BODY]


def test_what_stands_under_summary_is_an_abstract():
    text = "## Summary\n\nOne.\n\n- Two.\n\n## Next\n\nThree.\n"
    assert [r for r, _ in roles(text)] == [Role.HEADING, Role.ABSTRACT, Role.LIST_ITEM, Role.HEADING, Role.BODY]


def test_offsets_are_code_points():
    document = read("🦉 é **owls** came. They left.\n")
    assert document.sentences[1].span.of(document.text) == "They left."


def test_a_byte_order_mark_does_not_count():
    document = read_document("\ufeff---\ntitle: T\n---\nText.\n".encode(), "draft.md")
    assert (document.text[:3], document.metadata.title) == ("---", "T")
