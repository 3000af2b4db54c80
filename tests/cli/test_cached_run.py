"""An unchanged draft is answered without linting it; a changed one never from the cache."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimlint.cache.store import NAME, SqliteStore
from claimlint.cli.answers import joined, split

CHECKOUT = Path(__file__).parents[2]
SOURCE = "Fewer than 40 boats came to Malmö in 2019. The harbour was rebuilt by the council.\n"
DRAFT = "# Boats\n\nExactly 40 boats came to Malmö in 2019 [1].\n"
# Besides SQLite and what it imports: the whole of what an unchanged draft costs, without click.
LIGHT = {"_blake2", "claimlint", "fnmatch", "ipaddress", "ntpath", "pathlib", "typing", "_typing", "urllib"}
LIGHT |= {"__future__", "_sre", "atexit", "contextlib", "copyreg", "enum", "errno", "gc", "importlib", "re", "warnings"}
OWN = {"claimlint.__main__", "claimlint.cache", "claimlint.cli", "claimlint.config_file"}
MODULES = """
import sys, sqlite3
before = set(sys.modules)
from claimlint.__main__ import main
try:
    main()
except SystemExit as end:
    loaded = {name.partition(".")[0] for name in set(sys.modules) - before}
    own = {name for name in sys.modules if name.startswith("claimlint.") and name.count(".") == 1}
    print(end.code, *sorted(loaded), "|", *sorted(own), file=sys.stderr)
"""

SAVED_BETWEEN = """
import sys
from pathlib import Path
from claimlint.cache.store import SqliteStore
from claimlint.cli.again import answered
from claimlint.cli.check import answer_once
from claimlint.cli.options import Settings
from claimlint.cli.output import Output
from claimlint.cli.request import Request

class SavedBetween(Settings):
    # The configuration is asked for when the draft was hashed, and before it is linted.
    def config(self, folder):
        for name, text in saved.items():
            if text:
                Path(name).write_text(text, encoding="utf-8")
            else:
                Path(name).unlink(missing_ok=True)
        saved.clear()
        return super().config(folder)

class UndoneBetween(SqliteStore):
    # The first answer comes when the draft was linted.
    def put(self, key, value):
        for name, text in undone.items():
            Path(name).write_text(text, encoding="utf-8")
        undone.clear()
        super().put(key, value)

saved, undone = dict([sys.argv[2:4]]), dict([sys.argv[4:6]] if sys.argv[4:] else [])
output = Output("concise", None, False, True, False, "never", False)
request = Request(("draft.md",), "-", SavedBetween(None, False, {}), output)
if answered(["draft.md", "--cache-dir", sys.argv[1]]) is None:
    answer_once(request, UndoneBetween(Path(sys.argv[1])), ["draft.md", "--cache-dir", sys.argv[1]])
