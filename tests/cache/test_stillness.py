"""What is changed while a draft is linted is seen, however far below the place that was looked at."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from claimlint.cache.looked import Kind, Look, state_of
from claimlint.cache.reports import TICK, is_still


@pytest.fixture
def begun(tmp_path) -> int:
    """When a run begins for which all that is in the folder was written long enough ago; the clock has gone on."""
    (tmp_path / "shelf" / "2019").mkdir(parents=True)
    (tmp_path / "shelf" / "page.md").write_text("Old.\n", encoding="utf-8")
    last = probe(tmp_path)
    while probe(tmp_path) == last:
        pass
    return last + TICK + 1


def probe(folder: Path) -> int:
    """The time that a file gets that is written now."""
    file = folder.parent / "probe"
    file.write_text("", encoding="utf-8")
    return file.stat().st_ctime_ns


@pytest.mark.parametrize("kind", [Kind.NAMES, Kind.PAGES, Kind.BESIDE])
def test_what_was_there_is_still_so(tmp_path, begun, kind):
    assert is_still([Look(kind, str(tmp_path))], begun)


@pytest.mark.parametrize(
    ("kind", "name"),
    [(Kind.NAMES, "shelf/2019/new.txt"), (Kind.PAGES, "shelf/page.md"), (Kind.BESIDE, "shelf/new.bib")],
)
def test_a_change_below_a_place_is_seen(tmp_path, begun, kind, name):
    (tmp_path / name).write_text("New.\n", encoding="utf-8")
    assert not is_still([Look(kind, str(tmp_path))], begun)


def test_a_link_that_leads_elsewhere_now_is_seen(tmp_path, begun):
    (tmp_path / "link").symlink_to("shelf/page.md")
    assert not is_still([Look(Kind.FILE, str(tmp_path / "link"))], begun)


def test_what_a_pipe_gives_is_neither_read_nor_kept(tmp_path, begun):
    os.mkfifo(tmp_path / "pipe")
    look = Look(Kind.FILE, str(tmp_path / "pipe"))
    state_of([look])  # would wait for a writer
    assert not is_still([look], begun + 3_600_000_000_000)
