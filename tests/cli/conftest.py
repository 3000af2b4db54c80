"""A folder to work in, and the command run in it: inside this process, or as users run it."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest

CHECKOUT = Path(__file__).parents[2]


@dataclass(frozen=True)
class Answer:
    """What the command gave back."""

    status: int
    out: str
    err: str


@pytest.fixture
def folder(tmp_path, tmp_path_factory, monkeypatch) -> Path:
    """An empty working directory, and a cache of its own beside it."""
    monkeypatch.setenv("CLAIMLINT_CACHE_DIR", str(tmp_path_factory.mktemp("cache")))
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.fixture
def write(folder) -> Callable[[str, str | bytes], Path]:
    """A function that writes a file of the working directory, its folders made."""

    def put(name: str, content: str | bytes = "Nothing.\n") -> Path:
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
        return path

    return put


@pytest.fixture
def claimlint(folder, capsysbinary) -> Callable[..., Answer]:
    """The command, run in this process."""
    from claimlint.cli.again import answered
    from claimlint.cli.main import run

    def call(*arguments: str) -> Answer:
        status = answered(arguments)
        if status is None:
            status = run(arguments)
        captured = capsysbinary.readouterr()
        return Answer(status, captured.out.decode(), captured.err.decode())

    return call


@pytest.fixture
def command(folder) -> Callable[..., Answer]:
    """The command as a process of its own. It must never show a traceback."""

    def call(*arguments: str, stdin: bytes = b"", **environment: str) -> Answer:
        from os import environ

        done = subprocess.run(
            [sys.executable, "-m", "claimlint", *arguments],
            input=stdin,
            capture_output=True,
            cwd=folder,
            env={**environ, "PYTHONPATH": str(CHECKOUT), "PYTHONIOENCODING": "utf-8", **environment},
            check=False,
        )
        answer = Answer(done.returncode, done.stdout.decode(), done.stderr.decode())
        assert "Traceback" not in answer.err
        return answer

    return call
