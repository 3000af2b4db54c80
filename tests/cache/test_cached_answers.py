"""What is kept gives the same answer as a fresh look, byte for byte, after any edit of drafts and sources."""

from __future__ import annotations

import random
import re
import shutil
from pathlib import Path

import pytest

from claimlint import Config, Linter
from claimlint.cache.store import SqliteStore
from claimlint.cli.forms import FORMS, render
from claimlint.model.report import Report

CORPUS = Path(__file__).parents[2] / "corpus"
CASES = sorted(path.name for path in CORPUS.iterdir() if path.is_dir())
CONFIG = Config(preview=True)
EDITS = 2


def written(report: Report) -> dict[str, str]:
    """The report in every format for text."""
    forms = (form for form in FORMS if form != "docx")
    return {form: render(report, form, width=100, colour=form == "full") for form in forms}


def lines_cut(path: Path, dice: random.Random) -> None:
    """Takes out a paragraph."""
    parts = path.read_text(encoding="utf-8").split("\n\n")
    del parts[dice.randrange(1, len(parts))]
    path.write_text("\n\n".join(parts) + "\n", encoding="utf-8")


def number_changed(path: Path, dice: random.Random) -> None:
    """Puts another number in place of one."""
    text = path.read_text(encoding="utf-8")
    found = dice.choice(list(re.finditer(r"\d+", text)))
    path.write_text(text[: found.start()] + str(dice.randrange(2, 90)) + text[found.end() :], encoding="utf-8")


def sentence_repeated(path: Path, dice: random.Random) -> None:
    """Says a paragraph again at the head."""
    text = path.read_text(encoding="utf-8")
    path.write_text(f"{dice.choice(text.split(chr(10) * 2))}\n\n{text}", encoding="utf-8")


def source_removed(path: Path, dice: random.Random) -> None:
    """Removes a source."""
    dice.choice(sorted((path.parent / "sources").iterdir())).unlink()


def source_edited(path: Path, dice: random.Random) -> None:
    """Takes a paragraph out of a source."""
    texts = [p for p in sorted((path.parent / "sources").iterdir()) if p.suffix in (".md", ".txt")]
    lines_cut(dice.choice(texts), dice)


def source_added(path: Path, dice: random.Random) -> None:
    """Puts a bibliography and a source beside the draft."""
    (path.parent / "more.bib").write_text("@misc{more, title = {More}}\n", encoding="utf-8")
    (path.parent / "sources" / "more.txt").write_text("There were 12 more of them in 2019.\n", encoding="utf-8")


CHANGES = (lines_cut, number_changed, sentence_repeated, source_removed, source_edited, source_added)


@pytest.mark.parametrize("case", CASES)
def test_what_is_kept_is_what_a_fresh_look_gives(case, tmp_path, monkeypatch):
    folder = tmp_path / case
    shutil.copytree(CORPUS / case, folder)
    monkeypatch.chdir(folder)
    dice = random.Random(case)
    different = []
    for change in (None, *dice.sample(CHANGES, EDITS)):
        if change is not None:
            change(folder / "draft.md", dice)
        fresh = written(Linter(CONFIG).lint_path("draft.md"))
        for _ in range(2):
            kept = written(Linter(CONFIG, SqliteStore(tmp_path / "cache")).lint_path("draft.md"))
            different += [(change, form) for form in fresh if fresh[form] != kept[form]]
    assert different == []


def test_drafts_with_the_same_sentences_are_told_apart(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "sources").mkdir()
    (tmp_path / "sources" / "1.md").write_text("Fewer than 40 boats came.\n", encoding="utf-8")
    for name in ("a.md", "b.md"):
        (tmp_path / name).write_text("Exactly 40 boats came [1].\n", encoding="utf-8")
    Linter(store=SqliteStore(tmp_path / "cache")).lint_path("a.md")
    report = Linter(store=SqliteStore(tmp_path / "cache")).lint_path("b.md")
    assert {finding.path for finding in report.findings} == {"b.md"}


def test_another_configuration_is_another_answer(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "sources").mkdir()
    (tmp_path / "sources" / "1.md").write_text("Fewer than 40 boats came.\n", encoding="utf-8")
    (tmp_path / "draft.md").write_text("Exactly 40 boats came [1].\n", encoding="utf-8")
    store = SqliteStore(tmp_path / "cache")
    found = [Linter(config, store).lint_path("draft.md").findings for config in (Config(), Config(select=("CAU",)))]
    assert (bool(found[0]), found[1]) == (True, ())
