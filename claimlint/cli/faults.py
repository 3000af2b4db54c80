"""What may be wrong with what a command is given: told in a line or two, never with a traceback."""

from __future__ import annotations

import click


def faults() -> tuple[type[Exception], ...]:
    """The errors whose texts say what is wrong and what to do about it."""
    from claimlint.catalog.errors import CatalogError
    from claimlint.config_file import ConfigError
    from claimlint.evaluate import CorpusError
    from claimlint.parsing.pipeline import ModelError
    from claimlint.reading.errors import UnreadableError

    return CatalogError, ConfigError, CorpusError, ModelError, UnreadableError, click.ClickException


def tell(error: Exception) -> None:
    """Shows one of the ``faults`` on standard error."""
    if isinstance(error, click.ClickException):
        error.show()
    else:
        click.echo(f"claimlint: {error}", err=True)
