"""Paths as reports show them."""

from __future__ import annotations

from pathlib import Path

import pytest

from claimlint.reporting.paths import shown_path

HERE = Path("/home/ida/work")


@pytest.mark.parametrize(
    ("path", "shown"),
    [
        ("draft.md", "draft.md"),
        ("./sources/../draft.md", "draft.md"),
        ("/home/ida/work/sources/3.md", "sources/3.md"),
        ("../other/draft.md", "/home/ida/other/draft.md"),
        ("/home/ida/workshop/draft.md", "/home/ida/workshop/draft.md"),
        ("https://example.org/a/../b", "https://example.org/a/../b"),
        ("", ""),
    ],
)
def test_a_path_is_relative_inside_the_folder_and_absolute_outside(path, shown):
    assert shown_path(path, HERE) == shown
