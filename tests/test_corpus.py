"""The project's own corpus: scores that may not fall."""

from pathlib import Path

import pytest

from claimlint import Linter
from claimlint.evaluate import evaluate

CORPUS = Path(__file__).parent.parent / "corpus"


@pytest.fixture(scope="module")
def evaluation():
    return evaluate(CORPUS, Linter())


def test_precision_does_not_fall(evaluation):
    assert evaluation.total.precision >= 0.85


def test_recall_does_not_fall(evaluation):
    assert evaluation.total.recall >= 0.85


def test_the_clean_feature_stays_clean(evaluation):
    (clean,) = [case for case in evaluation.cases if case.name == "night-train"]
    assert clean.false == 0
