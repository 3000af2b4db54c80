"""Where the documentation has each rule's page."""

from __future__ import annotations

from collections.abc import Mapping


def rule_addresses() -> Mapping[str, str]:
    """The relative documentation address of each rule's page by code: ``rules/<slice>/<CODE>-<name>.md``."""
    from claimlint.catalog.load import load_rules

    return {code: rule.path for code, rule in load_rules().items()}
