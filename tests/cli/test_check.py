"""``claimlint check``: its options and statuses, with the whole engine behind it."""

from __future__ import annotations

import json

import pytest

FALSE = "The fund paid 4.2 billion euros to the towns in 2019 [1].\n"
TRUE = "The fund paid 4.2 million euros to the towns in 2019 [1].\n"
SOURCE = "In 2019 the fund paid 4.2 million euros to the towns.\n"
REFERENCES = "\n## References\n\n1. Accounts of the fund. sources/1.md\n"


@pytest.fixture
def over(write):
    """A draft that goes beyond its source."""
    write("sources/1.md", SOURCE)
    return write("draft.md", FALSE + REFERENCES)


@pytest.fixture
def faithful(write):
    """A draft that keeps to its source."""
    write("sources/1.md", SOURCE)
    return write("draft.md", TRUE + REFERENCES)


def codes(answer) -> set[str]:
    return {finding["code"] for finding in json.loads(answer.out)["findings"]}


def test_a_claim_beyond_its_evidence_is_status_1(over, claimlint):
    answer = claimlint("draft.md")
    assert (answer.status, "draft.md:1:15" in answer.out, "--> sources/1.md:1:23" in answer.out) == (1, True, True)


def test_a_faithful_claim_is_status_0(faithful, claimlint):
    answer = claimlint("draft.md")
    assert (answer.status, answer.out, "no findings in 1 draft; " in answer.err) == (0, "", True)


@pytest.mark.parametrize(
    "arguments", [("draft.md",), ("check", "draft.md"), ("--preview", "draft.md"), ("--fail-on", "error", "draft.md")]
)
def test_check_need_not_be_said(over, claimlint, arguments):
    assert claimlint(*arguments).status == 1


def test_a_draft_called_like_a_command_can_be_given_with_its_folder(faithful, write, claimlint):
    write("rule", TRUE)
    assert claimlint("./rule").status == 0


def test_exit_zero_is_status_0_with_findings(over, claimlint):
    answer = claimlint("draft.md", "--exit-zero")
    assert (answer.status, answer.out != "") == (0, True)


def test_a_finding_below_fail_on_is_status_0(write, claimlint):
    write("draft.md", "Trade fell by half [1].\n\n1. Gone.\n")  # no source at all is an info
    assert [claimlint("draft.md", "--fail-on", level).status for level in ("error", "info")] == [0, 1]


def test_json_is_the_report(over, claimlint):
    report = json.loads(claimlint("draft.md", "--output-format", "json").out)
    finding = report["findings"][0]
    assert (report["version"], report["drafts"][0]["path"], finding["quote"], finding["url"][:6]) == (
        1,
        "draft.md",
        "4.2 billion euros",
        "rules/",
    )


def test_the_output_file_gets_the_findings_and_standard_output_nothing(over, folder, claimlint):
    answer = claimlint("draft.md", "--output-format", "concise", "--output-file", "out.txt")
    assert (answer.out, (folder / "out.txt").read_text().startswith("draft.md:1:15: ")) == ("", True)


def test_quiet_leaves_out_the_closing_line(over, claimlint):
    assert claimlint("-q", "draft.md").err == ""


def test_verbose_lists_what_was_not_checked(write, over, claimlint):
    write("draft.md", "Nobody said anything.\n\n" + FALSE + REFERENCES)
    assert "draft.md:1: not checked: no citation\n" in claimlint("-v", "draft.md").err


def test_colour_can_be_had_without_a_terminal(over, claimlint):
    assert ("\x1b[" in claimlint("draft.md", "--color", "always").out, "\x1b[" in claimlint("draft.md").out) == (
        True,
        False,
    )


def test_select_runs_only_the_chosen_rules(over, claimlint):
    assert codes(claimlint("draft.md", "--output-format", "json", "--select", "NUM005")) == {"NUM005"}


