"""Indexes that make room for others: they come again from a temporary file, whoever asks."""

from __future__ import annotations

import sys
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from random import Random

import pytest

from claimlint.grounding.stacks import Stacks
from claimlint.indexing.index import make_index
from claimlint.model.index import Index
from claimlint.reading.read import read_document

WORDS = 1_000  # of a source: more than a page of the temporary file holds
PAGES = 12  # of the temporary file, if the disk is full


def index(number: int) -> Index:
    """The index of a source of words that are in no other."""
    dice = Random(number)
    text = " ".join("".join(dice.choices("bdgklmnprst", k=7)) for _ in range(WORDS))
    return replace(make_index(read_document(text, f"{number}.txt")), mark=b"%d" % number)


def test_an_index_that_is_put_twice_counts_once():
    one, other = index(1), index(2)
    stacks = Stacks(most=len(one.document.text) + len(other.document.text))
    for taken_up in (one, one, other):
        stacks.put(taken_up)
    assert [stacks.get(each.mark) is each for each in (one, other)] == [True, True]


def test_what_the_disk_has_no_room_for_takes_nothing_with_it():
    stacks, indexes = Stacks(most=1), [index(number) for number in range(8)]
    stacks.put(indexes[0])
    stacks.put(indexes[1])
    stacks._file.execute(f"PRAGMA max_page_count = {PAGES}")
    for further in indexes[2:]:
        stacks.put(further)
    found = [stacks.get(each.mark) for each in indexes]
    assert None in found
    assert found[0] is not None
    assert found[0].document == indexes[0].document


@pytest.fixture
def hasty_threads():
    """Threads that take turns as often as may be."""
    interval = sys.getswitchinterval()
    sys.setswitchinterval(1e-6)
    yield
    sys.setswitchinterval(interval)


def test_several_threads_may_ask(hasty_threads):
    stacks, indexes = Stacks(most=2 * 8 * WORDS), [index(number) for number in range(4)]
    for each in indexes:
        stacks.put(each)

    def asked(seed: int) -> list[bool]:
        wanted = Random(seed).choices(indexes, k=50)
        return [getattr(stacks.get(each.mark), "mark", None) == each.mark for each in wanted]

    with ThreadPoolExecutor(4) as threads:
        assert all(all(found) for found in threads.map(asked, range(4)))
    assert len(stacks) == 2
