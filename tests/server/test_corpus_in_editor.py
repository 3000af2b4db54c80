"""On the drafts of the corpus, the server finds what the command finds."""

from pathlib import Path

import pytest

from claimlint import Config, Linter
from claimlint.cli.options import Settings
from claimlint.server.session import Session

CORPUS = Path(__file__).parents[2] / "corpus"
DRAFTS = sorted(CORPUS.glob("*/draft.*"))


@pytest.mark.parametrize("path", DRAFTS, ids=lambda path: path.parent.name)
def test_after_an_edit_and_its_undoing_the_findings_are_those_of_the_command(path):
    text = path.read_text(encoding="utf-8")
    session = Session(Settings(None, True, {}))
    draft = session.open(path.as_uri(), str(path), f"An edit.\n\n{text}", 1)
    session.check(draft)
    draft.text = text
    assert session.check(draft).report.findings == Linter(Config()).lint_path(str(path)).findings
