"""The formats for other programs: each valid by its own definition, columns in its own unit."""

from __future__ import annotations

import json
import re
from dataclasses import replace
from pathlib import Path

import jsonschema
import pytest
from lxml import etree

from claimlint.catalog.load import load_rules
from claimlint.model.finding import Edit, Finding, Fix, Mark
from claimlint.model.report import DraftReport, Report
from claimlint.model.rule import Severity
from claimlint.model.span import Span
from claimlint.reporting.concise import render_concise
from claimlint.reporting.full import render_full
from claimlint.reporting.github import render_github
from claimlint.reporting.gitlab import render_gitlab
from claimlint.reporting.json_report import render_json
from claimlint.reporting.jsonl import render_jsonl
from claimlint.reporting.junit import render_junit
from claimlint.reporting.lsp import render_lsp
from claimlint.reporting.rdjson import render_rdjson
from claimlint.reporting.sarif import render_sarif
from claimlint.reporting.statistics import render_statistics

HERE = Path(__file__).parent
ADDRESSES = {"NUM005": "https://example.org/NUM005"}
RULES = load_rules()


def at(text: str) -> Report:
    """A report on a draft with one finding at the first ``4.2``."""
    span = Span(text.index("4.2"), text.index("4.2") + 3)
    fix = Fix("use 4.3", safe=False, edits=(Edit(span, "4.3"),))
    mark = Mark("3", "sources/3.md", Span(7, 10), "4.3", "😀 paid 4.3", Span(0, 10))
    finding = Finding(
        code="NUM005",
        name="magnitude-slip",
        severity=Severity.ERROR,
        confidence="medium",
        message='the claim says "4.2" [3]\nand more, 100 %',
        remedy="use it",
        path="a draft.md",
        span=span,
        quote="4.2",
        sentence=text,
        sentence_span=Span(0, len(text)),
        fingerprint="0123456789abcdef0123",
        evidence=(mark,),
        fix=fix,
    )
    draft = DraftReport("a draft.md", text, 1, 1, (finding,), texts={"sources/3.md": "😀 paid 4.3"})
    return Report((draft,))


REPORT = at("It paid 4.2.")
BARE = Report((DraftReport("clean.md", "It rained.", 1, 1),))


# line from 1, and the column from 0 in code points, UTF-16 units and UTF-8 bytes
@pytest.mark.parametrize(
    ("text", "line", "code_points", "utf16", "utf8"),
    [
        ("It paid 4.2.", 1, 8, 8, 8),
        ("😀😀 4.2", 1, 3, 5, 9),
        ("cafe\u0301 4.2", 1, 6, 6, 7),
        ("one\r\ntwo é 4.2\r\n", 2, 6, 6, 7),
        ("one\rtwo 4.2", 2, 4, 4, 4),
        ("a\u2028b\u2029c\x0cd\x85e 4.2", 1, 10, 10, 15),
        ("\t\t4.2", 1, 2, 2, 2),
        ("---\ntitle: x\n---\n\nÜ 4.2", 5, 2, 2, 3),
        ("👩\u200d🚀 4.2", 1, 4, 6, 12),
    ],
)
def test_columns_are_in_each_formats_own_unit(text, line, code_points, utf16, utf8):
    report = at(text)
    (finding,) = json.loads(render_json(report, {}))["findings"]
    (sarif,) = json.loads(render_sarif(report, RULES))["runs"][0]["results"]
    region = sarif["locations"][0]["physicalLocation"]["region"]
    (lsp,) = json.loads(render_lsp(report, {}))[0]["diagnostics"]
    (rd,) = json.loads(render_rdjson(report, {}))["diagnostics"]
    (lab,) = json.loads(render_gitlab(report))
    hub = re.search(r"line=(\d+),endLine=\d+,col=(\d+),endColumn=(\d+)", render_github(report))
    assert (finding["start"]["line"], finding["start"]["column"]) == (line, code_points + 1)
    assert (region["startLine"], region["startColumn"], region["endColumn"]) == (line, code_points + 1, code_points + 4)
    assert lsp["range"]["start"] == {"line": line - 1, "character": utf16}
    assert rd["location"]["range"]["start"] == {"line": line, "column": utf8 + 1}
    assert lab["location"]["positions"]["begin"] == {"line": line, "column": code_points + 1}
    assert hub.groups() == (f"{line}", f"{code_points + 1}", f"{code_points + 3}")
    (case,) = etree.fromstring(render_junit(report).encode()).iter("testcase")
    assert case.get("name").endswith(f" at {line}:{code_points + 1}")
    assert render_concise(report).startswith(f"a draft.md:{line}:{code_points + 1}: ")
    assert render_full(report).startswith(f"a draft.md:{line}:{code_points + 1} ")


@pytest.mark.parametrize("report", [REPORT, BARE, Report(())])
def test_sarif_is_valid_by_the_oasis_schema(report):
    schema = json.loads((HERE / "sarif-2.1.0.schema.json").read_text())
    jsonschema.validate(json.loads(render_sarif(report, RULES)), schema)


