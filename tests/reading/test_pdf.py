"""PDF files as evidence."""

import pytest
from evidence_files import column, pdf
from reading_checks import check

from claimlint.reading.errors import UnreadableError
from claimlint.reading.read import read_document

SECRET = b"/Encrypt<</Filter/Standard/V 1/R 2/O(%s)/U(%s)/P -4>>/ID[<00><00>]" % (b"o" * 32, b"u" * 32)


def read(*pages, extra=b""):
    document = read_document(pdf(*pages, extra=extra), "report.pdf")
    check(document)
    return document


def paragraphs(*pages):
    return read(*pages).text.strip().split("\n\n")


def test_lines_of_a_paragraph_run_on():
    lines = column(["The council spent four million on", "the barrier. It was finished in", "2019 after long delays."])
    assert paragraphs(lines) == [
        "The council spent four million on the barrier. It was finished in 2019 after long delays."
    ]


def test_a_blank_parts_paragraphs():
    first, second = ["The council paid for the barrier", "and the works were done."], ["The rest is owed to the bank."]
    assert len(paragraphs(column(first) + column(second, y=700))) == 2


def test_a_bullet_of_another_size_begins_its_item():
    item = [(60, 760, "•", 7), (70, 760, "The pumps were tested by a firm in"), (70, 746, "the harbour of the town.")]
    assert paragraphs(column(["These were done:"], y=790) + item)[1] == (
        "• The pumps were tested by a firm in the harbour of the town."
    )


def test_larger_type_is_a_heading():
    document = read([(60, 780, "River barrier", 20), *column(["The council paid for it.", "It holds."], y=740)])
    assert (document.blocks[0].role.value, document.metadata.title) == ("title", "River barrier")


@pytest.mark.parametrize(
    ("lines", "joined"),
    [
        (["They built an inter-", "national port there."], "They built an international port there."),
        (["It is a well-", "known port there."], "It is a well-known port there."),
        (["The low-lying part is wet, the low-", "lying one too."], "the low-lying one too."),
        (["The sea-ice is thin, the sea-", "ice melts."], "the sea-ice melts."),
        (["A halfway house is near, the half-", "way house."], "the halfway house."),
        (["The years 2019-", "2021 were wet."], "The years 2019-2021 were wet."),
        (["The Anglo-", "Saxon port was wet."], "The Anglo-Saxon port was wet."),
    ],
)
def test_a_word_broken_at_a_lines_end_is_whole(lines, joined):
    (paragraph,) = paragraphs(column(lines))
    assert joined in paragraph


def test_columns_are_read_one_after_the_other():
    left = column(["The barrier cost four million and", "was late because the"], x=60)
    right = column(["river rose in the winter of the", "year and stayed high."], x=320)
    assert paragraphs(left + right) == [
        "The barrier cost four million and was late because the river rose in the winter of the year and stayed high."
    ]


def page_of_report(number, text):
    head = [(60, 810, f"River Report {2019 + number % 2}"), (290, 30, f"{number}")]
    return head + column([f"On this page {text}", "are told in a row of lines."])


def test_running_heads_and_page_numbers_are_dropped():
    text = read(
        *(page_of_report(n, f"the works of {word}") for n, word in enumerate(("spring", "summer", "autumn"), 1))
    ).text
    assert "River Report" not in text
    assert not any(c.isdigit() for c in text)


def test_a_figure_that_counts_no_pages_is_kept():
    text = read(column(["The count of ships was", "4187"]), column(["The count of boats was", "17"])).text
    assert "4187" in text
    assert "17" in text


def test_pages_that_are_all_alike_keep_their_text():
    assert read(*[column(["It cost four million."])] * 3).sentences


def test_a_sentence_goes_on_over_the_page():
    document = read(column(["The council paid for the barrier and"]), column(["the harbour in one sum."]))
    assert [s.text for s in document.sentences] == ["The council paid for the barrier and the harbour in one sum."]


def test_each_offset_has_its_page():
    document = read(column(["It cost four million."]), [], column(["It was late."]))
    places = (document.text.index(words) for words in ("It cost", "million", "It was", "late"))
    assert [document.page(place) for place in places] == [1, 1, 3, 3]


def test_ligatures_are_taken_apart():
    assert paragraphs(column(["The of\x01ce has \x02oors."])) == ["The office has floors."]


def test_a_scan_is_said_to_be_one():
    with pytest.raises(UnreadableError, match=r"scan\.pdf has no text layer; it is a scan"):
        read_document(pdf([], []), "scan.pdf")


def test_an_encrypted_file_is_said_to_be_one():
    with pytest.raises(UnreadableError, match="is encrypted; save a copy without password"):
        read(column(["It cost four million."]), extra=SECRET)


@pytest.mark.parametrize("data", [b"no report", b"%PDF-1.7\n", pdf(column(["It cost."]))[:60]])
def test_a_damaged_file_is_said_to_be_one(data):
    with pytest.raises(UnreadableError, match="is no PDF or a damaged one; save or download it again"):
        read_document(data, "report.pdf")


def test_a_page_that_is_none_is_a_damage():
    data = pdf(column(["It cost four million."])).replace(b"/Type/Page/", b"/Type/Pane/")
    with pytest.raises(UnreadableError, match="is a damaged PDF"):
        read_document(data, "report.pdf")


def test_three_hundred_pages_are_read():
    lines = [f"Line {n} of a page that is filled with words, as they are in reports." for n in range(40)]
    document = read_document(pdf(*[column(lines)] * 300), "report.pdf")
    assert len(document.pages) == 300
    assert document.page(len(document.text) - 2) == 300


def test_running_heads_with_the_parts_title_and_the_page_are_dropped():
    said = {"The works": "They began in May.", "Costs of it": "Nobody paid.", "What is said": "It is wet."}
    heads = [f"{title} {number}" for number, title in enumerate(said, 7)]
    pages = [[(60, 810, head), *column([words])] for head, words in zip(heads, said.values(), strict=True)]
    assert paragraphs(*pages) == list(said.values())
