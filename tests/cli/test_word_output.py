"""Word drafts on the command line: paragraphs and sentences, comments in a copy, what is refused."""

import io
import json

import docx
import pytest

SOURCE = "In 2019 the fund paid 4.2 million euros to the towns.\n"


def draft(comment="", reference="[1] The accounts. sources/1.md"):
    file = docx.Document()
    file.add_heading("What was paid", 1)
    paragraph = file.add_paragraph("It rained. ")
    run = paragraph.add_run("In 2019 the fund paid 4.2 billion euros to the towns [1].")
    if comment:
        file.add_comment(runs=[run], text=comment, author="E")
    file.add_heading("References", 1)
    file.add_paragraph(reference)
    out = io.BytesIO()
    file.save(out)
    return out.getvalue()


@pytest.fixture
def beside(write):
    """A Word draft beside its source."""

    def put(**values):
        write("sources/1.md", SOURCE)
        return write("draft.docx", draft(**values))

    return put


def test_paragraph_and_sentence_are_named(beside, claimlint):
    beside()
    answer = claimlint("draft.docx", "--select", "NUM005", "--output-format", "concise")
    assert answer.out.startswith("draft.docx: paragraph 2, sentence 2: NUM005 ")


def test_the_full_report_and_json_name_them_too(beside, claimlint):
    beside()
    assert "draft.docx: paragraph 2, sentence 2 error NUM005" in claimlint("draft.docx", "--select", "NUM005").out
    found = json.loads(claimlint("draft.docx", "--select", "NUM005", "--output-format", "json").out)["findings"]
    assert [f["place"] for f in found] == ["paragraph 2, sentence 2"]


def test_findings_become_comments_in_a_copy(beside, claimlint):
    path = beside()
    before = path.read_bytes()
    answer = claimlint("draft.docx", "--select", "NUM005", "--output-format", "docx", "--output-file", "reviewed.docx")
    (comment,) = docx.Document("reviewed.docx").comments
    assert (answer.status, answer.out, path.read_bytes()) == (1, "", before)
    assert comment.text.startswith("error NUM005 magnitude-slip")
    assert "sources/1.md: In 2019 the fund paid 4.2 million euros" in comment.text


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (("draft.docx", "--output-format", "docx"), "name it with --output-file reviewed.docx"),
        (("draft.md", "--output-format", "docx", "--output-file", "r.docx"), "name one .docx file"),
        (("draft.docx", "draft.md", "--output-format", "docx", "--output-file", "r.docx"), "name one .docx file"),
        (("draft.docx", "--output-format", "docx", "--output-file", "draft.docx"), "is the draft itself"),
        (("draft.docx", "--output-format", "docx", "--output-file", "none/r.docx"), "name a file that can be written"),
        (("draft.docx", "--fix"), "is a Word file, which --fix and --diff do not change"),
        (("broken.docx",), "is no Word file or a damaged one"),
    ],
)
def test_what_cannot_be_done_is_said(beside, write, claimlint, arguments, words):
    beside()
    write("draft.md", "It rained.\n")
    write("broken.docx", b"PK broken")
    answer = claimlint(*arguments)
    assert (answer.status, words in " ".join(answer.err.split())) == (2, True)


@pytest.mark.parametrize(
    ("comment", "codes"),
    [
        ("claimlint: allow NUM005 the auditors say so", []),
        ("Claimlint finds this", ["NUM005"]),
        ("claimlint: allow NUM001", ["NUM005", "CLI001"]),
        ("claimlint: alow NUM005", ["NUM005", "CLI001"]),
        ("claimlint: off", []),
    ],
)
def test_a_comment_can_allow_a_finding(beside, claimlint, comment, codes):
    beside(comment=comment)
    out = claimlint("draft.docx", "--select", "NUM005,NUM001", "--output-format", "json").out
    assert sorted(f["code"] for f in json.loads(out)["findings"]) == sorted(codes)