def test_sarif_has_what_github_asks_for():
    (run,) = json.loads(render_sarif(REPORT, RULES))["runs"]
    (rule,), (result,) = run["tool"]["driver"]["rules"], run["results"]
    assert (rule["id"], rule["help"]["text"] != "", result["ruleIndex"], run["columnKind"]) == (
        "NUM005",
        True,
        0,
        "unicodeCodePoints",
    )


def test_sarif_gives_relative_addresses_and_links_the_evidence():
    (result,) = json.loads(render_sarif(REPORT, RULES))["runs"][0]["results"]
    assert (
        result["locations"][0]["physicalLocation"]["artifactLocation"]["uri"],
        result["message"]["text"].endswith("\\[3\\]\nand more, 100 % ([sources/3.md:1](1))"),
        result["relatedLocations"][0]["id"],
    ) == ("a%20draft.md", True, 1)


def test_sarif_tells_findings_of_one_fingerprint_apart():
    draft = REPORT.drafts[0]
    twice = Report((replace(draft, findings=draft.findings * 2),))
    results = json.loads(render_sarif(twice, RULES))["runs"][0]["results"]
    assert [r["partialFingerprints"]["primaryLocationLineHash"] for r in results] == [
        "0123456789abcdef:1",
        "0123456789abcdef:2",
    ]


def test_evidence_taken_from_a_page_has_no_region():
    draft = REPORT.drafts[0]
    mark = replace(draft.findings[0].evidence[0], path="sources/3.html")
    finding = replace(draft.findings[0], evidence=(mark,))
    report = Report((replace(draft, findings=(finding,), texts={"sources/3.html": "😀 paid 4.3"}),))
    (result,) = json.loads(render_sarif(report, RULES))["runs"][0]["results"]
    assert "region" not in result["relatedLocations"][0]["physicalLocation"]


@pytest.mark.parametrize("addresses", [ADDRESSES, {"NUM005": "rules/quantity/NUM005-magnitude-slip.md"}, {}])
@pytest.mark.parametrize("report", [REPORT, BARE, Report(())])
def test_rdjson_is_a_diagnostic_result(report, addresses):
    schema = json.loads((HERE / "rdjson.schema.json").read_text())
    jsonschema.validate(json.loads(render_rdjson(report, addresses)), schema)


def test_rdjson_carries_the_fix():
    (diagnostic,) = json.loads(render_rdjson(REPORT, {}))["diagnostics"]
    assert diagnostic["suggestions"][0]["text"] == "4.3"


def test_github_escapes_what_would_end_a_command():
    assert render_github(REPORT) == (
        "::error title=claimlint (NUM005 magnitude-slip),file=a draft.md,line=1,endLine=1,col=9,endColumn=11"
        '::the claim says "4.2" [3]%0Aand more, 100 %25\n'
    )


def test_gitlab_gives_each_issue_its_own_fingerprint():
    draft = REPORT.drafts[0]
    issues = json.loads(render_gitlab(Report((replace(draft, findings=draft.findings * 2),))))
    assert [i["fingerprint"] for i in issues] == ["0123456789abcdef0123", "0123456789abcdef0123-2"]


def test_gitlab_has_the_keys_of_a_code_quality_report():
    (issue,) = json.loads(render_gitlab(REPORT))
    assert (set(issue), issue["severity"]) == (
        {"description", "check_name", "fingerprint", "severity", "location"},
        "major",
    )


def test_junit_is_a_suite_a_draft_and_a_failure_a_finding():
    (suite,) = etree.fromstring(render_junit(REPORT).encode())
    (case,) = suite
    assert (suite.get("failures"), case.get("name"), case[0].tag) == (
        "1",
        "NUM005 magnitude-slip at 1:9",
        "failure",
    )


@pytest.mark.parametrize("report", [REPORT, BARE, Report(()), at("\x00\x1b\ufffe 4.2"), at('<a> & ]]> "4.2"')])
def test_junit_is_valid_by_the_schema_that_jenkins_uses(report):
    schema = etree.XMLSchema(etree.parse(HERE / "junit-10.xsd"))
    schema.assertValid(etree.fromstring(render_junit(report).encode()))


def test_junit_passes_a_clean_draft():
    (suite,) = etree.fromstring(render_junit(BARE).encode())
    assert (suite.get("tests"), suite.get("failures"), len(suite[0])) == ("1", "0", 0)


def test_lsp_publishes_a_list_for_each_draft():
    (published,) = json.loads(render_lsp(REPORT, ADDRESSES))
    (diagnostic,) = published["diagnostics"]
    assert (
        published["uri"].startswith("file:///"),
        published["uri"].endswith("/a%20draft.md"),
        diagnostic["severity"],
        diagnostic["codeDescription"]["href"],
        diagnostic["relatedInformation"][0]["location"]["range"]["start"],
    ) == (True, True, 1, ADDRESSES["NUM005"], {"line": 0, "character": 8})


def test_jsonl_is_the_findings_of_the_json_report():
    lines = render_jsonl(REPORT, ADDRESSES).splitlines()
    assert [json.loads(line) for line in lines] == json.loads(render_json(REPORT, ADDRESSES))["findings"]


def test_statistics_count_each_rule_and_what_can_be_fixed():
    assert render_statistics(REPORT) == "1  NUM005  magnitude-slip  (1 can be fixed, 0 safely)\n"
