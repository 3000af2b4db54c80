"""``claimlint server``: the language server, for editors."""

from __future__ import annotations

import sys
from typing import Any

import click

from claimlint.cli.options import CONFIG_OPTIONS, EVIDENCE_OPTIONS, Settings, options


@click.command("server")
@options(EVIDENCE_OPTIONS, CONFIG_OPTIONS)
@click.option("--stdio", is_flag=True, help="Speak over standard input and output, as is done in any case.")
def server_command(stdio: bool, **values: Any) -> int:
    """Lint drafts in an editor: a language server on standard input and output."""
    from claimlint.server.start import start

    if sys.stdin.isatty():
        raise click.ClickException("the language server is started by an editor: see editors/README.md")
    start(Settings.of(values))
    return 0
