"""JUnit's XML: a suite for each draft, a failed case for each finding."""

from __future__ import annotations

import re
from xml.etree.ElementTree import Element, SubElement, indent, tostring

from claimlint.model.finding import Finding
from claimlint.model.lines import lines_of
from claimlint.model.report import DraftReport, Report
from claimlint.reporting.paths import shown_path

# What XML 1.0 cannot hold, even by reference.
NOT_XML = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def render_junit(report: Report) -> str:
    """The report as XML; a draft without findings is a case that passed."""
    counts = [len(draft.findings) for draft in report.drafts]
    root = Element("testsuites", name="claimlint", tests=f"{sum(max(1, c) for c in counts)}", failures=f"{sum(counts)}")
    for draft in report.drafts:
        _suite(root, draft)
    indent(root)
    return '<?xml version="1.0" encoding="utf-8"?>\n' + tostring(root, encoding="unicode") + "\n"


def _suite(root: Element, draft: DraftReport) -> None:
    path = _clean(shown_path(draft.path))
    count = len(draft.findings)
    suite = SubElement(
        root, "testsuite", name=path, tests=f"{max(1, count)}", failures=f"{count}", errors="0", skipped="0", time="0"
    )
    if not count:
        SubElement(suite, "testcase", name="no findings", classname=path, time="0")
    for finding in draft.findings:
        _case(suite, path, finding, draft)


def _case(suite: Element, path: str, finding: Finding, draft: DraftReport) -> None:
    place = lines_of(draft.text).position(finding.span.start)
    name = f"{finding.code} {finding.name} at {place.line}:{place.column}"
    case = SubElement(suite, "testcase", name=name, classname=path, time="0")
    failure = SubElement(case, "failure", message=_clean(finding.message), type=str(finding.severity))
    quotes = "".join(f"\n{shown_path(m.path)}: {m.quote}" for m in finding.evidence if m.quote)
    failure.text = _clean(f"{path}:{place.line}:{place.column}: {finding.sentence}{quotes}\n{finding.remedy}")


def _clean(text: str) -> str:
    return NOT_XML.sub("\ufffd", text)
