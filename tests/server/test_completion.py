"""Completion of citation keys."""

import lsp_folder
import pytest

from claimlint.cli.options import Settings
from claimlint.server.completion import completions
from claimlint.server.positions import UNITS
from claimlint.server.session import Session

BIBLIOGRAPHY = "@article{quill2020,\n title={Quays}, author={Quill, Ada}, year={2020}\n}\n"


@pytest.fixture(scope="module")
def known(tmp_path_factory):
    """What is known of a draft with a list of references, a footnote and a bibliography; and its path."""
    path = lsp_folder.make(tmp_path_factory.mktemp("completion") / "folder")
    (path.parent / "refs.bib").write_text(BIBLIOGRAPHY, encoding="utf-8")
    session = Session(Settings(None, True, {}))
    draft = session.open(path.as_uri(), str(path), f"{lsp_folder.DRAFT}\n[^tide]: A note on tides.\n", 1)
    return session.check(draft), str(path)


def offered(known, line):
    """The labels that are offered at the end of ``line``."""
    checked, path = known
    return [item.label for item in completions(f"😀\n{line}", len(line) + 2, checked, path, UNITS["utf-16"])]


@pytest.mark.parametrize("line", ["so it is [", "so it is [1, ", "[4"])
def test_a_bracket_offers_the_numbers_of_the_list(known, line):
    assert offered(known, line)[:2] == ["1", "2"]


def test_an_at_sign_offers_the_keys_of_the_bibliography(known):
    assert "quill2020" in offered(known, "so it is [see @qu")


def test_a_caret_offers_the_footnotes(known):
    assert offered(known, "so it is [^") == ["tide"]


def test_behind_the_words_of_a_link_the_sources_are_offered(known):
    assert offered(known, "[so it is](") == ["sources/1.md", "sources/2.html"]


@pytest.mark.parametrize("line", ["so it is", "a [1] b", "mail ada@quay", "(", ""])
def test_nothing_is_offered_where_no_citation_begins(known, line):
    assert offered(known, line) == []


def test_what_is_written_already_is_replaced(known):
    checked, path = known
    text = "😀 see [@qui"
    edit = completions(text, len(text), checked, path, UNITS["utf-16"])[0].text_edit
    assert (edit.range.start.character, edit.range.end.character) == (9, 12)
