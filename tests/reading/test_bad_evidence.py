"""Evidence that cannot be read: a reason that says why, an entry for what was not checked, and nothing written."""

import io
import zipfile
from pathlib import Path

import pytest
from evidence_files import archive, column, pdf
from limited_process import run_within_limits

from claimlint import Linter
from claimlint.grounding.library import Library
from claimlint.reading.errors import UnreadableError

WORDS = "In 2019 the fund paid 4.2 million euros to the towns. The rest was kept."
SECRET = b"/Encrypt<</Filter/Standard/V 1/R 2/O(%s)/U(%s)/P -4>>/ID[<00><00>]" % (b"o" * 32, b"u" * 32)


def bomb() -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as file:
        for name in ("word/document.xml", "word/b.xml", "word/c.xml"):
            file.writestr(name, bytes(100 * 2**20))
    return out.getvalue()


BAD = {
    "encrypted.pdf": (pdf(column([WORDS]), extra=SECRET), "is encrypted"),
    "damaged.pdf": (pdf(column([WORDS]))[:400], "is no PDF or a damaged one"),
    "scan.pdf": (pdf([], []), "has no text layer"),
    "nozip.docx": (b"Dear reader", "is no Word file or a damaged one"),
    "bomb.docx": (bomb(), "unpacks to over 256 MB"),
    "other.docx": (archive({"x": b""}), "is no Word file"),
    "zero.md": (b"", "is empty"),
    "blank.txt": (b" \n\t\n", "is empty"),
    "page.pdf": (b"<!DOCTYPE html><p>Not found.</p>", "is a web page by its content, whatever its name says"),
    "report.txt": (pdf(column([WORDS])), "is a PDF by its content, whatever its name says"),
    "sheet.docx": (archive({"xl/workbook.xml": b""}), "is an Excel workbook by its content, whatever its name says"),
    "picture.md": (b"\x89PNG\r\n\x1a\n\x00\x00", "is a binary file"),
}


