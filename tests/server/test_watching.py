"""Which files an editor is asked to watch."""

from pathlib import PurePath

import pytest

from claimlint.server.features import WATCHED


@pytest.mark.parametrize(
    "path",
    [
        "a.md",
        "a.ltx",
        "book.epub",
        "papers.rdf",
        "sources",
        "sources/notes",
        "evidence/claimlint.lock",
        "claimlint.toml",
    ],
)
def test_a_file_that_drafts_may_rest_on_is_watched(path):
    assert any(PurePath("/home", path).match(glob) for glob in WATCHED)


def test_any_other_file_is_not():
    assert not any(PurePath("/home/photo.png").match(glob) for glob in WATCHED)
