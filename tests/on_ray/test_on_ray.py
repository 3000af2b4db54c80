"""Drafts through Ray: the findings of one machine, no row lost and none twice, even if the run is killed."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from contextlib import suppress
from pathlib import Path

import pyarrow.parquet as pq
import pytest

from claimlint import Linter
from claimlint.batch.rows import lint_row

CHECKOUT = Path(__file__).parents[2]
ROWS = [
    {"id": str(n), "draft": f"Exactly {n + 40} boats came [1].\n", "sources": {"1": f"Fewer than {n + 40} boats came."}}
    for n in range(60)
]
ROWS.append({"id": "empty", "draft": "", "sources": {"1": "Nothing."}})
PATIENCE = 180  # seconds


def batch(*arguments: str | Path) -> subprocess.Popen:
    """The command, in a group of processes of its own, with as many actors as there are cores."""
    actors = str(os.cpu_count())
    command = [sys.executable, "-m", "claimlint.batch", *map(str, arguments), "--batch", "4", "--actors", actors]
    return subprocess.Popen(command, cwd=CHECKOUT, start_new_session=True, stderr=subprocess.PIPE)


def wait_a_moment(process: subprocess.Popen) -> None:
    """Until the process ends, but no longer than a tenth of a second."""
    with suppress(subprocess.TimeoutExpired):
        process.wait(0.1)


def reports(folder: Path) -> dict[str, dict]:
    """The rows of the finished files by id; fails if one is there twice."""
    rows = [row for file in sorted(folder.glob("*.parquet")) for row in pq.read_table(file).to_pylist()]
    assert len({row["id"] for row in rows}) == len(rows)
    return {row["id"]: row for row in rows}


@pytest.fixture(scope="module")
def drafts(tmp_path_factory) -> Path:
    path = tmp_path_factory.mktemp("data") / "drafts.jsonl"
    path.write_text("".join(json.dumps(row) + "\n" for row in ROWS), encoding="utf-8")
    return path


@pytest.fixture(scope="module")
def expected() -> dict[str, dict]:
    linter = Linter()
    return {row["id"]: lint_row(row, linter) for row in ROWS}


def test_a_run_that_is_killed_and_begun_again_has_every_row_once(drafts, expected, tmp_path):
    first = batch(drafts, tmp_path)
    end = time.monotonic() + PATIENCE
    while not list(tmp_path.glob("*.parquet")) and first.poll() is None and time.monotonic() < end:
        wait_a_moment(first)
    os.killpg(first.pid, signal.SIGKILL)
    first.communicate()
    assert 0 < len(reports(tmp_path)) < len(ROWS)
    second = batch(drafts, tmp_path)
    assert second.wait(PATIENCE) == 0
    assert reports(tmp_path) == expected


def test_a_folder_of_parquet_is_read(drafts, expected, tmp_path):
    import pyarrow as pa

    (tmp_path / "data").mkdir()
    pq.write_table(pa.Table.from_pylist(ROWS[:8]), tmp_path / "data" / "train-00000-of-00001.parquet")
    assert batch(tmp_path / "data", tmp_path / "out").wait(PATIENCE) == 0
    assert reports(tmp_path / "out") == {row["id"]: expected[row["id"]] for row in ROWS[:8]}


def test_a_data_set_without_drafts_is_refused(tmp_path):
    (tmp_path / "rows.jsonl").write_text('{"text": "a"}\n', encoding="utf-8")
    run = batch(tmp_path / "rows.jsonl", tmp_path / "out")
    assert b"no column draft, but text; name it with --draft-column" in run.communicate(timeout=PATIENCE)[1]


def test_a_place_without_data_is_refused(tmp_path):
    run = batch(tmp_path, tmp_path / "out")
    assert b"no .parquet or .jsonl file there" in run.communicate(timeout=PATIENCE)[1]
