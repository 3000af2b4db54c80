"""Bad input through the command: a message with file, line and remedy; status 2, or an entry for what was left."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

CLAIM = "The fund paid 4.2 million euros to the towns in 2019 [1].\n"
SOURCE = "In 2019 the fund paid 4.2 million euros to the towns.\n"
REFERENCES = "\n## References\n\n1. Accounts of the fund. sources/1.md\n"


@pytest.mark.parametrize(
    ("name", "content", "message"),
    [
        ("empty.md", b"", "empty.md is empty; write something"),
        ("picture.md", b"\x89PNG\r\n\x1a\n\x00\x00", "picture.md is a binary file; give a text"),
        ("long.md", b"word " * 100, "long.md has over 400 characters; split it"),
    ],
)
def test_a_draft_that_cannot_be_read_is_status_2(write, claimlint, name, content, message):
    write("claimlint.toml", "max_draft_characters = 400\n")
    write(name, content)
    answer = claimlint(name)
    assert (answer.status, answer.out, answer.err.startswith(f"claimlint: {message}")) == (2, "", True)


def test_a_missing_draft_is_status_2(command):
    answer = command("none.md")
    assert (answer.status, answer.err) == (
        2,
        "Error: none.md: no such file or folder; name a draft, a folder of drafts or - for standard input\n",
    )


def test_a_folder_without_drafts_is_status_2(folder, claimlint):
    answer = claimlint(".")
    assert (answer.status, "no Markdown, text or LaTeX file to lint in this folder; name the drafts" in answer.err) == (
        2,
        True,
    )


def test_an_unknown_value_of_an_option_is_status_2(write, claimlint):
    write("draft.md")
    answer = claimlint("draft.md", "--output-format", "yaml")
    assert (answer.status, "'yaml' is not one of 'full', 'concise', 'json'" in answer.err) == (2, True)


def test_an_unknown_option_is_status_2(write, claimlint):
    write("draft.md")
    answer = claimlint("draft.md", "--selct", "NUM")
    assert (answer.status, "No such option" in answer.err, "--select" in answer.err) == (2, True, True)


def test_an_unknown_rule_on_the_command_line_is_status_2(write, claimlint):
    write("draft.md")
    answer = claimlint("draft.md", "--select", "CIT0O1")
    assert (answer.status, '--select: no rule is called "CIT0O1"; did you mean "CIT001"?' in answer.err) == (2, True)


def test_an_unknown_rule_in_the_configuration_is_status_2_with_its_line(write, claimlint):
    write("draft.md")
    write("claimlint.toml", 'preview = true\nignore = ["CIT0O1"]\n')
    answer = claimlint("draft.md")
    assert (answer.status, 'claimlint.toml:2: no rule is called "CIT0O1"' in answer.err) == (2, True)


def test_a_broken_configuration_is_status_2_with_its_line(write, claimlint):
    write("draft.md")
    write("claimlint.toml", "preview = true\nselect = [NUM]\n")
    answer = claimlint("draft.md")
    assert (answer.status, "claimlint.toml:2: not TOML: " in answer.err, "mend this line" in answer.err) == (
        2,
        True,
        True,
    )


def test_a_missing_language_model_is_status_2_with_what_to_install(write, claimlint):
    write("sources/1.md", SOURCE)
    write("draft.md", CLAIM + REFERENCES)
    write("claimlint.toml", 'model = "no_such_model"\n')
    answer = claimlint("draft.md")
    assert (answer.status, "no_such_model is not installed: install it" in answer.err) == (2, True)


def test_a_source_named_on_the_command_line_must_exist(write, claimlint):
    write("draft.md", CLAIM)
    answer = claimlint("draft.md", "--sources", "none")
    assert (answer.status, "none does not exist; name an existing file" in answer.err) == (2, True)


def test_an_output_file_that_cannot_be_written_is_status_2(write, claimlint):
    write("draft.md", "Nobody came.\n")
    answer = claimlint("draft.md", "--output-file", "none/out.txt")
    assert (answer.status, "name a file that can be written" in answer.err) == (2, True)


def test_a_draft_in_another_encoding_is_read_with_a_warning(write, claimlint):
    write("draft.md", "Le café a fermé en été, et personne n'a protesté.\n".encode("latin-1"))
    answer = claimlint("draft.md")
    assert (answer.status, "claimlint: warning: draft.md: not UTF-8; read as" in answer.err) == (0, True)


def test_utf16_with_a_mark_is_read(write, claimlint):
    write("sources/1.md", SOURCE)
    write("draft.md", (CLAIM.replace("million", "billion") + REFERENCES).encode("utf-16"))
    answer = claimlint("draft.md", "--output-format", "json")
    assert (answer.status, json.loads(answer.out)["findings"][0]["start"]["column"]) == (1, 15)


def test_a_line_of_20_000_characters_is_linted(write, claimlint):
    write("sources/1.md", SOURCE)
    write("draft.md", CLAIM.replace("million", "billion").strip() + " " + "Nobody came. " * 1_540 + REFERENCES)
    answer = claimlint("draft.md")
    excerpts = [line for line in answer.out.splitlines() if " | " in line]
    assert (answer.status, max(map(len, excerpts)) <= 100) == (1, True)


def test_a_draft_whose_every_source_is_missing_is_reported_as_unchecked(write, claimlint):
    write("draft.md", CLAIM + REFERENCES)
    answer = claimlint("draft.md", "--output-format", "json")
    draft = json.loads(answer.out)["drafts"][0]
    assert (answer.status, draft["checked"], draft["citations"][0]["resolved"]) == (0, 0, None)


def test_a_source_that_is_a_folder_is_reported_with_its_name(write, claimlint):
    write("sources/1.md/inside.md", SOURCE)
    write("draft.md", CLAIM + REFERENCES)
    answer = claimlint("draft.md", "--output-format", "json")
    citation = json.loads(answer.out)["drafts"][0]["citations"][0]
    assert (answer.status in (0, 1), citation["resolved"], "folder" in citation["reason"]) == (True, None, True)


def test_a_bibliography_with_a_broken_entry_is_used_as_far_as_it_goes(write, claimlint):
    write("sources/fund.md", SOURCE)
    write(
        "refs.bib", "@book{good,\n  title = {Accounts},\n  file = {sources/fund.md}\n}\n\n@book{bad,\n  title = {Open\n"
    )
    write("draft.md", CLAIM.replace("[1]", "[@good]").replace("million", "billion"))
    answer = claimlint("draft.md", "--output-format", "json")
    assert (answer.status, json.loads(answer.out)["drafts"][0]["checked"]) == (1, 1)


def test_standard_input_is_linted_under_the_path_given(write, command):
    write("texts/sources/1.md", SOURCE)
    text = (CLAIM.replace("million", "billion") + REFERENCES).encode()
    answer = command("-", "--stdin-filename", "texts/draft.md", "--output-format", "concise", stdin=text)
    assert (answer.status, answer.out.startswith("texts/draft.md:1:15: ")) == (1, True)


@pytest.mark.parametrize("name", ["/dev/stdin", "/dev/zero"])
def test_what_gives_more_than_a_draft_may_have_is_refused(write, command, name):
    """It tells no size, gives nothing twice, and may never end."""
    write("claimlint.toml", "max_draft_characters = 40\n")
    answer = command(name, "--config", "claimlint.toml", stdin=b"It rained. " * 5)
    assert (answer.status, f"{name} has over 40 characters" in answer.err) == (2, True)


@pytest.mark.parametrize("arguments", [(), ("--no-cache",)])
def test_a_limit_beyond_all_memory_is_no_limit(write, command, arguments):
    write("claimlint.toml", "max_draft_characters = 1_000_000_000_000_000_000\n")
    write("draft.md", "It rained.\n")
    assert command("draft.md", *arguments).status == 0


def test_an_output_that_cannot_show_a_character_is_no_failure(write, command):
    write("sources/1.md", SOURCE)
    write("draft.md", "日本: " + CLAIM.replace("million", "billion") + REFERENCES)
    answer = command("draft.md", PYTHONIOENCODING="latin-1")
    assert (answer.status, "\\u65e5" in answer.out) == (1, True)


def test_a_reader_that_goes_away_ends_it_quietly(folder):
    reader, writer = os.pipe()
    os.close(reader)
    arguments = [sys.executable, "-m", "claimlint", "rules"]
    environment = {**os.environ, "PYTHONPATH": str(Path(__file__).parents[2])}
    done = subprocess.run(arguments, stdout=writer, stderr=subprocess.PIPE, env=environment, check=False)
    os.close(writer)
    assert (done.stderr, done.returncode) == (b"", 1)
