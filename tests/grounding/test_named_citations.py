"""Authors and years in the text that a bibliography beside the draft answers to."""

from __future__ import annotations

import pytest

from claimlint.grounding.named import with_named_citations
from claimlint.model.document import Reference
from claimlint.reading.read import read_draft

ENTRIES = {
    "smith2021": Reference("smith2021", "Smith, J. (2021). Berths."),
    "lee2019": Reference("lee2019", "Lee, K. and Ray, B. (2019). Quays."),
    "ash2020a": Reference("ash2020a", "Ash, A. (2020). One."),
    "ash2020b": Reference("ash2020b", "Ash, A. (2020). Two."),
}


def cited(text):
    draft = with_named_citations(read_draft(text, "draft.md"), ENTRIES)
    return [(c.keys, c.span.of(draft.text)) for c in draft.citations]


@pytest.mark.parametrize(
    ("text", "citations"),
    [
        ("As Smith (2021) shows, rents fell.", [(("smith2021",), "Smith (2021)")]),
        ("Rents fell (Smith, 2021).", [(("smith2021",), "(Smith, 2021)")]),
        (
            "Rents fell (Lee and Ray, 2019; Smith, 2021, p. 3).",
            [(("lee2019", "smith2021"), "(Lee and Ray, 2019; Smith, 2021, p. 3)")],
        ),
        ("Smith (2020) is not in it.", []),
        ("Ash (2020) is two of them.", []),
        ("Rents fell in May (2021).", []),
        ("`Smith (2021)` is code.", []),
    ],
)
def test_a_name_and_a_year_of_just_one_entry_cite_it(text, citations):
    assert cited(text) == citations


def test_the_marker_is_masked_and_counted_and_the_name_stays():
    draft = with_named_citations(read_draft("As Smith (2021) shows, rents fell.", "draft.md"), ENTRIES)
    assert (draft.sentences[0].text, draft.masked) == ("As Smith        shows, rents fell.",) * 2
    assert [(skip.reason, skip.span.of(draft.text)) for skip in draft.skips] == [("citation", "(2021)")]


def test_a_draft_that_names_nobody_is_left_as_it_is():
    draft = read_draft("Rents fell.", "draft.md")
    assert with_named_citations(draft, ENTRIES) is draft


def test_a_claim_is_held_against_the_source_that_it_names(tmp_path):
    from claimlint.linter import Linter

    (tmp_path / "refs.bib").write_text("@article{s, author={Smith, Jane}, title={A}, year={2021}, file={s.md}}\n")
    (tmp_path / "s.md").write_text("The fund paid 4.2 million euros to the towns in 2019.\n")
    draft = tmp_path / "draft.md"
    draft.write_text("According to Smith (2021), the fund paid 4.2 billion euros to the towns in 2019.\n")
    assert "NUM005" in [f.code for f in Linter().lint_path(str(draft)).findings]
