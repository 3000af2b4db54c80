"""Comments that allow findings: where they hold, what they leave alone, and when they are idle."""

from __future__ import annotations

from functools import cache

import pytest

from claimlint.catalog.load import load_rules
from claimlint.examples import apply
from claimlint.judging.suppress import suppressions
from claimlint.linter import Linter
from claimlint.reading.read import read_document

SOURCE = "The museum drew 6,240 visitors in May 2021. Ida Holm has led it since 2015."
WRONG = "The museum drew 8,315 visitors in March 2019 [1]."  # DET002 and NUM001 or DET003


def findings(draft: str, **sources: str):
    return Linter().lint_text(draft, sources=sources or {"1": SOURCE}).findings


def codes(draft: str) -> list[str]:
    return [f.code for f in findings(draft)]


@cache
def all_codes() -> list[str]:
    """What is found where nothing is allowed."""
    return codes(WRONG)


def kept() -> list[str]:
    """What is found where DET002 is allowed."""
    return [code for code in all_codes() if code != "DET002"]


def test_the_draft_has_findings_of_two_kinds():
    assert ("DET002" in all_codes(), len(kept())) == (True, 1)


@pytest.mark.parametrize(
    "draft",
    [
        f"{WRONG} <!-- claimlint: allow DET002 an old poster says so -->",
        f"{WRONG} <!--claimlint:allow date-mismatch-->",
        f"<!-- claimlint: allow DET002 -->\n{WRONG}",
        f"<!-- claimlint: allow DET002 -->\n\n\n{WRONG}",
        f"> <!-- claimlint: allow DET002 -->\n>\n> {WRONG}",
        f"{WRONG}\n\n<!-- claimlint: allow-file DET002 -->",
        f"<!-- claimlint: allow DET002, CIT001 both -->\n{WRONG}",
        f"<!-- claimlint: allow\n  DET002 wrapped -->\n{WRONG}",
        "The museum drew 8,315 visitors in March 2019\nat the least [1]. <!-- claimlint: allow DET002 -->",
    ],
)
def test_a_comment_allows_the_finding_that_it_names_and_no_other(draft):
    assert [code for code in codes(draft) if code != "CLI001"] == kept()


@pytest.mark.parametrize(
    "draft",
    [
        f"`<!-- claimlint: allow DET002 -->` {WRONG}",
        f"```\n<!-- claimlint: allow DET002 -->\n```\n\n{WRONG}",
        f"<!-- claimlint: allow DET002 -->\nIt rained.\n\n{WRONG}",
        f"It rained. <!-- claimlint: allow DET002 -->\n\n{WRONG}",
        f"<!-- claimlint: allow DET -->\n\nIt rained.\n\n<!-- claimlint: off -->\n<!-- claimlint: on -->\n{WRONG}",
    ],
)
def test_a_comment_elsewhere_allows_nothing(draft):
    assert [code for code in codes(draft) if code != "CLI001"] == all_codes()


def test_a_comment_may_stand_in_the_reference_list():
    text = "It rained [1].\n\n## References\n\n1. Accounts. <!-- claimlint: allow CIT kept for later -->\n2. Gone.\n"
    (found,) = suppressions(read_document(text, "draft.md"), load_rules())
    assert [scope.of(text)[:11] for scope in found.scopes] == ["1. Accounts"]


def test_nothing_is_found_between_off_and_on():
    draft = f"<!-- claimlint: off -->\n\n{WRONG}\n\n<!-- claimlint: on -->\n\n{WRONG}"
    assert codes(draft) == all_codes()


def test_off_without_on_holds_to_the_end():
    assert codes(f"<!-- claimlint: off -->\n\n{WRONG}\n\n{WRONG}") == []


def test_a_family_can_be_allowed():
    assert not [code for code in codes(f"<!-- claimlint: allow DET, NUM -->\n{WRONG}") if code[:3] in ("DET", "NUM")]


def test_the_report_counts_what_is_allowed():
    (draft,) = Linter().lint_text(f"<!-- claimlint: off -->\n\n{WRONG}", sources={"1": SOURCE}).drafts
    assert draft.allowed == len(all_codes())


