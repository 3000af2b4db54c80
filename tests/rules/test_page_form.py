"""What holds for all the shipped pages together; the form of each is checked when it is read."""

from pathlib import PurePosixPath

import pytest

from claimlint.catalog.folder import rules_folder
from claimlint.catalog.load import load_rules
from claimlint.model.rule import Rule

RULES = [pytest.param(rule, id=rule.code) for rule in load_rules().values()]
SECTIONS = ("## Why it matters\n", "## How to put it right\n", "## Examples\n", "## Limits\n")


@pytest.mark.parametrize("rule", RULES)
def test_a_pages_place_and_name_are_its_rules(rule: Rule) -> None:
    path = PurePosixPath("rules", rule.folder, f"{rule.code}-{rule.name}.md")
    assert (rule.path, rule.page.splitlines()[0]) == (path.as_posix(), f"# {rule.code} {rule.name}")


@pytest.mark.parametrize("rule", RULES)
def test_a_page_explains_its_rule(rule: Rule) -> None:
    assert [section for section in SECTIONS if section not in rule.page] == []


@pytest.mark.parametrize("rule", RULES)
def test_a_summary_is_one_sentence(rule: Rule) -> None:
    assert rule.summary.endswith(".") and rule.summary.count(". ") == 0


@pytest.mark.parametrize("rule", RULES)
def test_a_message_speaks_of_support_and_not_of_truth(rule: Rule) -> None:
    assert "false" not in " ".join(rule.messages.values()).lower()


def test_every_page_is_loaded_under_a_code_of_its_own() -> None:
    pages = [page for page in rules_folder().glob("*/*.md") if page.name != "README.md"]
    assert len(pages) == len(load_rules())


def test_names_are_unique() -> None:
    assert len({rule.name for rule in load_rules().values()}) == len(load_rules())