@pytest.fixture
def folder(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    Path("sources").mkdir()
    return tmp_path


def put(name, data):
    Path("sources", name).write_bytes(data)


def cite(*keys):
    Path("draft.md").write_text("".join(f"The fund paid 4.2 million euros [@{key}].\n\n" for key in keys))


def reasons():
    markers = Linter().citations("draft.md").markers
    return {r.key: r.reason or r.resolved for marker in markers for r in marker.resolutions}


@pytest.mark.parametrize("name", BAD)
def test_the_reason_says_what_is_wrong(folder, name):
    data, reason = BAD[name]
    put(name, data)
    with pytest.raises(UnreadableError) as error:
        Library().index(f"sources/{name}")
    assert error.value.reason == reason
    assert str(error.value).startswith(f"sources/{name} {reason}; ")


def test_each_bad_source_leaves_an_entry_and_takes_no_other_with_it(folder):
    for name, (data, _) in BAD.items():
        put(name, data)
    put("good.md", WORDS.encode())
    before = sorted(folder.rglob("*"))
    cite(*(Path(name).stem for name in BAD), "good", "none")
    (draft,) = Linter().lint_path("draft.md").drafts
    assert [u.reason for u in draft.unchecked] == ["source unreadable"] * len(BAD) + ["source missing"]
    assert draft.checked == 1
    assert sorted(folder.rglob("*")) == sorted([*before, folder / "draft.md"])


@pytest.mark.parametrize(
    ("tags", "times"), [("<div>", 100_000), ("<blockquote><p>", 50_000), ("<table><tr><td>", 10_000)]
)
def test_a_page_that_nests_without_end_is_read(folder, tags, times):
    put("deep.html", f"<html><body>{tags * times}{WORDS}".encode())
    assert Library().index("sources/deep.html").document.text.strip() == WORDS


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be"])
def test_utf_16_without_a_mark_is_read(folder, encoding):
    put("a.txt", WORDS.encode(encoding))
    assert Library().index("sources/a.txt").document.text == WORDS


def test_names_in_other_scripts_are_found(folder):
    for key in ("пирс", "桟橋", "cañón"):
        put(f"{key}.md", WORDS.encode())
    cite("пирс", "桟橋", "cañón")
    assert reasons() == {key: f"sources/{key}.md" for key in ("пирс", "桟橋", "cañón")}


def test_links_that_loop_are_said_to_lead_nowhere(folder):
    Path("sources/a.md").symlink_to("b.md")
    Path("sources/b.md").symlink_to("a.md")
    Path("sources/self").symlink_to(".")
    cite("a")
    assert reasons() == {"a": "is a link that leads nowhere"}


def test_a_link_that_leads_out_of_the_folder_is_not_read(folder, tmp_path_factory):
    secret = tmp_path_factory.mktemp("elsewhere") / "secret.md"
    secret.write_text(WORDS)
    Path("sources/a.md").symlink_to(secret)
    cite("a")
    assert reasons()["a"].startswith("is a link that leads out of its folder: copy the file there")


def test_a_link_within_the_drafts_folder_is_read(folder):
    Path("texts").mkdir()
    Path("texts/a.md").write_text(WORDS)
    Path("sources/a.md").symlink_to("../texts/a.md")
    cite("a")
    assert reasons() == {"a": "sources/a.md"}


def test_what_is_no_file_is_not_waited_for(folder):
    with pytest.raises(UnreadableError, match="/dev/zero is no file"):
        Library().index("/dev/zero")


@pytest.mark.parametrize("name", ["draft.md", "sources/1.md"])
def test_circular_footnotes_end(folder, name):
    Path("draft.md").write_text("The fund paid 4.2 million euros [1].\n")
    put("1.md", WORDS.encode())
    Path(name).write_text(f"{WORDS}[^a]\n\n[^a]: See [^b].\n[^b]: See[^a] and [^b].\n")
    (draft,) = Linter().lint_path("draft.md").drafts
    assert draft.sentences >= 1


INDEXED = """
from claimlint.grounding.library import Library
try:
    Library().index(sys.argv[1])
except Exception as error:
    print(error)
"""


def test_a_page_of_twenty_megabytes_is_refused_within_its_memory(folder):
    paragraph = f"<p>{WORDS * 100}</p>".encode()
    put("big.html", b"<html><body><article>" + paragraph * (20 * 2**20 // len(paragraph)))
    told, peak = run_within_limits(INDEXED, "sources/big.html")
    assert told.startswith("sources/big.html has over 12 million characters of text; save the part that is cited")
    assert peak < 600


def test_two_thousand_pages_are_read_within_their_memory(folder):
    lines = [f"The port took {n} ships in the year {1900 + n}, as its office said in its" for n in range(10)]
    put("long.pdf", pdf(*[column([f"Page {number} says:", *lines], size=9) for number in range(2000)]))
    told, peak = run_within_limits(INDEXED, "sources/long.pdf")
    assert (told, peak < 300) == ("", True)


@pytest.mark.parametrize("target", ["b.md", "../../outside.md"])
def test_a_link_that_is_not_followed_leaves_an_entry(folder, target):
    (folder.parent / "outside.md").write_text(WORDS)
    Path("sources/a.md").symlink_to(target)
    Path("sources/b.md").symlink_to("a.md")
    put("good.md", WORDS.encode())
    cite("a", "good")
    (draft,) = Linter().lint_path("draft.md").drafts
    assert ([u.reason for u in draft.unchecked], draft.checked) == (["source unreadable"], 1)


def test_a_draft_in_utf_16_without_a_mark_is_checked(folder):
    put("a.md", WORDS.encode())
    Path("draft.md").write_bytes("The fund paid 4.2 million euros [@a].".encode("utf-16-le"))
    (draft,) = Linter().lint_path("draft.md").drafts
    assert (draft.sentences, draft.checked) == (1, 1)
