"""The documentation: generated pages, and links that lead somewhere."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from claimlint.catalog.load import load_rules
from claimlint.cli.main import COMMANDS, run
from claimlint.config import Config
from claimlint.docs import build, pages

ROOT = Path(__file__).parents[1]
WRITTEN = sorted([ROOT / "README.md", ROOT / "ARCHITECTURE.md", *(ROOT / "docs").glob("*.md")])
LINK = re.compile(r"\]\((?!https?:|#)([^)#\s]+)(?:#[^)]*)?\)")


@pytest.mark.parametrize("name", ["claimlint.schema.json", "report.schema.json"])
def test_the_schemas_in_the_repository_are_those_of_the_source(name):
    assert (ROOT / "docs" / name).read_text() == pages()[name]


@pytest.mark.parametrize("page", WRITTEN, ids=lambda page: page.name)
def test_every_link_of_a_written_page_leads_to_a_file(page):
    broken = [link for link in LINK.findall(page.read_text()) if not (page.parent / link).exists()]
    assert broken == []


def test_every_row_of_the_checklist_names_tests_that_are_there():
    text = (ROOT / "docs" / "checklist.md").read_text()
    features, lessons = (part.split("|---|\n")[1].strip().splitlines() for part in text.split("## Five lessons"))
    named = [re.findall(r"`(tests/[\w/.]+)`", row.rsplit(" | ", 1)[1]) for row in (*features, *lessons)]
    assert [int(row.split(" | ")[0].strip("| ")) for row in features] == list(range(1, 46))
    assert (len(lessons), [names for names in named if not names]) == (5, [])
    assert [path for names in named for path in names if not (ROOT / path).exists()] == []


def test_every_link_of_the_table_of_rules_leads_to_a_page(tmp_path):
    build(tmp_path)
    links = LINK.findall((tmp_path / "rules" / "index.md").read_text())
    assert (len(links), [link for link in links if not (tmp_path / "rules" / link).exists()]) == (len(load_rules()), [])


def test_a_page_for_readers_has_no_marks_and_no_head():
    page = pages()[load_rules()["NUM001"].path]
    assert ("{{" in page, "```toml" in page, page.startswith("# NUM001 ")) == (False, False, True)


def test_every_command_and_every_key_is_documented():
    said = pages()["command-line.md"] + pages()["configuration.md"]
    missing = [n for n in (*COMMANDS, *Config.model_fields) if not re.search(rf"\b{n}\b", said)]
    assert missing == []


def test_the_tutorial_shows_what_the_command_says(tmp_path, monkeypatch, capsys):
    blocks = re.findall(r"```text\n(.*?)```", (ROOT / "docs" / "tutorial.md").read_text(), re.DOTALL)
    _, source, draft, shown = blocks
    monkeypatch.chdir(tmp_path)
    Path("sources").mkdir()
    Path("sources/1.md").write_text(source)
    Path("draft.md").write_text(draft)
    run(["draft.md", "--preview"])
    said = [line.split(" [")[0] for line in capsys.readouterr().out.splitlines()]
    assert [line.split(" [")[0] for line in shown.splitlines()] == said[: len(shown.splitlines())]
