"""``claimlint init``: a configuration to fill in, and the lines for a pre-commit hook."""

from __future__ import annotations

from pathlib import Path

import click

from claimlint.cli.writing import emit

HOOK = """\
# The lines for .pre-commit-config.yaml:
repos:
  - repo: {repository}
    rev: v{version}
    hooks:
      - id: claimlint
"""
REPOSITORY = "ADDRESS_OF_THIS_PROJECT"
FILE = Path("claimlint.toml")
HEAD = """\
# The configuration of claimlint: it holds for the drafts in this folder and below.
# Every key shows its default; take away the "# " before one to set it.

"""


@click.command()
def init() -> int:
    """Write a commented claimlint.toml here, and show the lines for a pre-commit hook."""
    from claimlint.cli.toml import as_toml
    from claimlint.config import Config
    from claimlint.reporting.json_report import tool_version

    if FILE.exists():
        raise click.ClickException(f"{FILE} exists; it is left as it is: remove it first to begin anew")
    emit(HEAD + as_toml(Config(), commented_out=True), FILE)
    click.echo(f"claimlint: {FILE} written", err=True)
    click.echo(HOOK.format(repository=REPOSITORY, version=tool_version()), nl=False)
    return 0
