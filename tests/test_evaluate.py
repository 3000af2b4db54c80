"""Scores on a labelled corpus, with findings made by hand."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from claimlint.evaluate import (
    Case,
    CorpusError,
    Label,
    Score,
    Tally,
    measured_precisions,
    meets,
    read_corpus,
    score,
    together,
    with_precision,
)
from claimlint.model.finding import Finding, Mark
from claimlint.model.report import DraftReport
from claimlint.model.rule import Severity
from claimlint.model.span import Span

TEXT = "w " * 1000  # 1,000 words
PAGE = """# NUM002 bound-changed

```toml
severity = "error"
status     = "stable"
{}message = "m"
```

precision = 0.1
"""


def finding(
    start: int, end: int, code: str = "NUM002", severity: Severity = Severity.ERROR, source: str = ""
) -> Finding:
    mark = Mark("1", source, Span(0, 1), "w", "w", Span(0, 1))
    evidence = (mark,) if source else ()
    span = Span(start, end)
    return Finding(code, "n", severity, "low", "m", "r", "draft.md", span, "q", "s", span, "f", evidence)


def label(start: int, end: int, code: str = "NUM002", also: tuple[str, ...] = (), source: str = "") -> Label:
    return Label(f"{start}", Span(start, end), (code, *also), source)


def scored(findings=(), quiet=frozenset(), **labels) -> Score:
    case = Case("case", Path("case/draft.md"), **labels)
    return score(case, DraftReport("draft.md", TEXT, 9, 7, tuple(findings)), quiet)


@pytest.mark.parametrize(
    ("a", "b", "met"),
    [
        (Span(0, 10), Span(5, 30), True),
        (Span(0, 10), Span(6, 30), False),
        (Span(0, 100), Span(20, 24), True),
        (Span(0, 10), Span(10, 20), False),
    ],
)
def test_places_meet_if_they_share_half_of_the_shorter_one(a, b, met):
    assert (meets(a, b), meets(b, a)) == (met, met)


def test_a_labelled_place_that_is_marked_is_a_hit():
    result = scored([finding(10, 20)], expected=(label(10, 30), label(100, 120)))
    assert (result.hits, result.expected, result.false, result.missed) == (1, 2, 0, ("100",))


def test_two_findings_on_one_place_are_one_hit():
    result = scored([finding(10, 20), finding(12, 20, "DET003")], expected=(label(10, 30),))
    assert (result.hits, result.precision, result.recall) == (1, 1.0, 1.0)


def test_a_finding_elsewhere_is_a_false_alarm():
    result = scored([finding(500, 510)], expected=(label(10, 30),))
    assert (result.false, result.precision, result.false_per_1000_words) == (1, 0.0, 1.0)


def test_info_does_not_count():
    assert scored([finding(500, 510, severity=Severity.INFO)]).false == 0


def test_overlapping_false_alarms_are_merged():
    assert scored([finding(500, 510), finding(505, 530), finding(600, 610)]).false == 2


def test_a_merged_place_costs_one_for_every_300_characters():
    assert scored([finding(500, 790), finding(700, 950)]).false == 2


def test_a_mark_of_more_than_300_characters_hits_nothing_and_costs_more():
    result = scored([finding(0, 301)], expected=(label(10, 30),))
    assert (result.hits, result.false) == (0, 3)


def test_a_finding_on_a_debatable_place_counts_neither_way():
    result = scored([finding(500, 510)], debatable=(label(500, 520),))
    assert (result.hits, result.false, result.codes) == (0, 0, {})


def test_a_known_miss_is_not_asked_for_and_reported_when_found():
    result = scored([finding(500, 510)], misses=(label(500, 520), label(700, 720)))
    assert (result.expected, result.false, result.gained) == (0, 0, ("500",))


def test_a_false_alarm_on_a_trap_is_a_trap_hit():
    result = scored([finding(500, 510), finding(600, 610)], traps=(label(500, 520), label(700, 720)))
    assert (result.traps, result.trap_hits) == (2, 1)


def test_a_label_whose_rule_is_quiet_need_not_be_found():
    result = scored(quiet=frozenset({"CIT002"}), expected=(label(10, 30, "CIT002"),))
    assert (result.expected, result.missed) == (0, ())


@pytest.mark.parametrize(("code", "right"), [("NUM002", 1), ("NUM003", 1), ("DET001", 0)])
def test_a_hit_by_the_labels_rule_or_one_beside_it_has_the_right_code(code, right):
    assert scored([finding(10, 20, code)], expected=(label(10, 30, also=("NUM003",)),)).right_code == right


@pytest.mark.parametrize(
    ("source", "path", "right"),
    [("sources/1.md", "case/sources/1.md", 1), ("sources/1.md", "case/sources/2.md", 0), ("draft", "x/draft.md", 1)],
)
def test_a_hit_whose_evidence_is_the_labels_source_has_the_right_source(source, path, right):
    assert scored([finding(10, 20, source=path)], expected=(label(10, 30, source=source),)).right_source == right


def test_each_rule_has_its_true_and_false_firings():
    found = [finding(10, 20), finding(500, 510), finding(600, 610, "DET001")]
    assert scored(found, expected=(label(10, 30),)).codes == {"DET001": Tally(0, 1), "NUM002": Tally(1, 1)}


def test_a_rule_that_marks_a_place_twice_fired_once():
    assert scored([finding(500, 510), finding(500, 510)]).codes == {"NUM002": Tally(0, 1)}


def test_thetogether_adds_up_the_cases():
    one = scored([finding(10, 20)], expected=(label(10, 30),))
    other = scored([finding(500, 510)], expected=(label(10, 30),))
    total = together([one, other])
    assert (total.words, total.precision, total.recall, total.codes["NUM002"]) == (2000, 0.5, 0.5, Tally(1, 1))


def test_a_rule_with_less_than_ten_firings_has_no_measured_precision():
    total = Score("all", codes={"NUM002": Tally(8, 2), "NUM003": Tally(9, 0)})
    assert measured_precisions(total) == {"NUM002": 0.8}


@pytest.mark.parametrize("before", ["", "precision  = 0.93   # measured\n"])
def test_a_measured_precision_is_written_into_the_head_of_the_page(before):
    head = with_precision(PAGE.format(before), 0.871).split("```")[1]
    assert [line.split("#")[0].strip() for line in head.splitlines() if "precision" in line] == ["precision  = 0.87"]


def test_the_rest_of_a_page_stays_as_it_is():
    page = PAGE.format("precision  = 0.93   # measured\n")
    assert with_precision(page, 0.5) == page.replace("0.93", "0.50")


def corpus(folder: Path, **files: str) -> Path:
    case = folder / "case"
    case.mkdir()
    for name, text in {"draft_md": "Seven boats. Nine boats sank.", "expected_jsonl": "", **files}.items():
        if text is not None:
            (case / name.replace("_", ".")).write_text(text, encoding="utf-8")
    return folder


def line(**values) -> str:
    return json.dumps(values) + "\n"


def test_labels_are_read_with_their_places(tmp_path):
    (case,) = read_corpus(corpus(tmp_path, expected_jsonl=line(quote="Nine", code="DET003", also=["NUM001"], why="")))
    assert case.expected == (Label("Nine", Span(13, 17), ("DET003", "NUM001")),)


@pytest.mark.parametrize(
    ("files", "message"),
    [
        ({"draft_md": None}, "case: the case has no draft; add draft.md"),
        ({"draft_txt": "x"}, "draft.txt: the case has a second draft; keep one"),
        ({"expected_jsonl": None}, "expected.jsonl: no such file; add it"),
        ({"expected_jsonl": "\n{quote}\n"}, "expected.jsonl:2: not JSON"),
        ({"expected_jsonl": "3\n"}, "expected.jsonl:1: not a JSON object; write an object with quote and code"),
        ({"expected_jsonl": line(quote="Nine")}, 'expected.jsonl:1: "code" is missing or no text; add it'),
        ({"expected_jsonl": line(quote="Nine", code="X", cod="Y")}, 'expected.jsonl:1: unknown key "cod"'),
        ({"traps_jsonl": line(quote="Nine", code="X")}, 'traps.jsonl:1: unknown key "code"; the keys are quote, why'),
        ({"traps_jsonl": line(quote="Ten")}, 'traps.jsonl:1: the draft has 0 times the quote "Ten"; copy it'),
        ({"misses_jsonl": line(quote="boats", code="X")}, "misses.jsonl:1: the draft has 2 times the quote"),
    ],
)
def test_a_broken_case_is_named_with_file_line_and_remedy(tmp_path, files, message):
    with pytest.raises(CorpusError) as caught:
        read_corpus(corpus(tmp_path, **files))
    assert message in str(caught.value)


def test_a_folder_without_cases_is_no_corpus(tmp_path):
    with pytest.raises(CorpusError, match="holds no cases"):
        read_corpus(tmp_path)


def test_a_corpus_must_exist(tmp_path):
    with pytest.raises(CorpusError, match="no such folder"):
        read_corpus(tmp_path / "none")
