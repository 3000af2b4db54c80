"""``claimlint test``: run the examples of a folder of house rules."""

from __future__ import annotations

from pathlib import Path

import click

from claimlint.cli.options import CONFIG_OPTIONS, Settings, options


@click.command("test")
@click.argument("folder", type=click.Path(path_type=Path))
@options(CONFIG_OPTIONS)
def test_command(folder: Path, **values: object) -> int:
    """Run the examples of the rule pages in FOLDER (<dimension>/<CODE>-<name>.md).

    Status 0: all as the pages say; 1: some are not, each named with page and line.
    """
    from claimlint.catalog.load import load_rules
    from claimlint.examples import failures
    from claimlint.linter import Linter

    config = Settings.of(values).config(folder)
    config = config.model_copy(update={"house": config.house.model_copy(update={"rules": folder})})
    rules = load_rules(folder) if folder.is_dir() else {}
    if not rules:
        raise click.ClickException(f"{folder}: no rule page there; write one as <dimension>/<CODE>-<name>.md")
    wrong = 0
    for code, rule in rules.items():
        linter = Linter(config.model_copy(update={"extend_select": (*config.extend_select, code)}))
        for line in failures(rule, linter):
            wrong += 1
            click.echo(line)
    count = sum(len(rule.examples) for rule in rules.values())
    click.echo(f"{count} examples of {len(rules)} pages run; {wrong} failed", err=True)
    return int(wrong > 0)
