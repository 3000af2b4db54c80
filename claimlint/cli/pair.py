"""``claimlint pair``: one claim against one or more texts."""

from __future__ import annotations

from pathlib import Path
from time import perf_counter
from typing import Any

import click

from claimlint.cli.lint import crashes, failing
from claimlint.cli.options import CONFIG_OPTIONS, OUTPUT_OPTIONS, Settings, options
from claimlint.cli.output import Output


@click.command()
@click.option("--claim", required=True, help="The text to check.")
@click.option("--evidence", required=True, multiple=True, help="The text that it rests on; repeatable.")
@options(CONFIG_OPTIONS, OUTPUT_OPTIONS)
def pair(claim: str, evidence: tuple[str, ...], **values: Any) -> int:
    """Check one claim against the evidence given with it, as if it cited it. Statuses as for check."""
    from claimlint.linter import Linter

    start = perf_counter()
    output = Output.of(values)
    config = Settings.of(values).config(Path())
    report = Linter(config).lint_claim(claim, evidence[0] if len(evidence) == 1 else list(evidence))
    output.write(report)
    output.close(report, perf_counter() - start)
    if problems := [message for draft in report.drafts for message in crashes(draft)]:
        click.echo("\n".join(f"claimlint: {problem}" for problem in problems), err=True)
        return 2
    return int(any(failing(draft, config) for draft in report.drafts) and not output.exit_zero)
