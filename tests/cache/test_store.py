"""A store gives back what was put, or nothing; it never fails."""

from __future__ import annotations

import os
import random
import signal
import sqlite3
import subprocess
import sys
from pathlib import Path

import pytest

from claimlint.cache.store import ASKED, HEAVY, NAME, SqliteStore, cache_folder

CHECKOUT = Path(__file__).parents[2]
WRITER = """
import sys
from pathlib import Path
from claimlint.cache.store import SqliteStore
store = SqliteStore(Path(sys.argv[1]))
for number in range(int(sys.argv[2])):
    key = str(number % 200).encode()
    found = store.get(key)
    assert found is None or found == key * 50, found
    store.put(key, key * 50)
    store.flush()
    if number == 5:
        print("begun", flush=True)
"""


@pytest.fixture
def store(tmp_path):
    return SqliteStore(tmp_path / "cache")


def reopened(store):
    store.close()
    return SqliteStore(store.path.parent)


def test_what_was_put_is_there_before_it_is_written(store):
    store.put(b"key", b"value")
    assert store.get(b"key") == b"value"


def test_what_was_written_is_there_for_the_next_process(store):
    store.put(b"key", b"value")
    store.flush()
    assert reopened(store).get(b"key") == b"value"


def test_little_waits_to_be_written(store):
    for number in range(3):
        store.put(b"%d" % number, bytes(HEAVY // 2))
    assert reopened(store).entries() == 2


def test_many_are_given_at_once_written_or_not(store):
    for number in range(ASKED + 2):
        store.put(b"%d" % number, b"value %d" % number)
    store.flush()
    store = reopened(store)
    store.put(b"0", b"another")
    found = store.get_all([b"%d" % number for number in range(ASKED + 3)])
    assert len(found) == ASKED + 2
    assert (found[b"0"], found[b"1"]) == (b"another", b"value 1")


def test_nothing_is_made_before_something_is_written(store):
    store.get(b"key")
    assert not store.path.parent.exists()


def test_the_folder_is_the_owners_only(store):
    store.put(b"key", b"value")
    store.flush()
    assert store.path.parent.stat().st_mode & 0o077 == 0


@pytest.mark.parametrize(
    ("change", "key"), [("value = substr(value, 1, 20) || x'00'", b"key"), ("key = x'6162'", b"ab")]
)
def test_what_was_changed_in_the_file_is_not_given(store, change, key):
    store.put(b"key", b"value")
    store.flush()
    store.close()
    with sqlite3.connect(store.path) as base:
        base.execute(f"UPDATE entries SET {change}")
    base.close()
    assert SqliteStore(store.path.parent).get(key) is None


@pytest.mark.parametrize("damage", [b"", b"no database" * 400, b"SQLite format 3\0" + b"\xff" * 5_000])
def test_a_file_that_is_no_database_is_made_anew(store, damage):
    store.path.parent.mkdir()
    store.path.write_bytes(damage)
    fresh = SqliteStore(store.path.parent)
    assert fresh.get(b"key") is None
    fresh.put(b"key", b"value")
    fresh.flush()
    assert reopened(fresh).get(b"key") == b"value"


@pytest.mark.parametrize("seed", range(8))
def test_no_damage_to_the_file_changes_a_value(store, seed):
    for number in range(300):
        store.put(str(number).encode(), str(number).encode() * 40)
    store.flush()
    store.close()
    dice = random.Random(seed)
    data = bytearray(store.path.read_bytes())
    for _ in range(40):
        data[dice.randrange(len(data))] = dice.randrange(256)
    store.path.write_bytes(data)
    damaged = SqliteStore(store.path.parent)
    found = {number: damaged.get(str(number).encode()) for number in range(300)}
    assert all(value in (None, str(number).encode() * 40) for number, value in found.items())


def test_a_folder_that_is_a_file_keeps_nothing(tmp_path):
    (tmp_path / "cache").write_text("no folder")
    store = SqliteStore(tmp_path / "cache")
    store.put(b"key", b"value")
    store.flush()
    assert store.get(b"key") is None


def test_a_file_that_can_only_be_read_still_answers(store):
    store.put(b"key", b"value")
    store.flush()
    store.close()
    uri = f"file:{store.path}?mode=ro"
    read_only = SqliteStore(store.path.parent)
    read_only._base.close()
    read_only._base = sqlite3.connect(uri, uri=True)
    read_only.put(b"other", b"value")
    read_only.flush()
    assert (read_only.get(b"key"), read_only.get(b"other")) == (b"value", None)


def test_a_file_that_another_process_has_locked_still_answers(store, monkeypatch):
    monkeypatch.setattr("claimlint.cache.store.WAIT", 0.01)
    store.put(b"key", b"value")
    store.flush()
    other = sqlite3.connect(store.path, isolation_level=None)
    other.execute("BEGIN EXCLUSIVE")
    second = SqliteStore(store.path.parent)
    second.put(b"other", b"value")
    second.flush()
    assert second.get(b"key") == b"value"


def test_the_file_stays_below_its_largest_size(tmp_path):
    store = SqliteStore(tmp_path / "cache", largest=1_000_000)
    for number in range(40):
        store.put(str(number).encode(), os.urandom(100_000))
        store.flush()
    assert store.path.stat().st_size <= 1_000_000


def test_what_was_used_last_stays(tmp_path):
    store = SqliteStore(tmp_path / "cache", largest=1_000_000)
    for number in range(40):
        store.put(str(number).encode(), os.urandom(100_000))
        store.flush()
    assert (store.get(b"39") is None, store.get(b"0")) == (False, None)


def test_clearing_removes_the_files(store):
    store.put(b"key", b"value")
    store.flush()
    store.clear()
    assert list(store.path.parent.iterdir()) == []


def test_processes_that_write_at_once_and_are_killed_leave_a_whole_file(tmp_path):
    command = [sys.executable, "-c", WRITER, str(tmp_path)]
    counts = ["300", "1000000"] * 5  # those that are to be killed would never end
    writers = [subprocess.Popen([*command, count], cwd=CHECKOUT, stdout=subprocess.PIPE) for count in counts]
    for number, writer in enumerate(writers):
        writer.stdout.readline()
        if number % 2:
            writer.send_signal(signal.SIGKILL)
    for writer in writers:
        writer.communicate()
    base = sqlite3.connect(tmp_path / NAME, timeout=0)
    base.execute("BEGIN EXCLUSIVE")  # fails if a lock is left
    whole = base.execute("PRAGMA integrity_check").fetchone()
    base.close()
    assert ([writer.returncode for writer in writers], whole) == ([0, -signal.SIGKILL] * 5, ("ok",))


@pytest.mark.parametrize(
    ("environment", "expected"),
    [
        ({"CLAIMLINT_CACHE_DIR": "/own", "XDG_CACHE_HOME": "/xdg"}, "/own"),
        ({"XDG_CACHE_HOME": "/xdg"}, "/xdg/claimlint"),
        ({"HOME": "/home/me"}, "/home/me/.cache/claimlint"),
    ],
)
def test_the_folder_is_named_by_the_environment(monkeypatch, environment, expected):
    for name in ("CLAIMLINT_CACHE_DIR", "XDG_CACHE_HOME", "LOCALAPPDATA"):
        monkeypatch.delenv(name, raising=False)
    for name, value in environment.items():
        monkeypatch.setenv(name, value)
    assert cache_folder() == Path(expected)
