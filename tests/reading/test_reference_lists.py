"""Reference lists, footnotes and link definitions."""

import pytest

from claimlint.model.document import Role
from claimlint.reading.read import read_document
from claimlint.reading.references import looks_like_reference


def read(text, path="draft.md"):
    return read_document(text, path)


def leads(text, path="draft.md"):
    return {key: r.addresses + r.files for key, r in read(text, path).references.items()}


@pytest.mark.parametrize("path", ["draft.md", "draft.txt"])
@pytest.mark.parametrize(
    "entries",
    [
        "[1] Smith, Title, 2019. a/b.txt\n[2] Lee, Other. https://x.org/3",
        "[1] Smith, Title, 2019. a/b.txt\n\n[2] Lee, Other. https://x.org/3",
        "1. Smith, Title, 2019. a/b.txt\n2. Lee, Other. https://x.org/3",
        "1) Smith, Title, 2019. a/b.txt\n2) Lee, Other. https://x.org/3",
        "- [1] Smith, Title, 2019. a/b.txt\n- [2] Lee, Other. https://x.org/3",
    ],
)
def test_entries_by_number(path, entries):
    text = f"It fell [1].\n\nReferences\n\n{entries}\n"
    text = text.replace("References", "# References") if path.endswith("md") else text
    assert leads(text, path) == {"1": ("a/b.txt",), "2": ("https://x.org/3",)}


@pytest.mark.parametrize(
    "heading",
    ["References", "Sources", "Bibliography", "Works cited", "Notes", "Literature", "5. References", "**Sources**"],
)
def test_headings_of_reference_lists(heading):
    text = f"Text.\n\n## {heading}\n\n1. Smith, *Title*, 2019.\n\n## Appendix\n\nMore.\n"
    document = read(text)
    assert [b.role for b in document.blocks] == [Role.BODY, Role.HEADING, Role.REFERENCES, Role.HEADING, Role.BODY]


def test_prose_under_such_a_heading_stays_prose():
    document = read("## Sources\n\nThe river rises in the hills. It is cold.\n")
    assert len(document.sentences) == 3


def test_notes_that_tell_something_stay_prose():
    document = read("## Notes\n\n- The [plan](a.md) covers all releases.\n- Names in [bold](b.md) are recent.\n")
    assert len(document.sentences) == 3


def test_notes_are_told_from_references_one_by_one():
    text = (
        "It fell.[1]\n\n## Notes\n\n1. Smith, *A* (2019), p. 3.\n2. Ibid., p. 4.\n3. Part-time staff are not counted.\n"
    )
    document = read(text)
    assert [b.role for b in document.blocks[2:]] == [Role.REFERENCES, Role.REFERENCES, Role.FOOTNOTE]
    assert list(document.references) == ["1", "2", "3"]


@pytest.mark.parametrize("gap", ["\n", "\n\n"])
def test_what_follows_numbered_entries_is_prose_again(gap):
    lines = [
        "Do rents fall?",
        "They do [1].",
        "Sources",
        "[1] Lee, Other, 2018. a.txt",
        "Want to know more?",
        "Why do they?",
    ]
    document = read(gap.join(lines), "draft.txt")
    assert [b.role for b in document.blocks][2:] == [Role.HEADING, Role.REFERENCES, Role.BODY, Role.BODY]


def test_a_remark_between_entries_does_not_end_the_list():
    text = "# References\n\n1. Lee, *Other*, 2018.\n\n   It is the best there is.\n\n2. Poe, *More*, 2017.\n"
    assert [b.role for b in read(text).blocks][1:] == [Role.REFERENCES] * 3


def test_a_last_list_with_links_is_no_list_of_references():
    assert (
        read(
            "Changes:\n\n- [1a2b](https://x.org/1): fix the lamp\n- [3c4d](https://x.org/2): mend the door\n"
        ).references
        == {}
    )


def test_a_last_list_of_works_needs_no_heading():
    document = read('It fell [1].\n\n[1] Smith, "Title", 2019. a.txt\n[2] Lee, "Other", 2018.\n')
    assert list(document.references) == ["1", "2"]


