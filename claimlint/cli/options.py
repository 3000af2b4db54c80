"""Options that several commands share, and what they amount to."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

import click

from claimlint.cli import completing
from claimlint.cli.forms import FORMS
from claimlint.reporting.paths import shown_path

if TYPE_CHECKING:
    from claimlint.config import Config
    from claimlint.model.rule import Rule

Command = TypeVar("Command", bound=Callable[..., Any])
RULE_LISTS = ("select", "ignore", "extend_select")
SEVERITIES = ("info", "warning", "error")
CONFIDENCES = ("low", "medium", "high")


def _words(_: click.Context, __: click.Parameter, values: Sequence[str]) -> tuple[str, ...] | None:
    """Comma-separated values of a repeatable option as one tuple, None if it was not given."""
    words = tuple(word.strip() for value in values for word in value.split(",") if word.strip())
    return words or None


def _rule_list(name: str, purpose: str) -> Callable[[Command], Command]:
    return click.option(
        name, metavar="RULES", multiple=True, callback=_words, help=purpose, shell_complete=completing.rules
    )


WHERE_OPTIONS = (
    click.option("--config", "config_file", type=click.Path(path_type=Path), help="The configuration file."),
    click.option("--isolated", is_flag=True, help="Read no configuration file."),
)
CONFIG_OPTIONS = (
    _rule_list("--select", "Run only these rules: codes, names or families, comma-separated."),
    _rule_list("--ignore", "Run all but these rules."),
    _rule_list("--extend-select", "Run these rules too."),
    click.option(
        "--preset",
        type=click.Choice(("gentle", "default", "strict")),
        help="gentle: errors of high confidence only; strict: the rules on trial too.",
    ),
    click.option("--preview", is_flag=True, default=None, help="Run the rules that are still on trial too."),
    click.option("--min-confidence", type=click.Choice(CONFIDENCES), help="Report no finding of less confidence."),
    click.option(
        "--fail-on", type=click.Choice(SEVERITIES), help="The least severity for status 1.  [default: warning]"
    ),
    click.option("--no-cache", is_flag=True, default=None, help="Keep nothing between runs."),
    *WHERE_OPTIONS,
)
SOURCES_OPTION = click.option(
    "--sources",
    type=click.Path(path_type=Path),
    multiple=True,
    help="A file, folder or bibliography with evidence; repeatable.",
)
EVIDENCE_OPTIONS = (
    SOURCES_OPTION,
    click.option("--baseline", type=click.Path(path_type=Path), help="A file of findings not to report again."),
    click.option("--require-evidence", is_flag=True, default=None, help="Status 2 for a draft without any source."),
)
OUTPUT_OPTIONS = (
    click.option(
        "--output-format",
        "form",
        type=click.Choice(FORMS),
        default="full",
        show_default=True,
        help="How to write the findings.",
    ),
    click.option("--output-file", "file", type=click.Path(path_type=Path), help="Write the findings there."),
    click.option("--exit-zero", is_flag=True, help="Status 0 whatever is found."),
    click.option("-q", "--quiet", is_flag=True, help="Write findings only, no closing line."),
    click.option("-v", "--verbose", is_flag=True, help="List what was not checked, and why."),
    click.option(
        "--color", "colour", type=click.Choice(("auto", "always", "never")), default="auto", show_default=True
    ),
    click.option("--statistics", is_flag=True, help="Count the findings of each rule, in the formats for people."),
)


def options(*groups: Sequence[Callable[[Command], Command]]) -> Callable[[Command], Command]:
    """A decorator that adds the options of ``groups`` to a command, in their order."""

    def add(command: Command) -> Command:
        for option in reversed([option for group in groups for option in group]):
            command = option(command)
        return command

    return add


@dataclass(frozen=True, slots=True)
class Settings:
    """Where the configuration comes from, and which of its values the command line gives (by field name)."""

    file: Path | None
    isolated: bool
    given: Mapping[str, Any]

    @classmethod
    def of(cls, values: Mapping[str, Any]) -> Settings:
        """From the values of CONFIG_OPTIONS and EVIDENCE_OPTIONS."""
        apart = ("config_file", "isolated")
        given = {name: value for name, value in values.items() if name not in apart and value not in (None, ())}
        return cls(values["config_file"], values["isolated"], given)

    def with_given(self, **values: Any) -> Settings:
        """The same, with further values as the command line gives them."""
        return replace(self, given={**self.given, **values})

    def config(self, folder: Path) -> Config:
        """The configuration for drafts in ``folder``. Raises ConfigError, or UsageError for a rule that is unknown."""
        from claimlint.config import Config, load_config

        file = self.file_for(folder)
        found = Config() if file is None else load_config(file)
        config = Config.model_validate({**found.model_dump(), **self.given})
        _check_rules(config, self.given, file)
        return config

    def file_for(self, folder: Path) -> Path | None:
        """The configuration file that holds for drafts in ``folder``, None if there is none."""
        from claimlint.config_file import find_config

        return None if self.isolated else self.file or find_config(folder)

    def shown(self, folder: Path) -> str:
        """The configuration for drafts in ``folder`` as TOML, with where it was found."""
        from claimlint.cli.toml import as_toml

        file = self.file_for(folder)
        where = "no configuration file was found" if file is None else f"found in {shown_path(str(file))}"
        return f"# {where}; what the command line gives is in it\n\n{as_toml(self.config(folder))}"


def catalog_here() -> Mapping[str, Rule]:
    """Every rule by code: the shipped ones, and those of the house whose configuration holds in this folder."""
    from claimlint.config import load_config
    from claimlint.judging.choose import catalog_of

    return catalog_of(load_config())


def _check_rules(config: Config, given: Mapping[str, Any], file: Path | None) -> None:
    """Raises an error that says where an unknown rule was named: on the command line, or on a line of ``file``."""
    from claimlint.catalog.errors import UnknownRuleError
    from claimlint.catalog.load import matching
    from claimlint.config import setting_error
    from claimlint.judging.choose import catalog_of

    catalog = catalog_of(config)
    for field, words in _named_rules(config):
        try:
            for word in words:
                matching(word, catalog)
        except UnknownRuleError as error:
            if field not in given and file is not None:
                raise setting_error(file, field, str(error), "`claimlint rules` lists them all") from None
            raise click.UsageError(f"--{field.replace('_', '-')}: {error}") from None


def _named_rules(config: Config) -> Iterator[tuple[str, Sequence[str]]]:
    """The rules that each field of the configuration names."""
    for field in RULE_LISTS:
        yield field, getattr(config, field)
    yield "severity", tuple(config.severity)
    for rules in config.per_file_ignores.values():
        yield "per_file_ignores", rules