"""


@pytest.fixture
def draft(folder, write):
    """A draft and its source."""
    write("sources/1.md", SOURCE)
    write("sources/2.md", "Nobody came.\n")
    return write("draft.md", DRAFT)


@pytest.fixture(scope="module")
def still(tmp_path_factory):
    """A copy of the program: the answers of one whose files are being edited are not kept."""
    copy = tmp_path_factory.mktemp("still")
    for name in ("claimlint", "rules"):
        shutil.copytree(CHECKOUT / name, copy / name, ignore=shutil.ignore_patterns("__pycache__"))
    return copy


@pytest.fixture
def run(draft, still):
    """A function that runs a command in a process of its own, in the folder of the draft."""

    def call(*command: str, stdout: int = subprocess.PIPE) -> subprocess.CompletedProcess[bytes]:
        environment = {**os.environ, "PYTHONPATH": str(still)}
        folder = draft.parent
        return subprocess.run(command, cwd=folder, env=environment, stdout=stdout, stderr=subprocess.PIPE, check=False)

    return call


@pytest.fixture
def process(run):
    """A function that runs claimlint; gives its findings and the last line of the rest."""

    def call(*arguments: str) -> tuple[bytes, str]:
        out = run(sys.executable, "-c", MODULES, *arguments)
        return out.stdout, out.stderr.decode().splitlines()[-1]

    return call


@pytest.fixture
def saved_between(run):
    """A function that lints the draft while files are saved, named with what is in them; gives the findings."""

    def call(*saved: str) -> bytes:
        done = run(sys.executable, "-c", SAVED_BETWEEN, "kept", *saved)
        done.check_returncode()
        return done.stdout

    return call


def test_an_unchanged_draft_loads_little(process):
    process("draft.md")
    loaded = process("draft.md")[1]
    top, own = loaded.split("|")
    status, *names = top.split()
    assert (status, set(names) - LIGHT) == ("1", set())
    assert set(own.split()) == OWN


@pytest.mark.parametrize(
    ("name", "before", "between"),
    [("draft.md", DRAFT, "It rained.\n"), ("claimlint.toml", "", 'ignore = ["NUM", "DET"]\n')],
)
def test_what_is_saved_while_a_run_begins_is_not_kept_as_an_answer_to_what_was_there(
    write, saved_between, name, before, between
):
    write(name, before)
    first = saved_between(name, between)
    again = saved_between(name, before)
    assert (first, b"draft.md:3" in again) == (b"", True)
    assert saved_between(name, before) == again


@pytest.mark.parametrize(
    ("name", "before", "between", "undone"),
    [
        ("claimlint.toml", 'ignore = ["NUM", "DET"]\n', "", ()),  # only the states before and after tell
        ("draft.md", DRAFT, "It rained.\n", ("draft.md", DRAFT)),  # only the times tell
    ],
)
def test_neither_what_is_gone_nor_what_is_undone_is_missed(write, saved_between, name, before, between, undone):
    write(name, before)
    during = saved_between(name, between, *undone)
    after = saved_between(name, before)
    assert (b"draft.md:3" in during) != (b"draft.md:3" in after)


def test_an_unchanged_draft_has_the_same_findings_written(process):
    assert process("draft.md")[0] == process("draft.md")[0] != b""


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("draft.md", "Exactly 41 boats came to Malmö in 2019 [1].\n"),
        ("sources/1.md", "Exactly 40 boats came to Malmö in 2019.\n"),
        ("claimlint.toml", 'ignore = ["NUM"]\n'),
        ("sources/1.txt", "Forty boats.\n"),
    ],
)
def test_what_has_changed_is_looked_at_again(claimlint, draft, write, name, content):
    claimlint("draft.md")
    claimlint("draft.md")
    write(name, content)
    kept, fresh = claimlint("draft.md"), claimlint("draft.md", "--no-cache")
    assert (kept.status, kept.out) == (fresh.status, fresh.out)


@pytest.mark.parametrize(("before", "after"), [("../far.md", "near.md"), ("near.md", "../far.md")])
def test_a_link_that_leads_elsewhere_is_followed_again(claimlint, draft, write, before, after):
    """What lies outside of the draft's folder is not read, whatever is in it."""
    for place in ("near.md", "../far.md"):
        write(place, SOURCE)
    source = draft.parent / "sources" / "1.md"
    for target in (before, after):
        source.unlink()
        source.symlink_to(f"../{target}")
        claimlint("draft.md")
        kept = claimlint("draft.md")
    assert kept.out == claimlint("draft.md", "--no-cache").out


def test_drafts_of_which_one_was_a_link_to_the_other_are_two_now(claimlint, draft):
    link = draft.parent / "link.md"
    link.symlink_to(draft)
    claimlint("draft.md", "link.md")
    claimlint("draft.md", "link.md")
    link.unlink()
    shutil.copy(draft, link)
    kept = claimlint("draft.md", "link.md")
    assert ("link.md:3" in kept.out, kept.out) == (True, claimlint("draft.md", "link.md", "--no-cache").out)


def test_a_source_that_is_gone_is_missed(claimlint, draft):
    claimlint("draft.md")
    (draft.parent / "sources" / "1.md").unlink()
    kept, fresh = claimlint("draft.md"), claimlint("draft.md", "--no-cache")
    assert (kept.status, kept.out) == (fresh.status, fresh.out)


def test_without_a_cache_nothing_is_written(claimlint, draft):
    claimlint("draft.md", "--no-cache", "--cache-dir", "kept")
    assert not (draft.parent / "kept").exists()


def test_a_configuration_can_do_without_a_cache(claimlint, draft, write):
    write("claimlint.toml", "no_cache = true\n")
    claimlint("draft.md", "--cache-dir", "kept")
    assert not (draft.parent / "kept").exists()


