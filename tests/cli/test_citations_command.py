"""``claimlint citations``: what each marker leads to and governs."""

import json

DRAFT = """# Rents

Rents rose in May [1]. They rose most in Ghent. Wages fell [9].

## References

1. Survey of rents, 2021.
"""


def test_each_marker_is_shown_with_its_source_and_sentences(claimlint, write):
    write("draft.md", DRAFT)
    write("sources/1.txt", "Rents rose in May, and most in Ghent.")
    assert claimlint("citations", "draft.md").out.splitlines() == [
        "draft.md:3:19 [1] (number, high confidence)",
        "    1 -> sources/1.txt",
        "    governs: Rents rose in May [1].",
        "    governs: They rose most in Ghent.",
        "draft.md:3:60 [9] (number, low confidence)",
        "    9 -> nothing: no entry in the reference list",
        "    governs: Wages fell [9].",
        "2 citations of 2 sources, 1 of which can be read",
    ]


def test_a_source_found_by_its_name_alone_is_less_sure(claimlint, write):
    write("draft.md", "Rents rose in May [1].")
    write("sources/1.txt", "Rents rose in May.")
    assert claimlint("citations", "draft.md").out.startswith("draft.md:1:19 [1] (number, medium confidence)")


def test_json_has_the_places_of_marker_and_sentence(claimlint, write):
    write("draft.md", DRAFT)
    first = json.loads(claimlint("citations", "draft.md", "--output-format", "json").out)["citations"][0]
    assert first["start"] == {"line": 3, "column": 19, "offset": 27}
    assert [g["text"] for g in first["governs"]] == ["Rents rose in May [1].", "They rose most in Ghent."]


def test_a_draft_that_is_not_there_is_an_error(claimlint):
    answer = claimlint("citations", "none.md")
    assert (answer.status, answer.out) == (2, "")
