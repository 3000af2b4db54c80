"""Blocks into sentences."""

import pytest

from claimlint.reading.sentences import split_sentences


@pytest.mark.parametrize(
    "sentences",
    [
        ["Rents fell.", "Prices rose."],
        ["The case of Harrow v. Lund, and of Ost vs. Kel, was heard.", "It was dismissed."],
        ["See No. 5 and Fig. 3, p. 12, of Vol. 2.", "It says so."],
        ["Dr. J. R. Smith of the U.S. Army came at 5 p.m. Monday.", "He left."],
        ["It cost approx. 5 million.", "That is much."],
        ["It cost $4.2 million in 2019.", "In 2020 it cost less."],
        ["1. The first point.", "It is short."],
        ["“It is over. We lost,” she said.", "Then she left."],
        ['He said: "No."', "She did not."],
        ["Did it fall?", "It did!", "Who knew?"],
        ["Smith et al. found it.", "Others did not."],
        ["On Jan. 5 it rose.", "On Feb. 6 it fell."],
        ["It rose (see e.g. the report).", "It fell."],
        ["“Will it fall?” asked the chair.", "It did."],
        ["“It fell!” she said, “by half.”", "We did not."],
        ["It fell in May.", "Prices rose in Mar. 2019."],
        ["Owls 🦉 came.", "They left."],
    ],
)
def test_sentences_end_where_they_end(sentences):
    text = " ".join(sentences)
    assert [span.of(text) for span in split_sentences(text)] == sentences


def test_places_are_counted_from_where_the_block_begins():
    text = "Owls 🦉 came. They left."
    assert [span.shift(-7).of(text) for span in split_sentences(text, 7)] == ["Owls 🦉 came.", "They left."]


def test_a_full_stop_left_behind_a_marker_belongs_to_its_sentence():
    text = "Rents fell.     . Prices rose."
    assert [span.of(text) for span in split_sentences(text)] == ["Rents fell.     .", "Prices rose."]


def test_an_enumerator_far_from_its_item_belongs_to_it():
    text = f"1.{' ' * 40}The first point. It is short."
    assert [span.of(text)[-6:] for span in split_sentences(text)] == ["point.", "short."]


@pytest.mark.parametrize("text", ["", "   ", " . ", "—", "..."])
def test_nothing_but_marks_is_no_sentence(text):
    assert split_sentences(text) == []


def test_an_opening_quotation_mark_begins_the_next_sentence():
    text = "Is it so? 'Twas never."
    assert [span.of(text) for span in split_sentences(text)] == ["Is it so?", "'Twas never."]
