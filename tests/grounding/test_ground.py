"""Grounding: what a citation leads to, or the reason why not."""

import pytest

from claimlint.grounding.ground import NO_ENTRY, NO_FILE, ground
from claimlint.grounding.library import Library
from claimlint.grounding.lock import Fetched, write_lock
from claimlint.grounding.shelf import LEADS_OUT, stock
from claimlint.reading.errors import UnreadableError
from claimlint.reading.read import read_document


@pytest.fixture
def place(tmp_path):
    """A function that writes files (by relative path) and gives where each key of a draft leads, by file name."""

    def grounded(draft, files=(), named=()):
        for name, text in dict(files).items():
            (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
            (tmp_path / name).write_text(text, encoding="utf-8")
        document = read_document(draft, str(tmp_path / "draft.md"))
        found = ground(document, stock(document, [tmp_path / name for name in named]))
        return {key: g.path.rsplit("/", 1)[-1] if g.path else g.reason for key, g in found.items()}

    return grounded


ENTRIES = "\n\n## References\n\n[1] Port report. https://example.org/reports/port-2023.html\n[2] A survey.\n"


@pytest.mark.parametrize("folder", ["sources", "evidence", "references"])
def test_a_number_is_a_file_name(place, folder):
    assert place("Traffic fell [3].", {f"{folder}/3.md": "Traffic fell."}) == {"3": "3.md"}


def test_the_references_own_file_comes_before_a_file_of_that_number(place):
    draft = "Traffic fell [1].\n\n[1]: texts/port.md\n"
    assert place(draft, {"texts/port.md": "x", "sources/1.md": "y"}) == {"1": "port.md"}


def test_an_address_in_the_reference_list_leads_to_its_local_copy(place):
    assert (
        place("Traffic fell [1]." + ENTRIES, {"sources/port-2023.html": "<p>Traffic fell.</p>"})["1"]
        == "port-2023.html"
    )


def test_a_link_to_an_address_leads_to_its_local_copy(place):
    draft = "Traffic [fell](https://example.org/reports/port-2023?x=1)."
    assert list(place(draft, {"sources/port-2023.html": "<p>Fell.</p>"}).values()) == ["port-2023.html"]


def test_a_link_to_a_local_file_is_evidence(place):
    assert place("Traffic [fell](texts/port.md).", {"texts/port.md": "x"}) == {"texts/port.md": "port.md"}


def test_a_key_leads_through_the_bibliography_beside_the_draft(place):
    bib = "@misc{port, title={Port}, file={Port:texts/port.txt:text/plain}}"
    assert place("Traffic fell [@port].", {"refs.bib": bib, "texts/port.txt": "Fell."}) == {"port": "port.txt"}


AUTHORS = """@book{jones, author={Jones, Mary and Brown, Al}, title={Rivers}, year={2020}, file={jones.txt}}
@book{adams, author={Ann Jones and Bo Adams}, title={Seas}, year={2020}, file={adams.txt}}
@book{fao, author={{Food and Farming Office}}, title={Fields}, year={2019}, file={fao.txt}}
@book{more, author={Hale, Rosa and Lee, Jo and Ash, Kim}, title={Barns}, date={2018-05}, file={more.txt}}
"""


@pytest.mark.parametrize(
    ("marker", "file"),
    [
        ("(Jones & Brown, 2020)", "jones.txt"),
        ("(Jones and Brown 2020, p. 4)", "jones.txt"),
        ("(see Jones & Adams, 2020)", "adams.txt"),
        ("(Food and Farming Office, 2019)", "fao.txt"),
        ("(Hale et al., 2018)", "more.txt"),
        ("(Jones, 2020)", NO_ENTRY),
        ("(Hale et al., 2017)", NO_ENTRY),
    ],
)
def test_author_and_year_lead_through_the_bibliography(place, marker, file):
    texts = dict.fromkeys(("jones.txt", "adams.txt", "fao.txt", "more.txt"), "The river rose.")
    draft = f"---\nbibliography: refs.bib\n---\n\nThe river rose {marker}."
    assert list(place(draft, {"refs.bib": AUTHORS, **texts}).values()) == [file]


def test_author_and_year_lead_to_a_source_named_by_the_entrys_key(place):
    bib = "@book{hale2019, author={Hale, R.}, title={Barns}, year={2019}}"
    draft = "---\nbibliography: refs.bib\n---\n\nBarns fell (Hale, 2019)."
    found = place(draft, {"refs.bib": bib, "sources/hale2019.md": "Barns fell."})
    assert found == {"Hale, 2019": "hale2019.md"}


def test_a_broken_entry_does_not_take_the_others_with_it(place):
    bib = "@misc{broken, title={Never closed\n\n@misc{port, file={port.txt}}"
    assert place("A fell [@port].", {"refs.bib": bib, "port.txt": "Fell."})["port"] == "port.txt"


def test_sources_named_by_the_user_are_searched(place):
    assert place("Traffic fell [7].", {"elsewhere/7.txt": "Fell."}, named=["elsewhere"]) == {"7": "7.txt"}


def test_a_named_source_that_does_not_exist_is_an_error(place):
    with pytest.raises(UnreadableError, match="does not exist"):
        place("Traffic fell [7].", named=["nowhere"])


def test_a_key_without_an_entry_is_told_from_one_without_a_file(place):
    assert place("Traffic fell [2] and rose [9]." + ENTRIES) == {"2": NO_FILE, "9": NO_ENTRY}


def test_a_source_that_is_a_folder_is_named_as_one(place):
    found = place("Traffic [fell](texts).", {"texts/a.md": "x"})
    assert found["texts"].startswith("the source is a folder")


def test_a_library_of_texts_reads_no_file(tmp_path):
    (tmp_path / "there.txt").write_text("It rained.", encoding="utf-8")
    library = Library.of_texts({"source 1": "It rained."}, read_document)
    with pytest.raises(UnreadableError, match="is none of the sources at hand"):
        library.index(str(tmp_path / "there.txt"))
    assert library.index("source 1").document.text == "It rained."


@pytest.mark.parametrize(
    ("target", "expected"), [(None, "copy.html"), ("../texts/a.html", "copy.html"), ("../../secret/a.html", LEADS_OUT)]
)
def test_a_copy_of_an_address_is_no_link_out_of_its_folder(tmp_path, target, expected):
    """``target`` is where the link in the place of the copy leads, None for a copy that is none."""
    for folder in ("secret", "draft/texts", "draft/sources"):
        (tmp_path / folder).mkdir(parents=True)
        (tmp_path / folder / "a.html").write_text("<p>Traffic fell.</p>", encoding="utf-8")
    sources = tmp_path / "draft" / "sources"
    copy = sources / "copy.html"
    if target is None:
        copy.write_text("<p>Traffic fell.</p>", encoding="utf-8")
    else:
        copy.symlink_to(target)
    address = "https://example.org/x"
    write_lock(sources, [Fetched(address, address, "copy.html", "2024-01-01T00:00:00Z", "0" * 64, "text/html")])
    document = read_document(f"Traffic fell [there]({address}).", str(tmp_path / "draft" / "draft.md"))
    (found,) = ground(document, stock(document)).values()
    assert (found.path.rsplit("/", 1)[-1] if found.path else found.reason) == expected


def test_thousands_of_entries_that_repeat_the_one_before_lead_where_the_first_does(place):
    repeated = "".join(f"[^{number}]: Ibid., p. {number}.\n\n" for number in range(2, 3001))
    draft = f"Traffic fell.[^1] So it did.[^2999]\n\n[^1]: Port report. texts/port.md\n\n{repeated}"
    assert place(draft, {"texts/port.md": "Traffic fell."}) == {"1": "port.md", "2999": "port.md"}