@pytest.mark.parametrize(
    ("comment", "problem"),
    [
        ("allow DET002 reason", "there is no such finding"),
        ("off", "there is no such finding"),
        ("on", "nothing is off here"),
        ("allow", "it names no rule"),
        ("alow DET002", "the orders are allow RULE"),
        ("allow DET0O2", 'no rule is called "DET0O2"; did you mean'),
    ],
)
def test_a_comment_that_allows_nothing_is_reported(comment, problem):
    draft = f"The museum drew 6,240 visitors [1]. <!-- claimlint: {comment} -->"
    (finding,) = findings(draft)
    assert (finding.code, str(finding.severity), problem in finding.message) == ("CLI001", "info", True)


def test_a_comment_is_borne_while_its_source_cannot_be_read():
    draft = "It drew 8,315 visitors [2]. <!-- claimlint: allow DET003 -->\n\nIt rained [1].\n\n[2]: gone.md\n"
    assert "CLI001" not in codes(draft)


def test_a_comment_for_a_rule_that_does_not_run_is_borne():
    preview = next(code for code, rule in load_rules().items() if rule.preview)
    assert codes(f"The museum drew 6,240 visitors [1]. <!-- claimlint: allow {preview} -->") == []


def test_a_comment_in_a_stretch_that_is_off_is_left_alone():
    assert codes(f"<!-- claimlint: off -->\n\n{WRONG} <!-- claimlint: allow CIT001 -->") == []


@pytest.mark.parametrize(
    ("draft", "rest"),
    [
        ("It rained [1]. <!-- claimlint: allow DET002 -->\n", "It rained [1].\n"),
        ("A.\n\n<!-- claimlint: allow DET002 -->\nIt rained [1].\n", "A.\n\nIt rained [1].\n"),
        ("<!-- claimlint: off -->\r\nIt rained [1].\r\n\r\n<!-- claimlint: on -->\r\n", "It rained [1].\r\n\r\n"),
    ],
)
def test_its_fix_takes_it_away_and_nothing_else(draft, rest):
    (finding,) = findings(draft)
    assert (finding.fix.safe, apply(finding.fix, draft)) == (True, rest)


def test_plain_text_has_no_comments():
    document = read_document(f"{WRONG} <!-- claimlint: allow DET002 -->", "draft.txt")
    assert suppressions(document, load_rules()) == ()


IN_LATEX = WRONG.replace("[1]", "\\cite{1}")


@pytest.mark.parametrize(
    ("path", "draft"),
    [
        ("draft.mdx", f"{WRONG} {{/* claimlint: allow DET002 an old poster says so */}}"),
        ("draft.mdx", f"{{/* claimlint: allow DET002 */}}\n\n{WRONG}"),
        ("draft.tex", f"{IN_LATEX} % claimlint: allow DET002 an old poster says so"),
        ("draft.tex", f"% claimlint: allow DET002\n{IN_LATEX}"),
        ("draft.tex", f"%% claimlint: allow-file DET002\n\nIt rained.\n\n{IN_LATEX}"),
        ("draft.html", f"<p>{WRONG} <!-- claimlint: allow DET002 --></p>"),
        ("draft.html", f"<!-- claimlint: allow DET002 -->\n<p>{WRONG}</p>"),
    ],
)
def test_every_kind_of_draft_has_its_form(path, draft):
    found = Linter().lint_text(draft, path, sources={"1": SOURCE}).findings
    assert [f.code for f in found if f.code != "CIT003"] == kept()


@pytest.mark.parametrize(
    ("path", "draft", "rest"),
    [
        ("draft.mdx", "It rained [1]. {/* claimlint: allow DET002 */}\n", "It rained [1].\n"),
        ("draft.tex", "It rained \\cite{1}. % claimlint: allow DET002\n", "It rained \\cite{1}.\n"),
        ("draft.tex", "It rained \\cite{1}.%% claimlint: allow DET002\n", "It rained \\cite{1}.%\n"),
        ("draft.tex", "% claimlint: allow DET002\nIt rained \\cite{1}.\n", "It rained \\cite{1}.\n"),
        ("draft.html", "<p>It rained [1]. <!-- claimlint: allow DET002 --></p>", "<p>It rained [1].</p>"),
    ],
)
def test_an_idle_one_of_any_form_can_be_removed(path, draft, rest):
    found = Linter().lint_text(draft, path, sources={"1": SOURCE}).findings
    (finding,) = (f for f in found if f.code == "CLI001")
    assert apply(finding.fix, draft) == rest


@pytest.mark.parametrize("order", ["allow DET999", "alow DET002", "allow", "on"])
def test_a_mistyped_one_is_not_taken_away(order):
    (finding,) = findings(f"It rained [1]. <!-- claimlint: {order} -->")
    assert (finding.code, finding.fix) == ("CLI001", None)
