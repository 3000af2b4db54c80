"""``claimlint rule``: a rule's page."""

from __future__ import annotations

import click

from claimlint.cli import completing
from claimlint.cli.options import catalog_here
from claimlint.cli.writing import emit


@click.command()
@click.argument("code", shell_complete=completing.rules)
def rule(code: str) -> int:
    """Print the page of the rule with this CODE or name: what it checks, why, and examples."""
    from claimlint.catalog.load import find_rule

    emit(find_rule(code, catalog_here()).page.rstrip("\n") + "\n")
    return 0
