"""The report as JSON."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import jsonschema
import pytest

from claimlint.model.report import Report
from claimlint.model.rule import Severity
from claimlint.reporting.json_report import render_json
from claimlint.reporting.schema import report_schema

SCHEMA = Path(__file__).parents[2] / "docs" / "report.schema.json"
ADDRESSES = {"NUM005": "rules/quantity/NUM005-magnitude-slip.md"}


@pytest.fixture
def written(report):
    return json.loads(render_json(report, ADDRESSES))


def test_a_finding_has_the_keys_of_the_interface_in_order(written):
    assert list(written["findings"][0]) == (
        "code name severity confidence message url fingerprint path start end quote sentence evidence fix place".split()
    )


def test_a_place_has_line_column_and_offset(written):
    finding = written["findings"][0]
    assert (finding["start"], finding["end"]) == (
        {"line": 3, "column": 15, "offset": 22},
        {"line": 3, "column": 26, "offset": 33},
    )


@pytest.mark.parametrize("severity", list(Severity))
def test_the_severity_is_a_word(with_finding, severity):
    written = json.loads(render_json(with_finding(severity=severity), ADDRESSES))
    assert written["findings"][0]["severity"] == severity.name.lower()


def test_the_address_of_the_page_comes_from_the_mapping(written):
    assert written["findings"][0]["url"] == "rules/quantity/NUM005-magnitude-slip.md"


def test_a_finding_without_page_has_no_address(with_finding):
    assert json.loads(render_json(with_finding(code="CLI001"), ADDRESSES))["findings"][0]["url"] is None


def test_evidence_has_places_in_its_own_text(written):
    evidence = written["findings"][0]["evidence"][0]
    assert evidence == {
        "citation": "3",
        "path": "sources/3.md",
        "start": {"line": 3, "column": 25, "offset": 34},
        "end": {"line": 3, "column": 36, "offset": 45},
        "quote": "4.2 million",
        "sentence": "Last year the fund paid 4.2 million to the towns.",
        "page": None,
        "excerpt": None,
    }


def test_evidence_whose_text_is_not_at_hand_has_no_places(draft):
    written = json.loads(render_json(Report((replace(draft, texts={}),)), ADDRESSES))
    assert written["findings"][0]["evidence"][0]["start"] is None


def test_a_source_that_says_nothing_has_no_places(with_finding, finding):
    silent = replace(finding.evidence[0], quote="")
    evidence = json.loads(render_json(with_finding(evidence=(silent,)), ADDRESSES))["findings"][0]["evidence"][0]
    assert (evidence["path"], evidence["start"], evidence["quote"]) == ("sources/3.md", None, "")


def test_a_fix_has_its_edits(written):
    start, end = {"line": 3, "column": 15, "offset": 22}, {"line": 3, "column": 26, "offset": 33}
    assert written["findings"][0]["fix"] == {
        "applicability": "unsafe",
        "title": "use 4.2 million",
        "edits": [{"start": start, "end": end, "replacement": "4.2 million"}],
    }


def test_no_fix_is_null(with_finding):
    assert json.loads(render_json(with_finding(fix=None), ADDRESSES))["findings"][0]["fix"] is None


def test_a_draft_says_what_was_checked_and_what_not(written):
    draft = written["drafts"][0]
    assert (draft["path"], draft["sentences"], draft["checked"], draft["skipped"], draft["citations"]) == (
        "draft.md",
        3,
        1,
        [{"reason": "code", "characters": 812}],
        [
            {"key": "3", "resolved": "sources/3.md", "reason": None},
            {"key": "4", "resolved": None, "reason": "no entry in the reference list"},
        ],
    )


def test_an_unchecked_sentence_has_its_place_and_reason(written):
    assert written["drafts"][0]["unchecked"][0] == {
        "reason": "no citation",
        "start": {"line": 1, "column": 3, "offset": 2},
        "end": {"line": 1, "column": 7, "offset": 6},
    }


def test_coverage_counts_words_found(written):
    (coverage,) = written["drafts"][0]["coverage"]
    assert (coverage["found"], coverage["of"], coverage["start"]["offset"]) == (2, 3, 8)


def test_letters_beyond_ascii_are_written_as_they_are(with_finding):
    assert '"message": "für 日本"' in render_json(with_finding(message="für 日本"), ADDRESSES)


def test_the_report_fits_the_published_schema(written):
    jsonschema.validate(written, json.loads(SCHEMA.read_text(encoding="utf-8")))


def test_the_published_schema_is_that_of_the_code():
    assert SCHEMA.read_text(encoding="utf-8") == report_schema()


def test_the_schema_refuses_a_report_with_an_unknown_key(written):
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.validate({**written, "more": 1}, json.loads(report_schema()))
