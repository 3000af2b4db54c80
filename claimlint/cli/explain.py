"""``claimlint explain``: how a line of a draft was read, what it was compared with, and what came of it."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import click

from claimlint.cli import completing
from claimlint.cli.options import CONFIG_OPTIONS, EVIDENCE_OPTIONS, Settings, options
from claimlint.cli.writing import emit
from claimlint.reporting.explain_text import render_explanation
from claimlint.reporting.explain_view import Values, explanation_view

REPORT = """\
<!-- claimlint: a false alarm, or a miss. Say what is wrong, and read through the rest before you send it. -->

**What claimlint says:** {said}

**What I think it should say, and why:**

**How claimlint took it** (claimlint {version}):

```text
{explanation}```
"""


@click.command()
@click.argument("place", metavar="DRAFT:LINE", shell_complete=completing.files)
@options(EVIDENCE_OPTIONS, CONFIG_OPTIONS)
@click.option("--output-format", "form", type=click.Choice(("full", "json")), default="full", show_default=True)
@click.option("--report", is_flag=True, help="Write a text ready to paste into a report of a false alarm or a miss.")
@click.option("--private", is_flag=True, help="Give the structure of sentences instead of their words.")
def explain(place: str, form: str, report: bool, private: bool, **values: Any) -> int:
    """Explain how the sentences on a line were read, compared and judged."""
    from claimlint.linter import Linter

    path, line = _place(place)
    linter = Linter(Settings.of(values).config(Path(path).parent))
    view = explanation_view(linter.explain(path, line), private)
    if report:
        emit(_report(view))
    elif form == "json":
        emit(json.dumps(view, ensure_ascii=False, indent=2) + "\n")
    else:
        emit(render_explanation(view))
    return 0


def _place(place: str) -> tuple[str, int]:
    path, _, line = place.rpartition(":")
    if not path or not line.isdecimal():
        raise click.UsageError(f"{place}: write the draft and the line, as in draft.md:12")
    return path, int(line)


def _report(view: Values) -> str:
    from claimlint.reporting.json_report import tool_version

    findings = [f"{f['code']} {f['name']}" for sentence in view["sentences"] for f in sentence["findings"]]
    said = ", ".join(findings) or "nothing"
    return REPORT.format(said=said, version=tool_version(), explanation=render_explanation(view))
