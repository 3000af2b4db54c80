"""``claimlint rules``: the table of rules."""

from __future__ import annotations

import json
from collections.abc import Iterable

import click

from claimlint.cli.addresses import rule_addresses
from claimlint.cli.options import catalog_here
from claimlint.cli.table import table
from claimlint.cli.writing import emit
from claimlint.model.rule import Rule

HEADS = ("code", "name", "severity", "confidence", "status", "fix")


@click.command()
@click.option("--output-format", "form", type=click.Choice(("full", "json")), default="full", show_default=True)
def rules(form: str) -> int:
    """List every rule: code, name, severity, confidence, status, fix."""
    catalog = catalog_here().values()
    emit(_json(catalog) if form == "json" else table([HEADS, *map(_row, catalog)]))
    return 0


def _row(rule: Rule) -> tuple[str, ...]:
    severities = "/".join(str(severity) for severity in sorted(set(rule.severity.values())))
    return (rule.code, rule.name, severities, rule.confidence, _status(rule), rule.fix)


def _status(rule: Rule) -> str:
    return "preview" if rule.preview else "stable"


def _json(catalog: Iterable[Rule]) -> str:
    addresses = rule_addresses()
    values = [
        {
            "code": rule.code,
            "name": rule.name,
            "severity": {str(outcome): str(severity) for outcome, severity in rule.severity.items()},
            "confidence": rule.confidence,
            "status": _status(rule),
            "fix": rule.fix,
            "precision": rule.precision,
            "summary": rule.summary,
            "url": addresses.get(rule.code),
        }
        for rule in catalog
    ]
    return json.dumps(values, ensure_ascii=False, indent=2) + "\n"
