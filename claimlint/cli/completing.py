"""What the shell offers for a word that is not finished."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from click.shell_completion import CompletionItem


def files(_: click.Context, __: click.Parameter, incomplete: str) -> list[CompletionItem]:
    """The files that begin so: the shell looks for them."""
    from click.shell_completion import CompletionItem

    return [CompletionItem(incomplete, type="file")]


def rules(_: click.Context, __: click.Parameter, incomplete: str) -> list[CompletionItem]:
    """The codes and names of rules that the last of comma-separated words may become."""
    from click.shell_completion import CompletionItem

    from claimlint.catalog.load import load_rules

    before, comma, begun = incomplete.rpartition(",")
    named = [(word, rule) for rule in load_rules().values() for word in (rule.code, rule.name)]
    fitting = ((word, rule) for word, rule in named if word.lower().startswith(begun.lower()))
    return [CompletionItem(f"{before}{comma}{word}", help=rule.summary) for word, rule in fitting]
