"""The configuration: found, read, and faults named to the line."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from claimlint.config import Config, load_config
from claimlint.config_file import ConfigError, find_config


def write(folder: Path, name: str, text: str) -> Path:
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    return path


def error_of(path: Path) -> ConfigError:
    with pytest.raises(ConfigError) as caught:
        load_config(path)
    return caught.value


def test_importing_and_making_a_linter_loads_no_spacy():
    code = "import sys, claimlint; claimlint.Linter(claimlint.Config(preview=True)); print('spacy' in sys.modules)"
    out = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert out.stdout == "False\n"


def test_importing_the_package_loads_no_module_of_it():
    code = "import sys, claimlint; print([m for m in sys.modules if m.startswith(('claimlint.', 'pydantic'))])"
    out = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert out.stdout == "[]\n"


def test_the_package_has_no_other_names():
    import claimlint

    with pytest.raises(AttributeError, match="Lintre"):
        _ = claimlint.Lintre


def test_a_configuration_cannot_be_changed():
    with pytest.raises(ValueError, match="frozen"):
        Config().preview = True


def test_equal_configurations_are_one_key():
    assert hash(Config(select=["NUM"])) == hash(Config(select=("NUM",)))


def test_without_a_file_the_defaults_hold(tmp_path):
    assert load_config(tmp_path) == Config()


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("claimlint.toml", "preview = true"),
        (".claimlint.toml", "preview = true"),
        ("pyproject.toml", "[project]\nname = 'x'\n[tool.claimlint]\npreview = true"),
    ],
)
def test_each_kind_of_file_is_read(tmp_path, name, text):
    write(tmp_path, name, text)
    assert load_config(tmp_path).preview


def test_the_nearest_file_upward_holds(tmp_path):
    write(tmp_path, "claimlint.toml", "preview = true")
    near = write(tmp_path, "a/claimlint.toml", "preview = false")
    (tmp_path / "a" / "b").mkdir()
    assert find_config(tmp_path / "a" / "b") == near


def test_a_pyproject_without_a_table_is_passed_over(tmp_path):
    above = write(tmp_path, "claimlint.toml", "preview = true")
    write(tmp_path, "a/pyproject.toml", "[tool.ruff]\nline-length = 100\n")
    assert find_config(tmp_path / "a") == above


def test_a_file_of_the_same_folder_wins_over_pyproject(tmp_path):
    write(tmp_path, "pyproject.toml", "[tool.claimlint]\n")
    own = write(tmp_path, "claimlint.toml", "")
    assert find_config(tmp_path) == own


def test_isolated_gives_the_defaults(tmp_path):
    write(tmp_path, "claimlint.toml", "preview = true")
    assert load_config(tmp_path, isolated=True) == Config()


def test_relative_sources_belong_to_the_files_folder(tmp_path):
    write(tmp_path, "claimlint.toml", 'sources = ["notes", "refs.bib"]')
    assert load_config(tmp_path).sources == (tmp_path / "notes", tmp_path / "refs.bib")


def test_a_byte_order_mark_does_no_harm(tmp_path):
    write(tmp_path, "claimlint.toml", "\ufeffpreview = true")
    assert load_config(tmp_path).preview


def test_an_unknown_key_is_shown_with_its_line_and_the_nearest_key(tmp_path):
    path = write(tmp_path, "claimlint.toml", 'preview = true\nselct = ["NUM"]\n')
    assert str(error_of(path)) == f'{path}:2: unknown key "selct"; did you mean "select"?\n  2 | selct = ["NUM"]'


def test_an_unknown_key_like_no_other_gets_the_list_of_keys(tmp_path):
    error = error_of(write(tmp_path, "claimlint.toml", "zzz = 1"))
    assert error.remedy.startswith("the keys are preset, select, ignore")


def test_an_unknown_key_of_pyproject_is_found_in_claimlints_table(tmp_path):
    text = '[tool.other]\nselct = 1\n\n[tool.claimlint]\npreview = true\nselct = ["NUM"]\n'
    assert error_of(write(tmp_path, "pyproject.toml", text)).line == 6


def test_an_unknown_table_is_shown_with_its_line(tmp_path):
    assert error_of(write(tmp_path, "claimlint.toml", "preview = true\n\n[rules.NUM002]\nx = 1\n")).line == 3


@pytest.mark.parametrize(
    ("line", "problem"),
    [
        ('fail_on = "grave"', "write 'info', 'warning' or 'error'"),
        ('fail_on = "eror"', 'did you mean "error"?'),
        ('severity = { NUM = "eror" }', 'did you mean "error"?'),
        ('preview = "yes"', "write true or false"),
        ("max_draft_characters = 0", "greater than 0"),
        ('max_draft_characters = "many"', "write a whole number"),
        ("select = 3", "write a list"),
        ("select = [3]", "write a text in quotation marks"),
        ("baseline = 3", "write a path in quotation marks"),
        ("severity = 3", "write a table"),
        ("house = 3", "write a table"),
    ],
)
def test_a_value_that_does_not_fit_is_shown_with_what_would(tmp_path, line, problem):
    error = error_of(write(tmp_path, "claimlint.toml", f"# comment\n{line}\n"))
    assert (error.line, error.content, problem in error.remedy) == (2, line, True)


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ('[per_file_ignores]\n"a.md" = ["NUM"]\n"*.md" = "NUM"\n', 3),
        ('[house]\nterms = []\nsynonyms = ["crew", "trainees"]\n', 3),
        ("house = 3\n", 1),
    ],
)
def test_a_value_within_a_table_is_shown_with_its_own_line(tmp_path, text, line):
    assert error_of(write(tmp_path, "claimlint.toml", text)).line == line


def test_broken_toml_is_shown_with_its_line(tmp_path):
    error = error_of(write(tmp_path, "claimlint.toml", "preview = true\nselect = [NUM]\n"))
    assert (error.line, error.content) == (2, "select = [NUM]")


def test_toml_that_breaks_off_is_shown_with_its_last_line(tmp_path):
    assert error_of(write(tmp_path, "claimlint.toml", 'preview = true\nselect = ["NUM"')).line == 2


def test_a_file_that_is_not_utf8_is_refused(tmp_path):
    path = tmp_path / "claimlint.toml"
    path.write_bytes(b"# caf\xe9\n")
    assert "save the file as UTF-8" in str(error_of(path))


def test_a_named_file_must_exist(tmp_path):
    assert "no such configuration" in str(error_of(tmp_path / "none.toml"))


def test_a_named_pyproject_must_have_the_table(tmp_path):
    assert "[tool.claimlint]" in str(error_of(write(tmp_path, "pyproject.toml", "[project]\nname = 'x'\n")))


def test_paths_and_patterns_belong_to_the_files_folder(tmp_path):
    write(
        tmp_path,
        "claimlint.toml",
        'baseline = "b.json"\n[per_file_ignores]\n"a/*.md" = ["NUM"]\n[house]\nrules = "r"\n',
    )
    config = load_config(tmp_path)
    assert (config.baseline, list(config.per_file_ignores), config.house.rules) == (
        tmp_path / "b.json",
        [f"{tmp_path}/a/*.md"],
        tmp_path / "r",
    )


def test_an_unknown_key_of_the_house_is_shown_with_its_line_and_the_nearest_key(tmp_path):
    error = error_of(write(tmp_path, "claimlint.toml", '[house]\nsynonym = [["a", "b"]]\n'))
    assert (error.line, error.remedy) == (2, 'did you mean "synonyms"?')
