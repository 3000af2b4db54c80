"""The output formats by name, each module loaded when it is asked for."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from claimlint.model.report import Report

FORMS = ("full", "concise", "json", "jsonl", "sarif", "github", "gitlab", "rdjson", "junit", "lsp", "html", "docx")


def render(report: Report, form: str, width: int, colour: bool, links: bool = False) -> str:
    """``report`` in the format called ``form``; ``width``, ``colour`` and ``links`` are for the forms for people."""
    if form == "full":
        from claimlint.reporting.full import render_full

        return render_full(report, width, colour, links)
    if form == "concise":
        from claimlint.reporting.concise import render_concise

        return render_concise(report)
    if form == "github":
        from claimlint.reporting.full import render_full
        from claimlint.reporting.github import render_github

        return render_github(report) + render_full(report, width)
    return _for_programs(report, form)


def _for_programs(report: Report, form: str) -> str:
    from claimlint.cli.addresses import rule_addresses

    if form == "json":
        from claimlint.reporting.json_report import render_json

        return render_json(report, rule_addresses())
    if form == "jsonl":
        from claimlint.reporting.jsonl import render_jsonl

        return render_jsonl(report, rule_addresses())
    if form == "sarif":
        from claimlint.catalog.load import load_rules
        from claimlint.reporting.sarif import render_sarif

        return render_sarif(report, load_rules())
    if form == "gitlab":
        from claimlint.reporting.gitlab import render_gitlab

        return render_gitlab(report)
    if form == "rdjson":
        from claimlint.reporting.rdjson import render_rdjson

        return render_rdjson(report, rule_addresses())
    if form == "junit":
        from claimlint.reporting.junit import render_junit

        return render_junit(report)
    if form == "html":
        from claimlint.reporting.review_page import render_review

        return render_review(report)
    from claimlint.reporting.lsp import render_lsp

    return render_lsp(report, rule_addresses())
