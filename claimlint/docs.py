"""The documentation that is made from the source: ``python -m claimlint.docs FOLDER``.

Writes a page for each rule with a table of them, the command line, the configuration, and the JSON Schemas.
"""

from __future__ import annotations

import json
import re
import sys
from collections.abc import Mapping
from pathlib import Path

import click

from claimlint.catalog.load import load_rules
from claimlint.cli.main import COMMANDS, commands
from claimlint.cli.toml import as_toml
from claimlint.config import Config
from claimlint.model.rule import Rule
from claimlint.reporting.schema import report_schema

HEAD = re.compile(r"```toml\n.*?```\n", re.DOTALL)
MARK = re.compile(r"\{\{(.+?)\}\}", re.DOTALL)


def build(folder: Path) -> None:
    """Writes every generated page below ``folder``."""
    for name, text in pages().items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8", newline="\n")


def pages() -> Mapping[str, str]:
    """The generated files by their place: Markdown, and the schemas."""
    rules = load_rules()
    return {
        "rules/index.md": rule_table(rules),
        **{rule.path: rule_page(rule) for rule in rules.values()},
        "command-line.md": command_page(),
        "configuration.md": configuration_page(),
        "claimlint.schema.json": config_schema(),
        "report.schema.json": report_schema(),
    }


def rule_table(rules: Mapping[str, Rule]) -> str:
    """The table of rules, each leading to its page."""
    rows = (_row(rule) for rule in rules.values())
    head = "| code | name | severity | status | fix | what it checks |\n|---|---|---|---|---|---|"
    return "\n".join(["# Rules", "", head, *rows]) + "\n"


def _row(rule: Rule) -> str:
    link = f"[{rule.code}]({rule.path.removeprefix('rules/')})"
    cells = (link, rule.name, _severities(rule), _status(rule), rule.fix, rule.summary)
    return f"| {' | '.join(cells)} |"


def rule_page(rule: Rule) -> str:
    """The rule's page for readers: its head as a line of facts, the marks in its examples as brackets."""
    facts = (
        f"*Severity: {_severities(rule)} · status: {_status(rule)} · confidence: {rule.confidence} · fix: {rule.fix}*\n"
    )
    return MARK.sub(r"[\1]", HEAD.sub(lambda _: facts, rule.page, count=1))


def command_page() -> str:
    """The help of every command."""
    return "# The command line\n\n" + "\n".join(
        _help(name, commands.get_command(None, name)) for name in sorted(COMMANDS)
    )


def configuration_page() -> str:
    """Every key of the configuration with its default."""
    where = "In `claimlint.toml`, `.claimlint.toml` or, under `[tool.claimlint]`, `pyproject.toml`"
    return (
        f"# The configuration\n\n{where}: the nearest one upward from a draft holds for it.\n\n"
        f"```toml\n{as_toml(Config())}```\n"
    )


def config_schema() -> str:
    """The JSON Schema of the configuration as a JSON text, its line ended."""
    schema = {"$schema": "https://json-schema.org/draft/2020-12/schema", **Config.model_json_schema()}
    return json.dumps(schema, indent=2, ensure_ascii=False) + "\n"


def _help(name: str, command: click.Command) -> str:
    with click.Context(command, info_name=f"claimlint {name}", max_content_width=100) as context:
        return f"## claimlint {name}\n\n```text\n{command.get_help(context)}\n```\n"


def _severities(rule: Rule) -> str:
    return "/".join(str(severity) for severity in sorted(set(rule.severity.values())))


def _status(rule: Rule) -> str:
    return "on trial" if rule.preview else "stable"


if __name__ == "__main__":
    if len(sys.argv) != 2:
        sys.exit("usage: python -m claimlint.docs FOLDER")
    build(Path(sys.argv[1]))
