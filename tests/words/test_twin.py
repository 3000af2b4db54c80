"""Sentences that differ in a few stretches."""

from claimlint.model.span import Span
from claimlint.model.word import Word
from claimlint.words.twin import nearest_twin, twin


def words(text: str) -> tuple[Word, ...]:
    return tuple(Word(w, w.lower(), "NOUN", "NN", "dep", 0, Span(n, n + 1)) for n, w in enumerate(text.split()))


def test_a_stretch_left_out_has_its_neighbours():
    (edit,) = twin(words("mill grinds oats nightly"), words("mill grinds oats and rye nightly")).edits
    assert (edit.mine, edit.theirs, edit.before, edit.after) == ((), (3, 4), (2, 2), (3, 5))


def test_a_sentence_that_is_repeated_has_no_edits():
    assert twin(words("mill grinds oats"), words("Mill grinds oats !")).edits == ()


def test_sentences_that_share_little_are_no_twins():
    assert twin(words("mill grinds oats nightly"), words("mill burns down")) is None


def test_the_nearest_keeps_most():
    number, _ = nearest_twin(
        words("mill grinds oats nightly"), [words("mill grinds oats daily"), words("mill grinds oats nightly")]
    )
    assert number == 1
