"""``claimlint eval``."""

from __future__ import annotations

import json

import pytest

from claimlint.catalog.load import load_rules
from claimlint.cli.evaluate_command import as_json, as_text, write_precisions
from claimlint.evaluate import Evaluation, Score, Tally

ONE = Score("one", 500, 4, 3, 2, 1, 1, 5, 0, 20, 18, ("missed words",), ("gained\nwords",), {"CIT001": Tally(3, 1)})


@pytest.fixture
def evaluation() -> Evaluation:
    return Evaluation((ONE,), ONE)


def test_the_table_has_a_row_for_each_case(evaluation):
    rows = [line.split() for line in as_text(evaluation).splitlines()]
    assert rows[1] == ["one", "500", "3/4", "0.750", "0.750", "1", "2.0", "0/5", "18/20"]


def test_a_case_without_labels_and_findings_has_no_precision():
    clean = Evaluation((Score("clean", 500),), Score("all", 500))
    assert as_text(clean).splitlines()[1].split()[3:5] == ["-", "-"]


@pytest.mark.parametrize(
    "line",
    [
        "of 3 hits: acceptable code 2, right source 1",
        "missed in one: missed words",
        "known miss found in one: gained words",
    ],
)
def test_what_else_was_measured_follows(evaluation, line):
    assert line in as_text(evaluation).splitlines()


def test_the_firings_of_each_rule_are_listed(evaluation):
    assert ["CIT001", "3", "1", "0.75"] in [line.split() for line in as_text(evaluation).splitlines()]


def test_json_has_the_figures_of_each_case_and_of_all(evaluation):
    values = json.loads(as_json(evaluation))
    assert (values["cases"][0]["precision"], values["total"]["codes"]["CIT001"]) == (0.75, {"true": 3, "false": 1})


def test_update_writes_the_precision_into_the_rules_page(tmp_path, monkeypatch):
    rule = load_rules()["CIT001"]
    page = tmp_path / rule.folder / "CIT001-citation-dangling.md"
    page.parent.mkdir()
    monkeypatch.setattr("claimlint.catalog.folder.rules_folder", lambda: tmp_path)
    lines = list(write_precisions(Score("all", codes={"CIT001": Tally(9, 3)})))
    assert (lines, "precision  = 0.75" in page.read_text()) == ([f"{rule.path}: precision = 0.75"], True)


def test_a_case_is_linted_and_scored(write, claimlint):
    write("corpus/boats/sources/1.md", "In 2019 the fund paid 4.2 million euros to the towns.\n")
    write(
        "corpus/boats/draft.md",
        "The fund paid 4.2 billion euros to the towns in 2019 [1].\n\n1. Accounts. sources/1.md\n",
    )
    write("corpus/boats/expected.jsonl", '{"quote": "4.2 billion euros", "code": "NUM005", "source": "sources/1.md"}\n')
    total = json.loads(claimlint("eval", "corpus", "--output-format", "json").out)["total"]
    assert (total["hits"], total["right_source"], total["false"]) == (1, 1, 0)


def test_a_broken_corpus_is_status_2_with_file_line_and_remedy(write, claimlint):
    write("corpus/boats/draft.md")
    write("corpus/boats/expected.jsonl", "{}\n")
    answer = claimlint("eval", "corpus")
    assert (answer.status, answer.err) == (
        2,
        'claimlint: corpus/boats/expected.jsonl:1: "quote" is missing or no text; add it\n',
    )
