"""Where output goes, and whether in colour."""

from __future__ import annotations

import click
import pytest

from claimlint.cli.output import emit, use_colour


@pytest.mark.parametrize(
    ("wish", "environment", "terminal", "coloured"),
    [
        ("auto", {}, True, True),
        ("auto", {}, False, False),
        ("auto", {"NO_COLOR": "1"}, True, False),
        ("auto", {"NO_COLOR": ""}, True, True),
        ("always", {"NO_COLOR": "1"}, False, True),
        ("never", {}, True, False),
    ],
)
def test_colour_is_for_terminals_or_as_wished(monkeypatch, wish, environment, terminal, coloured):
    monkeypatch.setattr("sys.stdout.isatty", lambda: terminal, raising=False)
    assert use_colour(wish, environment) == coloured


def test_a_file_is_written_as_utf8_without_changed_line_ends(folder):
    emit("für\n", folder / "out.txt")
    assert (folder / "out.txt").read_bytes() == "für\n".encode()


def test_a_file_that_cannot_be_written_is_named_with_what_to_do(folder):
    with pytest.raises(click.FileError) as caught:
        emit("x", folder / "none" / "out.txt")
    assert "name a file that can be written" in caught.value.format_message()


def test_a_name_that_is_no_text_is_written_by_its_code(folder):
    emit("a\udcff.md\n", folder / "out.txt")
    assert (folder / "out.txt").read_bytes() == b"a\\udcff.md\n"
