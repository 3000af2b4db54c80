"""Baselines: what is known is not reported again, wherever it has moved."""

from __future__ import annotations

import pytest

FALSE = "The fund paid 4.2 billion euros to the towns in 2019 [1].\n"
OTHER = "The fund paid 9.7 million euros to the towns in 2019 [1].\n"


@pytest.fixture
def known(write, claimlint):
    """A draft with findings, and a baseline of them."""
    write("sources/1.md", "In 2019 the fund paid 4.2 million euros to the towns.\n")
    write("draft.md", FALSE)
    claimlint("draft.md", "--write-baseline", "known.json")


def test_writing_a_baseline_is_status_0_and_shows_no_finding(known, claimlint):
    answer = claimlint("draft.md", "--write-baseline", "more.json")
    assert (answer.status, answer.out) == (0, "")


def test_what_is_in_the_baseline_is_not_reported_and_counted(known, claimlint):
    answer = claimlint("draft.md", "--baseline", "known.json")
    assert (answer.status, answer.out, "1 in the baseline" in answer.err) == (0, "", True)


def test_the_baseline_can_stand_in_the_configuration(known, write, claimlint):
    write("claimlint.toml", 'baseline = "known.json"\n')
    assert claimlint("draft.md").status == 0


def test_a_configured_baseline_can_be_written_and_written_anew(write, claimlint):
    write("sources/1.md", "In 2019 the fund paid 4.2 million euros to the towns.\n")
    write("claimlint.toml", 'baseline = "known.json"\n')
    write("draft.md", FALSE)
    statuses = [claimlint("draft.md", "--write-baseline", "known.json").status for _ in range(2)]
    assert (statuses, claimlint("draft.md").status) == ([0, 0], 0)


@pytest.mark.parametrize(
    "text",
    [
        f"# A title\n\nNobody asked.\n\n{FALSE}",
        FALSE.replace("euros to", "euros\nto"),
        FALSE.replace("euros to", "euros\r\n   to"),
    ],
)
def test_it_holds_for_moved_lines_and_rewrapped_paragraphs(known, write, claimlint, text):
    write("draft.md", text)
    assert claimlint("draft.md", "--baseline", "known.json").status == 0


@pytest.mark.parametrize(
    ("name", "before", "after"),
    [
        ("draft.md", "> {}", "> {}"),
        ("draft.md", "- {}", "- {}"),
        ("draft.md", "{}", "A line before it.\n{}"),
        ("draft.md", "{}", "**{}**"),
        ("draft.tex", "{}", "{}"),
        ("draft.html", "<p>{}</p>", "<p>\n  {}\n</p>"),
    ],
)
def test_it_holds_for_rewrapped_paragraphs_of_every_kind(write, claimlint, name, before, after):
    words = FALSE.strip().replace("[1]", r"\cite{1}") if name.endswith(".tex") else FALSE.strip()
    mark = after.split("{")[0] if after.startswith(">") else "  "
    write("sources/1.md", "In 2019 the fund paid 4.2 million euros to the towns.\n")
    write(name, before.format(words) + "\n")
    assert claimlint(name, "--write-baseline", "known.json").status == 0
    write(name, after.format(words.replace("billion euros to", f"billion\n{mark}euros\n{mark}to")) + "\n")
    answer = claimlint(name, "--baseline", "known.json")
    assert (answer.status, "1 in the baseline" in answer.err) == (0, True)


@pytest.mark.parametrize(
    ("name", "draft", "plain", "marked"),
    [
        ("draft.md", "The fund paid {}, all told, in 2019 [1].", "4.2 billion euros", "**4.2 billion euros**"),
        ("draft.md", "The fund ({}) paid 4.2 billion euros in 2019 [1].", "as a whole", "*as a whole*"),
        ("draft.html", "<p>The fund of {} paid 4.2 billion euros in 2019 [1].</p>", "Orléans", "Orl&eacute;ans"),
        ("draft.tex", r"The fund of {} paid 4.2 billion euros in 2019 \cite{{1}}.", "Orléans", r"Orl\'eans"),
    ],
)
def test_it_holds_for_markup_and_codes(write, claimlint, name, draft, plain, marked):
    write("sources/1.md", "In 2019 the fund of Orléans as a whole paid 4.2 million euros.\n")
    write(name, draft.format(plain) + "\n")
    claimlint(name, "--write-baseline", "known.json")
    write(name, draft.format(marked) + "\n")
    answer = claimlint(name, "--baseline", "known.json")
    assert (answer.status, "1 in the baseline" in answer.err) == (0, True)


def test_a_new_finding_is_reported(known, write, claimlint):
    write("draft.md", FALSE + "\n" + OTHER)
    answer = claimlint("draft.md", "--baseline", "known.json", "--output-format", "concise")
    assert (answer.status, "draft.md:3:" in answer.out, "draft.md:1:" in answer.out) == (1, True, False)


@pytest.mark.parametrize(("content", "problem"), [(None, "write it with"), ("[]", "not a baseline"), ("x", "not a")])
def test_a_baseline_that_is_none_is_status_2(known, write, claimlint, content, problem):
    if content is not None:
        write("other.json", content)
    answer = claimlint("draft.md", "--baseline", "other.json")
    assert (answer.status, problem in answer.err) == (2, True)
