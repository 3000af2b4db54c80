"""A change in a long draft: the paragraph that it lies in is read, and nothing else."""

from dataclasses import replace

import lsp_folder
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from claimlint.cli.options import Settings
from claimlint.model.span import Span
from claimlint.server.reread import Change, Part, paragraph
from claimlint.server.session import MOST_BEHIND, Session

OF_THE_WHOLE = ("CIT", "INT")  # what only the whole draft can tell
TEXT = st.text(st.sampled_from("ab\n"), max_size=12)


@given(TEXT, TEXT)
def test_two_texts_are_the_same_but_for_the_change(before, after):
    change = Change.between(before, after)
    assert before[: change.old.start] + change.new.of(after) + before[change.old.end :] == after


def test_a_paragraph_runs_from_blank_line_to_blank_line():
    text = "One.\n\nTwo\nlines.\n\nThree."
    assert paragraph(text, Span(8, 9)).of(text) == "Two\nlines."


def test_a_list_belongs_to_the_paragraph_that_leads_it_in():
    text = "One.\n\nThese are:\n\n- a\n- b\n\nEnd."
    at = text.index("b")
    assert paragraph(text, Span(at, at + 1)).of(text) == "These are:\n\n- a\n- b"


@pytest.fixture(scope="module")
def session(tmp_path_factory):
    """A session, and the draft in it that was read as a whole."""
    path = lsp_folder.make(tmp_path_factory.mktemp("reread") / "folder")
    made = Session(Settings(None, True, {}))
    draft = made.open(path.as_uri(), str(path), lsp_folder.DRAFT, 1)
    made.check(draft)
    return made, draft


def both(session, text):
    """What is found in ``text`` by its changed paragraph, and by the whole."""
    made, draft = session
    draft.text = lsp_folder.DRAFT
    made.check(draft)
    draft.text = text
    quick = made.check_change(draft)
    whole = made.check(draft)
    return tuple([f for f in c.report.findings if f.code[:3] not in OF_THE_WHOLE] for c in (quick, whole))


CHANGES = [
    ("€3.2 billion", "€3.2 million"),
    ("€3.2 billion", "€4 billion"),
    ("The ferry stopped", "The boat of Ada Quill stopped"),
    ("long [2].", "long [2]. <!-- claimlint: allow NUM a reason -->"),
    ("# Harbour 😀", "# Harbour of the north"),
    ("at noon [1].", "at noon [2].\n\nThe fund paid out €9 [1]."),
    ("\n\nThe ferry", " The ferry"),
    ("| 400 m |", "| 410 m |"),
    ("The quay is", "xThe quay is"),
]


@pytest.mark.parametrize(("old", "new"), CHANGES)
def test_what_the_changed_paragraph_gives_is_what_the_whole_gives(session, old, new):
    quick, whole = both(session, lsp_folder.DRAFT.replace(old, new))
    assert quick == whole


@settings(max_examples=25, deadline=None)
@given(at=st.integers(0, lsp_folder.DRAFT.index("## References") - 1), new=st.sampled_from(["x", " 7", ". The ", "é"]))
def test_any_small_change_in_the_prose_gives_the_same_either_way(session, at, new):
    quick, whole = both(session, lsp_folder.DRAFT[:at] + new + lsp_folder.DRAFT[at:])
    assert quick == whole


@pytest.mark.parametrize(
    "front", ["---\ntitle: The quay\nauthor: A. Quill\n---\n", "---\ntitle: The quay\n\nby: A\n---\n"]
)
def test_a_title_in_the_front_matter_is_read_where_it_stands(session, front):
    made, draft = session
    draft.text = f"{front}\nIt is 400 m long [2].\n"
    known = made.check(draft).known
    at = draft.text.index("quay")
    part = Part.read(paragraph(draft.text, Span(at, at)), draft.text, known, made.engine(draft.path))
    assert next(s.span.shift(part.by).of(draft.text) for s in part.sentences) == "The quay"


def test_after_many_changes_a_paragraph_is_not_enough(session):
    made, draft = session
    made.check(draft)
    draft.checked = replace(draft.checked, behind=MOST_BEHIND)
    draft.text += "More.\n"
    assert made.check_change(draft) is None
