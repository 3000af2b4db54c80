"""Every example of every rule page is a test, run with the stable rules and the page's own."""

from functools import cache

import pytest

from claimlint.catalog.load import load_rules
from claimlint.config import Config
from claimlint.examples import failure
from claimlint.linter import Linter
from claimlint.model.rule import Example, Rule

EXAMPLES = [
    pytest.param(rule, example, id=f"{rule.code}:{example.line}")
    for rule in load_rules().values()
    for example in rule.examples
]


@cache
def linter(code: str) -> Linter:
    """A linter with all stable rules and the one of this code."""
    return Linter(Config(extend_select=(code,)))


@pytest.mark.parametrize(("rule", "example"), EXAMPLES)
def test_an_example_does_as_its_page_says(rule: Rule, example: Example) -> None:
    assert failure(rule, example, linter(rule.code)) == "", f"{rule.path}:{example.line}"