def test_a_last_list_of_other_things_is_prose():
    assert read("We do this.\n\n1. First we walk.\n2. Then we run.\n").references == {}


def test_further_reading_is_skipped_and_not_cited():
    document = read("Text.\n\n## Further reading\n\n- Smith, *Book* (2019).\n")
    assert (document.blocks[-1].role, document.references) == (Role.REFERENCES, {})


@pytest.mark.parametrize(
    ("entry", "key"),
    [
        ("Smith, J. (2021). *One*.", "Smith, 2021"),
        ("Smith J. One. 2021.", "Smith, 2021"),
        ("Dunmore, P. and Salk, R. (2024). *Batteries*.", "Dunmore and Salk, 2024"),
        ("Ahn, B., Berg, C., & Cole, D. (2018a). *Six*.", "Ahn et al., 2018a"),
        ("L. Varn, O. Tesk and M. Iddle (2025). *Roof*.", "Varn et al., 2025"),
        ("World Health Organization (2020). *Four*.", "World Health Organization, 2020"),
        ("Can & Crate (2025). Weekly letter.", "Can & Crate, 2025"),
    ],
)
def test_entries_by_author_and_year(entry, key):
    assert list(read(f"Text.\n\n# References\n\n- {entry}\n").references) == [key]


def test_a_definition_of_a_link_is_a_reference():
    assert leads('It fell[1].\n\n[1]: sources/a.txt "Title"\n') == {"1": ("sources/a.txt",)}


def test_an_entry_and_a_definition_of_one_number_are_joined():
    text = "It fell[1].\n\n[1]: a.txt\n\n# References\n\n1. Smith, *Title*, 2019. https://x.org\n"
    assert leads(text) == {"1": ("https://x.org", "a.txt")}


def test_a_footnote_that_names_a_work_is_no_prose():
    document = read("It fell.[^a]\n\n[^a]: Smith, *Title* (2019). [a.md](a.md)\n")
    assert (document.blocks[-1].role, leads(document.text)) == (Role.REFERENCES, {"a": ("a.md",)})


def test_a_footnote_that_tells_something_is_prose_and_a_reference():
    document = read("It fell.[^a]\n\n[^a]: Part-time staff are not counted; see [the report](a.md).\n")
    assert (document.blocks[-1].role, leads(document.text)) == (Role.FOOTNOTE, {"a": ("a.md",)})


@pytest.mark.parametrize(
    ("entry", "targets"),
    [
        ("Smith. <https://x.org/a>.", ("https://x.org/a",)),
        ("Smith. [Title](https://x.org/a(b)).", ("https://x.org/a(b)",)),
        ("Smith. https://x.org/a_(b), p. 3.", ("https://x.org/a_(b)",)),
        ("Smith 2019. doi:10.1000/x.y.", ("https://doi.org/10.1000/x.y",)),
        ("Smith 2019. www.x.org/a.", ("https://www.x.org/a",)),
        ("Smith 2019. [Title](my%20file.md#part).", ("my file.md",)),
        ("Smith 2019. ./sources/a-b_c.pdf.", ("./sources/a-b_c.pdf",)),
        ("Smith 2019. [see](#here).", ()),
    ],
)
def test_what_an_entry_leads_to(entry, targets):
    assert leads(f"It fell [1].\n\n# References\n\n1. {entry}\n") == {"1": targets}


@pytest.mark.parametrize(
    "text",
    [
        "https://x.org/a",
        "Source: https://x.org/a",
        'Union, "Seven in ten want it", 2 September 2025.',
        "Smith, J. (2021). What does it cost a shop to take it back? Press.",
        "Ministry of Schools, circular 25-17, 12 May 2025. [a.md](a.md)",
        "Smith, *The rent is up* (2019), pp. 3-5.",
    ],
)
def test_what_looks_like_a_reference(text):
    assert looks_like_reference(text)


@pytest.mark.parametrize(
    "text",
    [
        "In 2019 only.",
        "Part-time staff are not counted.",
        "The figure is for 2019, see https://x.org.",
        "All figures in euros.",
    ],
)
def test_what_does_not_look_like_a_reference(text):
    assert not looks_like_reference(text)
