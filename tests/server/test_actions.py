"""What can be done about a finding, in the order in which it is offered."""

import tomllib
from pathlib import Path

import lsp_folder
import pytest

from claimlint.catalog.load import load_rules
from claimlint.cli.options import Settings
from claimlint.model.span import Span
from claimlint.server.actions import Offer, actions
from claimlint.server.copies import Copies
from claimlint.server.diagnostics import View
from claimlint.server.positions import UNITS, span_of
from claimlint.server.session import Session

UNIT = UNITS["utf-16"]


@pytest.fixture
def offered_in(tmp_path):
    """A function from a draft's name and text, and the words at which to ask, to the actions."""
    folder = lsp_folder.make(tmp_path / "folder").parent

    def ask(name, text, words):
        path = folder / name
        session = Session(Settings(None, True, {"preview": True}))
        draft = session.open(path.as_uri(), str(path), text, 1)
        checked = session.check(draft)
        offer = Offer(draft.uri, checked, session.engine(str(path)), load_rules(), None, "", View(UNIT, Copies()))
        start = text.index(words)
        return actions(offer, Span(start, start + len(words)))

    return ask


@pytest.fixture
def offered(offered_in):
    """The same for a Markdown draft."""
    return lambda text, words: offered_in("draft.md", text, words)


def applied(text, action):
    """``text`` once the action's edits are made."""
    (edits,) = action.edit.changes.values()
    for edit in sorted(edits, key=lambda e: (e.range.start.line, e.range.start.character), reverse=True):
        span = span_of(edit.range, text, UNIT)
        text = text[: span.start] + edit.new_text + text[span.end :]
    return text


def titled(found, start):
    return next(action for action in found if action.title.startswith(start))


def test_the_preferred_action_is_the_fix(offered):
    found = offered(lsp_folder.DRAFT, lsp_folder.WRONG)
    assert [action.is_preferred for action in found].index(True) == 0


@pytest.mark.parametrize(
    "text",
    [
        "The fund paid out\n€3.2 billion in\n2021 [1]. It then\nended.\n",
        "- The harbour fund paid out €3.2 billion in 2021 [1].\n- The end.\n",
        "> The harbour fund paid out €3.2 billion in 2021 [1].\n",
        "The harbour fund paid out €3.2 billion in 2021 [1].\r\n\r\nThe end.\r\n",
    ],
)
def test_to_allow_a_finding_here_parts_no_paragraph_and_hides_it(offered, text):
    allowed = applied(text, titled(offered(text, "€3.2 billion"), "Allow NUM005 here"))
    assert allowed.count("\n\n") == text.count("\n\n")
    assert not any(a.title.startswith("Allow NUM005") for a in offered(allowed, "€3.2 billion"))


def test_in_latex_the_comment_is_one_of_latex(offered_in):
    text = "The harbour fund paid out \u20ac3.2 billion in 2021 \\cite{1}. The end.\n"
    allowed = applied(text, titled(offered_in("draft.tex", text, "3.2 billion"), "Allow NUM005 here"))
    assert "% claimlint: allow NUM005" in allowed


def test_to_allow_a_rule_in_the_file_hides_all_its_findings(offered):
    text = lsp_folder.DRAFT
    allowed = applied(text, titled(offered(text, lsp_folder.WRONG), "Allow NUM005 in this file"))
    assert not any(a.title.startswith("Allow NUM005") for a in offered(allowed, lsp_folder.WRONG))


def test_the_page_of_each_rule_is_offered_once_and_last(offered):
    found = offered(lsp_folder.DRAFT, lsp_folder.WRONG)
    assert [a.command.arguments for a in found if a.command] == [["NUM005"]]
    assert found[-1].command.command == "claimlint.openRule"


def test_two_words_can_be_made_synonyms_in_a_new_configuration_where_that_mends_the_finding(offered, tmp_path):
    (tmp_path / "folder" / "sources" / "1.md").write_text("The clinic treats patients with kidney disease.\n")
    found = offered("The clinic treats patients with lung disease [1].\n", "lung")
    made, change = titled(found, '"lung" and "kidney" say the same').edit.document_changes
    words = tomllib.loads(change.edits[0].new_text)["house"]["synonyms"]
    assert (Path(made.uri).name, made.kind, words) == ("claimlint.toml", "create", [["lung", "kidney"]])


def test_words_are_not_offered_as_synonyms_where_that_mends_nothing(offered, tmp_path):
    (tmp_path / "folder" / "sources" / "1.md").write_text("Rot may have weakened the truss of the roof.\n")
    found = offered("Rot weakened the truss of the roof [1].\n", "weakened")
    assert [a.title for a in found if "say the same" in a.title or "Allow" in a.title] == [
        "Allow CRT001 here, with a reason",
        "Allow CRT001 in this file, with a reason",
    ]


def test_nothing_is_offered_where_nothing_is_found(offered):
    assert offered(lsp_folder.DRAFT, "ferry") == []
