"""Where the page of a rule is, for an editor to open."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from claimlint.catalog.folder import rules_folder
from claimlint.catalog.load import SHOWN
from claimlint.model.rule import Rule


def page_of(rule: Rule) -> str:
    """The address of the file with the rule's page."""
    return _address(rule.path)


@cache
def _address(page: str) -> str:
    path = Path(page)
    shipped = rules_folder() / path.relative_to(SHOWN) if path.parts[:1] == SHOWN.parts else path
    return shipped.resolve().as_uri()