def test_ignore_runs_all_but_the_chosen_rules(over, claimlint):
    assert "NUM005" not in codes(claimlint("draft.md", "--output-format", "json", "--ignore", "NUM005"))


@pytest.mark.parametrize("least", ["low", "medium", "high"])
def test_no_finding_below_the_asked_confidence_is_reported(write, claimlint, least):
    levels = ["low", "medium", "high"]
    write("sources/1.md", SOURCE + "\nTea may ease stress in mice.\n\nThe council did not approve the bridge.\n")
    write("draft.md", FALSE + "\nTea eases stress in mice [1].\n\nThe council approved the bridge [1].\n")
    told = json.loads(claimlint("draft.md", "--preview", "--output-format", "json").out)["findings"]
    assert {f["confidence"] for f in told} == set(levels)
    kept = json.loads(claimlint("draft.md", "--preview", "--min-confidence", least, "--output-format", "json").out)
    wanted = levels[levels.index(least) :]
    assert kept["findings"] == [f for f in told if f["confidence"] in wanted]


def test_sources_can_be_named(write, claimlint):
    write("kept/1.md", SOURCE)
    write("draft.md", FALSE + "\n1. Accounts of the fund.\n")
    assert claimlint("draft.md", "--sources", "kept").status == 1


def test_a_folder_is_linted_draft_by_draft(write, over, claimlint):
    write("more/sources/1.md", SOURCE)
    write("more/other.md", FALSE + REFERENCES)
    lines = claimlint(".", "--output-format", "concise").out.splitlines()
    assert {line.split(":")[0] for line in lines} == {"draft.md", "more/other.md"}


def test_each_draft_has_the_configuration_nearest_to_it(write, over, claimlint):
    write("more/sources/1.md", SOURCE)
    write("more/other.md", FALSE + REFERENCES)
    write("more/claimlint.toml", 'ignore = ["DET", "NUM"]\n')
    lines = claimlint(".", "--output-format", "concise").out.splitlines()
    assert {line.split(":")[0] for line in lines} == {"draft.md"}


def test_isolated_reads_no_configuration(write, over, claimlint):
    write("claimlint.toml", 'ignore = ["DET", "NUM"]\n')
    assert [claimlint("draft.md").status, claimlint("draft.md", "--isolated").status] == [0, 1]


def test_a_configuration_can_be_named(write, over, claimlint):
    write("strict/house.toml", 'ignore = ["DET", "NUM"]\n')
    assert claimlint("draft.md", "--config", "strict/house.toml").status == 0


def test_no_source_at_all_is_said_and_is_status_0(write, claimlint):
    write("draft.md", TRUE + "\n1. Gone.\n")
    answer = claimlint("draft.md")
    assert (answer.status, "no source was found, nothing was checked against evidence" in answer.err) == (0, True)


def test_no_source_at_all_is_status_2_where_evidence_is_required(write, claimlint):
    write("draft.md", TRUE + "\n1. Gone.\n")
    answer = claimlint("draft.md", "--require-evidence")
    assert (answer.status, "draft.md: no source was found, and evidence is required; name it with" in answer.err) == (
        2,
        True,
    )


def test_an_unreadable_draft_does_not_hide_the_findings_of_another(write, over, claimlint):
    write("empty.md", "")
    answer = claimlint("empty.md", "draft.md", "--output-format", "concise")
    assert (answer.status, "draft.md:1:15" in answer.out, "empty.md is empty" in answer.err) == (2, True, True)


def test_pair_shows_where_a_claim_goes_beyond_its_evidence(claimlint):
    answer = claimlint("pair", "--claim", FALSE, "--evidence", SOURCE, "--output-format", "json")
    assert (answer.status, json.loads(answer.out)["findings"][0]["quote"]) == (1, "4.2 billion euros")


def test_pair_takes_several_texts(claimlint):
    plain = ("--evidence", "Nobody came.", "--evidence", SOURCE)
    assert claimlint("pair", "--claim", TRUE.replace(" [1]", ""), *plain).status == 0