@pytest.mark.parametrize("content", [b"", b"rubbish" * 1000])
def test_a_damaged_cache_changes_no_answer(claimlint, draft, content):
    fresh = claimlint("draft.md", "--no-cache")
    (draft.parent / "kept").mkdir()
    (draft.parent / "kept" / NAME).write_bytes(content)
    kept = claimlint("draft.md", "--cache-dir", "kept")
    assert (kept.status, kept.out) == (fresh.status, fresh.out)


def test_a_cache_that_cannot_be_written_fails_no_run(claimlint, draft, write):
    write("kept", "a file, not a folder")
    assert claimlint("draft.md", "--cache-dir", "kept").status == 1


def test_the_cache_is_shown_and_cleared(claimlint, draft):
    claimlint("draft.md", "--cache-dir", "kept")
    entries = SqliteStore(draft.parent / "kept").entries()
    shown = claimlint("cache", "--cache-dir", "kept")
    cleared = claimlint("cache", "--clear", "--cache-dir", "kept")
    assert (entries > 0, f": {entries:,} entries, " in shown.out) == (True, True)
    assert cleared.out.startswith("cleared: ")
    assert SqliteStore(draft.parent / "kept").entries() == 0


@given(st.lists(st.binary()))
def test_parts_that_were_joined_come_apart(parts):
    assert split(joined(parts)) == parts


def test_several_processes_write_what_one_does(claimlint, draft, write):
    names = [f"{letter}.md" for letter in "abcdef"]
    for name in names:
        write(name, DRAFT)
    one, two = (claimlint(*names, "--no-cache", "--jobs", jobs) for jobs in ("1", "2"))
    assert (one.status, one.out) == (two.status, two.out)
    assert {line.split(":")[0] for line in two.out.splitlines() if line[:1] in "abcdef" and ".md:" in line} == {*names}


def test_drafts_that_were_searched_for_are_searched_for_again(claimlint, draft, write):
    claimlint("-q", ".")
    claimlint("-q", ".")
    write("more.md", DRAFT)
    kept, fresh = claimlint("-q", "."), claimlint("-q", ".", "--no-cache")
    assert (kept.out, "more.md:" in kept.out) == (fresh.out, True)


def test_an_answer_that_is_kept_goes_to_the_file_asked_for(process, draft):
    for _ in range(2):
        process("draft.md", "--output-file", "out.txt")
    written = (draft.parent / "out.txt").read_bytes()
    (draft.parent / "out.txt").unlink()
    process("draft.md", "--output-file", "out.txt")
    assert (draft.parent / "out.txt").read_bytes() == written != b""


@pytest.mark.parametrize("name", ["/dev/stdin", "/dev/fd/0"])
def test_a_draft_that_comes_through_a_pipe_is_read_whole_each_time(command, draft, name):
    texts = [DRAFT, "It rained.\n", DRAFT]
    answers = [command(name, "--sources", "sources/1.md", stdin=text.encode()) for text in texts]
    assert ["40 boats came" in answer.out for answer in answers] == [True, False, True]


def test_a_run_in_a_folder_that_is_gone_is_shown_no_traceback(draft, run):
    """Its own folder is removed by the shell that starts it, below the one of the draft."""
    script = 'mkdir gone && cd gone && rmdir ../gone && exec "$@"'
    done = run("sh", "-c", script, "sh", sys.executable, "-m", "claimlint", str(draft))
    assert (done.returncode, b"Traceback" in done.stderr) == (2, False)


@pytest.mark.parametrize(
    ("name", "closed", "status", "shown"),
    [("-", "<&-", 2, False), ("draft.md", ">&-", 1, False), ("draft.md", "2>&-", 1, True)],
)
def test_a_stream_that_is_closed_is_no_failure(run, name, closed, status, shown):
    command = ["sh", "-c", f'exec "$@" {closed}', "sh", sys.executable, "-m", "claimlint", name]
    runs = [run(*command) for _ in range(2)]
    assert [(done.returncode, b"40 boats came" in done.stdout) for done in runs] == [(status, shown)] * 2
    assert [b"claimlint failed" in done.stderr for done in runs] == [False] * 2


def test_a_reader_who_has_seen_enough_of_a_kept_answer_is_shown_no_traceback(run):
    command = [sys.executable, "-m", "claimlint", "draft.md"]
    run(*command)
    reading, writing = os.pipe()
    os.close(reading)
    done = run(*command, stdout=writing)
    os.close(writing)
    assert (done.returncode, done.stderr) == (1, b"")
