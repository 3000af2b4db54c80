"""``claimlint --version``."""

from __future__ import annotations

import click


def show_version(ctx: click.Context, _: click.Parameter, wanted: bool) -> None:
    """Prints the version and ends the command, if ``wanted``."""
    if wanted:
        from claimlint.reporting.json_report import tool_version

        click.echo(f"claimlint {tool_version()}")
        ctx.exit()
