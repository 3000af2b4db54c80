"""Retrieval: the passages that cover a claim's words best."""

from claimlint.model.document import Document
from claimlint.model.figures import Figures
from claimlint.model.index import Index
from claimlint.model.span import Span
from claimlint.retrieving.retrieve import retrieve


def index(*passages):
    stems = {}
    for number, words in enumerate(passages):
        for word in words.split():
            stems.setdefault(word, []).append(number)
    spans = tuple(Span(n, n + 1) for n in range(len(passages)))
    return Index(Document("x", "", ""), spans, Figures(), (), stems={w: tuple(n) for w, n in stems.items()})


LONG = index("town hall", "river barrier cost", *(f"river filler{n}" for n in range(30)), "barrier height")


def test_short_evidence_is_taken_whole():
    assert retrieve(["river"], index("town", "river", "sea")) == (0, 1, 2)


def test_the_passage_with_the_rare_words_comes_first():
    assert retrieve(["river", "barrier", "cost"], LONG)[0] == 1


def test_a_word_already_covered_counts_less_than_a_new_one():
    assert retrieve(["barrier", "cost", "town"], LONG, best=2) == (1, 0)


def test_no_more_than_asked_for():
    assert len(retrieve(["river"], LONG)) == 10


def test_passages_without_a_shared_word_are_left_out():
    assert retrieve(["town"], LONG) == (0,)


def test_passages_that_add_too_little_are_left_out_if_that_is_asked():
    assert retrieve(["barrier", "cost", "river"], LONG, least=0.2) == (1,)
    assert len(retrieve(["barrier", "cost", "river"], LONG)) == 10
