"""Words of the house, written into the configuration."""

import tomllib

import pytest

from claimlint.config import Config
from claimlint.server.house import with_synonym

WORDS = ("ferry", "boat")


def put(text, in_pyproject=False):
    """``text`` with the synonym in it."""
    edit = with_synonym(text, WORDS, in_pyproject)
    return text[: edit.span.start] + edit.replacement + text[edit.span.end :]


@pytest.mark.parametrize(
    "text",
    [
        "",
        'preset = "strict"',
        'preset = "strict"\n',
        "[house]\n",
        '[house]\nterms = ["Quay Board"]\n\n[severity]\nNUM001 = "info"\n',
        '[house]\nsynonyms = [["a", "b"]]\n',
        "[house]\nsynonyms = []\n",
        '[house]\nsynonyms = [\n  ["a", "b"],\n]\n',
        '[severity]\r\nNUM001 = "info"\r\n',
        '[house]\r\nterms = ["Quay Board"]\r\n',
        '[house]\r\nsynonyms = [\r\n  ["a", "b"],\r\n]\r\n',
    ],
)
def test_the_group_is_in_the_configuration_and_what_was_there_stays(text):
    before, after = (Config.model_validate(tomllib.loads(t)) for t in (text, put(text)))
    house = before.house.model_copy(update={"synonyms": after.house.synonyms})
    assert WORDS in after.house.synonyms
    assert set(before.house.synonyms) <= set(after.house.synonyms)
    assert after == before.model_copy(update={"house": house})


@pytest.mark.parametrize("text", ["[house]\r\n", '[severity]\r\nNUM001 = "info"\r\n', 'preset = "strict"\r\n'])
def test_lines_end_as_they_do_in_the_file(text):
    assert put(text).count("\n") == put(text).count("\r\n")


def test_in_a_pyproject_the_table_is_that_of_the_tool():
    after = tomllib.loads(put('[tool.claimlint]\npreset = "strict"\n', in_pyproject=True))
    assert after["tool"]["claimlint"]["house"]["synonyms"] == [list(WORDS)]


def test_a_house_written_on_one_line_is_left_to_its_writer():
    assert with_synonym('house = { terms = ["x"] }\n', WORDS) is None
