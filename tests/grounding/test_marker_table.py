"""Citation markers in every style, with the sentences that each must be bound to (markers.jsonl)."""

import json
from pathlib import Path

import pytest

from claimlint.grounding.governing import governing
from claimlint.model.document import Role
from claimlint.reading.read import read_document

CASES = [
    json.loads(line) for line in Path(__file__).with_name("markers.jsonl").read_text(encoding="utf-8").splitlines()
]
APART = (Role.HEADING, Role.TITLE, Role.FOOTNOTE)


def bound(case: dict) -> list:
    """For each sentence of prose the keys that govern it and whether strongly, or None."""
    document = read_document(case["draft"], case["path"])
    found = governing(document)
    prose = [s.number for s in document.sentences if s.role not in APART]
    return [[" ".join(found[n].keys), found[n].strong] if n in found else None for n in prose]


@pytest.mark.parametrize("case", CASES, ids=[f"{n} {case['style']}" for n, case in enumerate(CASES)])
def test_every_marker_is_bound_to_its_sentences(case: dict) -> None:
    assert bound(case) == case["bound"]


def test_the_table_holds_three_hundred_markers() -> None:
    counts = [len(read_document(case["draft"], case["path"]).citations) for case in CASES]
    assert (counts, sum(counts) >= 300) == ([case["markers"] for case in CASES], True)
