"""The parts of an index that are packed: words with their runs of numbers, tallies, what is made of an index."""

from __future__ import annotations

import pickle
from array import array

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimlint.indexing.index import make_index
from claimlint.model.index import Concordance, Places, Postings, Tally, kept_with_index
from claimlint.model.span import Span
from claimlint.reading.read import read_document

WORDS = st.text(st.characters(categories=("L", "N")), min_size=1, max_size=6)
RUNS = st.dictionaries(WORDS, st.lists(st.integers(0, 2**32 - 1), min_size=1, max_size=5))


@given(RUNS)
def test_each_word_has_its_run(runs):
    made = Postings.of({word: array("I", numbers) for word, numbers in runs.items()})
    assert dict(made) == {word: tuple(numbers) for word, numbers in runs.items()}


@given(RUNS)
def test_packed_runs_are_the_same(runs):
    made = Postings.of({word: array("I", numbers) for word, numbers in runs.items()})
    assert dict(pickle.loads(pickle.dumps(made))) == dict(made)


def test_a_word_without_a_run_is_not_there():
    made = Concordance.of({"ships": array("I", [4, 9])})
    assert "boats" not in made
    assert made.get("boats", ()) == ()
    with pytest.raises(KeyError):
        made["boats"]


def test_a_concordance_gives_places():
    assert list(Concordance.of({"ships": array("I", [4, 9, 20, 25])})["ships"]) == [Span(4, 9), Span(20, 25)]


SPANS = [Span(4, 9), Span(9, 9), Span(20, 25)]


def test_places_are_found_by_number():
    places = Places.of(SPANS)
    assert [places[n] for n in range(-3, 3)] == [SPANS[n] for n in range(-3, 3)]
    assert places[1:] == tuple(SPANS[1:])
    with pytest.raises(IndexError):
        places[3]


def index(text: str):
    return make_index(read_document(text, "a.txt"))


def test_a_tally_counts_the_passages_of_a_stem():
    tally = Tally.of(index("Boats sail, and boats sink. A boat sailed."))
    assert (tally.passages, dict(tally)) == (2, {"boat": 2, "sail": 2, "sink": 1})


def test_the_tally_of_a_page_without_words_is_empty():
    assert dict(Tally.of(index("..."))) == {}


def test_what_is_made_of_an_index_is_made_once_for_it():
    made = []

    @kept_with_index
    def length(index) -> int:
        made.append(index)
        return len(index.passages)

    one, equal = index("It rained."), index("It rained.")
    assert [length(one), length(equal), length(one)] == [1, 1, 1]
    assert [value is one for value in made] == [True, False]
