"""The pre-commit hook: its file, and the command that it runs on the files it is handed."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from claimlint.cli.check import check

ACTION = (Path(__file__).parents[2] / "action.yml").read_text()
HOOK = (Path(__file__).parents[2] / ".pre-commit-hooks.yaml").read_text()


def test_the_hook_has_what_pre_commit_asks_for():
    keys = re.findall(r"^(?:- |  )(\w+):", HOOK, re.MULTILINE)
    assert {"id", "name", "entry", "language", "require_serial"} <= set(keys)


@pytest.mark.parametrize(
    ("path", "excluded"),
    [("sources/1.md", True), ("texts/evidence/a.md", True), ("draft.md", False), ("resources/draft.md", False)],
)
def test_sources_are_not_handed_over_as_drafts(path, excluded):
    pattern = re.search(r"exclude: (.+)", HOOK)[1]
    assert (re.search(pattern, path) is not None) == excluded


@pytest.mark.parametrize(
    ("path", "taken"),
    [
        ("a.md", True),
        ("x/a.qmd", True),
        ("a.Rmd", True),
        ("a.mdx", True),
        ("a.tex", True),
        ("a.txt", False),
        ("md", False),
    ],
)
def test_drafts_of_every_kind_with_a_form_of_suppression_are_handed_over(path, taken):
    pattern = re.search(r"files: (.+)", HOOK)[1]
    assert (re.search(pattern, path) is not None) == taken


def test_the_action_uses_options_that_there_are():
    known = {name for parameter in check.params for name in parameter.opts}
    used = {word for line in re.findall(r"run: claimlint check (.+)", ACTION) for word in re.findall(r"--[\w-]+", line)}
    assert (used != set(), used - known) == (True, set())


def test_its_command_takes_several_files(write, claimlint):
    write("a.md", "It rained.\n")
    write("b.md", "It snowed.\n")
    entry = re.search(r"entry: claimlint (.+)", HOOK)[1]
    assert claimlint(*entry.split(), "a.md", "b.md").status == 0
