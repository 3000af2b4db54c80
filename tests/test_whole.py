"""Files that are written at one stroke."""

from __future__ import annotations

import errno
import os
from pathlib import Path

import pytest

from claimlint.whole import write_whole


@pytest.fixture
def full_disk(monkeypatch):
    """Nothing reaches the disk any more."""

    def refuse(number):
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    monkeypatch.setattr(os, "fsync", refuse)


def test_a_file_is_made(tmp_path):
    write_whole(tmp_path / "a.md", b"new")
    assert [(path.name, path.read_bytes()) for path in tmp_path.iterdir()] == [("a.md", b"new")]


def test_a_file_keeps_its_permissions(tmp_path):
    path = tmp_path / "a.md"
    path.write_bytes(b"old")
    path.chmod(0o640)
    write_whole(path, b"new")
    assert (path.read_bytes(), path.stat().st_mode & 0o777) == (b"new", 0o640)


def test_a_read_only_file_is_left_alone(tmp_path, monkeypatch):
    path = tmp_path / "a.md"
    path.write_bytes(b"old")
    monkeypatch.setattr(os, "access", lambda path, mode: mode != os.W_OK)  # root may write to any
    with pytest.raises(PermissionError, match="Permission denied"):
        write_whole(path, b"new")
    assert path.read_bytes() == b"old"


def test_a_file_keeps_its_second_name(tmp_path):
    path, second = tmp_path / "a.md", tmp_path / "b.md"
    path.write_bytes(b"old")
    second.hardlink_to(path)
    write_whole(path, b"new")
    assert (second.read_bytes(), path.samefile(second)) == (b"new", True)


def test_the_file_of_another_owner_stays_theirs(tmp_path, monkeypatch):
    path = tmp_path / "a.md"
    path.write_bytes(b"old")
    before = path.stat()
    monkeypatch.setattr(os, "geteuid", lambda: before.st_uid + 1)
    write_whole(path, b"new")
    assert (path.read_bytes(), path.stat().st_ino) == (b"new", before.st_ino)


def test_a_link_stays_one(tmp_path):
    target, link = tmp_path / "a.md", tmp_path / "link.md"
    target.write_bytes(b"old")
    link.symlink_to("a.md")
    write_whole(link, b"new")
    assert (link.is_symlink(), target.read_bytes()) == (True, b"new")


def test_a_pipe_is_written_to_by_its_number():
    out, into = os.pipe()
    try:
        write_whole(Path(f"/dev/fd/{into}"), b"new")
        assert os.read(out, 100) == b"new"
    finally:
        os.close(out)
        os.close(into)


def test_a_device_stays_one():
    write_whole(Path(os.devnull), b"new")
    assert Path(os.devnull).is_char_device()


def test_what_was_there_stays_if_the_disk_is_full(tmp_path, full_disk):
    path = tmp_path / "a.md"
    path.write_bytes(b"old")
    with pytest.raises(OSError, match="No space"):
        write_whole(path, b"new")
    assert [(path.name, path.read_bytes()) for path in tmp_path.iterdir()] == [("a.md", b"old")]
