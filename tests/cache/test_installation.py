"""What is installed has a hash that changes with it."""

from __future__ import annotations

import pytest

from claimlint.cache import installation as module


@pytest.fixture
def fresh(monkeypatch, tmp_path):
    """A function that gives the hash anew, for a package in a folder of its own."""
    package = tmp_path / "claimlint"
    package.mkdir()
    (package / "engine.py").write_text("x = 1\n")
    monkeypatch.setattr(module, "PACKAGE", package)
    monkeypatch.setattr(module, "RULES", tmp_path / "rules")
    monkeypatch.setattr("sys.path", [str(tmp_path)])
    return module.installation.__wrapped__


def test_the_same_installation_has_the_same_hash(fresh):
    assert fresh() == fresh()


@pytest.mark.parametrize("name", ["claimlint/engine.py", "rules/a/B001-c.md", "spacy-3.8.1.dist-info/RECORD"])
def test_what_is_installed_anew_changes_it(fresh, tmp_path, name):
    before = fresh()
    path = tmp_path / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text("another\n")
    assert fresh() != before


def test_of_a_wheel_the_list_of_its_files_counts(fresh, tmp_path):
    (tmp_path / "claimlint" / "_rules").mkdir()
    record = tmp_path / "claimlint-0.1.0.dist-info" / "RECORD"
    record.parent.mkdir()
    record.write_text("one\n")
    before = fresh()
    record.write_text("another\n")
    assert fresh() != before
