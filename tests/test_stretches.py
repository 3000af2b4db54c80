"""Drafts in stretches: an edit leaves the others as they were, and what is kept of them is what a fresh look gives."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimlint.cache.store import SqliteStore
from claimlint.config import Config
from claimlint.linter import Linter
from claimlint.model.report import DraftReport
from claimlint.reading.read import read_document
from claimlint.stretches import split

PARAGRAPHS = [f"Boat {number} came in May. It left at {number} o'clock." for number in range(120)]


def texts(paragraphs: list[str]) -> list[str]:
    """The stretches of a draft, each as the text of its sentences."""
    document = read_document("\n\n".join(paragraphs), "draft.md")
    return ["\n".join(sentence.text for sentence in stretch) for stretch in split(document.sentences)]


def test_every_sentence_is_in_a_stretch():
    assert sum(text.count("\n") + 1 for text in texts(PARAGRAPHS)) == 240


def test_a_stretch_is_a_small_part_of_a_draft():
    assert max(text.count("\n") for text in texts(PARAGRAPHS)) < 80


@given(st.integers(0, 119), st.sampled_from(["", "Nobody saw it. It rained."]))
def test_an_edit_leaves_nearly_all_stretches_as_they_were(number, instead):
    edited = [*PARAGRAPHS[:number], *filter(None, [instead]), *PARAGRAPHS[number + 1 :]]
    assert len(set(texts(PARAGRAPHS)) - set(texts(edited))) <= 3


# Between two paragraphs that matter stand so many others that each is in a stretch of its own.
DRAFT = """Harbour report

Up to 40 boats came in 2019 [1]. Some say that 40 boats came.

The fleet of Amber grew. In 2019 Amber sold 30 boats [1].

Half of all owners moved away [2].

The oil lowers blood sugar [3].

[1]: sources/1.md
[2]: sources/2.md
[3]: sources/3.md
""".replace(".\n\n", ".\n\n{}\n\n").format(*("\n\n".join(PARAGRAPHS[n : n + 20]) for n in range(0, 80, 20)))
SOURCES = {
    "1.md": "Under 40 boats came in 2019. Cobalt sold 20 boats in 2019.\n",
    "2.md": "A third of the owners moved away.\n",
    "3.md": "In rats, the oil lowered blood sugar.\n",
}


def looked_at(folder, draft: str, store: SqliteStore | None) -> DraftReport:
    """The report on ``draft``."""
    (folder / "draft.md").write_text(draft, encoding="utf-8")
    return Linter(store=store).lint_path("draft.md").drafts[0]


@pytest.mark.parametrize(
    "edited",
    [
        DRAFT.replace("Half", "\nQuarter by quarter, half"),
        DRAFT.replace("Half", "The amber light is on.\n\nHalf"),
        DRAFT.replace("report\n", "report\n\nMice lived on board.\n"),
        DRAFT.replace("report\n", "report\n\nAll in all, 40 boats came.\n"),
        DRAFT.replace("[1]: ", "## Conclusion\n\nForty boats came and all owners moved away.\n\n[1]: "),
        DRAFT.replace("[1]: ", "No agency publishes how many owners moved away.\n\n[1]: "),
        DRAFT.replace("[2].", "[1]."),
        DRAFT.replace("[2].", "[9]."),
        DRAFT.replace("40 boats came in 2019 [1].", "40 boats came in 2019."),
    ],
    ids=[
        "moved",
        "a name written small",
        "a laboratory's animal",
        "a lead",
        "a conclusion",
        "an admission",
        "another source",
        "no source",
        "no marker",
    ],
)
def test_an_edited_draft_is_looked_at_as_if_it_were_new(edited, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "sources").mkdir()
    for name, text in SOURCES.items():
        (tmp_path / "sources" / name).write_text(text, encoding="utf-8")
    store = SqliteStore(tmp_path / "cache")
    looked_at(tmp_path, DRAFT, store)
    assert looked_at(tmp_path, edited, store) == looked_at(tmp_path, edited, None)


def test_a_draft_is_looked_at_alike_if_few_of_its_statements_are_at_hand(monkeypatch):
    linter = Linter(Config(preview=True))
    draft = f"The quay employs 41 guards at its gate.\n\n{DRAFT}\n\nAt its gate the quay employs 57 guards.\n"
    sources = dict(zip("123", SOURCES.values(), strict=True))
    at_hand = linter.lint_text(draft, sources=sources)
    assert any(finding.code.startswith("INT") for finding in at_hand.findings)
    monkeypatch.setattr("claimlint.study.MOST", 2)
    assert linter.lint_text(draft, sources=sources) == at_hand
