"""``init``, ``--show-settings``, the schema of the configuration."""

from __future__ import annotations

import tomllib

import pytest

from claimlint.cli.toml import as_toml
from claimlint.config import Config, House, load_config


def test_init_writes_a_configuration_that_sets_nothing(folder, claimlint):
    assert (claimlint("init").status, load_config(folder)) == (0, Config())


def test_a_setting_of_init_holds_once_its_comment_sign_is_gone(folder, claimlint):
    claimlint("init")
    path = folder / "claimlint.toml"
    path.write_text(path.read_text().replace("# preview = false", "preview = true"))
    assert load_config(folder).preview


def test_init_shows_the_lines_for_a_hook(folder, claimlint):
    assert "- id: claimlint\n" in claimlint("init").out


def test_init_leaves_a_configuration_as_it_is(write, claimlint):
    path = write("claimlint.toml", "preview = true\n")
    answer = claimlint("init")
    assert (answer.status, path.read_text()) == (2, "preview = true\n")


@pytest.mark.parametrize(
    "config",
    [
        Config(),
        Config(select=("NUM",), severity={"NUM": "info"}, per_file_ignores={"a b": ("X", "Y")}, sources=("é/x",)),
        Config(house=House(synonyms=[["a", 'b "c"']], terms=["d"], rules="r"), baseline="b.json"),
    ],
)
def test_settings_as_toml_are_the_settings(config):
    assert Config.model_validate(tomllib.loads(as_toml(config))) == config


def test_the_settings_are_shown_with_where_they_were_found(write, claimlint):
    write("draft.md")
    write("claimlint.toml", "preview = true\n")
    out = claimlint("draft.md", "--show-settings", "--fail-on", "error").out
    assert ("# found in claimlint.toml" in out, "preview = true" in out, 'fail_on = "error"' in out) == (True,) * 3


@pytest.mark.parametrize(
    ("text", "line"),
    [('[severity]\nNUM0O1 = "info"\n', 1), ('[per_file_ignores]\n"*.md" = ["NUM0O1"]\n', 1)],
)
def test_an_unknown_rule_in_any_setting_is_status_2(write, claimlint, text, line):
    write("draft.md")
    write("claimlint.toml", text)
    answer = claimlint("draft.md")
    assert (answer.status, f'claimlint.toml:{line}: no rule is called "NUM0O1"' in answer.err) == (2, True)
