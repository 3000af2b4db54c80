"""The hook as users have it: pre-commit and prek install it from this checkout and run it in a repository of its own.

Run by itself: ``pip install '.[hook]'``, then ``python -m pytest tests/as_hook``. Each installs claimlint with its
language model from the package index, which takes minutes. What is not committed in the checkout is not tried.
"""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

CHECKOUT = Path(__file__).parents[2]
SOURCE = "In 2019 the fund paid 4.2 million euros to the towns.\n"
FALSE = "The fund paid 4.2 billion euros to the towns in 2019 [1].\n"
HOOKS = "repos:\n  - repo: {}\n    rev: {}\n    hooks:\n      - id: claimlint\n"


def git(folder: Path, *arguments: str) -> str:
    """What git says."""
    done = subprocess.run(["git", "-C", str(folder), *arguments], capture_output=True, text=True, check=True)
    return done.stdout.strip()


@pytest.fixture(params=["pre-commit", "prek"])
def run(request, tmp_path):
    """A function that stages a draft and runs the hook on all files of its repository."""
    repository = tmp_path / "repository"
    (repository / "sources").mkdir(parents=True)
    (repository / "sources" / "1.md").write_text(SOURCE)
    (repository / ".pre-commit-config.yaml").write_text(HOOKS.format(CHECKOUT, git(CHECKOUT, "rev-parse", "HEAD")))
    git(repository, "init", "-q")
    homes = {name: str(tmp_path / "home") for name in ("PRE_COMMIT_HOME", "PREK_HOME")}
    program = Path(sys.executable).with_name(request.param)

    def call(draft: str) -> subprocess.CompletedProcess[str]:
        (repository / "draft.md").write_text(draft)
        git(repository, "add", "-A")
        command = [program, "run", "--all-files"]
        environment = {**os.environ, **homes}
        return subprocess.run(command, cwd=repository, capture_output=True, text=True, env=environment, check=False)

    return call


def test_a_claim_beyond_its_evidence_stops_the_commit_and_a_faithful_one_does_not(run):
    beyond, faithful = run(FALSE), run(FALSE.replace("billion", "million"))
    assert (beyond.returncode, "draft.md:1:15 error NUM005" in beyond.stdout) == (1, True), beyond.stderr
    assert (faithful.returncode, "Passed" in faithful.stdout) == (0, True), faithful.stdout
