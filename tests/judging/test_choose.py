"""Which rules run on a draft, and how grave they are."""

from __future__ import annotations

import pytest

from claimlint.catalog.errors import CatalogError
from claimlint.catalog.load import load_rules
from claimlint.config import Config, House, load_config
from claimlint.judging.choose import rules_for
from claimlint.model.rule import Severity

STABLE = {code for code, rule in load_rules().items() if not rule.preview}


def codes(config: Config, path: str = "draft.md") -> set[str]:
    return {rule.code for rule in rules_for(config, path)}


def severities(code: str, **settings) -> set[Severity]:
    rule = next(r for r in rules_for(Config(extend_select=(code,), **settings), "draft.md") if r.code == code)
    return set(rule.severity.values())


def test_by_default_the_stable_rules_run():
    assert codes(Config()) == STABLE


def test_the_strict_preset_adds_the_rules_on_trial():
    assert codes(Config(preset="strict")) == set(load_rules())


def test_the_gentle_preset_keeps_errors_of_high_confidence_only():
    rules = rules_for(Config(preset="gentle"), "draft.md")
    assert all(r.confidence == "high" and Severity.ERROR in r.severity.values() for r in rules)


@pytest.mark.parametrize(
    ("pattern", "path", "ignored"),
    [
        ("*.md", "draft.md", True),
        ("*.md", "deep/down/draft.md", True),
        ("notes/", "notes/draft.md", True),
        ("notes/*.md", "notes/draft.md", True),
        ("notes/*.md", "other/notes/draft.md", False),
        ("*.txt", "draft.md", False),
    ],
)
def test_rules_are_ignored_where_the_pattern_fits(tmp_path, pattern, path, ignored):
    (tmp_path / "claimlint.toml").write_text(f'[per_file_ignores]\n"{pattern}" = ["CIT"]\n')
    found = codes(load_config(tmp_path), str(tmp_path / path))
    assert ("CIT001" not in found) == ignored


@pytest.mark.parametrize(("path", "ignored"), [("notes/a.md", True), ("b/notes/a.md", False), ("a.md", False)])
def test_a_pattern_given_in_python_holds_in_the_working_directory(path, ignored):
    found = codes(Config(per_file_ignores={"notes/*.md": ("CIT",)}), path)
    assert ("CIT001" not in found) == ignored


def test_a_folder_with_signs_of_a_pattern_in_its_name_is_no_pattern(tmp_path):
    folder = tmp_path / "a[b]*"
    folder.mkdir()
    (folder / "claimlint.toml").write_text('[per_file_ignores]\n"*.md" = ["CIT"]\n')
    assert "CIT001" not in codes(load_config(folder), str(folder / "draft.md"))


@pytest.mark.parametrize("word", ["NUM001", "figure-mismatch", "NUM"])
def test_a_severity_can_be_set_by_code_name_or_family(word):
    assert severities("NUM001", severity={word: "info"}) == {Severity.INFO}


def test_a_rules_own_severity_wins_over_its_familys():
    assert severities("NUM001", severity={"NUM001": "warning", "NUM": "info"}) == {Severity.WARNING}


def test_a_folder_of_house_rules_must_be_there(tmp_path):
    with pytest.raises(CatalogError, match="no such folder of house rules"):
        rules_for(Config(house=House(rules=tmp_path / "none")), "draft.md")


def test_a_house_rule_may_not_take_a_shipped_code(tmp_path):
    page = load_rules()["NUM001"].page
    (tmp_path / "quantity").mkdir()
    (tmp_path / "quantity" / "NUM001-figure-mismatch.md").write_text(page)
    with pytest.raises(CatalogError, match="NUM001 is the code of a shipped rule"):
        rules_for(Config(house=House(rules=tmp_path)), "draft.md")


def test_the_gentle_preset_has_rules_that_are_errors_of_high_confidence():
    chosen = rules_for(Config(preset="gentle"), "draft.md")
    assert chosen
    assert {(rule.confidence, rule.severity[o]) for rule in chosen for o in rule.outcomes} == {("high", Severity.ERROR)}
